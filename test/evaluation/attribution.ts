// The benchmark of attribution: the statements of annotated articles, scored by the scorer that comes
// with the data (`attribution/score.py`, Python 3).

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractStatements } from "../../src/statements/extract-statements.ts";
import { nameThroughout } from "../../src/statements/name-described.ts";
import { type Span, slice } from "../../src/text/span.ts";
import { type GoldArticle, toArticle } from "../training/gold.ts";
import { type Figure, type Report, readLines } from "./benchmark.ts";
import { countRules, ruleTable } from "./rules.ts";

type Scores = Readonly<{
  quotes: Readonly<Record<"all" | "long", Readonly<{ F1: number }>>>;
  quote_speaker: Readonly<
    Record<
      "long",
      Readonly<{
        P: number;
        F1: number;
        by_source_type: Readonly<Record<string, Readonly<{ acc: number }>>>;
      }>
    >
  >;
  statements: Readonly<Record<string, Readonly<{ F1: number; speaker_acc: number }>>>;
}>;

/** @param gold name of the file of annotated articles in the folder */
export function runAttribution(folder: string, gold = "dev.jsonl"): Report {
  const lines = readLines<GoldArticle>(join(folder, gold));
  const articles = lines.map(toArticle);
  const start = performance.now();
  const extracted = articles.map((article) => ({
    article,
    extraction: extractStatements(article),
  }));
  const seconds = (performance.now() - start) / 1000;
  const named = nameThroughout(extracted, null).map(({ article, extraction }, number) => ({
    article,
    line: lines[number],
    statements: extraction.statements,
  }));
  const system = named.map(({ line, article, statements }) => ({
    id: line?.id,
    statements: statements.map(({ content, speaker, mention, kind }) => ({
      spans: content.map(({ start, end }) => [start, end]),
      text: content[0] === undefined ? "" : slice(article.text, content[0]),
      speaker,
      mention: mention === null ? null : mentioned(article.text, mention),
      kind,
    })),
  }));
  const scores = score(folder, gold, system);
  const rules = countRules(
    named.flatMap(({ line, statements }) => (line === undefined ? [] : { gold: line, statements })),
  );
  const core = scores.statements["indirect/core/iou"];
  return {
    benchmark: "attribution",
    figures: [
      single("quotations of 5 words or more: speaker, F1", scores.quote_speaker.long.F1),
      single(
        "all statements shown under a name: right name",
        rules.shown.right / rules.shown.found,
      ),
      single(
        "he or she as speaker, right person",
        scores.quote_speaker.long.by_source_type["pronoun"]?.acc,
      ),
      single("all quotations, detection F1", scores.quotes.all.F1),
      single("indirect speech, F1", core?.F1),
      single("… speaker right on those matched", core?.speaker_acc),
    ],
    notes: [
      `${Math.round(articles.length / Math.max(seconds, 1e-3))} articles a second`,
      "| rule | statements | share | speaker right |",
      ...ruleTable(rules),
    ],
  };
}

function mentioned(text: string, span: Span) {
  return { text: slice(text, span), ...span };
}

function score(folder: string, gold: string, system: readonly unknown[]): Scores {
  const temporary = mkdtempSync(join(tmpdir(), "on-record-"));
  try {
    const systemFile = join(temporary, "system.jsonl");
    const scoresFile = join(temporary, "scores.json");
    writeFileSync(systemFile, system.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const { status, stderr, error } = spawnSync(
      "python3",
      [join(folder, "score.py"), join(folder, gold), systemFile, "--json", scoresFile],
      { encoding: "utf8" },
    );
    if (status !== 0)
      throw new Error(`The scorer in ${folder} failed: ${stderr}`, { cause: error });
    return JSON.parse(readFileSync(scoresFile, "utf8")) as Scores;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** A figure that is known as a whole only; it has no interval. */
function single(name: string, value: number | undefined): Figure {
  return { name, outcomes: value === undefined ? {} : { all: [value, 1] } };
}
