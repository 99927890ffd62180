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
  for (const { name, forms, kind } of entities) {
    if (kind === "organisation") continue;
    const found = new Set<string>();
    for (const form of forms)
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        const end = at + form.length;
        const after = DESCRIBED_AFTER.exec(text.slice(end, end + MAX_BESIDE_CHARACTERS))?.[1];
        const before = BEFORE.exec(text.slice(Math.max(0, at - MAX_BESIDE_CHARACTERS), at))?.[1];
        for (const words of [after, before])
          if (words !== undefined && !IS_CLAUSE.test(words)) found.add(words);
      }
    if (found.size > 0) beside.set(name, found);
  }
  return beside;
}
