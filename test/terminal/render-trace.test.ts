import { describe, expect, it } from "vitest";
import { traceExtraction } from "../../src/statements/trace-extraction.ts";
import { renderTrace } from "../../src/terminal/render-trace.ts";
import { articleOf } from "../statements/fixtures.ts";

const PLAIN = { columns: 101, colours: false };

function render(text: string, screen = PLAIN): string {
  const article = articleOf(text);
  return renderTrace(article, traceExtraction(article), screen);
}

describe("renderTrace", () => {
  it("tells each paragraph with what was found in it, in order of the text", () => {
    const text = "Anna Weber, the mayor, met reporters.\n\n“We will rebuild the bridge,” she said.";
    const lines = render(text).split("\n");
    expect(lines.slice(0, 5)).toEqual([
      "How fixture.txt was read",
      "named      Anna Weber: person, female, 1 mention; the mayor",
      "",
      "1. paragraph, characters 0–37",
      "Anna Weber, the mayor, met reporters.",
    ]);
    const second = lines.slice(lines.indexOf("2. paragraph, characters 39–78") + 1);
    expect(second.join("\n").replaceAll(/\d\.\d\d/g, "p")).toBe(
      [
        "“We will rebuild the bridge,” she said.",
        "quotation  [“We will rebuild the bridge,”]; speech: p; introduced by the cue [said]: p",
        "statement  Anna Weber: [“We will rebuild the bridge,”]; direct, asserted, p; rule",
        "           quotation-then-cue",
        "mention    [We] (pronoun)",
        "mention    [she] (pronoun): Anna Weber, p",
        "cue        [said] (saying); reports something: p; subject [she]: p; content [“We will rebuild",
        "           the bridge,”]: p",
      ].join("\n"),
    );
  });

  it("says of a speaker who is not sure enough that no answer shows them", () => {
    const text = "Ann Lee said that the bridge is safe.\n\nThe judge said that the toll will fall.";
    expect(render(text)).toContain("statement  Ann Lee (not sure enough to show): [that the toll");
  });

  it("keeps an article's escape sequences off the terminal", () => {
    expect(render("Ann Lee said the bridge is \u001b[31mred\u001b[0m.")).not.toContain("\u001b");
  });

  it("fits a narrow terminal", () => {
    const screen = { columns: 40, colours: false };
    const lines = render("“We will rebuild the bridge in May,” Anna Weber said.", screen);
    for (const line of lines.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });
});
