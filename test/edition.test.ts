// An edition that was brought up to date is the one that would be made from nothing.

import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import type { Article } from "../src/corpus/article.ts";
import { parseArticle } from "../src/corpus/parse-article.ts";
import type { Edition } from "../src/edition.ts";
import { buildEdition } from "./build-edition.ts";

/** Who is named depends on who else is: namesakes, bare names, descriptions, bodies and their short names. */
const NEWS = [
  "The mayor of Westhaven, Ana Lund, opened the ferry. “The ferry is safe,” Lund said.",
  "“The ferry is late,” Lund said. The mayor said that the toll would rise.",
  "Erik Lund, a fisherman, spoke on Monday. “No toll on my boat,” Lund said. “Never,” he added.",
  "Per Holm, the harbour master of Westhaven, told reporters: “The quay is closed.”",
  "The harbour master said on Friday that Per Holm had seen the storm. “It was a storm,” the harbour master said.",
  "The Northern Fishing Union (NFU) met. The NFU said the quota was too low.",
  "“The quota is a joke,” the Northern Fishing Union said. Ana Lund's deputy, Ida Moss, agreed.",
  "Holm said the ferry would sail. Ida Moss, a spokeswoman for the Harbour Board, denied it.",
  "Anna Lund wrote to the Security Council. The United Nations Security Council said nothing of the ferry.",
  "The United Nations Security Council met. “We have seen the quota,” the Security Council said.",
  "The mayor, Ana Lund, was elected again. The mayor of Westhaven thanked the voters. “Thank you,” the mayor said.",
  "Xi Jinping spoke of the harbour. “A good harbour,” Xi said. Lund was there.",
] as const;

function article(number: number, version: number): Article {
  const printed = `---\ntitle: News ${number} of the ${version === 0 ? "harbour" : "ferry"}\npublisher: The Post\n---\n${NEWS[(number + 5 * version) % NEWS.length]}\n`;
  const reading = parseArticle(`news-${String(number).padStart(2, "0")}.md`, printed);
  if (reading.kind !== "article") throw new Error("no article");
  return reading.article;
}

const ARTICLES = NEWS.map((_, number) => [article(number, 0), article(number, 1)] as const);

/** Of each state of the corpus, which version of each article is there; 2: none. */
const histories = fc.array(
  fc.record({
    versions: fc.array(fc.nat(2), { minLength: NEWS.length, maxLength: NEWS.length }),
    people: fc.constantFrom(
      null,
      null,
      "- name: Ana Lund\n  also known as: [Anna Lund, the boss]\n- name: Per Holm\n  not the same as: [Holm]\n",
    ),
  }),
  { minLength: 2, maxLength: 4 },
);

const QUESTIONS = [
  "what did Lund say about the ferry",
  "what did Ana Lund say about the toll",
  "what did the mayor of Westhaven say",
  "what did Holm say about the quay",
  "what did the NFU say about the quota",
  "what did the Security Council say about the quota",
  "what did Lund's deputy say",
  "who spoke about the ferry",
  "what did Xi say about the harbur",
  "is the quay closed?",
];

function told(edition: Edition): unknown {
  const { articles, passages, statements, people, publishers } = edition;
  return {
    articles,
    passages: passages.passages,
    statements: statements.statements,
    people: people.all,
    ofPeople: people.all.map((person) => [
      statements.ofPerson(person).length,
      statements.possiblyOf(person).length,
    ]),
    publishers,
    answers: QUESTIONS.map((question) => answerQuestion(edition, question).answer),
  };
}

describe("an edition made of the one before", () => {
  it("is the same as one made of nothing, whatever came and went", () => {
    fc.assert(
      fc.property(histories, (states) => {
        let edition: Edition | null = null;
        for (const { versions, people } of states) {
          const articles = versions.flatMap((version, number) => ARTICLES[number]?.[version] ?? []);
          const file = people === null ? null : { path: "people.yaml", text: people };
          const known = edition?.extractions ?? new Map();
          edition = buildEdition({ articles, people: file }, { previous: edition, known });
          const anew = buildEdition({ articles, people: file }, { known: edition.extractions });
          expect(told(edition)).toEqual(told(anew));
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** One after the other, of which one article changes; the last, and what is to be gone of the others. */
function chain(): Readonly<{ last: Edition; gone: readonly WeakRef<object>[] }> {
  const editions: Edition[] = [];
  for (let round = 0; round < 4; round++) {
    const articles = ARTICLES.map(([first, second], at) => (at === round ? second : first));
    const previous = editions.at(-1) ?? null;
    editions.push(buildEdition({ articles, people: null }, { previous }));
  }
  const last = editions.pop();
  if (last === undefined) throw new Error("no edition");
  const gone = editions.flatMap((edition) => {
    const { statements, passages, people, vocabulary } = edition;
    return [edition, statements, passages, people, vocabulary].map((part) => new WeakRef(part));
  });
  return { last, gone };
}

describe("an edition that follows others", () => {
  it("holds none of them", async () => {
    // Its index of statements held the one before, and that one all before it: 80 kB a reload.
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    const { last, gone } = chain();
    // What was made or looked at in this turn stays until its end.
    await nextTurn();
    collectGarbage();
    const held = gone.flatMap((part, at) => (part.deref() === undefined ? [] : [at]));
    expect(held).toEqual([]);
    expect(last.articles).toHaveLength(NEWS.length);
  });
});
