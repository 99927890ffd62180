import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { type Reranker, traceWithOpinion } from "../../src/answer/second-opinion.ts";
import { editionOf, HARBOUR } from "./corpus.ts";

const edition = editionOf({
  ...HARBOUR,
  "market.md":
    "Market moves\n\n“The fish market will move in June,” Anna Keller said. Keller added that the market hall needs a roof. “The market cannot wait,” Keller said on Monday.\n",
});
const QUESTION = "What did Keller say about the market?";

/** Prefers the texts that hold a word. */
const fondOf =
  (word: string): Reranker =>
  async (_, texts) =>
    texts.map((text) => (text.includes(word) ? 7 : -7));

const never: Reranker = () => Promise.reject(new Error("nobody should have been asked"));

const answerWith = async (reranker: Reranker, question = QUESTION, limit = 25) =>
  (await traceWithOpinion(edition, question, { limit }, reranker)).answer;

describe("traceWithOpinion", () => {
  it("puts first what the re-ranker prefers, and leaves the others in their order", async () => {
    const usual = answerQuestion(edition, QUESTION, { limit: 25 }).answer.quotes;
    const preferred = usual.at(-1);
    expect(usual.length).toBeGreaterThan(1);
    const { quotes } = await answerWith(async (_, texts) =>
      texts.map((text) => (text.endsWith(preferred?.text ?? "") ? 9 : 2)),
    );
    expect(quotes).toEqual([preferred, ...usual.slice(0, -1)]);
  });

  it("can bring in a quote that the limit left out", async () => {
    const usual = answerQuestion(edition, QUESTION, { limit: 25 }).answer.quotes;
    const word = "roof";
    expect(usual[0]?.text).not.toContain(word);
    const { quotes } = await answerWith(fondOf(word), QUESTION, 1);
    expect(quotes).toEqual([usual.find(({ text }) => text.includes(word))]);
  });

  it("changes nothing when all are alike", async () => {
    const { answer } = answerQuestion(edition, QUESTION, { limit: 2 });
    expect(await answerWith(async (_, texts) => texts.map(() => 3), QUESTION, 2)).toEqual(answer);
  });

  it("asks about the question as it was put, and about headline and words shown", async () => {
    const asked: [string, readonly string[]][] = [];
    const { quotes } = await answerWith(async (question, texts) => {
      asked.push([question, texts]);
      return texts.map(() => 0);
    });
    expect(asked).toEqual([
      [QUESTION, quotes.map(({ text, source }) => `${source.title}\n${text}`)],
    ]);
  });

  it("tells its part as one more reason", async () => {
    const trace = await traceWithOpinion(edition, QUESTION, { limit: 1 }, fondOf("roof"));
    const [first] = trace.candidates;
    expect(first?.text).toBe(trace.answer.quotes[0]?.text);
    expect(first?.reasons.at(-1)).toMatchObject({ name: "opinion", value: 1 });
    const sum = first?.reasons.reduce((total, { value, weight }) => total + value * weight, 0);
    expect(first?.score).toBeCloseTo(sum ?? Number.NaN);
  });

  it.each([
    { question: "What did Keller say about submarines?", why: "the speaker is not on the topic" },
    { question: "What did Ostrow say about the toll?", why: "nobody is called so" },
    { question: "Who discovered penicillin?", why: "nothing is on the topic" },
    { question: "hello", why: "nothing is asked" },
  ])("asks nobody and stays silent where $why", async ({ question }) => {
    const { answer } = answerQuestion(edition, question);
    expect(answer.outcome).toBe("silent");
    expect(await answerWith(never, question, 3)).toEqual(answer);
  });

  it("asks nobody about a single quote", async () => {
    const question = "What did Varga say about slate?";
    const { answer } = answerQuestion(edition, question);
    expect(answer.quotes).toHaveLength(1);
    expect(await answerWith(never, question)).toEqual(answer);
  });

  it.each([
    { given: "too few numbers", opinions: () => [1] },
    { given: "no number", opinions: (texts: readonly string[]) => texts.map(() => Number.NaN) },
  ])("rejects when it gets $given", async ({ opinions }) => {
    await expect(answerWith(async (_, texts) => opinions(texts))).rejects.toThrow(
      /The re-ranker gave \[.*\] where \d+ numbers were expected/,
    );
  });

  it("only ever orders: whatever the opinions, each quote is one of the usual ones, unchanged", async () => {
    const questions = [
      QUESTION,
      "What did Keller say about the toll?",
      "What did Keller say?",
      "How much did the harbour office collect?",
      "What did Lund say about submarines?",
      "library Norholm",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...questions),
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        async (question, opinions, limit) => {
          const usual = answerQuestion(edition, question, { limit: 20 }).answer;
          const { quotes, ...rest } = await answerWith(
            async (_, texts) => texts.map((_, place) => opinions[place % opinions.length] ?? 0),
            question,
            limit,
          );
          const { quotes: usualQuotes, ...usualRest } = usual;
          expect(rest).toEqual(usualRest);
          expect(quotes).toHaveLength(Math.min(limit, usualQuotes.length));
          expect(new Set(quotes.map(({ source, start }) => `${source.path} ${start}`)).size).toBe(
            quotes.length,
          );
          for (const quote of quotes) expect(usualQuotes).toContainEqual(quote);
        },
      ),
      { numRuns: 60 },
    );
  });
});
