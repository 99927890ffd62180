// A run of capitalised words → a mention: which of the words are the name, and which stand before it.

import { POSTNOMINALS, TITLES, TITLES_OR_SURNAMES } from "../../text/name-titles.ts";
import { isCapitalised, type Token, withoutStop } from "../../text/tokens.ts";
import { AUXILIARIES, DETERMINERS, PRONOUNS } from "../lexicon/function-words.ts";
import { isNational } from "../lexicon/nouns.ts";
import { isPlace } from "../lexicon/places.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { isQuoted, lowerAt, type Paragraph, spanOf } from "../reading/read-article.ts";
import { type Mention, simpleMention, type UnnamedWords } from "./mention.ts";
import { withDeterminer } from "./noun-phrases.ts";
import { isModifier, premodifierBefore } from "./premodifiers.ts";
import { afterTitles } from "./titles-before-names.ts";

/** A run of capitalised words, the tokens `[first, last)`; the name in it begins at `nameFirst`. */
type NameRun = Readonly<{
  text: string;
  paragraph: Paragraph;
  first: number;
  last: number;
  nameFirst: number;
}>;

/** What a run is that is no name; `"nobody"` where it names no one; null where the rule has nothing to say. */
type RunRule = (run: NameRun) => Mention | "nobody" | null;

/**
 * The first that says anything decides; a run that none knows is a name. A bracketed title goes before
 * a title alone, which it would be, too; whole descriptions before offices whose bearer follows.
 */
const RUN_RULES: readonly RunRule[] = [
  titleBeforeBracket,
  titleAlone,
  officeAfterThe,
  nationalAlone,
  officeOfNext,
  formerPlace,
];

/** A run of capitals as a name, its titles set apart; null when only a title or a calendar word remains. */
export function nameMention(
  text: string,
  paragraph: Paragraph,
  first: number,
  last: number,
): Mention | null {
  const run = { text, paragraph, first, last, nameFirst: afterTitles(paragraph, first, last) };
  if (paragraph.tokens[run.nameFirst] === undefined) return null;
  for (const rule of RUN_RULES) {
    const found = rule(run);
    if (found !== null) return found === "nobody" ? null : found;
  }
  return namedIn(run);
}

/** "[SSP] (North) Ann Lee": whose title it is follows. */
function titleBeforeBracket(run: NameRun): "nobody" | null {
  const { tokens } = run.paragraph;
  const isBracketed =
    isLoneTitle(run) && tokens[run.last]?.text === "(" && tokens[run.last + 2]?.text === ")";
  return isBracketed && isCapitalised(tokens[run.last + 3]) ? "nobody" : null;
}

/** "[the President] said". */
function titleAlone(run: NameRun): Mention | null {
  const { text, paragraph, first, last } = run;
  if (!isLoneTitle(run)) return null;
  const head = withoutStop(lowerAt(paragraph, first));
  return asDescription(text, paragraph, { first: withDeterminer(paragraph, first), last, head });
}

function isLoneTitle({ paragraph, first, last }: NameRun): boolean {
  return last - first === 1 && TITLES.has(withoutStop(lowerAt(paragraph, first)));
}

/** "[the Thoothukudi MP] said". */
function officeAfterThe({ text, paragraph, first, last }: NameRun): Mention | null {
  const head = withoutStop(lowerAt(paragraph, last - 1));
  if (lowerAt(paragraph, first - 1) !== "the") return null;
  if (!TITLES.has(head) || TITLES_OR_SURNAMES.has(head)) return null;
  return asDescription(text, paragraph, { first: first - 1, last, head });
}

/** "[the 31-year-old Dane] said". */
function nationalAlone({ text, paragraph, first, last }: NameRun): Mention | null {
  const start = last - first === 1 ? nationalStart(paragraph, first) : first;
  if (start === first) return null;
  return asDescription(text, paragraph, { first: start, last, head: lowerAt(paragraph, first) });
}

function asDescription(
  text: string,
  paragraph: Paragraph,
  words: Omit<UnnamedWords, "kind">,
): Mention {
  return simpleMention(text, paragraph, { kind: "description", ...words });
}

function officeOfNext({ paragraph, first, last }: NameRun): "nobody" | null {
  return isOfficeOfNext(paragraph, first, last) ? "nobody" : null;
}

function formerPlace({ paragraph, first, last }: NameRun): "nobody" | null {
  return isFormerPlace(paragraph, first, last) ? "nobody" : null;
}

/** The name in the run, with what stands before it as its title. */
function namedIn({ text, paragraph, first, last, nameFirst }: NameRun): Mention {
  const { tokens } = paragraph;
  const span = spanOf(paragraph, { first, last });
  const start = tokens[nameFirst]?.start ?? span.start;
  const end = hasPostnominal(paragraph, nameFirst, last) ? tokens[last - 2]?.end : span.end;
  const words = text
    .slice(start, end)
    .replace(/(?:["“”]|'')[^"“”]*(?:["“”]|'') ?/gu, "")
    .replace(/\s+/gu, " ");
  const lowerTitle = premodifierBefore(text, paragraph, first);
  return {
    kind: "name",
    paragraph: paragraph.index,
    first,
    last,
    span,
    words,
    title: `${lowerTitle} ${text.slice(span.start, start)}`.trim(),
    head: withoutStop(lowerAt(paragraph, last - 1)),
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

/** "[Former US] secretary of state": says something of the noun after it. */
function isFormerPlace({ tokens }: Paragraph, first: number, last: number): boolean {
  const rest = tokens.slice(first + 1, last).map(({ text }) => text);
  return tokens[first]?.lower === "former" && isPlace(rest.join(" "));
}

/** "Ann Lee [KC]", "Bo Ek [MP]": letters after a name, which are none of it. */
function hasPostnominal({ tokens }: Paragraph, first: number, last: number): boolean {
  const { text = "", lower = "" } = tokens[last - 1] ?? {};
  return last - first > 2 && /^\p{Lu}{2,}$/u.test(text) && POSTNOMINALS.has(lower);
}
