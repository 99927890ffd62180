// Answer → what a person reads in the terminal: what was understood, then each quote with its
// speaker and source, or the reason for silence.

import type { Answer, Quote, Source, Understood } from "../answer/answer.ts";
import { markCut } from "../answer/shown/omissions.ts";
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

const { terminal } = wording;

const BAR = "│ ";
const INDENT = "  ";

/** Lines joined by `\n`, without one at the end. */
export function renderAnswer(answer: Answer, screen: Screen): string {
  const understood = describeUnderstood(answer.understood);
  const heading = understood === null ? [] : [paint(screen, "dim", terminal.heading(understood))];
  const sentences = [wording.explain(answer.notes), wording.offer(answer)];
  const note = wrap(withoutControls(sentences.filter(Boolean).join(" ")), measure(screen));
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
  const { speakers, topic, publisher } = understood;
  return terminal.understood({
    ...understood,
    speakers: speakers.map(oneLine),
    topic: topic === null ? null : oneLine(topic),
    publisher: publisher === null ? null : oneLine(publisher),
  });
}

/** Its words, who stands behind them, where they were printed: lines. */
export function renderQuote(
  quote: Quote,
  understood: Understood,
  screen: Screen,
): readonly string[] {
  const width = measure(screen) - BAR.length;
  const below = (style: Style, lines: readonly string[]) =>
    lines.map((line) => `${INDENT}${paint(screen, style, line)}`);
  return [
    ...wrap(withoutControls(markCut(quote.text, quote.cut)), width).map(
      (line) => `${paint(screen, "accent", BAR)}${line}`,
    ),
    ...below("bold", wrap(`— ${attribution(quote, understood)}`, width)),
    ...below("dim", topicLines(quote, width)),
    ...below("dim", sourceLines(quote.source, width)),
    // A link is never wrapped, so that it can be opened.
    ...below("dim", [oneLine(quote.source.url ?? quote.source.path), ...elsewhere(quote)]),
  ];
}

/** What the words are about, where that stands outside of them. */
function topicLines({ topicIn, topicAt }: Quote, width: number): readonly string[] {
  return topicAt === null ? [] : wrap(terminal.topicAt(topicIn, oneLine(topicAt.text)), width);
}

/** Who stands behind the words; the three relations read differently and are never mixed. */
function attribution(quote: Quote, understood: Understood): string {
  switch (quote.relation) {
    case "said":
      return terminal.saidBy(quote.speaker === null ? null : oneLine(quote.speaker), quote.kind);
    case "about":
      return terminal.saidAbout(understood.speaker === null ? null : oneLine(understood.speaker));
    case "reported":
      return terminal.reported;
  }
}

/** `title · publisher · 27 November 2025`; what is not known is said to be unknown. */
export function describeSource(source: Pick<Source, "title" | "publisher" | "published">): string {
  return `${oneLine(source.title)} · ${describeEdition(source)}`;
}

function describeEdition({ publisher, published }: Pick<Source, "publisher" | "published">) {
  return terminal.edition(
    publisher === null ? null : oneLine(publisher),
    published === null ? null : oneLine(published),
  );
}

/** One line where that is enough, else the title above publisher and date. */
function sourceLines(source: Source, width: number): readonly string[] {
  const lines = wrap(describeSource(source), width);
  if (lines.length === 1) return lines;
  return [...wrap(oneLine(source.title), width), ...wrap(describeEdition(source), width)];
}

function elsewhere(quote: Quote): readonly string[] {
  const paths = [...new Set(quote.alsoIn.map((place) => oneLine(place.path)))];
  return paths.length === 0 ? [] : [terminal.alsoIn(paths)];
}
