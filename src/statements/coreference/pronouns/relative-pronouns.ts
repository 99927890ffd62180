// Whom "who", "which" and "that" stand for: the name or description that their clause hangs on.

import { cannotBePerson } from "../../entities/entity.ts";
import type { AnalysedArticle } from "../../extraction-state.ts";
import { PREPOSITIONS } from "../../lexicon/function-words.ts";
import type { Mention } from "../../mentions/mention.ts";
import { phraseBefore } from "../../mentions/phrases.ts";
import { standingUpTo } from "../../reading/in-order.ts";
import { lowerAt, type Paragraph } from "../../reading/read-article.ts";

/**
 * What the relative pronoun stands for: "[Ann Lee], 22, who said", "[a letter] that said", "[Democrats] in
 * Ohio, who say", "[Ann Lee], a nurse from Dayton, Ohio, who said". Null where nobody can tell: "an aide to
 * Lee, who asked not to be named".
 */
export function antecedentOf(article: AnalysedArticle, relative: Mention): Mention | null {
  const paragraph = article.reading.paragraphs[relative.paragraph];
  if (paragraph === undefined) return null;
  const mentions = article.mentions[relative.paragraph] ?? [];
  const end = asideStart(paragraph, relative.first);
  const before = mentionUpTo(mentions, end);
  if (before === undefined)
    return relative.head === "who" ? null : phraseBefore(article.reading.text, paragraph, end);
  if (relative.head !== "who") return before;
  const town = placeBefore(paragraph, mentions, before);
  const place = [town, before].find(
    (mention) => mention !== undefined && isPlaceMention(article, mention),
  );
  if (place !== undefined) {
    const head = phraseHead(paragraph, mentions, place) ?? namedBefore(paragraph, mentions, place);
    return head === undefined ? null : apposedBearer(paragraph, mentions, head);
  }
  const head = phraseHead(paragraph, mentions, before);
  return head?.kind === "description" ? null : apposedBearer(paragraph, mentions, before);
}

function mentionUpTo(mentions: readonly Mention[], end: number): Mention | undefined {
  const mention = standingUpTo(mentions, end);
  return mention?.isQuoted === true ? undefined : mention;
}

function isPlaceMention({ entities }: AnalysedArticle, mention: Mention): boolean {
  const entity = entities.of.get(mention);
  return entity !== undefined && cannotBePerson(entity);
}

/** Before the comma or dash in front of a relative pronoun, and before a bracket, an age or a stop there: "(D-Ohio),", ", 22,", "Jr.,". */
function asideStart(paragraph: Paragraph, first: number): number {
  const { tokens } = paragraph;
  let end = first;
  while (/^[,–—-]$/.test(lowerAt(paragraph, end - 1))) end--;
  if (/^[js]r \.$/.test(`${lowerAt(paragraph, end - 2)} ${lowerAt(paragraph, end - 1)}`))
    return end - 1;
  if (tokens[end - 1]?.kind === "number" && lowerAt(paragraph, end - 2) === ",") return end - 2;
  return bracketStart(paragraph, end);
}

/** Where a short bracket that ends before token `end` opens; `end` where none does. */
function bracketStart(paragraph: Paragraph, end: number): number {
  if (lowerAt(paragraph, end - 1) !== ")") return end;
  for (let i = end - 2; i >= Math.max(0, end - 7); i--) if (lowerAt(paragraph, i) === "(") return i;
  return end;
}

/** "from [Dayton], Ohio,": the place that another one belongs to. */
function placeBefore(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  { first }: Mention,
): Mention | undefined {
  const place =
    lowerAt(paragraph, first - 1) === "," ? mentionUpTo(mentions, first - 1) : undefined;
  return place !== undefined && PREPOSITIONS.has(lowerAt(paragraph, place.first - 1))
    ? place
    : undefined;
}

/** "[an aide] to Lee", "[Democrats] in the Senate": what a mention after a preposition hangs on; "a story by Lee" hangs on nothing. */
function phraseHead(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  { first }: Mention,
): Mention | undefined {
  let at = first - 1;
  if (/^(?:the|a|an|his|her|their|its)$/.test(lowerAt(paragraph, at))) at--;
  const preposition = lowerAt(paragraph, at);
  return PREPOSITIONS.has(preposition) && preposition !== "by"
    ? mentionUpTo(mentions, at)
    : undefined;
}

/** "[Ann Lee], a zymologist from Dayton,": the name before the comma and the article that open an apposition. */
function namedBefore(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  { first }: Mention,
): Mention | undefined {
  for (let i = first - 1; i > Math.max(1, first - 8); i--)
    if (lowerAt(paragraph, i) === ",")
      return /^(?:a|an|the)$/.test(lowerAt(paragraph, i + 1))
        ? mentionUpTo(mentions, bracketStart(paragraph, i))
        : undefined;
  return undefined;
}

/** "[Ann Lee], a nurse,": the name that a description after a comma tells of; any other mention itself. */
function apposedBearer(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  mention: Mention,
): Mention {
  if (mention.kind !== "description" || lowerAt(paragraph, mention.first - 1) !== ",")
    return mention;
  const name = mentionUpTo(mentions, bracketStart(paragraph, mention.first - 1));
  return name?.kind === "name" && !name.isModifier ? name : mention;
}
