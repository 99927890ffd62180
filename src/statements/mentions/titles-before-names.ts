// Which words of a capitalised run are titles and offices, so that the name begins after them.

import {
  OFFICE_FIELDS,
  ORGANISATION_WORDS,
  TITLES,
  TITLES_OR_SURNAMES,
} from "../../text/name-titles.ts";
import { type Token, withoutStop } from "../../text/tokens.ts";
import { isGivenName } from "../lexicon/gender.ts";
import { isNational, ROLE_NOUNS } from "../lexicon/nouns.ts";
import { isPlace } from "../lexicon/places.ts";
import { lowerAt, type Paragraph, startsSentence } from "../reading/read-article.ts";
import { AGENT } from "./noun-phrases.ts";

/** The first token after titles and what belongs to them: "Secretary of State [Hillary Clinton]". */
export function afterTitles(paragraph: Paragraph, first: number, last: number): number {
  const { tokens } = paragraph;
  if (ORGANISATION_WORDS.has(tokens[last - 1]?.lower ?? "")) return first; // "Republican National Committee"
  let start = isNationality(paragraph, first, last) ? first + 1 : officeEnd(tokens, first, last);
  for (let k = first; k < last - 1; k++) {
    if (!isTitleHere(paragraph, k, last) && (k > first || !isTitleAtStart(paragraph, k, last)))
      continue;
    const after = afterFields(tokens, k + 1, last);
    if (after < last) start = after;
  }
  return start;
}

/** "Finnish [Aino Kallio]", "Argentine [Hernán Sosa Paz]": a nationality before a given name that is known. */
function isNationality({ tokens }: Paragraph, first: number, last: number): boolean {
  const lower = tokens[first]?.lower ?? "";
  return (
    last - first > 2 &&
    isNational(lower) &&
    !isGivenName(lower) &&
    isGivenName(tokens[first + 1]?.lower ?? "")
  );
}

/** A title wherever it stands in the run: "House [Speaker] Ann Lee", "Public [Prosecutor] Ann Lee". */
function isTitleHere({ tokens }: Paragraph, k: number, last: number): boolean {
  const { text = "", lower = "" } = tokens[k] ?? {};
  const word = withoutStop(lower);
  const isTitle = text === "Del." || TITLES.has(word);
  return isTitle || (ROLE_NOUNS.has(word) && AGENT.test(word) && last - k > 2);
}

/** What is a title only as the first word of the run: "[King] Lee", "[Chipmaker] Nordkraft", "[Campaigner] Gina Lund". */
function isTitleAtStart(paragraph: Paragraph, first: number, last: number): boolean {
  const word = withoutStop(lowerAt(paragraph, first));
  return (
    TITLES_OR_SURNAMES.has(word) ||
    (TRADES_BEFORE_NAMES.test(word) && startsSentence(paragraph, first)) ||
    isCallingBefore(paragraph, first, last)
  );
}

/** Where what an office is of ends: "Secretary [of State for Political Affairs] Ann Lee", "President [of Costa Rica] Ana Mora". */
function afterFields(tokens: readonly Token[], from: number, last: number): number {
  let after = from;
  while (/^(?:of|for)$/.test(tokens[after]?.lower ?? "")) {
    const two = `${tokens[after + 1]?.text} ${tokens[after + 2]?.text}`;
    after += isPlace(two) ? 3 : 2;
    while (after < last - 1 && isOfficeField(tokens[after])) after++;
  }
  return after;
}

/** What a firm does, before its name as a sentence opens: "[Chipmaker] Nordkraft", "[Lender] Veridia". */
const TRADES_BEFORE_NAMES =
  /^(?:\p{Ll}+maker|airline|brokerage|broadcaster|insurer|lender|miner|refiner|retailer|start-?up)$/u;

/** "[Campaigner] Gina Lund" as a sentence opens: a word for what somebody does, before a given name and a surname. */
function isCallingBefore(paragraph: Paragraph, first: number, last: number): boolean {
  const lower = lowerAt(paragraph, first);
  return (
    last - first > 2 &&
    startsSentence(paragraph, first) &&
    AGENT.test(lower) &&
    !isGivenName(lower) &&
    isGivenName(lowerAt(paragraph, first + 1))
  );
}

/** After what an office in small letters is of, "secretary of State [Ann Lee]"; else the first token. */
function officeEnd(tokens: readonly Token[], first: number, last: number): number {
  const isOffice =
    tokens[first - 1]?.lower === "of" && ROLE_NOUNS.has(tokens[first - 2]?.lower ?? "");
  let end = first;
  while (isOffice && end < last - 1 && isOfficeField(tokens[end])) end++;
  return end;
}

/** "State", "Homeland Security", "Political Affairs": what an office is of. */
function isOfficeField(token: Token | undefined): boolean {
  return token !== undefined && (OFFICE_FIELDS.has(token.lower) || token.lower === "affairs");
}
