// What somebody speaks of: the words that tell most of what they said.

import type { Edition } from "../../edition.ts";
import type { Person } from "../../people/person.ts";
import { analyze, isStopWord } from "../../search/analysis.ts";
import { isAsserted } from "../../statements/statement.ts";
import { slice } from "../../text/span.ts";

/** The first statements tell enough of somebody who has many. */
const MAX_STATEMENTS_READ = 200;
const MIN_LETTERS = 4;

/** The words of their own statements, the most telling first: those in many of them that the corpus has seldom. */
export function tellingWords(edition: Edition, person: Person, limit: number): readonly string[] {
  const counts = new Map<string, { word: string; statements: number }>();
  const asserted = edition.statements
    .ofPerson(person)
    .filter(({ statement }) => isAsserted(statement));
  for (const { article, statement } of asserted.slice(0, MAX_STATEMENTS_READ)) {
    const seen = new Set<string>();
    for (const content of statement.content)
      for (const { term, span, isCapitalised } of analyze(article.text, content)) {
        const word = slice(article.text, span);
        const isPlain = /^\p{L}+$/u.test(word) && word.length >= MIN_LETTERS && !isStopWord(word);
        if (!isPlain || isCapitalised || seen.has(term)) continue;
        seen.add(term);
        const known = counts.get(term);
        if (known === undefined) counts.set(term, { word, statements: 1 });
        else known.statements++;
      }
  }
  return [...counts]
    .map(([term, { word, statements }]) => ({
      word,
      worth: statements * edition.vocabulary.rarity(term),
    }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, limit)
    .map(({ word }) => word);
}
