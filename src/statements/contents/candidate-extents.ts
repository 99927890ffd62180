// Where what a cue reports may begin and end in its sentence: the candidates that content-options.ts weighs.

import type { Cue } from "../cues/find-cues.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Paragraph, Stretch } from "../reading/read-article.ts";
import type { Extent } from "./extent.ts";
import { extentsAfter, farExtents } from "./extents-after.ts";
import { extentsBefore } from "./extents-before.ts";

/** The stretches of the sentence that `cue` may report, the likelier sides first; may be empty. */
export function possibleExtents(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  sentence: Stretch,
): Extent[] {
  const reporting = { paragraph, cue, subject, sentence };
  const far = farExtents(reporting);
  return far.length > 0 ? far : [...extentsAfter(reporting), ...extentsBefore(reporting)];
}
