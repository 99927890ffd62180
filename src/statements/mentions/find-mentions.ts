// The words that may name a speaker: names, pronouns and descriptions, wherever they stand.

import { isCapitalised } from "../../text/tokens.ts";
import {
  ADVERBS,
  AUXILIARIES,
  INDEFINITES,
  PREPOSITIONS,
  PRONOUNS,
} from "../lexicon/function-words.ts";
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import { signatureOf } from "../reading/posts.ts";
import { lowerAt, type Paragraph, type TokenisedArticle } from "../reading/read-article.ts";
import { descriptionStart } from "./description-start.ts";
import { type Mention, simpleMention } from "./mention.ts";
import { midSentenceWords } from "./mid-sentence-words.ts";
import { nameMention } from "./name-mentions.ts";
import { nameEnd } from "./name-runs.ts";
import { isCounted, isProgressive } from "./noun-phrases.ts";
import { isPremodifier } from "./premodifiers.ts";

/** All mentions of an article by paragraph, in order, not overlapping; a paragraph without any has an empty list. */
export function findMentions(article: TokenisedArticle): Mention[][] {
  const midSentence = midSentenceWords(article);
  return article.paragraphs.map((paragraph) =>
    paragraph.kind === "post"
      ? authorOf(article, paragraph)
      : mentionsIn(article, paragraph, midSentence),
  );
}

/** Of a post the name in its signature; whoever its words name is named by its author, not by the article. */
function authorOf({ text }: TokenisedArticle, paragraph: Paragraph): Mention[] {
  const signature = signatureOf(paragraph);
  if (signature === null || !isCapitalised(paragraph.tokens[signature.name.first])) return [];
  const { first, last } = signature.name;
  return [nameMention(text, paragraph, first, last)].filter((mention) => mention !== null);
}

function mentionsIn(
  { text }: TokenisedArticle,
  paragraph: Paragraph,
  midSentence: ReadonlySet<string>,
): Mention[] {
  const mentions: Mention[] = [];
  let i = datelineEnd(paragraph);
  while (i < paragraph.tokens.length) {
    const end = nameEnd(paragraph, i, midSentence);
    const isName = end > i;
    const mention = isName ? nameMention(text, paragraph, i, end) : mentionAt(text, paragraph, i);
    if (!isName && mention !== null) demoteInnerMention(mentions, mention.first);
    if (mention !== null) mentions.push(mention);
    i = isName ? end : i + 1;
  }
  return mentions;
}

/** The pronoun at token `i`, or the description that ends with it; null for any other word. */
function mentionAt(text: string, paragraph: Paragraph, i: number): Mention | null {
  const token = paragraph.tokens[i];
  if (token?.kind !== "word") return null;
  const { lower } = token;
  const source = sourcePronoun(paragraph, i);
  if (source !== null || PRONOUNS.has(lower) || isRelativeThat(paragraph, i))
    return simpleMention(text, paragraph, {
      kind: "pronoun",
      first: i,
      last: i + 1,
      head: source ?? lower,
    });
  if (isIndefinite(paragraph, i))
    return simpleMention(text, paragraph, {
      kind: "description",
      first: i,
      last: i + 1,
      head: lower,
    });
  const isNoun = isRoleNoun(lower) || isWhoNoun(paragraph, i);
  if (!isNoun || isPremodifier(paragraph, i) || isProgressive(paragraph, i)) return null;
  const first = descriptionStart(paragraph, i);
  if (first === i && isPredicate(paragraph, i)) return null;
  return simpleMention(text, paragraph, { kind: "description", first, last: i + 1, head: lower });
}

/** "Lee was [hopeful]", "she is [president]": a bare singular after a form of be is said of somebody and says nothing. */
function isPredicate({ tokens }: Paragraph, i: number): boolean {
  return (
    !/s$/.test(tokens[i]?.lower ?? "") &&
    /^(?:is|was|be|been|being)$/.test(tokens[i - 1]?.lower ?? "")
  );
}

