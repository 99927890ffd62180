// What holds of the answer to any message, however it is worded.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { Edition } from "../../src/edition.ts";
import { isAsserted } from "../../src/statements/statement.ts";
import { answerTo } from "./answer-to.ts";
import { editionOf, explanationOf, HARBOUR } from "./corpus.ts";

const edition = editionOf({
  ...HARBOUR,
  "slate.txt":
    "Slate at last\n\nThe director met Yuri Lind and Oskar Lund in Norholm. “The roof is done,” said Anna Keller's deputy, Jan Keller, on Monday. “We waited,” said Ruth Brandt. “We did not,” said Max Brandt.\n",
});

const NAMES =
  "Keller, Anna Keller, keller, Kelelr, Lund, Peter Lund, Varga, Brandt, March, Yuri Lind, Lind?, the mayor, Macron, macron, Ana Nobody, he, critics, The Herald, the harbour office, Варга".split(
    ", ",
  );
const TOPICS =
  "the toll, sea wall, slate, the ferry and honey, it, photosynthesis, the police, us, winter, 12 March, “forty boats”, THE TOLL".split(
    ", ",
  );
const FRAMES = [
  "what did X say about Y",
  "waht did X sayd abuot Y",
  "X on Y",
  "X Y",
  "X",
  "Y?",
  "What did X and X say about Y?",
  "did X or X mention Y",
  "quotes by X on Y",
  "what was said by X about Y",
  "Why did X say Y?",
  "who said Y",
  "what did X say in March 2025 about Y",
  "what did X say since 2024 about Y in The Herald",
  "according to X, Y",
  "what did X not say about Y",
];

const sentence = fc
  .tuple(
    fc.constantFrom(...FRAMES),
    fc.infiniteStream(fc.constantFrom(...NAMES)),
    fc.infiniteStream(fc.constantFrom(...TOPICS)),
  )
  .map(([frame, names, topics]) =>
    frame
      .replace(/X/g, () => String(names.next().value))
      .replace(/Y/g, () => String(topics.next().value)),
  );
const anything = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ..."what did Keller Lund Varga say about the toll sea wall library ? “ ” when who 2025 kelelr harbor 🙂 \n - and , Путин <@1> ** https://a.example".split(
          " ",
        ),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(" ")),
);
const message = fc.oneof(
  { weight: 3, arbitrary: sentence },
  { weight: 1, arbitrary: fc.array(sentence, { maxLength: 3 }).map((all) => all.join(". ")) },
  { weight: 1, arbitrary: anything },
);

const asked = (words: string, limit?: number) =>
  answerTo(edition, words, {
    today: "2025-03-10",
    ...(limit === undefined ? {} : { limit }),
  });

describe("the answer to any message", () => {
  it("is quotes that are slices of their articles, or a reasoned silence without any", () => {
    fc.assert(
      fc.property(message, fc.integer({ min: -2, max: 40 }), (words, limit) => {
        const answer = asked(words, limit);
        expect(answer.question).toBe(words);
        expectSound(edition, answer, limit);
      }),
      { numRuns: 500 },
    );
  });

  it("quotes under a name only whom it understood to be asked for, where somebody is, or says who else it is", () => {
    fc.assert(
      fc.property(message, (words) => {
        const { understood, quotes, notes } = asked(words);
        expect(understood.speaker).toBe(understood.speakers[0] ?? null);
        if (understood.speakers.length === 0) return;
        const sayers = notes.flatMap((note) =>
          note.kind === "quotation-checked" ? note.sayers : [],
        );
        const named = [...understood.speakers, ...sayers.map(usualName)];
        for (const { speaker } of quotes)
          if (speaker !== null) expect(named).toContain(usualName(speaker));
      }),
      { numRuns: 500 },
    );
  });

  it("is silence whose reasons are true of the corpus", () => {
    fc.assert(
      fc.property(message, (words) => {
        const answer = asked(words);
        const { outcome } = answer;
        const explanation = explanationOf(answer);
        expect(outcome === "silent" && explanation === null).toBe(false);
        for (const [claim, holds] of CLAIMS)
          for (const match of (explanation ?? "").matchAll(claim)) {
            expect(holds(match[1] ?? "", match[2] ?? ""), match[0]).toBe(true);
          }
      }),
      { numRuns: 500 },
    );
  });

  it("is the same each time", () => {
    fc.assert(
      fc.property(message, (words) => {
        expect(asked(words)).toEqual(asked(words));
      }),
    );
  });

  it("is sound when the message has 6,000 characters", () => {
    const long = "what did Keller say about the toll and the wall of the sea ".repeat(100);
    expectSound(edition, answerTo(edition, long.slice(0, 6000)), 3);
  });
});

