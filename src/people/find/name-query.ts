// The words in which somebody is asked for, taken apart as a name, and which of those who may be meant
// by them is.

import { type PersonName, parseName } from "../../text/parse-name.ts";
import { dominant } from "../dominant.ts";
import { nameKey } from "../name-key.ts";
import { byMentions, type Found, type Person, quotedFirst } from "../person.ts";

export const NOBODY_FOUND: Found = { kind: "none" };

export type NameQuery = Readonly<{ words: string; parsed: PersonName; key: string }>;

/** `"“Mr. Putin”?"` → the words without marks, the name in them, and its key. */
export function toNameQuery(words: string): NameQuery {
  const cleaned = words.replace(/[“”"«»„?!]/gu, " ").trim();
  const parsed = parseName(cleaned);
  return { words: cleaned, parsed, key: nameKey(cleaned, parsed) };
}

/** Whether the words are written as one name: "agreement between Iroquois" is not. */
export function isWritten(name: PersonName): boolean {
  const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);
  const [last = ""] = name.family.split(" ").slice(-1);
  return name.given.every((word) => isSmall(word) === isSmall(last));
}

/** The only one of them, or the one of whom the corpus speaks, or quotes, by far the most; else it is asked which. */
export function decide(
  candidates: readonly Person[],
  asked: NameQuery,
  by: "name" | "misspelt-name",
): Found {
  if (candidates.length === 0) return NOBODY_FOUND;
  const person = dominant(candidates, (candidate) => candidate) ?? mostQuoted(candidates);
  if (person !== null) return { kind: "one", person, matched: formLike(person, asked.key), by };
  return { kind: "several", people: quotedFirst(byMentions(candidates)) };
}

/** Who alone, or by far, has statements is meant by a question for words; null when nobody has. */
function mostQuoted(candidates: readonly Person[]): Person | null {
  const quoted = candidates.filter(({ statements }) => statements > 0);
  return dominant(quoted, ({ statements }) => ({ mentions: statements, articles: 0 }));
}

function formLike(person: Person, key: string): string {
  return person.forms.find((form) => nameKey(form) === key) ?? person.name;
}
