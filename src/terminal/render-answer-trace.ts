// How an answer was found: what was understood, the words looked for, each candidate with the value
// of every feature, and why the first won or nothing did. Printed by `--explain`.

import type { Answer } from "../answer/answer.ts";
import type {
  CandidateSummary,
  FeatureSummary,
  QuestionSummary,
  TraceSummary,
  WordSummary,
} from "../tasks/trace-summary.ts";
import { measure, oneLine, paint, type Screen, wrap } from "./display.ts";
import { describeUnderstood } from "./render-answer.ts";
import { count } from "./render-status.ts";

/** Lines joined by `\n`, without one at the end. */
export function renderAnswerTrace(answer: Answer, trace: TraceSummary, screen: Screen): string {
  const { asked, words, candidates, total, bar } = trace;
  return [
    paint(screen, "bold", "How this was found"),
    ...(asked === null
      ? ["understood: nothing that asks for something"]
      : understanding(answer, asked)),
    ...words.map(renderWord),
    `${count(total, "candidate")}; one answers from a support of ${figure(bar)} on`,
    ...candidates.flatMap((candidate, index) => renderCandidate(candidate, index + 1, bar, screen)),
    ...(total > candidates.length ? [`… and ${total - candidates.length} more`] : []),
    verdict(answer, trace),
  ].join("\n");
}

function understanding({ understood }: Answer, asked: QuestionSummary): readonly string[] {
  const { speaker, speakerWords, candidates, unknownSpeaker, focus } = asked;
  const lines = [`understood: ${describeUnderstood(understood) ?? "nothing"}`];
  if (speaker !== null && speakerWords !== null) {
    lines.push(`speaker: “${oneLine(speakerWords)}” is ${oneLine(speaker)}`);
  }
  if (candidates.length > 0) {
    const names = candidates.map(oneLine).join(", ");
    lines.push(`speaker: “${oneLine(speakerWords ?? "")}” may be ${names}`);
  }
  if (unknownSpeaker !== null) {
    lines.push(`speaker: nobody in the corpus is called “${oneLine(unknownSpeaker)}”`);
  }
  return [...lines, `wanted: ${focus}`];
}

function renderWord({ word, rarity, alternatives, expansions }: WordSummary): string {
  const others = [
    ...alternatives.map(({ term, via, weight }) => `${oneLine(term)} (${via}, ${figure(weight)})`),
    ...expansions.map((terms) => `“${oneLine(terms.join(" "))}” (spelt out)`),
  ].join(", ");
  return `word: ${oneLine(word)}, rarity ${figure(rarity)}${others === "" ? "" : `; found as ${others}`}`;
}

function renderCandidate(
  { path, text, speaker, rule, score, support, features }: CandidateSummary,
  rank: number,
  bar: number,
  screen: Screen,
): readonly string[] {
  const facts = [
    `score ${figure(score)}`,
    `support ${figure(support)}${support < bar ? " (too little)" : ""}`,
    speaker === null ? "the outlet" : oneLine(speaker),
    ...(rule === null ? [] : [`rule ${rule}`]),
    oneLine(path),
  ];
  return [
    `${rank}. ${facts.join(", ")}`,
    ...wrap(oneLine(text), measure(screen) - 3).map((line) => `   ${line}`),
    ...wrap(weighed(features), measure(screen) - 3).map(
      (line) => `   ${paint(screen, "dim", line)}`,
    ),
  ];
}

/** `topic 0.80 × 2.10 + exact 0.50 × 0.40`, features without a value left out. */
function weighed(features: readonly FeatureSummary[]): string {
  return features
    .filter(({ value, weight }) => value !== 0 && weight !== 0)
    .map(({ name, value, weight }) => `${name} ${figure(value)} × ${figure(weight)}`)
    .join(" + ");
}

function verdict(answer: Answer, { candidates, bar }: TraceSummary): string {
  const [first, second] = candidates;
  if (answer.outcome === "silent") {
    const best = first === undefined ? "no candidate" : `the best has ${figure(first.support)}`;
    return `silent (${answer.reason}): ${best}, ${figure(bar)} is needed`;
  }
  if (first === undefined || second === undefined) return "the first is the only candidate";
  const [widest] = [...first.features]
    .map((feature) => ({ name: feature.name, lead: lead(feature, second.features) }))
    .sort((a, b) => b.lead - a.lead);
  const why = widest === undefined || widest.lead <= 0 ? "" : `, most by ${widest.name}`;
  return `the first leads by ${figure(first.score - second.score)}${why}`;
}

function lead({ name, value, weight }: FeatureSummary, others: readonly FeatureSummary[]): number {
  const other = others.find((feature) => feature.name === name);
  return value * weight - (other === undefined ? 0 : other.value * other.weight);
}

function figure(number: number): string {
  return number.toFixed(2);
}
