// What an article writes beside a name and whose it is: "Lund's deputy, Ida Moss", "Petra Olsen, a spokeswoman for
// the Harbour Board". Questions find people by it; whom a statement is put down to does not look at it.

import type { Article } from "../corpus/article.ts";
import type { NamedEntity } from "../statements/statement.ts";

/** As much of the text on either side of a name as is looked at. */
const MAX_BESIDE_CHARACTERS = 90;

/** "Lund's", "the mayor's", "the Harbour Board's" */
const POSSESSOR =
  "(?:[Tt]he )?[\\p{L}][\\p{L}.-]*(?: [\\p{L}][\\p{L}.-]*){0,3}(?:['’]s|(?<=s)['’])";
const DESCRIBING_WORDS = "(?: \\p{Ll}[\\p{L}-]+){1,4}";
/** "a spokeswoman for the Harbour Board": a role and whose it is. */
const ROLE_OF = `(?:[Tt]he|[Aa]n?)${DESCRIBING_WORDS} (?:of|for|at|to) [^,;.:“”"()\\n]{3,50}`;
const DESCRIBED_AFTER = new RegExp(`^, (${POSSESSOR}${DESCRIBING_WORDS}|${ROLE_OF})[,.;]`, "u");
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}'’-])(${POSSESSOR}${DESCRIBING_WORDS}|${ROLE_OF}),? $`,
  "u",
);
/** Words with which it is a clause and no description. */
const IS_CLAUSE =
  /(?:^| )(?:who|which|that|said|says|told|called|and|is|was|has|had|when|while|after|before|by|with)(?: |$)/;

/** Name of an entity → what stands beside it, each once. */
export function writtenBeside(
  { text }: Article,
  entities: readonly NamedEntity[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, ReadonlySet<string>>();
  const words = wordPlaces(text);
  for (const { name, forms, kind } of entities) {
    if (kind === "organisation") continue;
    const found = new Set<string>();
    for (const form of forms)
      for (const at of placesOfForm(text, form, words)) {
        const end = at + form.length;
        const after = DESCRIBED_AFTER.exec(text.slice(end, end + MAX_BESIDE_CHARACTERS))?.[1];
        const before = BEFORE.exec(text.slice(Math.max(0, at - MAX_BESIDE_CHARACTERS), at))?.[1];
        for (const written of [after, before])
          if (written !== undefined && !IS_CLAUSE.test(written)) found.add(written);
      }
    if (found.size > 0) beside.set(name, found);
  }
  return beside;
}

/** Letters and figures in a row. */
const LETTERS_IN_A_ROW = /[\p{L}\p{M}\p{N}]+/gu;

/** Each word of a text → where it stands: names are looked up, since to look through the text for each takes too long. */
function wordPlaces(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(LETTERS_IN_A_ROW)) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [index]);
    else known.push(index);
  }
  return places;
}

/** Where a form of a name stands as whole words. */
function placesOfForm(
  text: string,
  form: string,
  words: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const own = [...form.matchAll(LETTERS_IN_A_ROW)].map(({ 0: word, index }) => ({
    lead: index,
    places: words.get(word) ?? [],
  }));
  const [rarest] = own.toSorted((a, b) => a.places.length - b.places.length);
  if (rarest === undefined) return [];
  return rarest.places.flatMap((place) => {
    const at = place - rarest.lead;
    return at >= 0 && text.startsWith(form, at) ? at : [];
  });
}
