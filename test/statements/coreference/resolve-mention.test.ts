import { describe, expect, it } from "vitest";
import { ownerOf, resolve } from "../../../src/statements/coreference/resolve-mention.ts";
import { mentionIn, stateOf } from "../steps.ts";

const resolved = (text: string, words: string) => {
  const state = stateOf(text);
  const { entity, probability } = resolve(state, mentionIn(state, words));
  return { name: entity?.name ?? null, probability };
};

describe("resolve", () => {
  it("takes a name for whoever bears it, beyond doubt", () => {
    const text = "Anna Weber left. Weber said no.";
    expect(resolved(text, "Weber")).toEqual({ name: "Anna Weber", probability: 1 });
  });

  it("takes a pronoun for the likeliest, with the probability", () => {
    const text = "Anna Weber met reporters.\n\n“We will start in May,” she said.";
    const { name, probability } = resolved(text, "she");
    expect(name).toBe("Anna Weber");
    expect(probability).toBeGreaterThan(0.9);
    expect(probability).toBeLessThanOrEqual(1);
  });

  it("takes a description that nobody bears for somebody without a name", () => {
    const text = "“It was never inspected,” a senior city official said.";
    expect(resolved(text, "a senior city official").name).toBeNull();
  });

  it("gives the same speaker however often it is asked", () => {
    const state = stateOf("Anna Weber left. “No,” she said.");
    const mention = mentionIn(state, "she");
    expect(resolve(state, mention)).toBe(resolve(state, mention));
  });
});

describe("ownerOf", () => {
  it("knows whose campaign it is", () => {
    const state = stateOf(
      "Anna Weber did not come on Tuesday. Her campaign said that she was ill.",
    );
    expect(ownerOf(state, mentionIn(state, "Her campaign"))?.entity?.name).toBe("Anna Weber");
  });

  it("knows nobody where nobody owns", () => {
    const state = stateOf("Anna Weber did not come. The campaign said that she was ill.");
    expect(ownerOf(state, mentionIn(state, "The campaign"))).toBeNull();
  });
});
