import { MessageFlags } from "discord.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOTHING_UNDERSTOOD, type Quote } from "../../src/answer/answer.ts";
import {
  renderAnswer,
  renderBusy,
  renderError,
  renderHelp,
  renderReload,
  renderStarting,
  renderStatus,
} from "../../src/discord/render.ts";
import { MAX_CONTENT } from "../../src/discord/reply.ts";
import { BusyError } from "../../src/tasks/busy-error.ts";
import type { AnyRefusal } from "../../src/tasks/reports.ts";
import { answer, asking, quote, quotedIn, reloaded, silence, source, status } from "./sample.ts";

describe("renderAnswer", () => {
  it("reads as a person likes to read it", () => {
    const alsoIn = [1, 2].map((n) => ({ path: `${n}.md`, start: 0, end: 1 }));
    expect(renderAnswer(answer({ quotes: [quote({ alsoIn })] }))).toEqual({
      content: [
        "-# Understood: what **Anna Lind** said about **harbour**",
        "",
        "**Anna Lind** said · published 27 Nov 2025",
        "> “The harbour will open on Monday,” said Mayor Anna Lind.",
        "Mayor opens the harbour · The Gazette · 27 November 2025 · [open at the words](<https://gazette.example/harbour#:~:text=The%20harbour%20will%20open%20on%20Monday,said%20Mayor%20Anna%20Lind>) · also in 2 others",
      ].join("\n"),
      flags: MessageFlags.SuppressEmbeds,
      allowedMentions: { parse: [] },
    });
  });

  it("marks outside the words where some are left out", () => {
    const cut = { before: true, after: true };
    const { content } = renderAnswer(answer({ quotes: [quote({ text: "“It will open”", cut })] }));
    expect(quotedIn(content)).toEqual(["[…] “It will open” […]"]);
    expect(content).toContain("> \\[…] “It");
  });

  it("says once that a quote is cut at its end where a message cannot hold it", () => {
    const cut = { before: true, after: true };
    const { content } = renderAnswer(
      answer({ quotes: [quote({ text: "We will open. ".repeat(200).trim(), cut })] }),
    );
    expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
    expect(content).toMatch(/> \\\[…\] We will[^[]* open\.\n-# \[…\] The quote is cut here/);
  });

  it("says in small print above the quotes what must be known of them", () => {
    const notes = [{ kind: "unknown-outlet", outlet: "CNN" }] as const;
    const { content } = renderAnswer(answer({ notes }));
    expect(content).toContain(
      "harbour**\n\n-# None of the articles I have says that it is from CNN.\n\n**Anna Lind** said",
    );
  });

  it("shows what is unknown as unknown, and no link where there is none", () => {
    const bare = source({ publisher: null, published: null, url: null });
    const { content } = renderAnswer(answer({ quotes: [quote({ source: bare })] }));
    expect(content).toContain("**Anna Lind** said · published at an unknown date\n");
    expect(content).toMatch(
      /\nMayor opens the harbour · publisher unknown · date unknown · no link known$/,
    );
  });

  it.each<{ is: string; changes: Partial<Quote>; head: string }>([
    { is: "said, directly", changes: {}, head: "**Anna Lind** said" },
    {
      is: "said, partly quoted",
      changes: { kind: "mixed" },
      head: "**Anna Lind** said, partly in the outlet’s words",
    },
    {
      is: "said, as reported",
      changes: { kind: "indirect" },
      head: "**Anna Lind** said, in the outlet’s words",
    },
    {
      is: "said by a pronoun",
      changes: { mention: "she" },
      head: "**Anna Lind** (here “she”) said",
    },
    {
      is: "said about them by somebody",
      changes: { relation: "about", speaker: "Omar Bell" },
      head: "About **Anna Lind**, Omar Bell speaking",
    },
    {
      is: "said about them by the outlet",
      changes: { relation: "about", speaker: null, kind: null, mention: null, cue: null },
      head: "About **Anna Lind**, not their own words",
    },
    {
      is: "reported",
      changes: { relation: "reported", speaker: null, kind: null, mention: null, cue: null },
      head: "**The outlet’s report**, not put down to a speaker",
    },
  ])("tells that the words are $is", ({ changes, head }) => {
    const { content } = renderAnswer(answer({ quotes: [quote(changes)] }));
    expect(content.split("\n")[2]).toBe(`${head} · published 27 Nov 2025`);
  });

  it.each([
    { understood: { topic: "harbour" }, line: "Understood: **harbour**" },
    { understood: asking("Anna Lind"), line: "Understood: what **Anna Lind** said" },
    {
      understood: { ...asking("Anna Lind", "Omar Bell", "Li"), topic: "fees" },
      line: "Understood: what **Anna Lind**, **Omar Bell** and **Li** said about **fees**",
    },
    {
      understood: {
        topic: "harbour",
        from: "2025-11-01",
        to: "2025-11-30",
        publisher: "The Gazette",
      },
      line: "Understood: **harbour**, from 1 November 2025 to 30 November 2025, in The Gazette",
    },
    {
      understood: { topic: "x", from: "2025-11-27", to: "2025-11-27" },
      line: "Understood: **x**, on 27 November 2025",
    },
    {
      understood: { topic: "x", from: "2025-11-27" },
      line: "Understood: **x**, since 27 November 2025",
    },
    {
      understood: { topic: "x", to: "2025-11-27" },
      line: "Understood: **x**, until 27 November 2025",
    },
  ])("says in one line what was understood: $line", ({ understood, line }) => {
    const { content } = renderAnswer(
      answer({ understood: { ...NOTHING_UNDERSTOOD, ...understood } }),
    );
    expect(content.split("\n")[0]).toBe(`-# ${line}`);
  });

  it("tells silence with its reason, without a quote or a link", () => {
    const { content } = renderAnswer(silence({ kind: "unknown-outlet", outlet: "*fish*" }));
    expect(content).toBe(
      "**No quote for this.** None of the articles I have says that it is from \\*fish\\*.\n-# Understood: what **Anna Lind** said about **harbour**",
    );
  });

  it("reads differently for silence, an error, starting, a crowd and help", () => {
    const texts = [
      renderAnswer(silence({ kind: "nothing-found", articles: 3 })),
      renderError("77"),
      renderStarting(),
      renderBusy(new BusyError("many-asking", 12)),
      renderHelp(),
    ];
    expect(new Set(texts.map(({ content }) => content.split("**")[1])).size).toBe(5);
  });

  it("cuts a quote that is too long at a word, and marks it outside the quotation", () => {
    const text = `“${"All of it, every single word. ".repeat(200)}” she said.`;
    const { content } = renderAnswer(answer({ quotes: [quote({ text })] }));
    const [shown = ""] = quotedIn(content);
    expect(text.startsWith(shown)).toBe(true);
    expect(shown).toMatch(/word\.$/);
    expect(shown.length).toBeGreaterThan(1300);
    expect(content).toContain("\n-# […] The quote is cut here; the article has the rest.\n");
  });

  it("shows further quotes whole or not at all, and says how many are not", () => {
    const long = quote({ text: `“${"word ".repeat(300)}”` });
    const { content } = renderAnswer(answer({ quotes: [quote(), long, quote(), long] }));
    expect(quotedIn(content)).toEqual([quote().text, quote().text]);
    expect(content).toMatch(/-# 2 more quotes do not fit into one message\.$/);
  });

  it("shows no piece of a word that is itself too long", () => {
    const { content } = renderAnswer(answer({ quotes: [quote({ text: "x".repeat(5000) })] }));
    expect(quotedIn(content)).toEqual([]);
    expect(content).toContain("The quote is too long for a message");
  });
});

const messy = fc
  .array(fc.constantFrom(..."\\*_`|<@#:. \nab“”😀漢", "word ", "https://", "''", "\n\n"), {
    maxLength: 900,
  })
  .map((all) => all.join(""));
const anyQuote: fc.Arbitrary<Quote> = fc
  .record({
    text: messy.map((text) => `“${text}`),
    relation: fc.constantFrom("said" as const, "about" as const, "reported" as const),
    kind: fc.constantFrom("direct" as const, "mixed" as const, "indirect" as const, null),
    speaker: fc.option(messy),
    mention: fc.option(messy),
    source: fc.record({
      title: messy,
      publisher: fc.option(messy),
      published: fc.option(fc.constantFrom("2025-11-27", "2025-02", "soon *")),
      url: fc.option(fc.nat(900).map((n) => `https://a.example/${"x".repeat(n)}`)),
    }),
  })
  .map(({ source: s, ...changes }) => quote({ ...changes, source: source(s) }));

describe("every answer", () => {
  it("fits into one message and shows only starts of its quotes, the others whole", () => {
    fc.assert(
      fc.property(
        fc.array(anyQuote, { maxLength: 5 }),
        fc.array(messy, { maxLength: 6 }),
        fc.option(messy),
        messy,
        (quotes, speakers, topic, outlet) => {
          const understood = { ...asking(...speakers), topic, publisher: topic };
          const reply = renderAnswer(
            answer({ quotes, understood, notes: [{ kind: "unknown-outlet", outlet }] }),
          );
          expect(reply.content.length).toBeLessThanOrEqual(MAX_CONTENT);
          expect(reply.content).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
          expect(reply.allowedMentions).toEqual({ parse: [] });
          const shown = quotedIn(reply.content);
          const whole = quotes.map(({ text }) => text);
          for (const [i, text] of shown.entries()) {
            const isCutFirst = i === 0 && (whole[0] ?? "").startsWith(text);
            expect(isCutFirst || whole.includes(text)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("renderReload", () => {
  it("tells what changed, what was refused and why, and how long it took", () => {
    const refused: readonly AnyRefusal[] = [
      { path: "a_b.md", line: 3, fault: { kind: "front-matter-not-closed" } },
      { path: "c.txt", line: null, fault: { kind: "binary" } },
    ];
    expect(renderReload(reloaded({ refused }), status()).content).toBe(
      [
        "**Corpus reloaded in 1.2 s**: 1 article added, 0 changed, 2 removed, 2 files refused.",
        "Serving 12 articles, 80 passages, 60 statements, 14 people.",
        "- a\\_b.md, line 3: the front matter is not closed by a line of ---",
        "- c.txt: is a binary file",
      ].join("\n"),
    );
  });

  it("says after a failure that the articles read before go on serving", () => {
    const failed = {
      kind: "failed",
      fault: { kind: "unexpected", message: "the folder is gone" },
      tookMs: 50,
    } as const;
    expect(renderReload(failed, status()).content).toBe(
      "**The corpus could not be read** (0.1 s): the folder is gone\nThe 12 articles read before go on serving.",
    );
    expect(renderReload(failed, null).content).toMatch(/There is no earlier reading to serve\.$/);
  });

  it("keeps within a message however many files are refused", () => {
    const refused = Array.from({ length: 500 }, (_, n) => ({
      path: `${"folder_".repeat(20)}${n}.md`,
      line: n,
      fault: { kind: "page-unreadable", message: "broken ".repeat(50) } as const,
    }));
    for (const { content } of [
      renderReload(reloaded({ refused }), null),
      renderStatus(status({ refused })),
    ]) {
      expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
      expect(content).toMatch(/- and 49\d more; `npm run check` lists them all\.$/);
    }
  });
});

describe("renderStatus", () => {
  it("tells what is served and when it was read", () => {
    expect(renderStatus(status({ articles: 1200, people: 1 })).content).toBe(
      [
        "**Serving 1,200 articles, 80 passages, 60 statements, 1 person.**",
        "Last read <t:1764583200:f> (<t:1764583200:R>). 0 files refused.",
      ].join("\n"),
    );
  });

  it("says that the first reading goes on", () => {
    expect(renderStatus(null)).toEqual(renderStarting());
  });
});
