// What the articles tell, nearly tell and do not tell, asked of our own corpora, with the floors that fail the
// build: an answer must not be claimed more often where there is none, nor less often where there is one.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type AskedNear, askOwn, askStarter, OWN, UNSEEN } from "./nearest-questions.ts";

const share = (asked: readonly AskedNear[], test: (one: AskedNear) => boolean) =>
  (100 * asked.filter(test).length) / asked.length;
const isClaimed = ({ outcome }: AskedNear) => outcome === "answered";
const isFirst = (one: AskedNear) => isClaimed(one) && one.isRight;

describe.each([
  // Each floor lies one question or two below the figure in nearest/README.md.
  { set: "the starter corpus", ask: () => askStarter(), near: 20, first: 52, firstOrNearest: 58 },
  {
    set: "the starter corpus, questions written before the tells",
    ask: () => askStarter(join(OWN, UNSEEN)),
    near: 18,
    first: 56,
    firstOrNearest: 66,
  },
  { set: "our own articles", ask: askOwn, near: 51, first: 43, firstOrNearest: 48 },
])("over $set", async ({ ask, near, first, firstOrNearest }) => {
  const asked = await ask();
  const told = asked.filter(({ kind }) => kind === "fact");

  it(`claims at most ${near} % of what is only nearly told`, () => {
    const claimed = share(
      asked.filter(({ kind }) => kind === "near"),
      isClaimed,
    );
    expect(claimed).toBeLessThanOrEqual(near);
  });

  it(`answers at least ${first} % of what is told with a right quote first`, () => {
    expect(share(told, isFirst)).toBeGreaterThanOrEqual(first);
  });

  it(`has a right quote first in at least ${firstOrNearest} %, as an answer or the nearest`, () => {
    expect(share(told, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(firstOrNearest);
  });
});
