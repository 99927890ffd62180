// “was quoted as saying”, “quoting …”: who of a sentence is quoted, and who quotes.

import type { Token } from "../../text/tokens.ts";
import type { Cue } from "../cues/find-cues.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Paragraph } from "../reading/read-article.ts";

/** "Ek quoted [him] as saying": Ek is not the one who says it. */
export function isQuotingSomebody({ tokens }: Paragraph, cue: Cue): boolean {
  return (
    cue.lemma === "say" &&
    tokens[cue.first - 1]?.lower === "as" &&
    /^(?:him|her|them)$/.test(tokens[cue.first - 2]?.lower ?? "")
  );
}

/** "it quoted Putin as saying", "he cited George Orwell: “…”": the words are those of the one quoted. */
export function isQuotedAs({ tokens }: Paragraph, cue: Cue, name: Mention): boolean {
  if (cue.lemma === "say" && tokens[cue.first - 1]?.lower === "as")
    return name.last === cue.first - 1 || isQuotedSelf(tokens.slice(name.last, cue.first));
  return (
    /^(?:cite|quote)$/.test(cue.lemma) &&
    name.first === cue.last &&
    /^[:,]$/.test(tokens[name.last]?.text ?? "")
  );
}

/** "Ann Lee [was quoted as] saying", "Ann Lee [has been quoted by Nordfax as] saying". */
function isQuotedSelf(between: readonly Token[]): boolean {
  const words = between.map(({ lower }) => lower).join(" ");
  return (
    between.length < 10 && /^(?:was|were|is|has been|had been) quoted (?:[^,;]+ )?as$/.test(words)
  );
}

/** "Ek [quoted] the president as saying …": the words are the president's, whom "saying" has for its subject. */
export function quotesAsSaying(
  { tokens, sentenceOf }: Paragraph,
  { lemma, first, last }: Cue,
): boolean {
  if (!/^(?:quote|cite)$/.test(lemma)) return false;
  const as = tokens.slice(last, last + MAX_QUOTED_TOKENS).findIndex(({ lower }) => lower === "as");
  return (
    as >= 0 &&
    tokens[last + as + 1]?.lower === "saying" &&
    sentenceOf[last + as] === sentenceOf[first]
  );
}

/** The most words that name the one quoted between "quoted" and "as saying". */
const MAX_QUOTED_TOKENS = 12;
