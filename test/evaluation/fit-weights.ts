// npm run fit -- DIR/fact [--worth]
// What answers to factual questions will be like on other articles: everything fitted on half of the
// articles and counted on the other half, six times each way. Then SENTENCE_WEIGHTS of
// src/answer/evidence/weights.ts, fitted on all of them; with --worth, what each feature is worth.

import { join } from "node:path";
import { confidenceValues } from "../../src/answer/evidence/evidence.ts";
import { measureFeatures, SENTENCE_FEATURES } from "../../src/answer/evidence/features.ts";
import { judgeSentences } from "../../src/answer/evidence/judge-sentences.ts";
import { sentenceCandidates } from "../../src/answer/evidence/sentence-candidates.ts";
import {
  SENTENCE_WEIGHTS,
  SET_BY_HAND,
  type SentenceWeights,
} from "../../src/answer/evidence/weights.ts";
import { buildQuery } from "../../src/answer/match/query.ts";
import { groupSame } from "../../src/answer/quotes/group.ts";
import { focusOf } from "../../src/answer/understand/focus.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import type { Edition } from "../../src/edition.ts";
import { slice } from "../../src/text/span.ts";
import { buildEdition } from "../build-edition.ts";
import { type Asked, median, readLines, stemOf } from "./benchmark.ts";
import { isRightText, plain, wordsApart } from "./fact.ts";
import { type Example, fitConfidence, fitFeatures, likelihood, shareRight } from "./fitting.ts";

/** `article` is null where the corpus has no answer. */
type Question = Readonly<{ question: string; article: string | null; answers: readonly string[] }>;
type Asking = Question & Readonly<{ example: Example }>;
/** All articles together, and what is asked of each article alone. */
type Data = Readonly<{ edition: Edition; all: readonly Asking[]; alone: readonly Asking[] }>;
type Half = Readonly<{ has: (asked: Asking, number: number) => boolean }>;
type Counts = Readonly<Record<"first" | "within" | "answered" | "silent" | "words", number>>;

const HALVINGS = 6;
/** Candidates beyond these, by the weights as they are, are never chosen and only cost time. */
const ROWS = 50;
/** Questions on other articles that are asked of an article alone. */
const ABSENT_ALONE = 60;

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of the benchmark: DIR/fact");
const names = SENTENCE_FEATURES.map(({ name }) => name);
const isFitted = names.map((name) => !(name in SET_BY_HAND));
const parts = Object.keys(SENTENCE_WEIGHTS.confidence);

const data = await readData(folder);
const halves = halvesOf(data);
printCounts(halves.map((half) => count(data, half, fitOn(data, without(half)))));
printWeights(fitOn(data, { has: () => true }));
if (rest.includes("--worth")) printWorth(data, halves);

async function readData(path: string): Promise<Data> {
  const gold = new Map(
    readLines<Partial<Question> & { id: string }>(join(path, "gold.jsonl")).map((entry) => [
      entry.id,
      entry,
    ]),
  );
  const questions = readLines<Asked>(join(path, "questions.jsonl")).map(
    ({ id, question }): Question => {
      const { article = null, answers = [] } = gold.get(id) ?? {};
      return { question, article, answers };
    },
  );
  const { articles } = await readCorpus(join(path, "corpus"));
  const edition = buildEdition({ articles, people: null });
  const all = questions.map((question) => ask(edition, question, 1));
  const alone = articles.flatMap((article, number) => {
    const small = buildEdition({ articles: [article], people: null });
    const here = questions.filter((question) => question.article === stemOf(article.path));
    const others = questions.filter((question) => question.article !== stemOf(article.path));
    const step = others.length / ABSENT_ALONE;
    const absent = Array.from({ length: ABSENT_ALONE }, (_, place) =>
      others.slice(Math.floor((place + number / articles.length) * step)).slice(0, 1),
    ).flat();
    return [
      // Both sizes of corpus count the same.
      ...here.map((question) => ask(small, question, 1)),
      ...absent.map((question) => ask(small, { ...question, article: null }, 178 / 840)),
    ];
  });
  return { edition, all, alone };
}

function ask(edition: Edition, asked: Question, weight: number): Asking {
  const wanted = wantedBy(edition, asked);
  const present = names.map((name) => SENTENCE_WEIGHTS.features[name] ?? 0);
  const rows = sentenceCandidates(edition, wanted.query, () => true).map((candidate) => {
    const values = measureFeatures(SENTENCE_FEATURES, candidate, wanted);
    const score = values.reduce((sum, value, at) => sum + value * (present[at] ?? 0), 0);
    const { score: _, ...confidence } = confidenceValues(candidate, wanted, score);
    const isRight =
      stemOf(candidate.article.path) === asked.article &&
      asked.answers.some((answer) => plain(candidate.text).includes(plain(answer)));
    return { score, row: { values, confidence: Object.values(confidence), isRight } };
  });
  const likely = rows.sort((a, b) => b.score - a.score).slice(0, ROWS);
  const example = { hasAnswer: asked.article !== null, weight, rows: likely.map(({ row }) => row) };
  return { ...asked, example };
}

function wantedBy(edition: Edition, { question }: Question) {
  return { query: buildQuery(question, edition.vocabulary), focus: focusOf(question) };
}

