// Text → the pieces it is laid out in: one a paragraph, list item or heading, before anything is
// known of what they say.

import { type Span, trim } from "../text/span.ts";

/**
 * One piece of the layout. `mark` is the Markdown before its words: `#` a heading, `-` a list item,
 * `>` a quotation, null plain text. The span holds the words only.
 */
export type Piece = Readonly<{ span: Span; mark: "#" | "-" | ">" | null }>;

type Line = Readonly<{ span: Span; mark: Piece["mark"]; words: string }>;

/** Lines of wrapped text are this long at most; mail and editors wrap at 65 to 100. */
const MAX_WRAP_COLUMNS = 120;
/** Shorter lines are verse, lists or captions rather than wrapped prose. */
const MIN_WRAP_COLUMNS = 40;

const LINE = /[^\r\n\u2028\u2029]+/g;
const BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const MARK = /^\s*(?:(#{1,6})\s+|((?:[-*+•‣▪●◦]|\d{1,2}[.)])\s+)|(>+)\s*)/;
const RULE = /^\s*(?:[-*_=~]\s*){3,}$|^\s*$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LINE_SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;

/**
 * The pieces of `text` from `start` on, in order, not overlapping, none without a letter or digit. A blank line always
 * parts two pieces. A single line break parts them too, unless the text is hard-wrapped (most lines
 * break in mid-sentence where the next word would not have fitted) or a sentence plainly runs on
 * (no full stop before the break, a small letter after it).
 */
export function splitParagraphs(text: string, start = 0): Piece[] {
  const groups = groupLines(text, start);
  const width = wrapWidth(groups);
  return groups.flatMap((lines) => joinLines(lines, width));
}

/** Lines with words, parted where blank lines or rules stand between them. */
function groupLines(text: string, start: number): Line[][] {
  const groups: Line[][] = [[]];
  let before = start;
  LINE.lastIndex = start;
  for (let found = LINE.exec(text); found; found = LINE.exec(text)) {
    const isApart = (text.slice(before, found.index).match(BREAK)?.length ?? 0) > 1;
    if (isApart) groups.push([]);
    before = found.index + found[0].length;
    if (RULE.test(found[0])) groups.push([]);
    else groups.at(-1)?.push(readLine(text, { start: found.index, end: before }));
  }
  return groups
    .map((lines) => lines.filter(({ words }) => LETTER_OR_DIGIT.test(words)))
    .filter((lines) => lines[0]);
}

function readLine(text: string, span: Span): Line {
  const found = MARK.exec(text.slice(span.start, span.end));
  const mark = found?.[1] ? "#" : found?.[2] ? "-" : found?.[3] ? ">" : null;
  const words = trim(text, { start: span.start + (found?.[0].length ?? 0), end: span.end });
  const closed = mark === "#" ? withoutClosingMarks(text, words) : words;
  return { span: closed, mark, words: text.slice(closed.start, closed.end) };
}

/** "## Talks ##" ends in marks too. */
function withoutClosingMarks(text: string, span: Span): Span {
  const closing = /\s+#+$/.exec(text.slice(span.start, span.end));
  return closing ? { start: span.start, end: span.start + closing.index } : span;
}

/**
 * The column at which the text is wrapped, or null when its paragraphs stand one per line. The
 * ninth decile of the lengths stands for the column, so that one long web address does not hide it.
 */
function wrapWidth(groups: readonly (readonly Line[])[]): number | null {
  const lengths = groups.flatMap((lines) => lines.map(lineLength)).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width > MAX_WRAP_COLUMNS || width < MIN_WRAP_COLUMNS) return null;
  const breaks = groups.flatMap((lines) =>
    lines.slice(1).map((line, index) => ({ line, before: lines[index] })),
  );
  const full = breaks.filter(({ line, before }) => before && isFilledLine(before, line, width));
  const running = full.filter(({ before }) => before && !LINE_SENTENCE_END.test(before.words));
  const isWrapped = full.length >= breaks.length * 0.6 && running.length >= breaks.length * 0.4;
  return breaks.length > 0 && isWrapped ? width : null;
}

function joinLines(lines: readonly Line[], width: number | null): Piece[] {
  const pieces: Piece[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last && before && continues(before, line, last.mark, width)) {
      pieces[pieces.length - 1] = { mark: last.mark, span: { ...last.span, end: line.span.end } };
    } else {
      pieces.push({ mark: line.mark, span: line.span });
    }
    before = line;
  }
  return pieces;
}

function continues(before: Line, line: Line, mark: Piece["mark"], width: number | null): boolean {
  // A quotation's marks may stand on each of its lines; "#" and "-" open something new.
  const isSameKind = line.mark === null || (line.mark === ">" && mark === ">");
  if (!isSameKind || before.mark === "#") return false;
  if (width !== null && isFilledLine(before, line, width)) return true;
  return !LINE_SENTENCE_END.test(before.words) && /^\p{Ll}/u.test(line.words);
}

/** Whether the first word of `line` would not have fitted at the end of `before`. */
function isFilledLine(before: Line, line: Line, width: number): boolean {
  const firstWord = /^\S+/.exec(line.words)?.[0].length ?? 0;
  return lineLength(before) + 1 + firstWord > width - 2;
}

function lineLength({ span }: Line): number {
  return span.end - span.start;
}
