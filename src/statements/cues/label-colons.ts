// Which colons are those of a label that names a speaker: "LUND: …", "Poll: …", "He is not so sure: …".

import { OFFICE_FIELDS } from "../../text/name-titles.ts";
import { isCapitalised, type Token } from "../../text/tokens.ts";
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import { isQuoted, type Paragraph } from "../reading/read-article.ts";

/** "LUND: …", "Poll: Keller and Holm lead …": a colon early in its sentence, not within a time or after a verb of saying. */
export function isLabelColon(paragraph: Paragraph, i: number): boolean {
  const first = paragraph.sentenceStarts[paragraph.sentenceOf[i] ?? 0] ?? 0;
  const most = isQuoted(paragraph, i + 1) && isOfficeAndName(paragraph, first, i) ? 9 : 6;
  const isEarly = i - first <= most && i > first && i + 1 < paragraph.tokens.length;
  if (paragraph.tokens.slice(first, i).some(({ lower }) => /^(?:is|was|are|were)$/.test(lower)))
    return isMood(paragraph, first, i); // "The question for Weber was simple: “…”" is nobody's
  return (isEarly && !(first === 0 && isDateline(paragraph, i))) || isMood(paragraph, first, i);
}

/** "His boss, Ann Lee, is not so sure: “…”": how somebody feels, right after the name, before a colon and a quotation. */
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

/** "Former secretary of state Ann Lee Moss": a name after an office, no more. */
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
