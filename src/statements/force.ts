// What an article does with a statement: asserts it, denies it, asks it, supposes it.

import type { Span } from "../text/span.ts";
import type { Cue } from "./cues.ts";
import { lowerAt } from "./features.ts";
import { ADVERBS, AUXILIARIES, SAYING_VERBS } from "./lexicon.ts";
import type { Paragraph } from "./reading.ts";
import type { Force, StatementKind } from "./statement.ts";

/** What the words around the cue make of it: "did not say", "asked whether", "would say", "declined to say". */
export function forceOf(
  paragraph: Paragraph,
  cue: Cue,
  kind: StatementKind,
  content: readonly Span[],
): Force {
  const opens = paragraph.tokens.findIndex(({ start }) => start === content[0]?.start);
  // "He did not name anyone. “Our goal is peace,”": the words of another sentence are not what he did not say
  if (
    kind === "direct" &&
    opens >= 0 &&
    paragraph.sentenceOf[opens] !== paragraph.sentenceOf[cue.first]
  )
    return "asserted";
  const words: string[] = [];
  for (let i = cue.first - 1; i >= 0 && words.length < 4 && isVerbPart(lowerAt(paragraph, i)); i--)
    words.push(lowerAt(paragraph, i));
  const beyond = lowerAt(paragraph, cue.first - 1 - words.length);
  const next = lowerAt(paragraph, cue.last);
  if (cue.lemma === "deny" || words.some((word) => NEGATIONS.test(word))) return "negated";
  if (words.includes("to") && /^(?:declin|refus)(?:ed|es|ing)$/.test(beyond)) return "refused";
  const opening = lowerAt(paragraph, opens);
  if (
    /^(?:ask|wonder|question)$/.test(cue.lemma) &&
    (/^(?:whether|if|about|why|how)$/.test(next) || /^(?:whether|if)$/.test(opening))
  )
    return "asked";
  if (
    words.includes("to") &&
    words.includes("have") &&
    /^(?:said|believed|reported|alleged)$/.test(beyond)
  )
    return "relayed"; // "is said to have called"
  if (words[0] === "to" && !/^(?:on|continued|began|proceeded|return(?:ed|s))$/.test(beyond))
    return "supposed";
  if (words.includes("having") && beyond === "of") return "relayed"; // "accused him of having said"
  if (words.some((word) => /^(?:could|might|may)$/.test(word))) return "supposed";
  if (words.some((word) => /^(?:would|should|'d)$/.test(word)) && !words.includes("have"))
    return "supposed";
  return isInCondition(paragraph, cue) ? "supposed" : "asserted";
}

const NEGATIONS = /^(?:not|never|(?:did|does|do|has|have|had|would|could)n't)$/;

function isVerbPart(lower: string): boolean {
  return (
    AUXILIARIES.has(lower) ||
    ADVERBS.has(lower) ||
    lower === "to" ||
    lower === "ever" ||
    NEGATIONS.test(lower) ||
    lower.endsWith("ly")
  );
}

/** "If Weber says the bridge is safe, …", "as if she would": the clause of the cue opens with a condition. */
function isInCondition(paragraph: Paragraph, cue: Cue): boolean {
  for (let i = cue.first - 1; i >= 0 && cue.first - i < 10; i--) {
    const lower = lowerAt(paragraph, i);
    if (/^(?:if|unless)$/.test(lower)) return true;
    if (
      /^[,;:.!?—–]$/.test(lower) ||
      (paragraph.quotationOf[i] ?? -1) >= 0 ||
      SAYING_VERBS.has(lower)
    )
      return false;
  }
  return false;
}
