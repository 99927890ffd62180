// Headlines that name their speaker before a colon or after the words.

import type { Cue } from "../cues/find-cues.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Paragraph } from "../reading/read-article.ts";

/** "Talks have failed, says Weber": the subject of a headline's last clause stands after its verb. */
export function isHeadlineTail({ kind, tokens }: Paragraph, cue: Cue, name: Mention): boolean {
  return (
    kind !== "paragraph" &&
    /^(?:says|warns|claims|insists|admits|tells|hears)$/.test(tokens[cue.first]?.lower ?? "") &&
    /^[,’'”"]$/.test(tokens[cue.first - 1]?.text ?? "") &&
    name.first === cue.last &&
    /^[;,.]?$/.test(tokens[name.last]?.text ?? "")
  );
}

/** "Putin on the peace plan: 'No'", "Lee slams Ek: 'No'": the headline's first name speaks, not the last. */
export function isHeadlined({ kind, tokens }: Paragraph, cue: Cue, name: Mention): boolean {
  return (
    kind !== "paragraph" &&
    cue.kind === "colon" &&
    name.first === 0 &&
    !name.isModifier &&
    name.last < cue.first &&
    /^(?:on|about|to|.*[^su']s)$/.test(tokens[name.last]?.lower ?? "")
  );
}
