// Answer → message: everything the bot can say in Discord, as plain payloads. All limits are kept by
// construction: the frame around a quote has a largest size, and the quote gets what remains.

import type { Answer, Quote, Source, Understood } from "../answer/answer.ts";
import { markCut } from "../answer/shown/omissions.ts";
import type { AnyRefusal, ReloadReport, Status } from "../tasks/reports.ts";
import { dateInWords } from "../text/calendar.ts";
import { listInWords } from "../text/list-in-words.ts";
import { wording } from "../wording/wording.ts";
import { blockQuote, cutToFit, inline } from "./markdown.ts";
import { MAX_CONTENT, type Reply, reply } from "./reply.ts";
import { linkToWords } from "./text-fragment.ts";

/** Largest escaped sizes of what stands around a quote; with a link they sum to less than 1,900. */
const MAX_NAME = 100;
const MAX_TOPIC = 150;
const MAX_SPEAKERS = 5;
const MAX_PUBLISHER = 60;
const MAX_TITLE = 150;
const MAX_NOTE = 300;
const CUT_MARK = "-# […] The quote is cut here; the article has the rest.";
const TOO_LONG_MARK = "-# The quote is too long for a message; the article has it.";
/** Room kept for the line that says how many quotes are not shown. */
const REST_LINE = 60;

/**
 * What was understood, then the quotes, best first. A quote is shown whole or not at all, except the
 * first, which is cut when it alone is too long; both are said. Silence shows the reason and no source.
 */
export function renderAnswer(answer: Answer): Reply {
  const understood = renderUnderstood(answer.understood);
  const explanation = wording.explain(answer.notes);
  if (answer.quotes.length === 0) {
    const why = explanation ?? "The articles have nothing that answers this.";
    return reply(
      [
        `**No quote for this.** ${inline(why, 1200)}`,
        ...(understood === null ? [] : [understood]),
      ].join("\n"),
    );
  }
  const note = explanation === null ? null : `-# ${inline(explanation, MAX_NOTE)}`;
  const shown = [understood, note].filter((line) => line !== null);
  let left = MAX_CONTENT - REST_LINE - lengthOf(shown);
  let omitted = 0;
  for (const quote of answer.quotes) {
    const isFirst = quote === answer.quotes[0];
    const block = isFirst
      ? renderFirst(quote, answer.understood, left)
      : renderQuote(quote, answer.understood, renderWords(quote));
    if (block.length + 2 > left) {
      omitted++;
      continue;
    }
    shown.push(block);
    left -= block.length + 2;
  }
  if (omitted > 0) {
    shown.push(
      `-# ${count(omitted, "more quote does", "more quotes do")} not fit into one message.`,
    );
  }
  return reply(shown.join("\n\n"));
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length + 2, 0);
}

function renderFirst(quote: Quote, understood: Understood, room: number): string {
  const whole = renderQuote(quote, understood, renderWords(quote));
  if (whole.length + 2 <= room) return whole;
  const frame = renderQuote(quote, understood, CUT_MARK).length + "\n\n\n".length;
  // That its end is missing is said in small print here, whatever else is.
  const startOf = (text: string) => renderWords({ text, cut: { ...quote.cut, after: false } });
  const start = cutToFit(quote.text, room - frame, (text) => startOf(text).length);
  const body = start === null ? TOO_LONG_MARK : `${startOf(start)}\n${CUT_MARK}`;
  return renderQuote(quote, understood, body);
}

/** The words as a block quote, with marks outside of them where the article has more. */
function renderWords({ text, cut }: Pick<Quote, "text" | "cut">): string {
  return blockQuote(markCut(text, cut));
}

/** Who says it and when it was printed; the words; where they are. */
function renderQuote(quote: Quote, understood: Understood, body: string): string {
  return [
    `${renderRelation(quote, understood)} · published ${renderDate(quote.source.published, "short")}`,
    body,
    renderSource(quote.source, quote),
  ].join("\n");
}

/** The three states of a speaker, which must never read alike. */
function renderRelation(quote: Quote, understood: Understood): string {
  switch (quote.relation) {
    case "said":
      return `${renderSpeaker(quote)} ${renderManner(quote.kind)}`;
    case "about": {
      const subject = understood.speaker ?? "the person asked for";
      const by = quote.speaker === null ? "not their own words" : `${name(quote.speaker)} speaking`;
      return `About **${name(subject)}**, ${by}`;
    }
    case "reported":
      // Not "nobody is quoted": the text may quote somebody who could not be told with confidence.
      return "**The outlet’s report**, not put down to a speaker";
  }
}

/** With the words that stand for the speaker in the text, when those do not name them. */
function renderSpeaker(quote: Quote): string {
  if (quote.speaker === null) return "**Somebody the article does not name**";
  const { speaker, mention } = quote;
  const namesThem = mention === null || sharesWord(speaker, mention);
  return namesThem ? `**${name(speaker)}**` : `**${name(speaker)}** (here “${name(mention)}”)`;
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu));
  return (b.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).some((word) => words.has(word));
}

function renderManner(kind: Quote["kind"]): string {
  switch (kind) {
    case "direct":
      return "said";
    case "mixed":
      return "said, partly in the outlet’s words";
    case "indirect":
    case null:
      return "said, in the outlet’s words";
  }
}

/** Several together take little more room than one. */
function renderNames(names: readonly string[]): string {
  const room = Math.max(MAX_NAME / names.length, 30);
  const bold = names.slice(0, MAX_SPEAKERS).map((each) => `**${inline(each, room)}**`);
  return listInWords(bold, "and");
}

function name(text: string): string {
  return inline(text, MAX_NAME);
}

