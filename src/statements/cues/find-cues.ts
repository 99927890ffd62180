// The words of saying in a paragraph, outside quotations.

import { OFFICE_FIELDS } from "../../text/name-titles.ts";
import { isCapitalised, type Token } from "../../text/tokens.ts";
import { DOCUMENT_NOUNS, ROLE_NOUNS, SAYING_NOUNS } from "../lexicon/nouns.ts";
import { GESTURES, JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import { isCounted } from "../mentions/noun-phrases.ts";
import { isQuoted, type Paragraph, startsSentence } from "../reading/read-article.ts";

export type Cue = Readonly<{
  paragraph: number;
  /** Tokens `[first, last)`: "said", "according to", ":". */
  first: number;
  last: number;
  /** "say", "according to", ":"; for nouns the noun. */
  lemma: string;
  kind: "saying" | "judging" | "noun" | "according-to" | "colon";
}>;

/** The cues of a paragraph in order; empty where nothing outside quotations says anything. */
export function findCues(paragraph: Paragraph): Cue[] {
  const cues: Cue[] = [];
  for (const [i, token] of paragraph.tokens.entries()) {
    if (isQuoted(paragraph, i)) continue;
    if (!couldBeCue(token.lower)) continue;
    const cue = cueAt(paragraph, i, token.lower);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function couldBeCue(lower: string): boolean {
  return (
    SAYING_VERBS.has(lower) ||
    JUDGING_VERBS.has(lower) ||
    SAYING_NOUNS.has(lower) ||
    GESTURES.has(lower) ||
    lower === "according" ||
    lower === ":"
  );
}

function cueAt(paragraph: Paragraph, i: number, lower: string): Cue | null {
  const { tokens } = paragraph;
  const make = (kind: Cue["kind"], lemma: string, length = 1): Cue => ({
    paragraph: paragraph.index,
    first: i,
    last: i + length,
    lemma,
    kind,
  });
  if (lower === "according" && tokens[i + 1]?.lower === "to")
    return make("according-to", "according to", 2);
  if (lower === ":") return isLabelColon(paragraph, i) ? make("colon", ":") : null;
  const written = tokens[i]?.text ?? "";
  const isTitleCase = paragraph.kind !== "paragraph";
  if (lower === "reported" && tokens[i - 1]?.lower === "as" && isSourceNote(paragraph, i))
    return null;
  if (
    /^\p{Lu}/u.test(written) &&
    !isTitleCase &&
    !startsSentence(paragraph, i) &&
    paragraph.quotationOf[i - 1] === -1
  )
    return null;
  if (isNounHere(paragraph, i) && SAYING_NOUNS.has(lower)) return make("noun", lower);
  if (isCounted(paragraph.tokens, i)) return SAYING_NOUNS.has(lower) ? make("noun", lower) : null;
  if (isFounded(paragraph, i) || isSayingItself(paragraph, i) || isReadOut(paragraph, i))
    return null;
  if (isAdjectiveBefore(paragraph, i)) return SAYING_NOUNS.has(lower) ? make("noun", lower) : null;
  const saying = SAYING_VERBS.get(lower) ?? gestureAt(paragraph, i);
  if (saying !== undefined) return make("saying", saying);
  const judging = JUDGING_VERBS.get(lower);
  if (judging !== undefined) return make("judging", judging);
  return SAYING_NOUNS.has(lower) ? make("noun", lower) : null;
}

/** "As reported [earlier] by Ukrinform, the mayor said …": who passes it on says nothing themselves. */
function isSourceNote({ tokens }: Paragraph, reported: number): boolean {
  return [reported + 1, reported + 2].some((at) => tokens[at]?.lower === "by");
}

/** "LUND: …", "Poll: Keller and Holm lead …": a colon early in its sentence, not within a time or after a verb of saying. */
function isLabelColon(paragraph: Paragraph, i: number): boolean {
  const first = paragraph.sentenceStarts[paragraph.sentenceOf[i] ?? 0] ?? 0;
  const most = isQuoted(paragraph, i + 1) && isOfficeAndName(paragraph, first, i) ? 9 : 6;
  const isEarly = i - first <= most && i > first && i + 1 < paragraph.tokens.length;
  if (paragraph.tokens.slice(first, i).some(({ lower }) => /^(?:is|was|are|were)$/.test(lower)))
    return isMood(paragraph, first, i); // "The question for Weber was simple: “…”" is nobody's
  return (isEarly && !(first === 0 && isDateline(paragraph, i))) || isMood(paragraph, first, i);
}

/** "His boss, Ann Lee, is not so sure: “…”": how somebody feels, right behind the name, before a colon and a quotation. */
function isMood(paragraph: Paragraph, first: number, colon: number): boolean {
  if (!isQuoted(paragraph, colon + 1)) return false;
  const { tokens } = paragraph;
  const skip = (from: number, isSkipped: (i: number) => boolean) => {
    let at = from;
    while (at < colon && isSkipped(at)) at++;
    return at;
  };
  const isSmall = (i: number) => /^\p{Ll}[\p{L}-]*$/u.test(tokens[i]?.text ?? "");
  const isName = (i: number) => isCapitalised(tokens[i]) || tokens[i]?.lower === "'s";
  const isOpening = /^(?:his|her|their|its|the)$/.test(tokens[first]?.lower ?? "");
  const comma = isOpening ? skip(first + 1, isSmall) : first - 1;
  if (isOpening && tokens[comma]?.text !== ",") return false;
  const end = skip(comma + 1, isName);
  const verb = isOpening && tokens[end]?.text === "," ? end + 1 : end;
  const mood = tokens.slice(verb + 1, colon).map(({ lower }) => lower);
  return (
    end > comma + 1 &&
    /^(?:is|was|remains|remained|seems|seemed|sounds|sounded)$/.test(tokens[verb]?.lower ?? "") &&
    mood.length > 0 &&
    mood.length <= 5 &&
    !mood.some((word) => NO_MOOD.test(word) || SAYING_VERBS.has(word) || JUDGING_VERBS.has(word))
  );
}

/** What makes of "is …" a thing, a place or something done by or to somebody. */
const NO_MOOD = /^(?:an?|the|one|this|that|who|by|for|of|to|in|on|at|from|with|[^\p{Ll}].*|.*ed)$/u;

/** "Former secretary of state Ann Lee Moss": a name behind an office, no more. */
function isOfficeAndName({ tokens }: Paragraph, first: number, last: number): boolean {
  const isName = isCapitalised(tokens[last - 1]) && isCapitalised(tokens[last - 2]);
  const isPart = (token: Token) =>
    isCapitalised(token) ||
    ROLE_NOUNS.has(token.lower) ||
    OFFICE_FIELDS.has(token.lower) ||
    /^(?:of|for|and)$/.test(token.lower);
  return isName && tokens.slice(first, last).every(isPart);
}

/**
 * "NEW DELHI: The minister on Thursday said …", "Exclusive: …": what an article opens with before a
 * colon is its town or its kind, unless a quotation follows. Transcripts are read by turns.ts.
 */
function isDateline(paragraph: Paragraph, colon: number): boolean {
  const { kind, isOpening } = paragraph;
  return kind === "paragraph" && isOpening && !isQuoted(paragraph, colon + 1);
}

/** "the new [champion]": a bare form behind an article and an adjective is a noun. */
function isAdjectiveBefore({ tokens }: Paragraph, i: number): boolean {
  const { lower = "" } = tokens[i] ?? {};
  const isBase = SAYING_VERBS.get(lower) === lower || JUDGING_VERBS.get(lower) === lower;
  return (
    isBase &&
    /^(?:new|first|last|latest|next|recent|big|major|former|world|reigning|defending|national)$/.test(
      tokens[i - 1]?.lower ?? "",
    ) &&
    /^(?:the|a|an|'s|his|her|their|its|this)$/.test(tokens[i - 2]?.lower ?? "")
  );
}

/** “It is a game,” he [shrugged]. The verb of a gesture beside a quotation, between it and a mark; else none. */
function gestureAt(paragraph: Paragraph, i: number): string | undefined {
  const { tokens } = paragraph;
  const gesture = GESTURES.get(tokens[i]?.lower ?? "");
  if (gesture === undefined) return undefined;
  let before = i - 1;
  while (before > i - 5 && tokens[before]?.kind === "word" && !isQuoted(paragraph, before))
    before--;
  const isClosed = /^[,.;:]$/.test(tokens[i + 1]?.text ?? ".");
  const isSubject =
    isCapitalised(tokens[i + 1]) || /^(?:an?|the|his|her|their)$/.test(tokens[i + 1]?.lower ?? "");
  const isInverted = isQuoted(paragraph, i - 1) && isSubject;
  return (isClosed && isQuoted(paragraph, before)) || isInverted ? gesture : undefined;
}

/** "and [reports] said that": the noun that a plain word of saying right behind it has for its subject. */
function isSayingItself({ tokens }: Paragraph, i: number): boolean {
  const { lower = "" } = tokens[i] ?? {};
  return (
    (SAYING_NOUNS.has(lower) || DOCUMENT_NOUNS.has(lower)) &&
    /^(?:said|say|says|suggested|suggest|suggests|claimed|indicated)$/.test(
      tokens[i + 1]?.lower ?? "",
    )
  );
}

/** "[read] out his letter", "read the names aloud": unless a colon or a quotation follows, nothing is reported. */
function isReadOut(paragraph: Paragraph, i: number): boolean {
  const { tokens } = paragraph;
  if (!/^reads?$/.test(tokens[i]?.lower ?? "")) return false;
  if (!/^(?:out|aloud|through)$/.test(tokens[i + 1]?.lower ?? "")) return false;
  for (let k = i + 2; k < i + 14 && k < tokens.length; k++)
    if (isQuoted(paragraph, k) || /^(?::|saying|that)$/.test(tokens[k]?.lower ?? "")) return false;
  return true;
}

/** "helped [found] the club": found as a bare verb is no form of "find". */
function isFounded({ tokens }: Paragraph, i: number): boolean {
  return (
    tokens[i]?.lower === "found" &&
    /^(?:to|help|helps|helped|helping|co)$/.test(tokens[i - 1]?.lower ?? "")
  );
}

/** "Trump's claim", "the report", "a New York Times report": the words before show a noun. */
function isNounHere({ tokens }: Paragraph, i: number): boolean {
  let before = i - 1;
  while (before > 0 && i - before <= 4 && isCapitalised(tokens[before])) before--;
  const word = tokens[before]?.lower ?? "";
  if (before < i - 1) return /^(?:a|an)$/.test(word) && tokens[i + 1]?.lower === "that";
  return /^(?:'s|the|a|an|his|her|their|its|this|that|of|my|our|any|no)$/.test(word);
}

/** The colon of a label as the word of saying. */
export function colonCue({ index }: Paragraph, colon: number): Cue {
  return { paragraph: index, first: colon, last: colon + 1, lemma: ":", kind: "colon" };
}
