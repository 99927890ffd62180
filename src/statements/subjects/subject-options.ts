// Who does the saying: the mentions that may be the subject of a cue, with what speaks for each.

import { cueFrame, formOf } from "../cues/cue-features.ts";
import type { Cue } from "../cues/find-cues.ts";
import { type Feature, feature } from "../decisions/feature.ts";
import type { Option } from "../decisions/linear-model.ts";
import type { AnalysedArticle } from "../extraction-state.ts";
import type { Mention } from "../mentions/mention.ts";
import { lowerAt, type Paragraph } from "../reading/read-article.ts";
import type { Subjects } from "./find-subjects.ts";
import {
  type SubjectQuestion,
  sideOf,
  subjectFeatures,
  subjectSideFeatures,
} from "./subject-features.ts";

/** The options for the subject of `cue`: those able, and null for nobody ("it is said"). */
export function subjectOptions(
  { entities }: AnalysedArticle,
  paragraph: Paragraph,
  cue: Cue,
  { able, near, first, previous }: Subjects & Readonly<{ previous: Mention | null }>,
): Option<Mention | null>[] {
  const question: SubjectQuestion = {
    paragraph,
    cue,
    tag: cue.kind === "saying" || cue.kind === "judging" ? "verb" : cue.kind,
    form: formOf(lowerAt(paragraph, cue.first)),
    near,
    sentenceFirst: first,
    previous,
    entities,
  };
  const frame = cueFrame(paragraph, cue);
  const bySide = new Map<string, readonly Feature[]>();
  const shared = (side: string) => {
    const features = bySide.get(side) ?? subjectSideFeatures(question, side, frame);
    bySide.set(side, features);
    return features;
  };
  const options: Option<Mention | null>[] = able.map((mention) => ({
    value: mention,
    features: subjectFeatures(question, mention),
    shared: [shared(sideOf(cue, mention))],
  }));
  options.push({ value: null, features: noSubjectFeatures(question, frame) });
  return options;
}

function noSubjectFeatures(
  { cue, tag, near }: SubjectQuestion,
  frame: readonly Feature[],
): Feature[] {
  return [
    feature`none`,
    feature`none ${tag}`,
    feature`none ${cue.lemma}`,
    ...frame.map((words) => feature`none ${words}`),
    feature`none of ${Math.min(3, near.length)}`,
  ];
}
