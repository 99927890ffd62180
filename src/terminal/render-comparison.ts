// What several people said on a topic → what a person reads in the terminal: one after the other,
// each as an answer, or why there is nothing of theirs.

import type { Comparison } from "../tasks/compare.ts";
import { paint, type Screen } from "./display.ts";
import { renderAnswer } from "./render-answer.ts";

/** Lines joined by `\n`, without one at the end; a line parts the people. */
export function renderComparison({ sides }: Comparison, screen: Screen): string {
  const line = paint(screen, "dim", "─".repeat(LINE_COLUMNS));
  return sides.map((side) => renderAnswer(side, screen)).join(`\n\n${line}\n\n`);
}

const LINE_COLUMNS = 12;
