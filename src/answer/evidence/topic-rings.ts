// How near to somebody's words the topic of a question stands: in them, in their sentence, in their
// paragraph, in what they answer, or only in the article. Nearer rings outrank farther ones.

import type { Article, Block } from "../../corpus/article.ts";
import { termsAt, titleTerms } from "../../search/article-words.ts";
import type { Shelf } from "../../search/shelf.ts";
import type { IndexedStatement } from "../../search/statement-index.ts";
import { contains, overlaps, type Span, slice } from "../../text/span.ts";
import { better, coverage, matchTerms } from "../match/match.ts";
import type { Query } from "../match/query.ts";
import type { TopicRing } from "../match/topic-ring.ts";
import { sentencesAt } from "../shown/article-sentences.ts";

/**
 * Where a topic stands; `span` is the outlet's sentence that has most of it, null in `words` and `article`.
 * `isLoose` where nothing shows that the words are on it: in `article`, `before` unless they answer that,
 * and wherever no name of the topic stands: the rest of “Mike Flynn as a running mate” is another's too.
 */
export type TopicPlace = Readonly<{ ring: TopicRing; span: Span | null; isLoose: boolean }>;

/** So many paragraphs are gone back through while one speaker goes on. */
const MAX_PARAGRAPHS_BEFORE = 4;

/** Headlines are short of words: the first paragraphs say what an article is about, as news is taught to. */
const LEAD_PARAGRAPHS = 3;

/**
 * The nearest ring up to which a share of the topic is met, all nearer rings counted in; null where
 * even the article has less. What somebody else says beside is theirs and counts in no ring but
 * `article`, except a question, which the words may answer.
 * @param share of what the query tells, 0–1
 */
export function placeOfTopic(
  shelf: Shelf,
  indexed: IndexedStatement,
  query: Query,
  share: number,
): TopicPlace | null {
  let weights: readonly number[] = query.words.map(() => 0);
  for (const { ring, parts, isLoose = false } of ringsOf(shelf, indexed)) {
    for (const { terms } of parts) weights = better(weights, matchTerms(terms(), query).weights, 1);
    if (coverage(weights, query) < share) continue;
    const span = ring === "words" || ring === "article" ? null : tellingMost(parts, query);
    return { ring, span, isLoose: isLoose || hasOnlyOtherWords(weights, query) };
  }
  return null;
}

/** Whether a topic that names somebody or something besides other words is met without any of its names. */
function hasOnlyOtherWords(weights: readonly number[], { words }: Query): boolean {
  const isMet = (_: unknown, number: number) => (weights[number] ?? 0) > 0;
  return (
    words.some(({ isName }) => isName) &&
    !words.some((word, number) => word.isName && isMet(word, number))
  );
}

/** A piece of an article that a ring adds; `span` is null for the headline, which is no part of its text. */
type RingPart = Readonly<{ span: Span | null; terms: () => readonly string[] }>;

function* ringsOf(
  shelf: Shelf,
  indexed: IndexedStatement,
): Generator<Readonly<{ ring: TopicRing; parts: readonly RingPart[]; isLoose?: boolean }>> {
  const { article, statement, paragraph } = indexed;
  const all = shelf.statements.ofArticle(article);
  const left = wordsOfOthers(all, indexed);
  const partsOf = (span: Span) => sentencesWithout(article, span, left);
  yield {
    ring: "words",
    parts: statement.content.map((span) => ({ span, terms: () => termsAt(article, span) })),
  };
  const beside = partsOf(paragraph);
  yield { ring: "sentence", parts: beside.filter(({ span }) => overlaps(span, statement.span)) };
  yield { ring: "paragraph", parts: beside };
  const blocks = article.blocks.filter(({ kind }) => kind !== "post");
  for (const { block, isTied } of paragraphsBefore(all, blocks, indexed))
    yield { ring: "before", parts: partsOf(block.span), isLoose: !isTied };
  const lead = blocks.filter(({ kind }) => kind === "paragraph").slice(0, LEAD_PARAGRAPHS);
  const headline = { span: null, terms: () => titleTerms(article) };
  yield {
    ring: "article",
    isLoose: true,
    parts: [headline, ...lead.flatMap(({ span }) => partsOf(span))],
  };
}

/** What somebody else says, unless it asks, and who the speaker is: neither is what the speaker spoke of. */
function wordsOfOthers(
  all: readonly IndexedStatement[],
  { article, statement, person }: IndexedStatement,
): readonly Span[] {
  const others = all
    .filter((other) => other.person !== person || other.person === null)
    .flatMap((other) => other.statement.content)
    .filter((content) => !overlaps(content, statement.span) && !asks(article.text, content));
  const own = all.filter((other) => other.person === person);
  return [...others, ...own.flatMap(descriptionOf)];
}

