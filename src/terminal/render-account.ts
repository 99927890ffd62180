// How an answer was found: what was understood, the words looked for, each candidate with the value
// of every feature, and why the first won or nothing did. Printed by `--explain`.

import type { Account } from "../answer/account.ts";
import type { Evidence, Reason } from "../answer/evidence/evidence.ts";
import { asShown } from "../answer/quotes/quote.ts";
import { measure, oneLine, paint, type Screen, wrap } from "./display.ts";
import { describeUnderstood } from "./render-answer.ts";
import { count } from "./render-status.ts";

/** Candidates told in full; the rest are counted. */
const CANDIDATES = 10;

/** Lines joined by `\n`, without one at the end. */
export function renderAccount(account: Account, screen: Screen): string {
  const { candidates } = account;
  return [
    paint(screen, "bold", "How this was found"),
    ...understanding(account),
    ...words(account),
    `${count(candidates.length, "candidate")}; one answers from a support of ${figure(account.bar)} on`,
    ...candidates
      .slice(0, CANDIDATES)
      .flatMap((evidence, index) => renderCandidate(evidence, index + 1, account, screen)),
    ...(candidates.length > CANDIDATES ? [`… and ${candidates.length - CANDIDATES} more`] : []),
    verdict(account),
  ].join("\n");
}

function understanding({ asked, answer }: Account): readonly string[] {
  if (asked === null) return ["understood: nothing that asks for something"];
  const lines = [`understood: ${describeUnderstood(answer.understood) ?? "nothing"}`];
  if (asked.speaker !== null && asked.speakerWords !== null) {
    lines.push(`speaker: “${oneLine(asked.speakerWords)}” is ${oneLine(asked.speaker.name)}`);
  }
  if (asked.candidates.length > 0) {
    const names = asked.candidates.map(({ name }) => oneLine(name)).join(", ");
    lines.push(`speaker: “${oneLine(asked.speakerWords ?? "")}” may be ${names}`);
  }
  if (asked.unknownSpeaker !== null) {
    lines.push(`speaker: nobody in the corpus is called “${oneLine(asked.unknownSpeaker)}”`);
  }
  return [...lines, `wanted: ${asked.focus}`];
}

function words({ query }: Account): readonly string[] {
  if (query === null || query.words.length === 0) return [];
  return query.words.map(({ word, rarity, alternatives, expansions }) => {
    const others = [
      ...[...alternatives.values()].map(
        ({ term, via, weight }) => `${oneLine(term)} (${via}, ${figure(weight)})`,
      ),
      ...expansions.map((terms) => `“${oneLine(terms.join(" "))}” (spelt out)`),
    ].join(", ");
    return `word: ${oneLine(word)}, rarity ${figure(rarity)}${others === "" ? "" : `; found as ${others}`}`;
  });
}

function renderCandidate(
  evidence: Evidence,
  rank: number,
  { bar }: Account,
  screen: Screen,
): readonly string[] {
  const { score, support, article, statement, reasons } = evidence;
  const speaker = statement?.person?.name ?? null;
  const facts = [
    `score ${figure(score)}`,
    `support ${figure(support)}${support < bar ? " (too little)" : ""}`,
    speaker === null ? "the outlet" : oneLine(speaker),
    ...(statement === null ? [] : [`rule ${statement.statement.rule}`]),
    oneLine(article.path),
  ];
  return [
    `${rank}. ${facts.join(", ")}`,
    ...wrap(oneLine(asShown(evidence).text), measure(screen) - 3).map((line) => `   ${line}`),
    ...wrap(weighed(reasons), measure(screen) - 3).map(
      (line) => `   ${paint(screen, "dim", line)}`,
    ),
  ];
}

/** `topic 0.80 × 2.10 + exact 0.50 × 0.40`, features without a value left out. */
function weighed(reasons: readonly Reason[]): string {
  const used = reasons.filter(({ value, weight }) => value !== 0 && weight !== 0);
  return used
    .map(({ name, value, weight }) => `${name} ${figure(value)} × ${figure(weight)}`)
    .join(" + ");
}

function verdict({ answer, candidates, bar }: Account): string {
  const [first, second] = candidates;
  if (answer.outcome === "silent") {
    const best = first === undefined ? "no candidate" : `the best has ${figure(first.support)}`;
    return `silent (${answer.reason}): ${best}, ${figure(bar)} is needed`;
  }
  if (first === undefined || second === undefined) return "the first is the only candidate";
  const [widest] = [...first.reasons]
    .map((reason) => ({ name: reason.name, lead: lead(reason, second.reasons) }))
    .sort((a, b) => b.lead - a.lead);
  const why = widest === undefined || widest.lead <= 0 ? "" : `, most by ${widest.name}`;
  return `the first leads by ${figure(first.score - second.score)}${why}`;
}

function lead({ name, value, weight }: Reason, others: readonly Reason[]): number {
  const other = others.find((reason) => reason.name === name);
  return value * weight - (other === undefined ? 0 : other.value * other.weight);
}

function figure(number: number): string {
  return number.toFixed(2);
}
