// A run of capitalised words → a mention: which of the words are the name, and which stand before it.

import {
  OFFICE_FIELDS,
  ORGANISATION_WORDS,
  POSTNOMINALS,
  TITLES,
  TITLES_OR_SURNAMES,
} from "../../text/name-titles.ts";
import { isCapitalised, type Token, withoutStop } from "../../text/tokens.ts";
import { AUXILIARIES, DETERMINERS, PRONOUNS } from "../lexicon/function-words.ts";
import { isGivenName } from "../lexicon/gender.ts";
import { isNational, ROLE_NOUNS } from "../lexicon/nouns.ts";
import { isPlace } from "../lexicon/places.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import {
  isQuoted,
  lowerAt,
  type Paragraph,
  spanOf,
  startsSentence,
} from "../reading/read-article.ts";
import { type Mention, simpleMention } from "./mention.ts";
import { AGENT, isModifier, premodifierBefore, withDeterminer } from "./noun-phrases.ts";

/** A run of capitals as a name, its titles set apart; null when only a title or a calendar word remains. */
export function nameMention(
  text: string,
  paragraph: Paragraph,
  first: number,
  last: number,
): Mention | null {
  const { tokens } = paragraph;
  const nameFirst = afterTitles(paragraph, first, last);
  const only = tokens[nameFirst];
  if (only === undefined) return null;
  if (last - nameFirst === 1 && TITLES.has(withoutStop(only.lower)) && first === nameFirst) {
    if (
      tokens[last]?.text === "(" &&
      tokens[last + 2]?.text === ")" &&
      isCapitalised(tokens[last + 3])
    )
      return null; // "SSP (North) Ann Lee"
    return simpleMention(
      text,
      paragraph,
      "description",
      withDeterminer(paragraph, first),
      last,
      withoutStop(only.lower),
    );
  }
  const isThe = tokens[first - 1]?.lower === "the";
  const end = withoutStop(tokens[last - 1]?.lower ?? "");
  if (isThe && TITLES.has(end) && !TITLES_OR_SURNAMES.has(end))
    // "the Thoothukudi MP"
    return simpleMention(text, paragraph, "description", first - 1, last, end);
  const described = last - first === 1 ? nationalStart(paragraph, first) : first;
  if (described < first)
    return simpleMention(text, paragraph, "description", described, last, only.lower);
  if (isOfficeOfNext(paragraph, first, last) || isFormerPlace(paragraph, first, last)) return null;
  const span = spanOf(paragraph, { first, last });
  const words = text
    .slice(
      only.start,
      hasPostnominal(paragraph, nameFirst, last) ? tokens[last - 2]?.end : span.end,
    )
    .replace(/(?:["“”]|'')[^"“”]*(?:["“”]|'') ?/gu, "")
    .replace(/\s+/gu, " ");
  const lowerTitle = premodifierBefore(text, paragraph, first);
  const title = `${lowerTitle} ${text.slice(span.start, only.start)}`.trim();
  return {
    kind: "name",
    paragraph: paragraph.index,
    first,
    last,
    span,
    words,
    title,
    head: withoutStop(tokens[last - 1]?.lower ?? ""),
    isQuoted: isQuoted(paragraph, first),
    isModifier: isModifier(paragraph, last),
  };
}

/** Where "[the] Finn" or "[the 31-year-old] Dane" begins; `at` itself for a name. */
function nationalStart(paragraph: Paragraph, at: number): number {
  const { tokens } = paragraph;
  if (!isNational(tokens[at]?.lower ?? "")) return at;
  const isThe = (i: number) => tokens[i]?.lower === "the";
  const isAdjective = /^\p{Ll}+$|^\d+-year-old$/u.test(tokens[at - 1]?.text ?? "");
  return isThe(at - 1) ? at - 1 : isThe(at - 2) && isAdjective ? at - 2 : at;
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

/** "[Ohio Gov.] and Party Chairman Ann Lee", "[Radio One Vice President] for music and sport Bo Ek": who bears it follows. */
function isOfficeOfNext({ tokens }: Paragraph, first: number, last: number): boolean {
  const title = withoutStop(tokens[last - 1]?.lower ?? "");
  if (last - first < 2 || !TITLES.has(title) || TITLES_OR_SURNAMES.has(title)) return false;
  if (!/^(?:and|for)$/.test(tokens[last]?.lower ?? "")) return false;
  let name = last + 1;
  while (name < last + 6 && isPlainWord(tokens[name])) name++;
  return isCapitalised(tokens[name]) && isCapitalised(tokens[name + 1]);
}

/** A word in small letters that is no verb of saying, auxiliary, article or relative. */
function isPlainWord(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    !isCapitalised(token) &&
    !SAYING_VERBS.has(token.lower) &&
    !AUXILIARIES.has(token.lower) &&
    !DETERMINERS.has(token.lower) &&
    !PRONOUNS.has(token.lower)
  );
}

/** "[Former US] secretary of state": says something of the noun behind it. */
function isFormerPlace({ tokens }: Paragraph, first: number, last: number): boolean {
  const rest = tokens.slice(first + 1, last).map(({ text }) => text);
  return tokens[first]?.lower === "former" && isPlace(rest.join(" "));
}

/** The first token after titles and what belongs to them: "Secretary of State [Hillary Clinton]". */
function afterTitles(paragraph: Paragraph, first: number, last: number): number {
  const { tokens } = paragraph;
  if (ORGANISATION_WORDS.has(tokens[last - 1]?.lower ?? "")) return first; // "Republican National Committee"
  let start = isNationality(paragraph, first, last) ? first + 1 : officeEnd(tokens, first, last);
  for (let k = first; k < last - 1; k++) {
    const lower = withoutStop(tokens[k]?.lower ?? "");
    if (
      !(
        tokens[k]?.text === "Del." ||
        TITLES.has(lower) ||
        (ROLE_NOUNS.has(lower) && AGENT.test(lower) && last - k > 2) || // "Public Prosecutor Ann Lee"
        (k === first && TRADES_BEFORE_NAMES.test(lower) && startsSentence(paragraph, first)) ||
        (k === first && isCallingBefore(paragraph, k, last)) ||
        (k === first && TITLES_OR_SURNAMES.has(lower))
      )
    )
      continue;
    let after = k + 1;
    while (/^(?:of|for)$/.test(tokens[after]?.lower ?? "")) {
      const two = `${tokens[after + 1]?.text} ${tokens[after + 2]?.text}`;
      after += isPlace(two) ? 3 : 2; // "President of Costa Rica [Ana Mora]"
      while (after < last - 1 && isOfficeField(tokens[after])) after++; // "of State for Political Affairs [Ann Lee]"
    }
    if (after < last) start = after;
  }
  return start;
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

/** "Ann Lee [KC]", "Bo Ek [MP]": letters behind a name, which are none of it. */
function hasPostnominal({ tokens }: Paragraph, first: number, last: number): boolean {
  const { text = "", lower = "" } = tokens[last - 1] ?? {};
  return last - first > 2 && /^\p{Lu}{2,}$/u.test(text) && POSTNOMINALS.has(lower);
}

/** Behind what an office written small is of, "secretary of State [Ann Lee]"; else the first token. */
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
