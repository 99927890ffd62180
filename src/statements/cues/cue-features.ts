// What the model is told of a cue: its form and the frame that it stands in.

import { type Feature, feature } from "../decisions/feature.ts";
import { shapeAt } from "../decisions/place-features.ts";
import { lowerAt, type Paragraph } from "../reading/read-article.ts";
import type { Cue } from "./find-cues.ts";

/** How the cue itself stands: its form, and what precedes and follows it. */
export function cueFrame(paragraph: Paragraph, cue: Cue): Feature[] {
  const before = shapeAt(paragraph, cue.first - 1);
  const form =
    cue.kind === "saying" || cue.kind === "judging"
      ? formOf(lowerAt(paragraph, cue.first))
      : cue.kind;
  return [
    feature`form ${form}`,
    feature`before ${before}`,
    feature`before2 ${shapeAt(paragraph, cue.first - 2)} ${before}`,
    feature`after ${shapeAt(paragraph, cue.last)}`,
    feature`${form} ${before}`,
  ];
}

export function formOf(lower: string): string {
  if (lower.endsWith("ing")) return "ing";
  if (/ed$|^(?:said|told|wrote|spoke|put|made|found|heard|read)$/.test(lower)) return "past";
  if (/^(?:written|spoken|sworn)$/.test(lower)) return "participle";
  return lower.endsWith("s") && !lower.endsWith("ss") ? "present" : "base";
}
