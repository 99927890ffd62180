// SQLite FTS5 in memory, by better-sqlite3: the text itself is not kept.

import Database from "better-sqlite3";

export const wants = "terms";

export function build(passages, limit) {
  const database = new Database(":memory:");
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(terms, content='', tokenize='ascii')`);
  const insert = database.prepare("INSERT INTO passages(rowid, terms) VALUES (?, ?)");
  database.transaction(() => {
    for (const [id, terms] of passages.entries()) insert.run(id + 1, terms);
  })();
  database.exec("INSERT INTO passages(passages) VALUES ('optimize')");
  const select = database
    .prepare("SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?")
    .pluck();
  return (question) => {
    const terms = question.split(" ").map((term) => `"${term}"`);
    return select.all(terms.join(" OR "), limit).map((row) => row - 1);
  };
}
