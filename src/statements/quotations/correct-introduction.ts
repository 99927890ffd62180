// What the sentence itself says of a quotation's introduction, after the model's choice.

import { type Extent, unquotedWords } from "../contents/extent.ts";
import { resolve } from "../coreference/resolve-mention.ts";
import type { Cue } from "../cues/find-cues.ts";
import { type ExtractionState, type ReadonlyState, recordSubject } from "../extraction-state.ts";
import { standingUpTo, standingWithin } from "../reading/in-order.ts";
import { isShortQuotation, type Region } from "../reading/quotation-regions.ts";
import { lowerAt, type Paragraph, sentenceBounds } from "../reading/read-article.ts";
import type { Introduction } from "./introductions.ts";

/** A quotation in its paragraph, and what the cues there report. */
export type QuotationPlace = Readonly<{
  paragraph: Paragraph;
  region: Region;
  reports: ReadonlyMap<Cue, Extent>;
}>;

/** Another introduction than the one chosen; null where the rule has nothing against it. */
type Correction = (
  state: ExtractionState,
  place: QuotationPlace,
  chosen: Introduction,
) => Introduction | null;

/** The first that has another counts. A noun with its owner is nearest; what asks comes before what reports. */
const CORRECTIONS: readonly Correction[] = [ownedNoun, withinQuestion, withinReport];

/** The introduction as the sentence has it; the one chosen where nothing speaks against it. */
export function correctIntroduction(
  state: ExtractionState,
  place: QuotationPlace,
  chosen: Introduction,
): Introduction {
  for (const rule of CORRECTIONS) {
    const corrected = rule(state, place, chosen);
    if (corrected !== null) return corrected;
  }
  return chosen;
}

/**
 * "He reacted to Lee's remarks that teachers “earn enough”": between the verb and the quotation a noun of
 * saying with its "that", and a name as its owner, who said it and becomes its subject.
 */
function ownedNoun(
  state: ExtractionState,
  { paragraph, region }: QuotationPlace,
  chosen: Introduction,
): Introduction | null {
  if (chosen.kind !== "cue") return null;
  const noun = nounBefore(state, paragraph, region, chosen.cue);
  if (noun === null) return null;
  const owner = standingUpTo(state.mentions[paragraph.index] ?? [], noun.first - 1);
  const isOwned = owner?.kind === "name" && lowerAt(paragraph, owner.last) === "'s";
  if (!isOwned || state.subjects.get(chosen.cue) === owner) return null;
  recordSubject(state, noun, { value: owner, probability: 1 });
  resolve(state, owner);
  return { kind: "cue", cue: noun };
}

/** The last cue of the sentence between the verb and the quotation, where it is a noun with "that". */
function nounBefore(
  { cues }: ReadonlyState,
  paragraph: Paragraph,
  region: Region,
  verb: Cue,
): Cue | null {
  const noun = cuesBeside(cues, paragraph, region).findLast(
    (cue) => cue.first > verb.first && cue.last < region.first,
  );
  return noun?.kind === "noun" && lowerAt(paragraph, noun.last) === "that" ? noun : null;
}

/** A fragment in a question put to the speaker is not theirs: "Asked whether it was “dead,” she said". */
function withinQuestion(
  { cues }: ReadonlyState,
  place: QuotationPlace,
  chosen: Introduction,
): Introduction | null {
  const { paragraph, region } = place;
  if (!isOpenFragment(place, chosen) || chosen.kind !== "cue") return null;
  const isAsked = cuesBeside(cues, paragraph, region).some(
    ({ lemma, last }) => lemma === "ask" && last <= region.first,
  );
  return isAsked && chosen.cue.first >= region.last ? { kind: "nothing" } : null;
}

/** The cues of the quotation's own sentence. */
function cuesBeside(
  cues: ReadonlyState["cues"],
  paragraph: Paragraph,
  { first }: Region,
): readonly Cue[] {
  const sentence = sentenceBounds(paragraph, paragraph.sentenceOf[first] ?? 0);
  return standingWithin(cues[paragraph.index] ?? [], sentence);
}

/** A fragment inside reported speech belongs to the cue that reports it: "He said that the line “folds.”" */
function withinReport(
  { cues }: ReadonlyState,
  place: QuotationPlace,
  chosen: Introduction,
): Introduction | null {
  if (!isOpenFragment(place, chosen)) return null;
  const { paragraph, region, reports } = place;
  const holders = cuesBeside(cues, paragraph, region).flatMap((cue) => {
    const extent = isMixed(place, cue) ? reports.get(cue) : undefined;
    const isOuter = extent !== undefined && chosen.kind === "cue" && holdsCue(extent, chosen.cue);
    return extent === undefined || isOuter ? [] : { cue, words: unquotedWords(paragraph, extent) };
  });
  const [nearest] = holders.toSorted((a, b) => a.words - b.words);
  return nearest === undefined ? null : { kind: "cue", cue: nearest.cue };
}

/** A few quoted words that the chosen cue does not report with words of the writer's. */
function isOpenFragment(place: QuotationPlace, chosen: Introduction): boolean {
  const isReported = chosen.kind === "cue" && isMixed(place, chosen.cue);
  return isShortQuotation(place.region) && !isReported;
}

/** Whether what the cue reports holds the quotation and words of the writer besides. */
export function isMixed({ paragraph, region, reports }: QuotationPlace, cue: Cue): boolean {
  const extent = reports.get(cue);
  if (extent === undefined) return false;
  const holds = extent.pieces.some(
    (piece) => piece.first <= region.first && region.last <= piece.last,
  );
  return holds && unquotedWords(paragraph, extent) > 0;
}

function holdsCue({ pieces }: Extent, cue: Cue): boolean {
  return pieces.some(({ first, last }) => first <= cue.first && cue.last <= last);
}
