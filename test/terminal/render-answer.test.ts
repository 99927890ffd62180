import { describe, expect, it } from "vitest";
import { type Answer, NOTHING_UNDERSTOOD, type Quote } from "../../src/answer/answer.ts";
import { describeUnderstood, renderAnswer } from "../../src/terminal/render-answer.ts";

const screen = { columns: 61, colours: false };

const quote: Quote = {
  text: "“We will count every vote, and we will count it in the open,” Ana Lund said.",
  start: 100,
  end: 176,
  cut: { before: false, after: false },
  content: [[101, 160]],
  relation: "said",
  kind: "direct",
  speaker: "Ana Lund",
  mention: "Ana Lund",
  cue: "said",
  topicIn: "words",
  topicAt: null,
  context: { start: 90, end: 300 },
  source: {
    path: "count.md",
    title: "Count begins",
    publisher: "Harbour Post",
    author: null,
    published: "2025-03-02",
    url: "https://harbour.example/count",
  },
  alsoIn: [],
};

const answer: Answer = {
  question: "what did Lund say about the count",
  outcome: "answered",
  reason: null,
  missing: null,
  offers: null,
  understood: {
    speaker: "Ana Lund",
    speakers: ["Ana Lund"],
    topic: "count",
    from: null,
    to: null,
    publisher: null,
  },
  notes: [],
  quotes: [quote],
};

const withQuote = (change: Partial<Quote>): Answer => ({
  ...answer,
  quotes: [{ ...quote, ...change }],
});

describe("renderAnswer", () => {
  it("shows what was understood, the words, who said them, and where", () => {
    expect(renderAnswer(answer, screen)).toBe(`Understood: Ana Lund on “count”

│ “We will count every vote, and we will count it in the
│ open,” Ana Lund said.
  — Ana Lund
  Count begins · Harbour Post · 2 March 2025
  https://harbour.example/count`);
  });

  it("says what is not known to be unknown, and gives the file where there is no link", () => {
    const source = { ...quote.source, publisher: null, published: null, url: null };
    expect(renderAnswer(withQuote({ source }), screen)).toContain(
      "  Count begins · publisher unknown · date unknown\n  count.md",
    );
  });

  it("puts a long title above publisher and date", () => {
    const title = "Harbour vote goes to a second count after a day of waiting";
    expect(renderAnswer(withQuote({ source: { ...quote.source, title } }), screen)).toContain(
      `  ${title}\n  Harbour Post · 2 March 2025\n`,
    );
  });

  it.each([
    { change: { kind: "mixed" }, line: "— Ana Lund, partly in the outlet’s words" },
    { change: { kind: "indirect" }, line: "— Ana Lund, as the outlet reports it" },
    {
      change: { relation: "about", speaker: null, kind: null },
      line: "— about Ana Lund, not in their words",
    },
    {
      change: { relation: "reported", speaker: null, kind: null },
      line: "— the outlet’s report, not put down to a speaker",
    },
  ] as const)("keeps the relations apart: $line", ({ change, line }) => {
    expect(renderAnswer(withQuote(change), screen)).toContain(`\n  ${line}\n`);
  });

  it("counts the other articles and names them once each", () => {
    const alsoIn = [
      { path: "a.md", start: 0, end: 1 },
      { path: "b.md", start: 0, end: 1 },
      { path: "a.md", start: 5, end: 9 },
    ];
    expect(renderAnswer(withQuote({ alsoIn }), screen)).toContain("also in 2 others: a.md, b.md");
    expect(renderAnswer(withQuote({ alsoIn: alsoIn.slice(0, 1) }), screen)).toContain(
      "also in 1 other: a.md",
    );
  });

  it("marks outside the words where some are left out", () => {
    const cut = { before: true, after: true };
    expect(renderAnswer(withQuote({ text: "“We will count”", cut }), screen)).toContain(
      "│ […] “We will count” […]\n",
    );
  });

  it("parts the quotes with an empty line", () => {
    const rendered = renderAnswer({ ...answer, quotes: [quote, quote] }, screen);
    expect(rendered.match(/\n\n│ /g)).toHaveLength(2);
  });

  it("says above the quotes what must be known of them", () => {
    const notes = [{ kind: "unknown-outlet", outlet: "CNN" }] as const;
    const printed = renderAnswer({ ...answer, notes }, screen);
    expect(printed.split("\n\n")[0]).toContain(
      "None of the articles I have says that it is from CNN.",
    );
  });

  it("gives the reason for silence", () => {
    const silent: Answer = {
      ...answer,
      outcome: "silent",
      reason: "speaker-not-on-topic",
      notes: [
        {
          kind: "not-on-topic",
          speaker: "Ana Lund",
          statements: 4,
          topic: "count",
          limits: { from: null, to: null, publisher: null, isUndated: false },
        },
      ],
      quotes: [],
    };
    expect(renderAnswer(silent, screen)).toBe(
      "Understood: Ana Lund on “count”\nI have 4 statements by Ana Lund, but found none on “count”.",
    );
  });

  it("lets no article command the terminal", () => {
    const rendered = renderAnswer(
      withQuote({
        text: "“Clear\u001b[2J the\r screen”",
        speaker: "A\u001b]0;x\u0007na",
        source: { ...quote.source, title: "T\u009bi\ntle", url: "https://x.example/\u001b[1m" },
      }),
      screen,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must be gone
    expect(rendered).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(rendered).toContain("“Clear[2J the screen”");
  });

  it("colours only where the screen has colours", () => {
    expect(renderAnswer(answer, { columns: 61, colours: true })).toContain(
      "\u001b[1m— Ana Lund\u001b[22m",
    );
  });
});

describe("describeUnderstood", () => {
  const lund = { speaker: "Ana Lund", speakers: ["Ana Lund"] };
  it.each([
    { understood: NOTHING_UNDERSTOOD, words: null },
    { understood: { ...NOTHING_UNDERSTOOD, topic: "ferries" }, words: "“ferries”" },
    { understood: { ...NOTHING_UNDERSTOOD, ...lund }, words: "Ana Lund" },
    {
      understood: { ...NOTHING_UNDERSTOOD, ...lund, speakers: ["Ana Lund", "Li"], topic: "fees" },
      words: "Ana Lund and Li on “fees”",
    },
    {
      understood: { ...NOTHING_UNDERSTOOD, topic: "ferries", from: "2025-03-01", to: "2025-03-31" },
      words: "“ferries”, from 1 March 2025 to 31 March 2025",
    },
    {
      understood: { ...NOTHING_UNDERSTOOD, ...lund, from: "2025-03-01", to: "2025-03-01" },
      words: "Ana Lund, on 1 March 2025",
    },
    {
      understood: {
        ...NOTHING_UNDERSTOOD,
        topic: "ferries",
        from: "2025-03-01",
        publisher: "Harbour Post",
      },
      words: "“ferries”, since 1 March 2025, in Harbour Post",
    },
    { understood: { ...NOTHING_UNDERSTOOD, to: "2025-03-01" }, words: "up to 1 March 2025" },
  ])("says $words", ({ understood, words }) => {
    expect(describeUnderstood(understood)).toBe(words);
  });
});
