import { describe, expect, it } from "vitest";
import { ownerOf, resolve } from "../../../src/statements/coreference/resolve-mention.ts";
import { mentionIn, workOf } from "../steps.ts";

const resolved = (text: string, words: string) => {
  const work = workOf(text);
  const { entity, sure } = resolve(work, mentionIn(work, words));
  return { name: entity?.name ?? null, sure };
};

describe("resolve", () => {
  it("takes a name for whoever bears it, beyond doubt", () => {
    const text = "Anna Weber left. Weber said no.";
    expect(resolved(text, "Weber")).toEqual({ name: "Anna Weber", sure: 1 });
  });

  it("takes a pronoun for the likeliest, with the probability", () => {
    const text = "Anna Weber met reporters.\n\n“We will start in May,” she said.";
    const { name, sure } = resolved(text, "she");
    expect(name).toBe("Anna Weber");
    expect(sure).toBeGreaterThan(0.9);
    expect(sure).toBeLessThanOrEqual(1);
  });

  it("takes a description that nobody bears for somebody without a name", () => {
    const text = "“It was never inspected,” a senior city official said.";
    expect(resolved(text, "a senior city official").name).toBeNull();
  });

  it("gives the same speaker however often it is asked", () => {
    const work = workOf("Anna Weber left. “No,” she said.");
    const mention = mentionIn(work, "she");
    expect(resolve(work, mention)).toBe(resolve(work, mention));
  });
});

describe("ownerOf", () => {
  it("knows whose campaign it is", () => {
    const work = workOf("Anna Weber did not come on Tuesday. Her campaign said that she was ill.");
    expect(ownerOf(work, mentionIn(work, "Her campaign"))?.entity?.name).toBe("Anna Weber");
  });

  it("knows nobody where nobody owns", () => {
    const work = workOf("Anna Weber did not come. The campaign said that she was ill.");
    expect(ownerOf(work, mentionIn(work, "The campaign"))).toBeNull();
  });
});
