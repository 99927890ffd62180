// Whom "they" takes up where that is several people: "aides", "Ms. Weber and Mr. Kern".

import { isCapitalised } from "../../../text/tokens.ts";
import type { AnalysedArticle } from "../../extraction-state.ts";
import { isPlural } from "../../lexicon/nouns.ts";
import type { Mention } from "../../mentions/mention.ts";
import { isAfterPreposition } from "../../mentions/phrases.ts";
import { countEndingBy } from "../../reading/in-order.ts";
import { lowerAt, type Paragraph, startsSentence } from "../../reading/read-article.ts";

/**
 * The latest plural subject before "they": "aides", "Democrats", the first of "Ms. Weber and Mr. Kern".
 * Looks back through this paragraph and the one before; null where there is none.
 */
export function pluralAntecedent(
  { reading, mentions }: AnalysedArticle,
  mention: Mention,
): Mention | null {
  const here = pluralSubjects(reading.paragraphs[mention.paragraph], mentions);
  const before = pluralSubjects(reading.paragraphs[mention.paragraph - 1], mentions);
  return here[countEndingBy(here, mention.first) - 1] ?? before.at(-1) ?? null;
}

const pluralSubjectsOf = new WeakMap<Paragraph, readonly Mention[]>();

/** The plural subjects of a paragraph in order, found once. */
function pluralSubjects(
  paragraph: Paragraph | undefined,
  mentions: AnalysedArticle["mentions"],
): readonly Mention[] {
  if (paragraph === undefined) return [];
  const known = pluralSubjectsOf.get(paragraph);
  if (known !== undefined) return known;
  const found = (mentions[paragraph.index] ?? []).filter(
    (mention) =>
      !mention.isQuoted && isPluralMention(paragraph, mention) && isSubjectLike(paragraph, mention),
  );
  pluralSubjectsOf.set(paragraph, found);
  return found;
}

function isPluralMention(paragraph: Paragraph, { kind, head, last }: Mention): boolean {
  if (kind === "pronoun") return false;
  if (kind === "description") return isPlural(head);
  const isJoined = lowerAt(paragraph, last) === "and" && isCapitalised(paragraph.tokens[last + 1]);
  return isJoined || PLURAL_NAMES.has(head);
}

/** Bodies that are spoken of as "they". */
const PLURAL_NAMES = new Set(
  "democrats republicans conservatives liberals officials senators lawmakers aides advocates police".split(
    " ",
  ),
);

/** Near the start of its clause and nobody's modifier or object: probably what the clause is about. */
export function isSubjectLike(paragraph: Paragraph, mention: Mention): boolean {
  if (mention.isModifier || isAfterPreposition(paragraph, mention)) return false;
  const before = lowerAt(paragraph, mention.first - 1);
  return (
    startsSentence(paragraph, mention.first) ||
    /^(?:,|but|and|that|as|while|when|because|if|the|mr\.|sen\.|president|#)$/.test(before)
  );
}
