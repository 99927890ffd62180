// Answer → message: everything the bot can say in Discord, as plain payloads. All limits are kept by
// construction: the frame around a quote has a largest size, and the quote gets what remains.

import type { Answer, Quote, Source, Understood } from "../answer/answer.ts";
import { markCut } from "../answer/shown/omissions.ts";
import type { BusyError } from "../tasks/busy-error.ts";
import type { AnyRefusal, ReloadReport, Status } from "../tasks/reports.ts";
import { wording } from "../wording/wording.ts";
import { blockQuote, cutToFit, inline } from "./markdown.ts";
import { MAX_CONTENT, type Reply, reply } from "./reply.ts";
import type { Progress } from "./services.ts";
import { linkToWords } from "./text-fragment.ts";

const { discord } = wording;

/** Largest escaped sizes of what stands around a quote; with a link they sum to less than 1,900. */
const MAX_NAME = 100;
const MAX_TOPIC = 150;
const MAX_TOPIC_SENTENCE = 250;
const MAX_SPEAKERS = 5;
const MAX_PUBLISHER = 60;
const MAX_TITLE = 150;
const MAX_NOTE = 300;
const MAX_REASON = 1200;
const MAX_DATE = 20;
const MAX_REFERENCE = 40;
const MAX_FAULT = 800;
const CUT_MARK = small(discord.quoteCut);
const TOO_LONG_MARK = small(discord.quoteTooLong);
/** Room kept for the line that says how many quotes are not shown. */
const REST_LINE = 60;

/**
 * What was understood, then the quotes, best first. A quote is shown whole or not at all, except the
 * first, which is cut when it alone is too long; both are said. Silence shows the reason and no source.
 */
export function renderAnswer(answer: Answer): Reply {
  const understood = renderUnderstood(answer.understood);
  const sentences = [wording.explain(answer.notes), wording.offer(answer)];
  const explanation = sentences.filter(Boolean).join(" ");
  if (answer.quotes.length === 0) {
    const silence = discord.noQuote(inline(explanation, MAX_REASON));
    return reply([silence, ...(understood === null ? [] : [understood])].join("\n"));
  }
  const note = explanation === "" ? null : small(inline(explanation, MAX_NOTE));
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
  if (omitted > 0) shown.push(small(discord.quotesLeftOut(omitted)));
  return reply(shown.join("\n\n"));
}

/** A line of small print. */
function small(line: string): string {
  return `-# ${line}`;
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
    `${renderRelation(quote, understood)} · ${discord.published(dateOf(quote.source))}`,
    body,
    ...renderTopic(quote),
    renderSource(quote.source, quote),
  ].join("\n");
}

/** What the words are about, where that stands outside of them, in small print. */
function renderTopic({ topicIn, topicAt }: Quote): readonly string[] {
  if (topicAt === null) return [];
  return [small(discord.topicAt(topicIn, inline(topicAt.text, MAX_TOPIC_SENTENCE)))];
}

/** The three states of a speaker, which must never read alike. */
function renderRelation(quote: Quote, understood: Understood): string {
  const { relation, speaker, kind } = quote;
  switch (relation) {
    case "said":
      return discord.saidBy(name(speaker), name(unlikeName(quote)), kind);
    case "about":
      return discord.saidAbout(name(understood.speaker), name(speaker));
    case "reported":
      return discord.reported;
  }
}

/** The words that stand for the speaker in the text, when those do not name them. */
function unlikeName({ speaker, mention }: Quote): string | null {
  if (speaker === null || mention === null || sharesWord(speaker, mention)) return null;
  return mention;
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu));
  return (b.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).some((word) => words.has(word));
}

/** Several together take little more room than one. */
function bold(names: readonly string[]): readonly string[] {
  const room = Math.max(MAX_NAME / names.length, 30);
  return names.slice(0, MAX_SPEAKERS).map((each) => `**${inline(each, room)}**`);
}

function name(text: string | null): string | null {
  return text === null ? null : inline(text, MAX_NAME);
}