/** A role noun, or a compound of one: "off-spinner", "vice-captain". */
export const isRoleNoun = (lower: string) =>
  ROLE_NOUNS.has(lower) || ROLE_NOUNS.has(lower.slice(lower.lastIndexOf("-") + 1));

/** "A driving [instructor], who asked not to be named": what "who" stands for is somebody, whatever the noun. */
function isWhoNoun(paragraph: Paragraph, i: number): boolean {
  const { tokens } = paragraph;
  const who = tokens[i + 1]?.text === "," ? i + 2 : i + 1;
  if (tokens[who]?.lower !== "who" || !/^\p{Ll}{3,}$/u.test(tokens[i]?.text ?? "")) return false;
  const first = descriptionStart(paragraph, i);
  return first < i && /^(?:an?|one|another)$/.test(lowerAt(paragraph, first));
}

/** A dateline of an agency is this long at most: "WASHINGTON, D.C., 28 September (Reuters) –". */
const MAX_DATELINE_TOKENS = 14;

/** After "BRUSSELS, Sept 9 (Reuters) -", where an article opens so; the town says nothing. Else 0. */
function datelineEnd({ tokens, kind, isOpening }: Paragraph): number {
  if (kind !== "paragraph" || !isOpening || !/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? "")) return 0;
  const dash = tokens
    .slice(0, MAX_DATELINE_TOKENS)
    .findIndex(({ text }) => /^[-–—]{1,2}$/.test(text));
  const isDateline = tokens
    .slice(0, Math.max(0, dash))
    .every(
      (token) => token.kind === "number" || isCapitalised(token) || /^[,().]$/.test(token.text),
    );
  return dash > 0 && isDateline ? dash + 1 : 0;
}

/**
 * What a description that begins at token `first` takes in: "the [New York] state senator" is nothing
 * of New York's saying, "[the Republican] presidential nominee" no mention of its own.
 */
function demoteInnerMention(mentions: Mention[], first: number) {
  const inner = mentions.at(-1);
  if (inner === undefined || inner.last <= first) return;
  if (inner.kind === "description") mentions.pop();
  else if (inner.kind === "name" && inner.first > first && !inner.isModifier)
    mentions.splice(-1, 1, { ...inner, isModifier: true });
}

/** "According to [him], …": the nominative, as the other pronouns go by; null for an object or "her office". */
function sourcePronoun({ tokens }: Paragraph, i: number): string | null {
  if (tokens[i - 1]?.lower !== "to" || tokens[i - 2]?.lower !== "according") return null;
  const next = tokens[i + 1];
  if (next !== undefined && next.kind !== "mark") return null;
  return NOMINATIVES.get(tokens[i]?.lower ?? "") ?? null;
}

const NOMINATIVES = new Map([
  ["him", "he"],
  ["her", "she"],
  ["them", "they"],
]);

/** "a poster that said": the subject is what stands before "that". */
function isRelativeThat({ tokens }: Paragraph, i: number): boolean {
  if (tokens[i]?.lower !== "that" || tokens[i - 1]?.kind !== "word") return false;
  const isSaying =
    SAYING_VERBS.has(tokens[i - 1]?.lower ?? "") || PREPOSITIONS.has(tokens[i - 1]?.lower ?? "");
  return (
    !isSaying &&
    /^(?:said|says|read|reads|declared|declares|stated|states|argued|argues|claimed|claims|warned|warns)$/.test(
      tokens[i + 1]?.lower ?? "",
    )
  );
}

/** "Some say", "others argued": a quantity that stands for people, with no noun after it. */
function isIndefinite({ tokens }: Paragraph, i: number): boolean {
  if (!INDEFINITES.has(tokens[i]?.lower ?? "")) return false;
  let next = i + 1;
  while (ADVERBS.has(tokens[next]?.lower ?? "") || AUXILIARIES.has(tokens[next]?.lower ?? ""))
    next++;
  const { lower = "" } = tokens[next] ?? {};
  const isVerb = SAYING_VERBS.has(lower) || JUDGING_VERBS.has(lower);
  const isNoun = next === i + 1 && isCounted(tokens, next); // "at one point"
  return isVerb && !isNoun && !lower.endsWith("ing"); // "the most telling promise"
}