/** The sentences of a part of a text, their terms without what stands in other parts. */
function sentencesWithout(
  article: Article,
  span: Span,
  left: readonly Span[],
): readonly (RingPart & Readonly<{ span: Span }>)[] {
  return sentencesAt(article, span).map((sentence) => ({
    span: sentence,
    terms: () => termsAt(article, sentence, left),
  }));
}

/** What follows a name and says what was spoken of or when, rather than who the speaker is. */
const OPENS_CIRCUMSTANCE =
  /^,? (?:of|about|on|in|at|after|before|when|while|as|during|regarding|concerning|referring|asked|speaking|talking|responding|commenting|writing|discussing)\b/;

/** The words that name and describe the speaker, "Ida Moss, who chairs the bridge club,": not what they spoke of. */
function descriptionOf({ article, statement }: IndexedStatement): readonly Span[] {
  const { mention, cue } = statement;
  if (mention === null) return [];
  const after = article.text.slice(mention.end, mention.end + MAX_DESCRIPTION_CHARACTERS);
  if (!after.startsWith(", ") || OPENS_CIRCUMSTANCE.test(after)) return [mention];
  const toCue = cue !== null && cue.start >= mention.end ? cue.start - mention.end : after.length;
  const toEnd = after.search(/["“”¶\n]|[.!?](?=\s|$)/u);
  const length = Math.min(toCue, toEnd < 0 ? after.length : toEnd);
  return [{ start: mention.start, end: mention.end + length }];
}

/** A description longer than this is read no further. */
const MAX_DESCRIPTION_CHARACTERS = 200;

/**
 * The paragraphs before, nearest first: the next one, and those beyond one in which the speaker goes on.
 * The words are tied to it where a quotation opens their own paragraph (“It is a disgrace,” she said), or
 * somebody asks there; what a report tells in full, and what follows another opening, may be on anything.
 */
function* paragraphsBefore(
  all: readonly IndexedStatement[],
  blocks: readonly Block[],
  indexed: IndexedStatement,
): Generator<Readonly<{ block: Block; isTied: boolean }>> {
  const place = blocks.findIndex((block) => contains(block.span, indexed.statement.span));
  const [own, ...before] = blocks
    .slice(Math.max(0, place - MAX_PARAGRAPHS_BEFORE), place + 1)
    .reverse();
  let isOpened = own !== undefined && isOpenedBy(all, own, indexed);
  for (const block of before) {
    if (block.kind === "headline") return;
    yield { block, isTied: isOpened || isAskedIn(all, block, indexed) };
    if (!isGoneOnIn(all, block, indexed)) return;
    isOpened &&= isOpenedBy(all, block, indexed);
  }
}

/** Whether the first sentence of a paragraph has words of this speaker in quotation marks. */
function isOpenedBy(
  all: readonly IndexedStatement[],
  block: Block,
  { article, person }: IndexedStatement,
): boolean {
  const [opening] = sentencesAt(article, block.span);
  return all.some(
    (other) =>
      opening !== undefined &&
      other.person === person &&
      other.statement.kind !== "indirect" &&
      other.statement.content.some((content) => overlaps(content, opening)),
  );
}

/** Whether somebody else asks something in a paragraph. */
function isAskedIn(
  all: readonly IndexedStatement[],
  block: Block,
  { article, person }: IndexedStatement,
): boolean {
  return all.some(
    (other) =>
      (other.person !== person || other.person === null) &&
      other.statement.content.some(
        (content) => contains(block.span, content) && asks(article.text, content),
      ),
  );
}

/** Whether a paragraph has words of this speaker and of nobody else. */
function isGoneOnIn(
  all: readonly IndexedStatement[],
  block: Block,
  { person }: IndexedStatement,
): boolean {
  const here = all.filter(({ statement }) => contains(block.span, statement.span));
  return here.length > 0 && here.every((other) => other.person === person);
}

/** Whether somebody's words end by asking: “What of the ferries?” a reporter asked. */
function asks(text: string, content: Span): boolean {
  return /\?["”’']?\s*$/u.test(slice(text, content));
}

/** Of several sentences the one that has most of the topic; of equals the last, which is nearest. */
function tellingMost(parts: readonly RingPart[], query: Query): Span | null {
  let best: Readonly<{ span: Span | null; met: number }> = { span: null, met: 0 };
  for (const { span, terms } of parts) {
    const met = coverage(matchTerms(terms(), query).weights, query);
    if (met > 0 && met >= best.met) best = { span, met };
  }
  return best.span;
}
