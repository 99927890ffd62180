// Our side of the benchmark as a process: `node ours.js ARTICLES FOLDER` reads generated articles, writes
// their passages and the questions into the folder for the peers, and answers the lines "candidates" and
// "answers" as peers/serve.mjs answers "ask".

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { queryTerms } from "../../src/answer/evidence/candidates.ts";
import { buildQuery } from "../../src/answer/match/query.ts";
import type { Article } from "../../src/corpus/article.ts";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import type { Edition } from "../../src/edition.ts";
import { termsOf } from "../../src/search/analysis.ts";
import type { IndexedPassage } from "../../src/search/article-parts.ts";
import { termsAt, titleTerms } from "../../src/search/article-words.ts";
import type { QueryTerm } from "../../src/search/full-text.ts";
import { slice } from "../../src/text/span.ts";
import { buildEdition } from "../build-edition.ts";
import { generatedArticle, generatedPath, generatedQuestion } from "./generated-corpus.ts";
import { PASSAGE_LIMIT, QUESTIONS, type Round, TODAY, WARM_UP_QUESTIONS } from "./rounds.ts";

type Asked = Readonly<{ text: string; terms: readonly QueryTerm[] }>;

function readArticle(number: number): Article {
  const reading = parseArticle(generatedPath(number), generatedArticle(number));
  if (reading.kind === "article") return reading.article;
  throw new Error(`generated article ${number} cannot be read: ${JSON.stringify(reading)}`);
}

/**
 * What the answer asks the index for; of a question for which it asks nothing, all its words, so that
 * every peer has as many questions.
 */
function asked(edition: Edition, text: string): Asked {
  const { query } = answerQuestion(edition, text, { today: TODAY });
  const terms = queryTerms(query ?? buildQuery(text, edition.vocabulary));
  const all = termsOf(text).map((term) => ({ term, boost: 1 }));
  return { text, terms: terms.length > 0 ? terms : all };
}

/** Peers take words apart each in its own way; letters and digits all leave together. */
const plain = (terms: readonly string[]) =>
  terms.map((term) => term.replace(/[^a-z0-9]/g, "x")).join(" ");

const termsOfPassage = ({ article, passage }: IndexedPassage) =>
  plain([...titleTerms(article), ...termsAt(article, passage.span)]);

const textOfPassage = ({ article, passage }: IndexedPassage) =>
  `${article.title} ${slice(article.text, passage.span)}`.replace(/\s+/g, " ");

async function writePassages(
  file: string,
  passages: readonly IndexedPassage[],
  write: (passage: IndexedPassage) => string,
): Promise<void> {
  const stream = createWriteStream(file);
  for (const passage of passages)
    if (!stream.write(`${write(passage)}\n`)) await once(stream, "drain");
  stream.end();
  await finished(stream);
}

async function writeQuestions(file: string, questions: readonly Asked[]): Promise<void> {
  const lines = questions.map(({ text, terms }) =>
    JSON.stringify({ text, terms: plain([...new Set(terms.map(({ term }) => term))]) }),
  );
  await writeFile(file, `${lines.join("\n")}\n`);
}

/** Asks all questions once, one after the other. */
function measure(ask: (question: Asked) => readonly number[], questions: readonly Asked[]): Round {
  const ms: number[] = [];
  const cpuMs: number[] = [];
  const ids: (readonly number[])[] = [];
  for (const question of questions) {
    const before = process.cpuUsage();
    const startMs = performance.now();
    const found = ask(question);
    ms.push(performance.now() - startMs);
    const { user, system } = process.cpuUsage(before);
    cpuMs.push((user + system) / 1000);
    ids.push(found);
  }
  return { ms, cpuMs, ids };
}

const [count = "1000", folder = "."] = process.argv.slice(2);
const tell = (news: object) => console.log(JSON.stringify(news));

const articles = Array.from({ length: Number(count) }, (_, number) => readArticle(number));
const startMs = performance.now();
const edition = buildEdition({ articles, people: null });
const buildMs = performance.now() - startMs;
const { passages } = edition.passages;
const statements = edition.statements.statements.length;
const rssBytes = process.memoryUsage().rss;

const all = Array.from({ length: QUESTIONS + WARM_UP_QUESTIONS }, (_, number) =>
  generatedQuestion(number),
);
const warmUp = all.slice(QUESTIONS).map((text) => asked(edition, text));
const ASK = {
  candidates: ({ terms }: Asked) =>
    edition.passages.search(terms, PASSAGE_LIMIT).map(({ id }) => id),
  answers: ({ text }: Asked) =>
    answerQuestion(edition, text, { today: TODAY }).answer.quotes.map(({ start }) => start),
};
for (const question of warmUp) for (const ask of Object.values(ASK)) ask(question);
tell({
  buildMs,
  rssBytes,
  passages: passages.length,
  statements,
  people: edition.people.all.length,
});

let questions: readonly Asked[] = [];
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "write") {
    // Asked for the first time, before anything of the questions is known.
    const first = measure(
      ASK.answers,
      all.slice(0, QUESTIONS).map((text) => ({ text, terms: [] })),
    );
    questions = all.slice(0, QUESTIONS).map((text) => asked(edition, text));
    await writePassages(join(folder, "passages-terms.txt"), passages, termsOfPassage);
    await writePassages(join(folder, "passages-text.txt"), passages, textOfPassage);
    await writeQuestions(join(folder, "questions.jsonl"), questions);
    await writeQuestions(join(folder, "warm-up.jsonl"), warmUp);
    tell(first);
  } else if (line === "candidates" || line === "answers") tell(measure(ASK[line], questions));
}
