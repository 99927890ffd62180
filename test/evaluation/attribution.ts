// The benchmark of attribution: the statements of annotated articles, scored by the scorer that comes
// with the data (`attribution/score.py`, Python 3), article by article.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Article } from "../../src/corpus/article.ts";
import { namedStatementSteps } from "../../src/people/named-statements.ts";
import { type Statement, speakerToShow } from "../../src/statements/statement.ts";
import { type Span, slice } from "../../src/text/span.ts";
import { finish } from "../../src/text/steps.ts";
import { type GoldArticle, toArticle } from "../training/gold.ts";
import { type Figure, type Report, readLines } from "./benchmark.ts";
import { describeSpeed, extractionSpeed } from "./extraction-speed.ts";
import { confidenceTable, countRules, ruleTable } from "./rules.ts";

/** How often a thing that counts `gold` times was found, and right where found. */
type Found = Readonly<{ detected: number; acc: number }>;
type Counts = Readonly<{ tp: number; sys: number; gold: number }>;

/** What the scorer says of one article, or of all. */
type Scores = Readonly<{
  quotes: Readonly<{ all: Counts }>;
  quote_speaker: Readonly<{
    long: Counts & Readonly<{ by_source_type: Readonly<Record<string, Found>> }>;
  }>;
  statements: Readonly<{
    "indirect/core/iou": Readonly<{ F1: number; speaker_acc: number; speaker_n: number }>;
  }>;
}>;

/** Scores of the articles by id, and of all together. */
type Scored = Readonly<{ byArticle: Readonly<Record<string, Scores>>; all: Scores }>;

/** An article's statements as the scorer reads them. */
type SystemLine = Readonly<{
  id: string;
  statements: readonly Readonly<{ speaker: string | null }>[];
}>;

/** @param gold name of the file of annotated articles in the folder */
export function runAttribution(folder: string, gold = "dev.jsonl"): Report {
  const lines = readLines<GoldArticle>(join(folder, gold));
  const articles = lines.map(toArticle);
  const speed = extractionSpeed(articles);
  const read = finish(namedStatementSteps({ articles, people: null }));
  const named = read.named.flatMap(({ article, extraction }, number) => {
    const line = lines[number];
    return line === undefined ? [] : { gold: line, article, statements: extraction.statements };
  });
  const system = named.map(
    ({ gold: { id }, article, statements }): SystemLine => ({
      id,
      statements: statements.map((statement) => scorable(article, statement)),
    }),
  );
  const scored = score(folder, gold, system);
  const scoredNamed = score(folder, gold, system.map(withNames));
  const rules = countRules(named);
  const long = ({ quote_speaker }: Scores) => quote_speaker.long;
  return {
    benchmark: "attribution",
    figures: [
      figure("quotations of 5 words or more: speaker, F1", scored, (one) => f1(long(one))),
      figure("… of those shown under a name, right", scoredNamed, (one) =>
        accuracy(Object.values(long(one).by_source_type)),
      ),
      figure("he or she as speaker, right person", scored, (one) => {
        const { pronoun } = long(one).by_source_type;
        return accuracy(pronoun === undefined ? [] : [pronoun]);
      }),
      figure("all quotations, detection F1", scored, ({ quotes }) => f1(quotes.all)),
      {
        name: "indirect speech, F1",
        outcomes: { all: [scored.all.statements["indirect/core/iou"].F1, 1] },
      },
      figure("… speaker right on those matched", scored, ({ statements }) => {
        const { speaker_acc: acc, speaker_n: detected } = statements["indirect/core/iou"];
        return accuracy([{ detected, acc }]);
      }),
      {
        name: "all statements shown under a name: right name",
        outcomes: { all: [rules.shown.right, rules.shown.found] },
      },
    ],
    notes: [
      describeSpeed(speed),
      "| rule | statements | share | speaker right |",
      ...ruleTable(rules),
      "| mention | 0.3 | 0.4 | 0.5 | 0.6 | 0.7 | 0.8 | 0.9 |",
      ...confidenceTable(rules),
    ],
  };
}

function scorable(article: Article, statement: Statement) {
  const { content, mention, kind } = statement;
  return {
    spans: content.map(({ start, end }) => [start, end]),
    text: content[0] === undefined ? "" : slice(article.text, content[0]),
    speaker: speakerToShow(statement),
    mention: mention === null ? null : mentioned(article.text, mention),
    kind,
  };
}

function mentioned(text: string, span: Span) {
  return { text: slice(text, span), ...span };
}

function withNames({ id, statements }: SystemLine): SystemLine {
  return { id, statements: statements.filter(({ speaker }) => speaker !== null) };
}

/** Article by article, so that differences between two runs have an interval. */
function figure(
  name: string,
  { byArticle }: Scored,
  outcomeOf: (scores: Scores) => readonly [score: number, of: number],
): Figure {
  const outcomes = Object.entries(byArticle).map(([id, scores]) => [id, outcomeOf(scores)]);
  return { name, outcomes: Object.fromEntries(outcomes) };
}

/** 2 tp / (found + wanted): its sums over articles give the F1 over all. */
function f1({ tp, sys, gold }: Counts): readonly [number, number] {
  return [2 * tp, sys + gold];
}

function accuracy(found: readonly Found[]): readonly [number, number] {
  const right = found.reduce((sum, { acc, detected }) => sum + acc * detected, 0);
  return [right, found.reduce((sum, { detected }) => sum + detected, 0)];
}

/** The scorer as a module, asked for each article and for all; reads the system's lines from standard input. */
const SCORE_EACH = `
import json, sys
sys.path.insert(0, sys.argv[1])
import score
golds = score.read_jsonl(sys.argv[2])
system = {line["id"]: line["statements"] for line in json.load(sys.stdin)}
print(json.dumps({"byArticle": {gold["id"]: score.score([gold], system) for gold in golds},
                  "all": score.score(golds, system)}))
`;

function score(folder: string, gold: string, system: readonly SystemLine[]): Scored {
  const { status, stdout, stderr, error } = spawnSync(
    "python3",
    ["-B", "-c", SCORE_EACH, folder, join(folder, gold)],
    { encoding: "utf8", input: JSON.stringify(system), maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`The scorer in ${folder} failed: ${stderr}`, { cause: error });
  return JSON.parse(stdout) as Scored;
}
