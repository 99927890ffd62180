// The parts that frames are built from: places for a name and a topic, and how sure a frame is.

import type { Focus } from "./question.ts";
import { ADVERB } from "./verbs.ts";

/**
 * Whether somebody's words are asked for:
 * - `certain`: whoever X is, so that an unknown X is an unknown speaker ("what did X say");
 * - `certain-view`: the same, of a view ("what does X think of Y");
 * - `view`: when X is known or surely somebody's name, and then surely ("does X support Y");
 * - `if-known`: only when X is known, since facts are asked alike ("what did X call Y");
 * - `if-told`: when X is known, or a role, a group or a pronoun ("what the host said");
 * - `if-name`: when X is known or surely somebody's name ("Ana Lund's view of Y");
 * - `if-person`: only when X is a person ("what was said about Y by X": an attack by Russia is a topic);
 * - `if-outlet`: only when X is an outlet ("what did the Herald report about Y");
 * - `nobody`: yes, and the speaker is what is asked for ("who said").
 */
export type Certainty =
  | "certain"
  | "certain-view"
  | "view"
  | "if-known"
  | "if-told"
  | "if-name"
  | "if-person"
  | "if-outlet"
  | "nobody";

export type Frame = Readonly<{
  /** With groups `who` and `topic`, `before` (a topic put first), `asked` ("when", "how many points"). */
  pattern: RegExp;
  certainty: Certainty;
  focus?: "said" | Focus;
}>;

export const AUX = "(?:did|does|do|has|have|had|will|would|'s|'d)";
/** At most ten words, so that a message of any length is read in linear time. */
export const WHO = "(?<who>(?:[^\\s?]+ ){0,9}?[^\\s?]+?)";
export const TOPIC = "(?<topic>.*)";
export const END = "(?=$|[\\s,.;:?!)])";
export const VERB = (verbs: string) => `${ADVERB}(?<verb>${verbs})${END}${TOPIC}$`;

export function frame(source: string, certainty: Certainty, focus?: Frame["focus"]): Frame {
  const pattern = new RegExp(source, "i");
  return focus === undefined ? { pattern, certainty } : { pattern, certainty, focus };
}