/** What explanations say, and whether it is so. */
const CLAIMS: readonly (readonly [RegExp, (one: string, other: string) => boolean])[] = [
  [
    /Nobody called “([^”]*)” is named in the (\d+) articles I have\./g,
    (name, articles) =>
      edition.people.find(name, { misspelt: false, described: false }).kind === "none" &&
      !edition.articles.some(({ text }) => /\p{Lu}/u.test(name) && text.includes(name)) &&
      Number(articles) === edition.articles.length,
  ],
  [
    /“([^”]*)” stands in (\d+) articles?, but/g,
    (name, articles) =>
      edition.people.find(name, { misspelt: false, described: false }).kind === "none" &&
      edition.articles.filter(({ text }) => text.toLowerCase().includes(name.toLowerCase()))
        .length >= Number(articles),
  ],
  [
    /I have (\d+) statements? by ([^,]+), but/g,
    (statements, name) => assertedBy(name) === Number(statements) && Number(statements) > 0,
  ],
  [
    /([\p{L} ]+) is named in (\d+) articles?, but I found no statement/gu,
    (name, articles) => {
      const found = edition.people.find(name.trim());
      return (
        assertedBy(name.trim()) === 0 &&
        found.kind === "one" &&
        found.person.articles === Number(articles)
      );
    },
  ],
  [/in the (\d+) articles I have/g, (articles) => Number(articles) === edition.articles.length],
  [
    /“([^”]*)” may be ([^“]+)\. Ask again/g,
    (name, people) => {
      const found = edition.people.find(name);
      return (
        found.kind === "several" && found.people.every((person) => people.includes(person.name))
      );
    },
  ],
];

function assertedBy(name: string): number {
  const found = edition.people.find(name);
  if (found.kind !== "one") return -1;
  return edition.statements.ofPerson(found.person).filter(({ statement }) => isAsserted(statement))
    .length;
}

function usualName(name: string): string {
  const found = edition.people.find(name, { misspelt: false, described: false });
  return found.kind === "one" ? found.person.name : name;
}

function expectSound({ articles }: Edition, answer: Answer, limit: number): void {
  expect(answer.quotes.length === 0).toBe(answer.outcome === "silent");
  expect(answer.reason === null).toBe(answer.outcome !== "silent");
  expect(answer.quotes.length).toBeLessThanOrEqual(Math.min(25, Math.max(1, limit)));
  for (const quote of answer.quotes) {
    const article = articles.find(({ path }) => path === quote.source.path);
    expect(article?.text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(
      article?.blocks.some(({ span }) => span.start <= quote.start && quote.start < span.end),
    ).toBe(true);
    const { start, end } = quote.context;
    if (quote.cut.before) expect(article?.text.slice(start, quote.start)).toMatch(/[\p{L}\p{N}]/u);
    if (quote.cut.after) expect(article?.text.slice(quote.end, end)).toMatch(/[\p{L}\p{N}]/u);
    expect(quote.speaker === null).toBe(quote.relation !== "said");
    for (const [start, end] of quote.content) {
      expect(quote.start <= start && start < end && end <= quote.end).toBe(true);
    }
  }
}
