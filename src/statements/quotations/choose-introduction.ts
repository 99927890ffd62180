// Whether a quotation is speech, and what introduces it: what the model finds likeliest.

import { speakerOfCue } from "../coreference/resolve-mention.ts";
import type { Cue } from "../cues/find-cues.ts";
import type { Choice, Option, Weighed } from "../decisions/linear-model.ts";
import type { ReadonlyState, Speaker } from "../extraction-state.ts";
import type { QuotationPlace } from "./correct-introduction.ts";
import { type Introduction, introductionOptions } from "./introductions.ts";
import { speechOptions } from "./speech-options.ts";

/** What introduces the quotation, and how probable that is; null where it is no speech. */
export function chooseIntroduction(
  state: ReadonlyState,
  { paragraph, region }: QuotationPlace,
  previousCue: Cue | null,
): Choice<Introduction> | null {
  const cues = state.cues[paragraph.index] ?? [];
  const isSpeech = state.decide("speech", speechOptions(paragraph, region, cues), region).value;
  if (!isSpeech) return null;
  const options = introductionOptions(state, paragraph, region, previousCue);
  const previousSpeaker = state.previousSpeaker?.speaker ?? null;
  const choice = state.decide("cue", options, { region, previousSpeaker });
  return { value: choice.value, probability: speakerProbability(state, options, choice) };
}

/**
 * The probability of the introduction, with what others by the same speaker have: “Lee told them it was
 * a bad plan. “…” She added that …” is Lee's whichever of the two cues introduces it. Each counts by how
 * probable its own cue and speaker are.
 */
function speakerProbability(
  state: ReadonlyState,
  options: readonly Option<Introduction>[],
  { value, probability, shares }: Weighed<Introduction>,
): number {
  const chosen = knownSpeaker(state, value);
  if (chosen?.entity == null || chosen.probability === 0) return probability;
  const sum = options.reduce((total, option, at) => {
    const other = knownSpeaker(state, option.value);
    return other?.entity === chosen.entity ? total + (shares[at] ?? 0) * other.probability : total;
  }, 0);
  return Math.min(1, sum / chosen.probability);
}

/** Who speaks by an introduction, as far as that is known before it is chosen, and how probable they are. */
function knownSpeaker(
  state: ReadonlyState,
  introduction: Introduction,
): Pick<Speaker, "entity" | "probability"> | null {
  switch (introduction.kind) {
    case "mention":
      return { entity: state.entities.of.get(introduction.mention) ?? null, probability: 1 };
    case "cue": {
      const speaker = speakerOfCue(state, introduction.cue);
      if (speaker === null) return null;
      const ofSubject = state.subjectProbabilities.get(introduction.cue) ?? 1;
      return { entity: speaker.entity, probability: speaker.probability * ofSubject };
    }
    case "previous-speaker":
      return state.previousSpeaker?.speaker ?? null;
    case "nothing":
      return null;
  }
}
