import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkToWords, MAX_LINK_CHARACTERS } from "../../src/discord/text-fragment.ts";

const PAGE = "https://a.example/x";

describe("linkToWords", () => {
  it.each([
    { text: "“We won, he said.”", fragment: "We%20won%2C%20he%20said" },
    { text: "A well-known (old) man", fragment: "A%20well%2Dknown%20%28old%29%20man" },
    {
      text: "“One two three four five six seven eight nine ten eleven.”",
      fragment: "One%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven",
    },
    { text: "First line.\n\nSecond line here.", fragment: "First%20line,Second%20line%20here" },
    { text: "“We won,” he said.", fragment: "We%20won,he%20said" },
    { text: "He said: “We won.”", fragment: "He%20said,We%20won" },
    { text: "— …", fragment: null },
  ])("$text → $fragment", ({ text, fragment }) => {
    const href = fragment === null ? PAGE : `${PAGE}#:~:text=${fragment}`;
    expect(linkToWords(PAGE, text)).toEqual({ href, opensAtWords: fragment !== null });
  });

  it("keeps a fragment that the address has, and replaces a text fragment", () => {
    expect(linkToWords(`${PAGE}#part`, "Yes")?.href).toBe(`${PAGE}#part:~:text=Yes`);
    expect(linkToWords(`${PAGE}#:~:text=No`, "Yes")?.href).toBe(`${PAGE}#:~:text=Yes`);
  });

  it.each([null, "", "no address", "javascript:alert(1)", "file:///etc/hosts"])(
    "gives no link for %s",
    (url) => {
      expect(linkToWords(url, "Yes")).toBeNull();
    },
  );

  it("opens the page where the words would make the link too long, and nothing when it is itself", () => {
    const long = `https://a.example/${"x".repeat(MAX_LINK_CHARACTERS - 30)}`;
    expect(linkToWords(long, "some words to find")).toEqual({ href: long, opensAtWords: false });
    expect(linkToWords(`${long}${"y".repeat(30)}`, "some words")).toBeNull();
  });

  it("never ends a Markdown link early", () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        (url, text) => {
          const link = linkToWords(`${url})<>(*`, text);
          if (link !== null) expect(link.href).not.toMatch(/[\s()<>\\*|`]/);
        },
      ),
    );
  });
});
