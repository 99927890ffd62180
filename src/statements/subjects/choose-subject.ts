// A cue → its subject: a pattern that leaves no choice, else what the model finds likeliest.

import { resolve } from "../coreference/resolve-mention.ts";
import type { Cue } from "../cues/find-cues.ts";
import { type ExtractionState, recordSubject } from "../extraction-state.ts";
import type { Mention } from "../mentions/mention.ts";
import { lowerAt, type Paragraph } from "../reading/read-article.ts";
import { findSubjects } from "./find-subjects.ts";
import { subjectOptions } from "./subject-options.ts";
import { certainSubject } from "./subject-patterns.ts";

/** Finds the subject of a cue and, at once, whom it means: later pronouns depend on it. */
export function linkSubject(
  state: ExtractionState,
  paragraph: Paragraph,
  cue: Cue,
  previous: Mention | null,
): Mention | null {
  const subjects = findSubjects(state, paragraph, cue);
  const chosen =
    certainSubject(paragraph, cue, subjects.able) ??
    state.decide("subject", subjectOptions(state, paragraph, cue, { ...subjects, previous }), cue);
  const choice = isOwner(paragraph, cue, chosen.value) ? { ...chosen, value: null } : chosen;
  recordSubject(state, cue, choice);
  if (choice.value !== null) resolve(state, choice.value);
  return choice.value;
}

/** "[Taiwan]'s Lai says": somebody of theirs speaks, not the owner. */
function isOwner(paragraph: Paragraph, cue: Cue, subject: Mention | null): boolean {
  return (
    subject?.kind === "name" &&
    cue.kind === "saying" &&
    subject.last < cue.first &&
    lowerAt(paragraph, subject.last) === "'s"
  );
}
