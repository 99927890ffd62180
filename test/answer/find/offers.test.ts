import { describe, expect, it } from "vitest";
import { wording } from "../../../src/wording/wording.ts";
import { answerTo } from "../answer-to.ts";
import { editionOf, HARBOUR } from "../corpus.ts";

const edition = editionOf(HARBOUR);
const offered = (words: string) => answerTo(edition, words).offers;
const sentence = (words: string) => wording.offer(answerTo(edition, words));

describe("offers of a silence", () => {
  it("name who else speaks of the topic, with the most statements first", () => {
    expect(offered("what did Ruth Varga say about the toll")?.others).toEqual([
      { name: "Anna Keller", statements: 2 },
      { name: "Peter Lund", statements: 1 },
    ]);
    expect(sentence("what did Ruth Varga say about the toll")).toMatch(
      /^Anna Keller \(2\) and Peter Lund \(1\) speak of it\./,
    );
  });

  it("name what the person does speak about, as the articles write it", () => {
    const topics = offered("what did Keller say about slate")?.topics ?? [];
    expect(topics.slice(0, 3)).toContain("toll");
    expect(topics).toContain("Norholm");
    expect(topics).not.toContain("Keller");
    expect(sentence("what did Keller say about slate")).toMatch(
      /^Ruth Varga speaks of it \(1 statement\)\. Anna Keller is quoted on toll/,
    );
  });

  it("name the topic where nobody bears the name, and nobody's topics", () => {
    expect(sentence("what did Obermaier say about slate")).toBe(
      "Ruth Varga speaks of “slate” (1 statement).",
    );
  });

  it("offer the name that looks most like the one typed, and take nobody for it", () => {
    const answer = answerTo(edition, "what did Kellinger say about the budget");
    expect(answer).toMatchObject({ outcome: "silent", understood: { speaker: "Kellinger" } });
    expect(answer.offers?.nearestName).toBe("Anna Keller");
    expect(offered("what did Obermaier say about the budget")).toBeNull();
  });

  it("say of nobody that they speak of what may be a typing error of their topic", () => {
    expect(offered("what did Obermaier say about slatex")).toBeNull();
  });

  it("offer nobody whose given name is another", () => {
    const nearest = (name: string) => offered(`what did ${name} say about the budget`)?.nearestName;
    expect(nearest("Ana Kellinger")).toBe("Anna Keller");
    expect(nearest("Emmanuel Kellinger")).toBeUndefined();
  });

  it("keep to the time asked for", () => {
    expect(offered("what did Varga say about the toll since 5 March 2025")?.others).toEqual([
      { name: "Anna Keller", statements: 1 },
    ]);
  });

  it("are none where something answers, and where nothing is asked", () => {
    expect(offered("what did Keller say about the toll")).toBeNull();
    expect(offered("who is the director of the library")).toBeNull();
    expect(offered("")).toBeNull();
  });
});