function renderSource(source: Source, quote: Quote): string {
  const others = quote.alsoIn.length;
  return [
    inline(source.title, MAX_TITLE),
    source.publisher === null ? "publisher unknown" : inline(source.publisher, MAX_PUBLISHER),
    renderDate(source.published, "long"),
    renderLink(source.url, quote.text),
    ...(others === 0 ? [] : [`also in ${count(others, "other", "others")}`]),
  ].join(" · ");
}

function renderLink(url: string | null, text: string): string {
  const link = linkToWords(url, text);
  if (link === null) return "no link known";
  return `[${link.opensAtWords ? "open at the words" : "open"}](<${link.href}>)`;
}

/** `"2025-11-27"` → `"27 November 2025"`, short `"27 Nov 2025"`; null → `"date unknown"` (short: `"at an unknown date"`). */
function renderDate(published: string | null, style: "short" | "long"): string {
  if (published === null) return style === "long" ? "date unknown" : "at an unknown date";
  return dateInWords(published, style) ?? inline(published, 20);
}

/** One line of small print, or null when nothing was understood. */
function renderUnderstood(understood: Understood): string | null {
  const { speakers, topic, from, to, publisher } = understood;
  const about = topic === null ? null : `**${inline(topic, MAX_TOPIC)}**`;
  const question =
    speakers.length > 0
      ? `what ${renderNames(speakers)} said${about === null ? "" : ` about ${about}`}`
      : about;
  const parts = [
    ...(question === null ? [] : [question]),
    ...renderPeriod(from, to),
    ...(publisher === null ? [] : [`in ${inline(publisher, MAX_PUBLISHER)}`]),
  ];
  return parts.length === 0 ? null : `-# Understood: ${parts.join(", ")}`;
}

function renderPeriod(from: string | null, to: string | null): readonly string[] {
  if (from !== null && from === to) return [`on ${renderDate(from, "long")}`];
  if (from !== null && to !== null) {
    return [`from ${renderDate(from, "long")} to ${renderDate(to, "long")}`];
  }
  if (from !== null) return [`since ${renderDate(from, "long")}`];
  return to === null ? [] : [`until ${renderDate(to, "long")}`];
}

/** The library has no edition yet. */
export function renderStarting(): Reply {
  return reply("**Still starting.** I am reading the articles; please ask again in a moment.");
}

/** @param reference stands in the log's record of the failure too. */
export function renderError(reference: string): Reply {
  return reply(
    `**Something went wrong on my side**, so this is not an answer. Please try again; the log has it under ${inline(reference, 40)}.`,
  );
}

/** For a mention or a direct message without words. */
export function renderHelp(): Reply {
  return reply(
    [
      "**Ask me who said what**, for example: *what did Putin say about elections*.",
      "I answer with the exact words from the articles I was given, their speaker and their source, and say so when there are none. `/ask` works too.",
    ].join("\n"),
  );
}

export function renderUnknownCommand(): Reply {
  return reply("I do not know this command any more. Please reload Discord and use `/ask`.");
}

/** For a button that an older version made, or that no longer says what it did. */
export function renderStaleButton(): Reply {
  return reply("This button no longer works. Please ask again with `/ask`.");
}

export function renderOnlyInServer(): Reply {
  return reply("The corpus can be managed only from a server I was added to, not from here.");
}

export function renderNeedsPermission(): Reply {
  return reply("Only members with the permission *Manage Server* may reload the corpus.");
}

/** What a reload changed, or why it changed nothing. @param serving what answers now; null for nothing yet */
export function renderReload(report: ReloadReport, serving: Status | null): Reply {
  const took = `${(report.tookMs / 1000).toFixed(1)} s`;
  if (report.kind === "failed") {
    const now =
      serving === null
        ? "There is no earlier reading to serve."
        : `The ${count(serving.articles, "article")} read before go on serving.`;
    return reply(
      `**The corpus could not be read** (${took}): ${inline(wording.reloadFault(report.fault), 800)}\n${now}`,
    );
  }
  const { added, changed, removed, status } = report;
  return reply(
    [
      `**Corpus reloaded in ${took}**: ${count(added, "article")} added, ${changed} changed, ${removed} removed, ${count(status.refused.length, "file")} refused.`,
      `Serving ${renderCounts(status)}.`,
      ...renderRefused(status.refused),
    ].join("\n"),
  );
}

/** @param status null while the first edition is being read. */
export function renderStatus(status: Status | null): Reply {
  if (status === null) return renderStarting();
  const readAt = Math.floor(Date.parse(status.readAt) / 1000);
  return reply(
    [
      `**Serving ${renderCounts(status)}.**`,
      `Last read <t:${readAt}:f> (<t:${readAt}:R>). ${count(status.refused.length, "file")} refused.`,
      ...renderRefused(status.refused),
    ].join("\n"),
  );
}

function renderCounts({ articles, passages, statements, people }: Status): string {
  return [
    count(articles, "article"),
    count(passages, "passage"),
    count(statements, "statement"),
    count(people, "person", "people"),
  ].join(", ");
}

/** As many as fit with their reasons; the rest is counted. */
function renderRefused(refused: readonly AnyRefusal[]): readonly string[] {
  const lines: string[] = [];
  let left = MAX_CONTENT - 500;
  for (const { path, line, fault } of refused) {
    const place = line === null ? "" : `, line ${line}`;
    const text = `- ${inline(path, 150)}${place}: ${inline(wording.fault(fault), 200)}`;
    if (text.length + 1 > left) break;
    lines.push(text);
    left -= text.length + 1;
  }
  const rest = refused.length - lines.length;
  return rest === 0
    ? lines
    : [...lines, `- and ${count(rest, "more", "more")}; \`npm run check\` lists them all.`];
}

/** `count(2, "article")` → `"2 articles"`; thousands are separated: `"1,200 articles"`. */
function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
