// A record of the log → what a person reads in the terminal: time, level and message on one line with
// the details, and below it where an error came from.

import { oneLine, paint, type Screen, type Style, withoutControls } from "./display.ts";

const STYLES: Readonly<Record<string, Style>> = { debug: "dim", warn: "accent", error: "bold" };

/**
 * `{"level":"warn","time":"…","message":"A file was refused.","path":"a.md"}` →
 * `… warn A file was refused. path: "a.md"` and a line end.
 * @param line one JSON object, as `createLog` makes it
 */
export function renderRecord(line: string, screen: Screen): string {
  const { level, time, message, error, ...details } = JSON.parse(line) as Record<string, unknown>;
  const { stack, ...causes } = isRecord(error) ? error : {};
  const style = STYLES[String(level)];
  const facts = Object.entries({ ...details, ...causes })
    .filter(([key]) => key !== "type" && (key !== "message" || stack === undefined))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const head = [
    paint(screen, "dim", String(time)),
    style === undefined ? String(level) : paint(screen, style, String(level)),
    oneLine(String(message)),
    ...(facts.length === 0 ? [] : [paint(screen, "dim", oneLine(facts.join(", ")))]),
  ].join(" ");
  return [head, ...stackLines(stack), ""].join("\n");
}

function stackLines(stack: unknown): readonly string[] {
  if (typeof stack !== "string") return [];
  return withoutControls(stack)
    .split("\n")
    .map((each) => `  ${each}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
