import { describe, expect, it } from "vitest";
import { tokenise } from "../../src/text/tokens.ts";

describe("tokenise", () => {
  it.each([
    {
      text: `Mr. Trump's plan, "now"`,
      tokens: ["Mr.", "Trump", "'s", "plan", ",", '"', "now", '"'],
    },
    // as files from macOS have it: the accent is a character of its own
    { text: "Jose\u0301 Brun’s", tokens: ["Jose\u0301", "Brun", "’s"] },
    // UTF-8 read as Latin-1, and once more, and taken apart
    { text: "FranÃ§ois", tokens: ["FranÃ§ois"] },
    { text: "FranA\u0303\u0083A\u0302§ois", tokens: ["FranA\u0303\u0083A\u0302§ois"] },
    { text: "see §5 of it", tokens: ["see", "§", "5", "of", "it"] },
  ])("reads “$text” as $tokens", ({ text, tokens }) => {
    const found = tokenise(text, { start: 0, end: text.length });
    expect(found.map((token) => token.text)).toEqual(tokens);
  });
});
