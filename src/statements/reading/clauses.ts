// What a run of words is as a clause: whether it has a finite verb of its own.

import { FINITE } from "../lexicon/function-words.ts";
import { lowerAt, type Paragraph } from "./read-article.ts";

/** Whether a verb form that may finish a clause stands among tokens `[from, to)`, quoted or not. */
export function hasFinite(paragraph: Paragraph, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lower = lowerAt(paragraph, i);
    if (FINITE.has(lower)) return true;
    if (lower.includes("'") && /'(?:s|re|m|ll|ve|d)$/.test(lower) && lower !== "'s") return true;
    if (
      lower.length > 3 &&
      lower.endsWith("ed") &&
      !/^(?:the|a|an)$/.test(lowerAt(paragraph, i - 1))
    )
      return true;
  }
  return false;
}
