// What `--explain` says: how an answer was found, and how an article was read. Figures come in written
// out, names and words without control characters.

import type { NamedEntity } from "../../statements/statement.ts";
import type { QuotationFound } from "../../statements/trace-extraction.ts";
import type { TraceSummary } from "../../tasks/trace-summary.ts";
import { count } from "./basics.ts";

/** How an answer was found. */
export const answer = {
  heading: "How this was found",
  nothingAsked: "understood: nothing that asks for something",
  understood: (what: string | null) => `understood: ${what ?? "nothing"}`,
  speaker: (words: string, name: string) => `speaker: “${words}” is ${name}`,
  candidates: (words: string, names: readonly string[]) =>
    `speaker: “${words}” may be ${names.join(", ")}`,
  unknownSpeaker: (words: string) => `speaker: nobody in the corpus is called “${words}”`,
  wanted: (focus: NonNullable<TraceSummary["asked"]>["focus"]) => `wanted: ${focus}`,
  word: (word: string, rarity: string, foundAs: readonly string[]) =>
    `word: ${word}, rarity ${rarity}${foundAs.length === 0 ? "" : `; found as ${foundAs.join(", ")}`}`,
  speltOut: (words: string) => `“${words}” (spelt out)`,
  bar: (candidates: number, bar: string) =>
    `${count(candidates, "candidate")}; one answers from a support of ${bar} on`,
  score: (score: string) => `score ${score}`,
  support: (support: string, isEnough: boolean) =>
    `support ${support}${isEnough ? "" : " (too little)"}`,
  outlet: "the outlet",
  silent: (reason: string | null, best: string | null, bar: string) =>
    `silent (${reason}): ${best === null ? "no candidate" : `the best has ${best}`}, ${bar} is needed`,
  open: (kind: string) => `left open: ${kind}`,
  tells: (isAnswer: boolean, sum: string, tells: string) =>
    `${isAnswer ? "an answer" : "the nearest"}, by ${sum}: ${tells}`,
  onlyOne: "the first is the only candidate",
  lead: (by: string, feature: string | null) =>
    `the first leads by ${by}${feature === null ? "" : `, most by ${feature}`}`,
} as const;

/** `rule quotation-before-cue`, of a candidate or a statement. */
export function rule(name: string): string {
  return `rule ${name}`;
}

/** How an article was read. */
export const reading = {
  heading: (path: string) => `How ${path} was read`,
  /** The label before each entity that has a name; the other labels are kinds of findings. */
  named: "named",
  paragraph: (number: number, kind: string, start: number, end: number) =>
    `${number}. ${kind}, characters ${start}–${end}`,
  entityKind: (kind: NamedEntity["kind"]): string =>
    kind === "unknown" ? "person or organisation" : kind,
  mentions: (mentions: number) => count(mentions, "mention"),
  otherForms: (forms: readonly string[]) => `also ${forms.join(", ")}`,
  unnamed: "somebody without a name",
  report: (probability: string) => `reports something: ${probability}`,
  subject: (words: string, probability: string) => `subject ${words}: ${probability}`,
  content: (pieces: readonly string[], probability: string) =>
    `content ${pieces.join(" and ")}: ${probability}`,
  speech: (probability: string) => `speech: ${probability}`,
  introduction: (by: string, probability: string) => `introduced by ${by}: ${probability}`,
  previousSpeaker: "the speaker so far",
  noIntroduction: "nothing",
  introducing: (kind: NonNullable<QuotationFound["introduction"]>["kind"], words: string) =>
    `the ${kind} ${words}`,
  nobodyKnown: "nobody known",
  withheld: (speaker: string) => `${speaker} (not sure enough to show)`,
} as const;
