import { describe, expect, it } from "vitest";
import {
  type SentenceCandidate,
  sentenceCandidates,
} from "../../../src/answer/evidence/sentence-candidates.ts";
import { coverage, pairsMet } from "../../../src/answer/match/match.ts";
import { buildQuery } from "../../../src/answer/match/query.ts";
import { allTermsOf } from "../../../src/search/analysis.ts";
import { editionOf } from "../corpus.ts";

const FERRY = "The ferry to Norholm was built of oak in the yard of the brothers Lund.";
const YARD =
  "nobody in the town had seen a hull as broad as hers and half of the county came down to the quay to look at what the two had made in the dark of three winters for bread and tar";
/** Longer than a passage, so that each of the three sentences has one of its own. */
const LONG = `${YARD.replace("nobody", "Nobody")}, ${YARD}, ${YARD}.`;
const SUNK = "She sank off the cape in a storm that took four men.";

const edition = editionOf({
  "ferry.md": `The ferry\n\n${FERRY} ${LONG} ${SUNK}\n\n## The cape\n\nThe cape is bare.\n`,
});
const query = buildQuery("Where did the ferry to Norholm sink in a storm?", edition.vocabulary);
const candidates = sentenceCandidates(edition, query, () => true);
const shown = (text: string): SentenceCandidate => {
  const found = candidates.find((candidate) => candidate.text === text);
  if (found === undefined) throw new Error(`no candidate is "${text}"`);
  return found;
};

describe("sentenceCandidates", () => {
  it("know what their paragraph tells, though it is cut into several passages", () => {
    const { passage, match, paragraphWeights, passageWeights } = shown(SUNK);
    expect(passage).not.toBe(shown(FERRY).passage);
    expect(coverage(passageWeights, query)).toBe(coverage(match.weights, query));
    expect(coverage(paragraphWeights, query)).toBe(1);
  });

  it("know the sentence before, though it ends the passage before", () => {
    expect(shown(SUNK).beforeWeights).toEqual(query.words.map(() => 0));
    const long = candidates.find(({ text }) => LONG.includes(text));
    expect(coverage(long?.beforeWeights ?? [], query)).toBeGreaterThan(0);
  });

  it("know nothing of what stands under another heading", () => {
    const { paragraphWeights } = shown("The cape is bare.");
    expect(coverage(paragraphWeights, query)).toBe(0);
  });
});

describe("pairsMet", () => {
  it.each([
    ["The ferry to Norholm was late.", 3],
    ["The ferry to Norholm, the ferry to Norholm!", 3],
    ["A ferry to the cape.", 1],
    ["", 0],
  ])("%s → %i", (text, pairs) => {
    expect(pairsMet(allTermsOf(text), query)).toBe(pairs);
  });
});