function renderSource(source: Source, quote: Quote): string {
  const { title, publisher, url } = source;
  const published = dateOf(source);
  const others = quote.alsoIn.length;
  return [
    inline(title, MAX_TITLE),
    publisher === null ? discord.unknownPublisher : inline(publisher, MAX_PUBLISHER),
    published === null ? discord.unknownDate : wording.date(published),
    renderLink(url, quote.text),
    ...(others === 0 ? [] : [discord.alsoIn(others)]),
  ].join(" · ");
}

/** A date stays as it is; what is none may be anything. */
function dateOf({ published }: Source): string | null {
  return published === null ? null : inline(published, MAX_DATE);
}

function renderLink(url: string | null, text: string): string {
  const link = linkToWords(url, text);
  if (link === null) return discord.noLink;
  return `[${link.opensAtWords ? discord.openAtWords : discord.open}](<${link.href}>)`;
}

/** One line of small print, or null when nothing was understood. */
function renderUnderstood(understood: Understood): string | null {
  const { speakers, topic, publisher } = understood;
  const line = discord.understood({
    ...understood,
    speakers: bold(speakers),
    topic: topic === null ? null : `**${inline(topic, MAX_TOPIC)}**`,
    publisher: publisher === null ? null : inline(publisher, MAX_PUBLISHER),
  });
  return line === null ? null : small(line);
}

/** The library has no edition yet. */
export function renderStarting(): Reply {
  return reply(discord.starting);
}

/** Nothing is wrong, but nobody can answer now. */
export function renderBusy({ kind, retryAfterSeconds }: BusyError): Reply {
  return kind === "not-read-yet" ? renderStarting() : reply(discord.manyAsking(retryAfterSeconds));
}

/** @param reference stands in the log's record of the failure too. */
export function renderError(reference: string): Reply {
  return reply(discord.failed(inline(reference, MAX_REFERENCE)));
}

/** @param lacking permissions, by discord.js's names */
export function renderMayNotWrite(channelId: string, lacking: readonly string[]): Reply {
  return reply(discord.mayNotWrite(channelId, lacking));
}

/** For a mention or a direct message without words. */
export function renderHelp(): Reply {
  return reply(discord.help);
}

export function renderUnknownCommand(): Reply {
  return reply(discord.unknownCommand);
}

/** For a button that an older version made, or that no longer says what it did. */
export function renderStaleButton(): Reply {
  return reply(discord.staleButton);
}

export function renderOnlyInServer(): Reply {
  return reply(discord.onlyInServer);
}

export function renderNeedsPermission(): Reply {
  return reply(discord.needsPermission);
}

/** What a reload changed, or why it changed nothing. @param serving what answers now; null for nothing yet */
export function renderReload(report: ReloadReport, serving: Status | null): Reply {
  if (report.kind === "failed") {
    const why = inline(wording.faults.reload(report.fault), MAX_FAULT);
    return reply(discord.reloadFailed(why, report.tookMs, serving?.articles ?? null));
  }
  const { status } = report;
  return reply([discord.reloaded(report, status), ...renderRefused(status.refused)].join("\n"));
}

/** While the articles are read. */
export function renderReading({ done, total }: Progress): Reply {
  return reply(discord.reading(done, total));
}

/** @param status null while the first edition is being read. */
export function renderStatus(status: Status | null): Reply {
  if (status === null) return renderStarting();
  const readAt = Math.floor(Date.parse(status.readAt) / 1000);
  return reply([discord.serving(status, readAt), ...renderRefused(status.refused)].join("\n"));
}

/** As many as fit with their reasons; the rest is counted. */
function renderRefused(refused: readonly AnyRefusal[]): readonly string[] {
  const lines: string[] = [];
  let left = MAX_CONTENT - 500;
  for (const { path, line, fault } of refused) {
    const text = `- ${discord.refused(inline(path, 150), line, inline(wording.faults.refusal(fault), 200))}`;
    if (text.length + 1 > left) break;
    lines.push(text);
    left -= text.length + 1;
  }
  const rest = refused.length - lines.length;
  return rest === 0 ? lines : [...lines, `- ${discord.moreRefused(rest)}`];
}
