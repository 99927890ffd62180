// MiniSearch with our terms.

import MiniSearch from "minisearch";

export const wants = "terms";

export function build(passages, limit) {
  const index = new MiniSearch({
    fields: ["terms"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  index.addAll(passages.map((terms, id) => ({ id, terms })));
  return (question) =>
    index
      .search(question)
      .slice(0, limit)
      .map(({ id }) => id);
}
