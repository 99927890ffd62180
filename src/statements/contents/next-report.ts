// Where another report begins in a sentence: what a cue reports does not run over it.

import { isCapitalised } from "../../text/tokens.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import { isQuoted, lowerAt, type Paragraph } from "../reading/read-article.ts";

/** Whether another report begins at a token of the sentence that ends before `sentenceEnd`. */
type Opening = (paragraph: Paragraph, i: number, sentenceEnd: number) => boolean;

/** In no particular order: each is right alone. */
const REPORT_OPENINGS: readonly Opening[] = [
  opensSecondClause,
  opensOccasion,
  opensJoinedReport,
  opensTag,
];

/** What all of them open with; asked first, since most tokens open nothing. */
const MAY_OPEN: ReadonlySet<string> = new Set(
  "; , after before following during amid since despite".split(" "),
);

/** The first token after `from` at which another report begins; `sentenceEnd` where none does. */
export function nextReport(paragraph: Paragraph, from: number, sentenceEnd: number): number {
  for (let i = from + 1; i + 2 < sentenceEnd; i++)
    if (
      MAY_OPEN.has(lowerAt(paragraph, i)) &&
      REPORT_OPENINGS.some((opens) => opens(paragraph, i, sentenceEnd))
    )
      return i;
  return sentenceEnd;
}

/** "…; the party's secretary spoke of …" */
function opensSecondClause(paragraph: Paragraph, i: number): boolean {
  return lowerAt(paragraph, i) === ";" && !isQuoted(paragraph, i) && hasCueAfter(paragraph, i);
}

/** "… repeated his demands [after what Lee called a “farce”]": when it was said, in another's words. */
function opensOccasion(paragraph: Paragraph, i: number): boolean {
  return (
    /^(?:after|before|following|during|amid|since|despite)$/.test(lowerAt(paragraph, i)) &&
    lowerAt(paragraph, i + 1) === "what" &&
    hasCueAfter(paragraph, i)
  );
}

/** "…, and two trade unions warned that …": a comma, a conjunction, a subject, a verb of saying and "that". */
function opensJoinedReport(paragraph: Paragraph, i: number, sentenceEnd: number): boolean {
  if (!isComma(paragraph, i)) return false;
  if (!/^(?:and|but|while|though|although)$/.test(lowerAt(paragraph, i + 1))) return false;
  for (let k = i + 3; k < Math.min(i + 8, sentenceEnd - 1); k++) {
    if (isQuoted(paragraph, k) || /^(?:that|to|who|which|,)$/.test(lowerAt(paragraph, k)))
      return false;
    if (SAYING_VERBS.has(lowerAt(paragraph, k)) && lowerAt(paragraph, k + 1) === "that")
      return true;
  }
  return false;
}

/** "…, he said": a comma, "he" or a name, and a plain verb of saying. */
function opensTag(paragraph: Paragraph, i: number): boolean {
  if (!isComma(paragraph, i)) return false;
  const verb = subjectEnd(paragraph, i + 1);
  return verb !== null && /^(?:said|says|added|wrote|argued|told)$/.test(lowerAt(paragraph, verb));
}

const isComma = (paragraph: Paragraph, i: number) =>
  lowerAt(paragraph, i) === "," && !isQuoted(paragraph, i);

/** The end of "he" or a name of up to five words that begins at `i`: "Mayor Ann Lee". */
function subjectEnd(paragraph: Paragraph, i: number): number | null {
  if (/^(?:he|she|they)$/.test(lowerAt(paragraph, i))) return i + 1;
  let end = i;
  while (end < i + 5 && isCapitalised(paragraph.tokens[end])) end++;
  return end > i ? end : null;
}

/** Whether another verb of saying follows within a clause. */
function hasCueAfter(paragraph: Paragraph, i: number): boolean {
  for (let k = i + 2; k < i + 10 && !isQuoted(paragraph, k); k++)
    if (SAYING_VERBS.has(lowerAt(paragraph, k)) || JUDGING_VERBS.has(lowerAt(paragraph, k)))
      return true;
  return false;
}
