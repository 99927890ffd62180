// What makes two written names one name, and how a name is shown.

import { expandPlace } from "../statements/lexicon/places.ts";
import { foldName } from "../text/fold-name.ts";
import { BEFORE_NAMES, TITLES } from "../text/name-titles.ts";
import { type PersonName, parseName } from "../text/parse-name.ts";

/** What makes a name the same for looking up: folded, without titles and a leading article. */
export function nameKey(name: string, parsed: PersonName = parseName(name)): string {
  if (parsed.isOrganisation || parsed.foldedFamily === "") {
    const folded = expandPlace(foldName(name).replace(/^(?:the|a|an) (?=.)/, ""));
    // "U.N. Security Council" is the United Nations Security Council.
    return parsed.isOrganisation
      ? folded.replace(/^\p{L}+(?= )/u, (first) => expandPlace(first))
      : folded;
  }
  return expandPlace(foldName([...parsed.given, parsed.family, parsed.suffix ?? ""].join(" ")));
}

/** "President", "the Vice President": called so is whoever holds the office, and nobody by name. */
export function isOnlyTitles(name: string): boolean {
  return foldName(name)
    .split(" ")
    .every((word) => TITLES.has(word) || BEFORE_NAMES.has(word));
}

/** The name without titles, as shown: "President Donald J. Trump" → "Donald J. Trump". */
export function shownName(name: string, parsed: PersonName = parseName(name)): string {
  if (parsed.isOrganisation || parsed.family === "") return name.replace(/^the (?=.)/i, "").trim();
  const core = [...parsed.given, parsed.family].join(" ").replace(/[’']s$/u, "");
  return parsed.suffix === null ? core : `${core} ${parsed.suffix}`;
}
