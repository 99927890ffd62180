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
import { wording } from "../wording/wording.ts";
import { measure, oneLine, paint, type Screen, wrap } from "./display.ts";
import { describeUnderstood } from "./render-answer.ts";

const { answer: trace, rule: ruleNamed } = wording.traces;

/** Lines joined by `\n`, without one at the end. */
export function renderAnswerTrace(answer: Answer, summary: TraceSummary, screen: Screen): string {
  const { asked, words, candidates, total, bar, open } = summary;
  return [
    paint(screen, "bold", trace.heading),
    ...(asked === null ? [trace.nothingAsked] : understanding(answer, asked)),
    ...(open === null ? [] : [trace.open(open)]),
    ...words.map(renderWord),
    trace.bar(total, figure(bar)),
    ...candidates.flatMap((candidate, index) => renderCandidate(candidate, index + 1, bar, screen)),
    ...(total > candidates.length ? [wording.terminal.more(total - candidates.length)] : []),
    verdict(answer, summary),
    ...renderTells(summary, screen),
  ].join("\n");
}

function understanding({ understood }: Answer, asked: QuestionSummary): readonly string[] {
  const { speaker, speakerWords, candidates, unknownSpeaker, focus } = asked;
  const lines = [trace.understood(describeUnderstood(understood))];
  if (speaker !== null && speakerWords !== null) {
    lines.push(trace.speaker(oneLine(speakerWords), oneLine(speaker)));
  }
  if (candidates.length > 0) {
    lines.push(trace.candidates(oneLine(speakerWords ?? ""), candidates.map(oneLine)));
  }
  if (unknownSpeaker !== null) lines.push(trace.unknownSpeaker(oneLine(unknownSpeaker)));
  return [...lines, trace.wanted(focus)];
}

function renderWord({ word, rarity, alternatives, expansions }: WordSummary): string {
  return trace.word(oneLine(word), figure(rarity), [
    ...alternatives.map(({ term, via, weight }) => `${oneLine(term)} (${via}, ${figure(weight)})`),
    ...expansions.map((terms) => trace.speltOut(oneLine(terms.join(" ")))),
  ]);
}

function renderCandidate(
  { path, text, speaker, rule, score, support, features }: CandidateSummary,
  rank: number,
  bar: number,
  screen: Screen,
): readonly string[] {
  const facts = [
    trace.score(figure(score)),
    trace.support(figure(support), support >= bar),
    speaker === null ? trace.outlet : oneLine(speaker),
    ...(rule === null ? [] : [ruleNamed(rule)]),
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

/** What spoke for an answer and what against it, those that say nothing left out. */
function renderTells({ tells }: TraceSummary, screen: Screen): readonly string[] {
  if (tells.length === 0) return [];
  const sum = tells.reduce((all, { value, weight }) => all + value * weight, 0);
  return wrap(trace.tells(sum >= 0, figure(sum), weighed(tells)), measure(screen));
}

function verdict(answer: Answer, { candidates, bar }: TraceSummary): string {
  const [first, second] = candidates;
  if (answer.outcome === "silent") {
    return trace.silent(
      answer.reason,
      first === undefined ? null : figure(first.support),
      figure(bar),
    );
  }
  if (first === undefined || second === undefined) return trace.onlyOne;
  const [widest] = [...first.features]
    .map((feature) => ({ name: feature.name, lead: lead(feature, second.features) }))
    .sort((a, b) => b.lead - a.lead);
  const feature = widest === undefined || widest.lead <= 0 ? null : widest.name;
  return trace.lead(figure(first.score - second.score), feature);
}

function lead({ name, value, weight }: FeatureSummary, others: readonly FeatureSummary[]): number {
  const other = others.find((feature) => feature.name === name);
  return value * weight - (other === undefined ? 0 : other.value * other.weight);
}

function figure(number: number): string {
  return number.toFixed(2);
}