/** Each halving of the articles gives two halves; questions without an answer take turns. */
function halvesOf({ all }: Data): readonly Half[] {
  const articles = [...new Set(all.flatMap(({ article }) => article ?? []))].sort();
  return Array.from({ length: HALVINGS }, (_, number) => {
    const chosen = new Set(shuffled(articles, number + 1).slice(0, articles.length / 2));
    const has = ({ article }: Asking, place: number): boolean =>
      article === null ? (place + number) % 2 === 0 : chosen.has(article);
    return [{ has }, without({ has })];
  }).flat();
}

function without({ has }: Half): Half {
  return { has: (asked, number) => !has(asked, number) };
}

/** The same order for the same seed, which is not 0 (Park & Miller, CACM 1988). */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  let state = seed * 16_807;
  const keyed = list.map((one) => {
    state = (state * 48_271) % 2_147_483_647;
    return { one, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
}

function fitOn({ all, alone }: Data, half: Half): SentenceWeights {
  const asked = all.filter(half.has);
  const examples = asked.map(({ example }) => example);
  const facts = examples.filter(({ hasAnswer }) => hasAnswer);
  const gauge = examples.filter(({ hasAnswer }) => !hasAnswer);
  const features = fitFeatures(facts, isFitted);
  const judged = features.map((weight, at) => weight + (SET_BY_HAND[names[at] ?? ""] ?? 0));
  const pooled = [...examples, ...alone.filter(half.has).map(({ example }) => example)];
  return {
    features: named(names, judged),
    confidence: named(parts, fitConfidence(pooled, gauge, judged)),
  };
}

function named(keys: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(keys.map((key, at) => [key, values[at] ?? 0]));
}

function count({ edition, all }: Data, half: Half, weights: SentenceWeights): Counts {
  const asked = all.filter(half.has).map((one) => {
    const { kept } = judgeSentences(edition, wantedBy(edition, one), () => true, { weights });
    const quotes = groupSame(kept, edition.vocabulary, 3).map(({ best: { article, span } }) => ({
      article: stemOf(article.path),
      text: slice(article.text, span),
    }));
    const right = quotes.map(
      ({ article, text }) => article === one.article && isRightText(text, one.answers),
    );
    return { hasAnswer: one.article !== null, quotes, right };
  });
  const facts = asked.filter(({ hasAnswer }) => hasAnswer);
  const absent = asked.filter(({ hasAnswer }) => !hasAnswer);
  const share = <T>(list: readonly T[], isWon: (one: T) => boolean) =>
    (100 * list.filter(isWon).length) / list.length;
  return {
    first: share(facts, ({ right }) => right[0] === true),
    within: share(facts, ({ right }) => right.includes(true)),
    answered: share(facts, ({ quotes }) => quotes.length > 0),
    silent: share(absent, ({ quotes }) => quotes.length === 0),
    words: median(facts.flatMap(({ quotes }) => quotes[0]?.text ?? []).map(wordsApart)),
  };
}

function printCounts(counts: readonly Counts[]): void {
  console.log(`On the half of the articles that nothing was fitted on, ${counts.length} halves:`);
  const titles: Readonly<Record<keyof Counts, string>> = {
    first: "right first",
    within: "right within three",
    answered: "answered",
    silent: "silent on absent",
    words: "words, median",
  };
  for (const [key, title] of Object.entries(titles)) {
    const values = counts.map((one) => one[key as keyof Counts]).sort((a, b) => a - b);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const [least, most] = [values[0] ?? 0, values.at(-1) ?? 0];
    console.log(
      `  ${title.padEnd(20)} ${mean.toFixed(1)}   ${least.toFixed(1)} to ${most.toFixed(1)}`,
    );
  }
}

/** As they stand in weights.ts. */
function printWeights({ features, confidence }: SentenceWeights): void {
  const list = (weights: Readonly<Record<string, number>>) =>
    Object.entries(weights)
      .filter(([name]) => !(name in SET_BY_HAND))
      .map(([name, weight]) => `    ${name}: ${Number(weight.toFixed(2))},`)
      .join("\n");
  console.log(`\n  features: {\n    ...SET_BY_HAND,\n${list(features)}\n  },`);
  console.log(`  confidence: {\n${list(confidence)}\n  },`);
}

function printWorth(data: Data, halves: readonly Half[]): void {
  const worth = (isUsed: readonly boolean[]) => {
    const found = halves.map((half) => {
      const facts = (chosen: Half) =>
        data.all.filter(chosen.has).flatMap(({ example }) => (example.hasAnswer ? [example] : []));
      const weights = fitFeatures(facts(without(half)), isUsed);
      const judged = facts(half);
      return { log: likelihood(judged, weights), first: 100 * shareRight(judged, weights) };
    });
    const mean = (key: "log" | "first") =>
      found.reduce((sum, one) => sum + one[key], 0) / found.length;
    return { log: mean("log"), first: mean("first") };
  };
  const whole = worth(isFitted);
  console.log(
    `\nBest candidate right ${whole.first.toFixed(1)}, log-likelihood ${whole.log.toFixed(3)}; lost without`,
  );
  for (const [number, name] of names.entries()) {
    if (!isFitted[number]) continue;
    const other = worth(isFitted.map((isUsed, at) => isUsed && at !== number));
    console.log(
      `  ${name.padEnd(12)} ${(whole.first - other.first).toFixed(1).padStart(5)} ${(whole.log - other.log).toFixed(3).padStart(7)}`,
    );
  }
}
