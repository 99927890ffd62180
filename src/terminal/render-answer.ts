// Answer → what a person reads in the terminal: what was understood, then each quote with its
// speaker and source, or the reason for silence.

import type { Answer, Quote, Source, Understood } from "../answer/answer.ts";
import { markCut } from "../answer/shown/omissions.ts";
import { dateInWords } from "../text/calendar.ts";
import { listInWords } from "../text/list-in-words.ts";
import { wording } from "../wording/wording.ts";
import {
  measure,
  oneLine,
  paint,
  type Screen,
  type Style,
  withoutControls,
  wrap,
} from "./display.ts";

const BAR = "│ ";
const INDENT = "  ";

/** Lines joined by `\n`, without one at the end. */
export function renderAnswer(answer: Answer, screen: Screen): string {
  const understood = describeUnderstood(answer.understood);
  const heading = understood === null ? [] : [paint(screen, "dim", `Understood: ${understood}`)];
  if (answer.outcome === "silent") {
    return [...heading, ...wrap(silence(answer), measure(screen))].join("\n");
  }
  const explanation = wording.explain(answer.notes);
  const note = explanation === null ? [] : wrap(withoutControls(explanation), measure(screen));
  const quotes = answer.quotes.map((quote) =>
    renderQuote(quote, answer.understood, screen).join("\n"),
  );
  return [[...heading, ...note].join("\n"), ...quotes].filter((part) => part !== "").join("\n\n");
}

/**
 * `{ speaker: "Vladimir Putin", topic: "elections", … }` → `Vladimir Putin on “elections”`;
 * null when nothing was understood.
 */
export function describeUnderstood(understood: Understood): string | null {
  const { speakers, topic, from, to, publisher } = understood;
  const subject = [
    oneLine(listInWords(speakers, "and")),
    topic === null ? "" : `“${oneLine(topic)}”`,
  ].filter((part) => part !== "");
  const parts = [subject.join(" on "), describePeriod(from, to)];
  if (publisher !== null) parts.push(`in ${oneLine(publisher)}`);
  const known = parts.filter((part) => part !== "");
  return known.length === 0 ? null : known.join(", ");
}

function describePeriod(from: string | null, to: string | null): string {
  if (from !== null && from === to) return `on ${readableDate(from)}`;
  if (from !== null && to !== null) return `from ${readableDate(from)} to ${readableDate(to)}`;
  if (from !== null) return `since ${readableDate(from)}`;
  if (to !== null) return `up to ${readableDate(to)}`;
  return "";
}

/** `"2025-11-27"` → `"27 November 2025"`; anything else as it is. */
export function readableDate(date: string): string {
  return dateInWords(date) ?? oneLine(date);
}

function silence(answer: Answer): string {
  return withoutControls(wording.explain(answer.notes) ?? "The corpus has no answer to this.");
}

function renderQuote(quote: Quote, understood: Understood, screen: Screen): readonly string[] {
  const width = measure(screen) - BAR.length;
  const below = (style: Style, lines: readonly string[]) =>
    lines.map((line) => `${INDENT}${paint(screen, style, line)}`);
  return [
    ...wrap(withoutControls(markCut(quote.text, quote.cut)), width).map(
      (line) => `${paint(screen, "accent", BAR)}${line}`,
    ),
    ...below("bold", wrap(attribution(quote, understood), width)),
    ...below("dim", sourceLines(quote.source, width)),
    // A link is never wrapped, so that it can be opened.
    ...below("dim", [oneLine(quote.source.url ?? quote.source.path), ...elsewhere(quote)]),
  ];
}

/** Who stands behind the words; the three relations read differently and are never mixed. */
function attribution(quote: Quote, understood: Understood): string {
  switch (quote.relation) {
    case "said":
      return `— ${oneLine(quote.speaker ?? "speaker unknown")}${manner(quote)}`;
    case "about":
      return `— about ${oneLine(understood.speaker ?? "them")}, not in their words`;
    case "reported":
      // Not "nobody is quoted": the text may quote somebody who could not be told with confidence.
      return "— the outlet’s report, not put down to a speaker";
  }
}

function manner(quote: Quote): string {
  switch (quote.kind) {
    case "mixed":
      return ", partly in the outlet’s words";
    case "indirect":
      return ", as the outlet reports it";
    case "direct":
    case null:
      return "";
  }
}

/** `title · publisher · 27 November 2025`; what is not known is said to be unknown. */
export function describeSource(source: Pick<Source, "title" | "publisher" | "published">): string {
  return `${oneLine(source.title)} · ${describeEdition(source)}`;
}

function describeEdition({ publisher, published }: Pick<Source, "publisher" | "published">) {
  return [
    publisher === null ? "publisher unknown" : oneLine(publisher),
    published === null ? "date unknown" : readableDate(published),
  ].join(" · ");
}

/** One line where that is enough, else the title above publisher and date. */
function sourceLines(source: Source, width: number): readonly string[] {
  const lines = wrap(describeSource(source), width);
  if (lines.length === 1) return lines;
  return [...wrap(oneLine(source.title), width), ...wrap(describeEdition(source), width)];
}

function elsewhere(quote: Quote): readonly string[] {
  const paths = [...new Set(quote.alsoIn.map((place) => oneLine(place.path)))];
  if (paths.length === 0) return [];
  return [
    `also in ${paths.length} ${paths.length === 1 ? "other" : "others"}: ${paths.join(", ")}`,
  ];
}
