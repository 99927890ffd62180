// What a run of the benchmark measured, as data, and as a table.

import type { Percentiles } from "./rounds.ts";

/** One engine at one size; milliseconds for one question. */
export type Figures = Percentiles &
  Readonly<{
    name: string;
    /** Of the processor, all threads. */
    cpu: Percentiles;
    buildMs: number;
    /** The part of our 30 passages that are among theirs, 0–1; null where no passages are found. */
    shared: number | null;
    kinds: Readonly<Record<string, Percentiles>>;
  }>;

/** By size of the corpus. */
export type Results = readonly Readonly<{
  articles: number;
  passages: number;
  statements: number;
  people: number;
  /** Of our process, with its articles. */
  rssBytes: number;
  /** Whole answers to questions that were never asked before, one time each. */
  firstAnswers: Percentiles;
  engines: readonly Figures[];
}>[];

/** The bare search to which everything is compared. */
const BASE = "MiniSearch, default";

/** `0.0417` → `"0.042"`, `41.7` → `"42"`: two digits that say something. */
const short = (value: number) => (value >= 10 ? String(Math.round(value)) : value.toPrecision(2));

/** `1/40` or `× 2.5` of something. */
function ratio(value: number, of: number | undefined): string {
  if (of === undefined || of === 0) return "–";
  return value < of ? `1/${short(of / value)}` : `${short(value / of)} ×`;
}

/** In Markdown. */
export function table({ articles, passages, statements, engines, firstAnswers }: Results[number]) {
  const base = engines.find(({ name }) => name === BASE);
  const rows = engines.map(({ name, p50, p95, cpu, shared, buildMs }) => [
    name,
    `${short(p50)} / ${short(p95)}`,
    cpu.p50 === 0 ? "–" : `${short(cpu.p50)} / ${short(cpu.p95)}`,
    `${ratio(p50, base?.p50)}, ${ratio(p95, base?.p95)}`,
    `${short(buildMs / 1000)} s`,
    shared === null ? "–" : `${Math.round(shared * 100)} %`,
  ]);
  const [answers] = engines;
  const kinds = Object.entries(answers?.kinds ?? {}).map(
    ([kind, { p50, p95 }]) => `${kind} ${short(p50)} / ${short(p95)}`,
  );
  return [
    `${articles.toLocaleString("en")} articles, ${passages.toLocaleString("en")} passages, ${statements.toLocaleString("en")} statements`,
    "",
    "| | ms p50 / p95 | of CPU | of default MiniSearch | build | our 30 found too |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
    `Answers by kind, ms p50 / p95: ${kinds.join(", ")}; asked for the first time ${short(firstAnswers.p50)} / ${short(firstAnswers.p95)}.`,
    "",
  ].join("\n");
}
