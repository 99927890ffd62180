// How long one answer takes, by kind of message: `npm run bench:answers`. Over the starter corpus, or over
// the one that CORPUS_DIR names.

import { fileURLToPath } from "node:url";
import { bench, describe } from "vitest";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { answerTo } from "../answer/answer-to.ts";
import { buildEdition } from "../build-edition.ts";

const dir =
  process.env["CORPUS_DIR"] ?? fileURLToPath(new URL("../../corpus", import.meta.url).href);
const edition = buildEdition(await readCorpus(dir));

const LONGEST = 6_000;
const filledWith = (words: string) =>
  words.repeat(Math.ceil(LONGEST / words.length)).slice(0, LONGEST);

/** Who is named most in the corpus, so that the questions fit any. */
const [first = "Putin", second = "Trump"] = edition.people.all.map(({ name }) => name);

const MESSAGES: Readonly<Record<string, string>> = {
  "somebody's words": `what did ${first} say about elections`,
  "all of somebody's words": `what did ${first} say?`,
  "typing errors": `waht has ${first.toLowerCase()} sayd abuot teh elecions`,
  "two people": `what did ${first} and ${second} say about elections and Europe`,
  "two questions": `What did ${first} say about honey? What did ${second} say about bees?`,
  "a fact": "How many points does the plan have?",
  "a topic": "elections",
  "nobody known": "what did Nobody Knowne say about elections",
  "nothing asked": "hello!",
  "6,000 characters of one letter": filledWith("a"),
  "6,000 characters of one question": filledWith(`what did ${first} say about elections `),
  "6,000 characters of questions": filledWith(`What did ${first} say about it? `),
  "6,000 characters of text": filledWith(
    "The ferry left the harbour in the rain and nobody saw it. ",
  ),
  "6,000 characters of names": filledWith(`${first} and ${second}, `),
  "6,000 characters of punctuation": filledWith("? ! , "),
};

describe(`an answer from ${edition.articles.length} articles`, () => {
  for (const [kind, message] of Object.entries(MESSAGES))
    bench(kind, () => void answerTo(edition, message, { today: "2025-12-01" }), {
      time: 300,
    });
});
