// Whether words between quotation marks are speech, or a title, a term, a name: the choice and its features.

import type { Token } from "../../text/tokens.ts";
import type { Cue } from "../cues/find-cues.ts";
import { type Feature, feature } from "../decisions/feature.ts";
import type { Option } from "../decisions/linear-model.ts";
import { shapeAt } from "../decisions/place-features.ts";
import { FINITE } from "../lexicon/function-words.ts";
import { standingWithin } from "../reading/in-order.ts";
import { isShortQuotation, type Region } from "../reading/quotation-regions.ts";
import { lowerAt, type Paragraph, sentenceBounds } from "../reading/read-article.ts";

/** Whether a quotation is somebody's speech rather than a title, a nickname or a scare quote. */
export function speechOptions(
  paragraph: Paragraph,
  region: Region,
  cues: readonly Cue[],
): Option<boolean>[] {
  const inner = paragraph.tokens
    .slice(region.first, region.last)
    .filter((token) => token.kind !== "mark");
  const words = region.words <= 8 ? String(region.words) : region.words <= 12 ? "9-12" : "13+";
  const isTitle = isTitleCase(inner);
  const before = shapeAt(paragraph, region.first - 1);
  const sentence = sentenceBounds(paragraph, paragraph.sentenceOf[region.first] ?? 0);
  const local = standingWithin(cues, sentence);
  const hasCue = local.some((cue) => cue.kind === "saying" || cue.kind === "according-to");
  const hasJudging = local.some((cue) => cue.kind === "judging");
  const length = isShortQuotation(region) ? feature`short` : feature`long`;
  const features = [
    feature`speech`,
    feature`words ${words}`,
    feature`${length} ends ${endMark(paragraph, region)}`,
    feature`${length} title ${isTitle}`,
    feature`${length} title ${isTitle} words ${words}`,
    feature`${length} before ${before}`,
    feature`${length} before2 ${shapeAt(paragraph, region.first - 2)} ${before}`,
    feature`${length} after ${shapeAt(paragraph, region.last)}`,
    feature`${length} cue ${hasCue} judging ${hasJudging}`,
    feature`${length} verb ${inner.some(isClausal)}`,
    feature`${length} kind ${paragraph.kind}`,
    feature`${length} others ${paragraph.quotations.length > 1}`,
    feature`${length} first ${/^\p{Lu}/u.test(inner[0]?.text ?? "")}`,
    feature`${length} word ${lowerAt(paragraph, region.first - 1)}`,
    ...besideFeatures(paragraph, region, local, length),
  ];
  return [
    { value: true, features },
    { value: false, features: [] },
  ];
}

/** What stands beside the quotation in its sentence. */
function besideFeatures(
  paragraph: Paragraph,
  region: Region,
  local: readonly Cue[],
  length: Feature,
): Feature[] {
  const adjacent = local.find(
    (cue) =>
      cue.last === region.first ||
      (cue.last === region.first - 1 && lowerAt(paragraph, cue.last) === ","),
  );
  const features: Feature[] = [];
  if (adjacent !== undefined)
    features.push(
      feature`${length} adjacent ${adjacent.kind}`,
      feature`${length} adjacent ${adjacent.lemma}`,
    );
  if (region.first === 0) features.push(feature`${length} opens paragraph`);
  if (local[0] !== undefined) features.push(feature`${length} local ${local[0].lemma}`);
  if (region.words === 1 && lowerAt(paragraph, region.first - 1) === "'s")
    features.push(feature`possessive`);
  return features;
}

/** “A Harbour of One's Own”: capitals but for short words, as titles are written. */
function isTitleCase(inner: readonly Token[]): boolean {
  return (
    inner.every((token) => /^[\p{Lu}\p{N}]/u.test(token.text) || token.text.length <= 3) &&
    inner.some((token) => /^\p{Lu}/u.test(token.text))
  );
}

/** A finite verb or its subject: what a clause has and a title mostly has not. */
function isClausal({ lower }: Token): boolean {
  return FINITE.has(lower) || /^(?:i|we|you|it's|i'm|he|she|they)$/.test(lower);
}

/** The mark right before the closing one. */
export function endMark({ tokens }: Paragraph, region: Region): string {
  const mark = tokens[region.last - 2]?.text ?? "";
  return /^[,.!?…]$/.test(mark) ? mark : "none";
}
