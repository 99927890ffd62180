// What a cue reports: where it stands, and what it holds.

import type { Cue } from "../cues/find-cues.ts";
import type { Mention } from "../mentions/mention.ts";
import { isQuoted, type Paragraph, type Stretch } from "../reading/read-article.ts";

/** Where a content stands to its cue; `around`: "The end, Lee wrote, came on Friday". */
export type Extent = Readonly<{ side: "after" | "before" | "around"; pieces: readonly Stretch[] }>;

/** A cue and its subject in their sentence, of which a part is what they report. */
export type Reporting = Readonly<{
  paragraph: Paragraph;
  cue: Cue;
  subject: Mention | null;
  /** Without its final stop. */
  sentence: Stretch;
}>;

/** Whether the subject follows the cue: "said Ann Lee". */
export function isSubjectAfterCue({ cue, subject }: Pick<Reporting, "cue" | "subject">): boolean {
  return subject !== null && subject.first >= cue.last;
}

/** How many words of a content are the writer's own. */
export function unquotedWords(paragraph: Paragraph, { pieces }: Extent): number {
  let words = 0;
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++)
      if (paragraph.tokens[i]?.kind !== "mark" && !isQuoted(paragraph, i)) words++;
  return words;
}

/** The quotations, by index, that a content touches. */
export function quotationsIn({ quotationOf }: Paragraph, { pieces }: Extent): number[] {
  const found: number[] = [];
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++) {
      const at = quotationOf[i] ?? -1;
      if (at >= 0 && at !== found.at(-1)) found.push(at);
    }
  return found;
}
