// How text is made fit for a terminal: without control characters, wrapped, in colour or plain.
// For display only; JSON keeps every character.

/** What the terminal can do. `columns` is its width, at least 1. */
export type Screen = Readonly<{ columns: number; colours: boolean }>;

/** The widest measure that is still comfortable to read. */
const WIDEST = 100;
const NARROWEST = 20;

// C0 but for tab and newline, DEL and C1: an article could otherwise move the cursor, rename the
// window or hide a quote. The bidirectional controls could swap what is quoted with who said it
// (as in CVE-2021-42574).
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** `"a\u001b[31mb"` → `"a[31mb"`: nothing left that a terminal would obey. */
export function withoutControls(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(CONTROLS, "");
}

/** The colours of `paint`, and nothing else that begins with an escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: our own escapes begin with one
const OURS = /\u001b\[(?:1|2|22|36|39)m/;

/**
 * What may be written where a person reads: `withoutControls` but for our own colours. The last thing
 * done to any text, whatever it was made of: names of files, words of the command line, a question.
 */
export function legible(text: string): string {
  return text
    .split(new RegExp(`(${OURS.source})`))
    .map((part, at) => (at % 2 === 1 ? part : withoutControls(part)))
    .join("");
}

/** The same JSON, with what a terminal would obey as `\\u…`: `"a\u202eb"` → `"a\\u202eb"`. */
export function legibleJson(json: string): string {
  return json.replaceAll(
    CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The same on one line, for titles and names. */
export function oneLine(text: string): string {
  return withoutControls(text).replaceAll(/\s+/g, " ").trim();
}

/**
 * Breaks `text` at white space into lines of at most `width` columns; a longer word stands alone.
 * Empty text gives no line. `wrap("a bb ccc", 4)` → `["a bb", "ccc"]`.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    if (line === "") line = word;
    else if (columnsOf(line) + 1 + columnsOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

// Combining marks and joiners take no column; Chinese, Japanese, Korean and emoji take two
// (Unicode Standard Annex #11, near enough for wrapping).
const NO_COLUMN = /[\p{M}\p{Cf}]/u;
const TWO_COLUMNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (NO_COLUMN.test(character)) continue;
    columns += TWO_COLUMNS.test(character) ? 2 : 1;
  }
  return columns;
}

/** The measure to wrap to on `screen`. */
export function measure(screen: Screen): number {
  return Math.max(NARROWEST, Math.min(WIDEST, screen.columns - 1));
}

export type Style = "bold" | "dim" | "accent";

// Select Graphic Rendition, ECMA-48 section 8.3.117.
const CODES: Readonly<Record<Style, readonly [open: number, close: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  accent: [36, 39],
};

/** `text` in `style` where the screen has colours, else as it is. */
export function paint(screen: Screen, style: Style, text: string): string {
  if (!screen.colours) return text;
  const [open, close] = CODES[style];
  return `\u001b[${open}m${text}\u001b[${close}m`;
}
