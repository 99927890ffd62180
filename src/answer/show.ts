// What of a sentence or statement is shown: whole where it is short enough, else the clauses that
// answer. Always one contiguous slice of the article.

import type { Article } from "../corpus/article.ts";
import { countWords } from "../search/analysis.ts";
import type { IndexedStatement } from "../search/statement-index.ts";
import { splitSentences } from "../text/sentences.ts";
import { contains, overlaps, type Span, slice, trim } from "../text/span.ts";

/** No quote is longer, unless it is one person's single quotation. */
export const MAX_WORDS = 60;

/** A place where a reader can stop or start: after these marks, or before a joining word. */
const CLAUSE_END =
  /[;:—–]\s+|,["”’']?\s+|\s+[—–-]\s+|\s+(?=(?:and|but|because|while|although|though|which|who|whereas|so that|after|before)\s)|(?<=[.!?]["”’']?)\s+/gu;

/** The clauses of a span, in order; together they cover it. `"a, b; c"` → `"a, "`, `"b; "`, `"c"`. */
export function clausesOf(text: string, span: Span): readonly Span[] {
  const part = text.slice(span.start, span.end);
  const clauses: Span[] = [];
  let start = span.start;
  for (const match of part.matchAll(CLAUSE_END)) {
    const end = span.start + match.index + match[0].length;
    if (end <= start || end >= span.end) continue;
    clauses.push({ start, end });
    start = end;
  }
  if (start < span.end) clauses.push({ start, end: span.end });
  return clauses;
}

/**
 * The run of clauses with at most `limit` words that is worth most, the longest of those; the
 * earliest where equal. A single clause over the limit is cut after its last whole word.
 * @param worth of a part of the text, higher is better
 */
export function cutToClauses(
  text: string,
  span: Span,
  worth: (span: Span) => number,
  limit = MAX_WORDS,
): Span {
  if (countWords(text.slice(span.start, span.end)) <= limit) return span;
  const clauses = clausesOf(text, span);
  const words = clauses.map((clause) => countWords(text.slice(clause.start, clause.end)));
  let best: { span: Span; worth: number; words: number } | null = null;
  for (const [first, opening] of clauses.entries()) {
    let length = 0;
    let last = first;
    while (last < clauses.length && length + (words[last] ?? 0) <= limit) {
      length += words[last] ?? 0;
      last++;
    }
    const closing = clauses[last - 1];
    if (last === first || closing === undefined) continue;
    const run = trim(text, { start: opening.start, end: closing.end });
    const value = worth(run);
    if (best === null || value > best.worth || (value === best.worth && length > best.words)) {
      best = { span: run, worth: value, words: length };
    }
  }
  return best?.span ?? firstWords(text, span, limit);
}

function firstWords(text: string, span: Span, limit: number): Span {
  const part = text.slice(span.start, span.end);
  let count = 0;
  for (const match of part.matchAll(/\S+/g)) {
    if (/[\p{L}\p{N}]/u.test(match[0])) count++;
    if (count === limit)
      return { start: span.start, end: span.start + match.index + match[0].length };
  }
  return span;
}

/** A longer quotation is cut to the sentences that answer, as many as fit. */
const MAX_QUOTATION_WORDS = 40;
/** A sentence up to this long is shown whole rather than the clauses of a report alone … */
const MAX_SENTENCE_WORDS = 45;
/** … if it has no more than this beside the report: more may be somebody else's. */
const MAX_BESIDE_WORDS = 8;

/**
 * What is shown of a statement: a direct quotation whole, or its best sentences where it is
 * long; a report with the words that name its speaker, the whole sentence where that is short.
 * @param others statements of the article by other speakers, whose words are kept out
 * @param worth of a part of the text, to choose what is kept of something long
 */
export function showStatement(
  indexed: IndexedStatement,
  others: readonly Span[],
  worth: (span: Span) => number,
): Span {
  const { article, statement, paragraph } = indexed;
  const { text } = article;
  if (statement.kind === "direct" && !isFragment(indexed)) {
    const words = countWords(slice(text, statement.span));
    if (words > MAX_QUOTATION_WORDS) return cutToSentences(text, statement.span, worth);
    return withRest(indexed, others, worth);
  }
  const named = [statement.mention, statement.cue].reduce<Span>(
    (span, part) => (part !== null && contains(paragraph, part) ? hull(span, part) : span),
    statement.span,
  );
  // A mention in another sentence ("Mr. Putin spoke on Thursday. Elections, he said …") is too far.
  const report = withArticle(
    text,
    countWords(slice(text, named)) <= MAX_WORDS ? named : statement.span,
  );
  const sentences = splitSentences(text, paragraph).filter((sentence) =>
    overlaps(sentence, report),
  );
  const whole = sentences.reduce<Span>(hull, report);
  const isShared = others.some((other) => overlaps(other, whole) && !overlaps(other, report));
  const words = countWords(slice(text, whole));
  const isClose =
    words <= MAX_SENTENCE_WORDS && words - countWords(slice(text, report)) <= MAX_BESIDE_WORDS;
  // "Ryan said that victims “do need to have their day in court”", asked about victims.
  const tellsMore = words <= MAX_WORDS && worth(whole) > worth(report);
  if (!isShared && (isClose || tellsMore) && contains(paragraph, whole)) {
    return trim(text, withAntecedent(indexed, others, whole, worth));
  }
  return trim(text, cutToClauses(text, report, worth));
}

/**
 * What is shown of a statement whose speaker is but a guess: whole sentences, in which a reader can see
 * who is spoken of; clauses where they are too long.
 * @param worth of a part of the text, to choose what is kept of something long
 */
export function showUncertain(
  { article, statement, paragraph }: IndexedStatement,
  worth: (span: Span) => number,
): Span {
  const whole = splitSentences(article.text, paragraph)
    .filter((sentence) => overlaps(sentence, statement.span))
    .reduce<Span>(hull, statement.span);
  return trim(article.text, cutToClauses(article.text, whole, worth));
}

/** "Moscow Times reported …" → "The Moscow Times reported …": no part of the mention, but of the sentence. */
function withArticle(text: string, { start, end }: Span): Span {
  const article = text.slice(Math.max(0, start - 5), start).match(/(?<![\p{L}\p{N}])[Tt]he $/u);
  return { start: start - (article?.[0].length ?? 0), end };
}

/** "a clear violation": a quotation that opens inside the writer's sentence says little without it. */
function isFragment({ article, statement }: IndexedStatement): boolean {
  const [content] = statement.content;
  return content !== undefined && /^[\p{Ll}\p{Sc}\p{N}]/u.test(slice(article.text, content));
}

/** What follows the speaker and says what they spoke of: “…,” Varga said of the roof. */
const SUBJECT = /^,? ?(?:of|about|on|regarding|concerning|referring to|in reference to) /;

/**
 * “It's basically just a tax increase” for the top income bracket, asked about income: the sentence
 * that a quotation stands in, where that has more of the topic; else the quotation alone.
 */
function withRest(
  indexed: IndexedStatement,
  others: readonly Span[],
  worth: (span: Span) => number,
): Span {
  const { article, statement, paragraph } = indexed;
  const { text } = article;
  const { span, cue, mention } = statement;
  const touched = cue === null ? span : hull(span, cue);
  const whole = splitSentences(text, paragraph)
    .filter((sentence) => overlaps(sentence, touched))
    .reduce<Span>(hull, span);
  if (!contains(paragraph, whole)) return span;
  if (cue !== null && cue.start >= span.end) {
    // “…,” said Lamar Smith, who chairs a committee on technology: who they are, not what they spoke of.
    const named =
      mention !== null && contains(whole, mention) ? Math.max(cue.end, mention.end) : cue.end;
    if (!SUBJECT.test(slice(text, { start: named, end: whole.end }))) return span;
  }
  const isShared = others.some((other) => overlaps(other, whole) && !overlaps(other, span));
  const isShort = countWords(slice(text, whole)) <= MAX_WORDS;
  return !isShared && isShort && worth(whole) > worth(span) ? trim(text, whole) : span;
}

const PRONOUN = /^(?:he|she|they|it)$/i;

/**
 * "Putin went into most detail about the Zaporozhye region. He said that …": where a pronoun stands
 * for the speaker and the sentence before has more of the topic, that sentence comes along.
 */
function withAntecedent(
  { article, statement, paragraph }: IndexedStatement,
  others: readonly Span[],
  sentence: Span,
  worth: (span: Span) => number,
): Span {
  const { text } = article;
  if (statement.mention === null || !PRONOUN.test(slice(text, statement.mention))) return sentence;
  const before = splitSentences(text, paragraph)
    .filter(({ end }) => end <= sentence.start)
    .at(-1);
  if (before === undefined || others.some((other) => overlaps(other, before))) return sentence;
  const joined = hull(before, sentence);
  const isShort = countWords(slice(text, joined)) <= MAX_WORDS;
  return isShort && worth(joined) > worth(sentence) ? joined : sentence;
}

function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/**
 * The run of whole sentences with at most 40 words that is worth most, one sentence with up to 60;
 * clauses where each is longer.
 */
function cutToSentences(text: string, span: Span, worth: (span: Span) => number): Span {
  const sentences = splitSentences(text, span);
  let best: { span: Span; worth: number } | null = null;
  for (const [first, opening] of sentences.entries()) {
    let run: Span | null = null;
    for (const closing of sentences.slice(first)) {
      const longer = { start: opening.start, end: closing.end };
      const limit = run === null ? MAX_WORDS : MAX_QUOTATION_WORDS;
      if (countWords(slice(text, longer)) > limit) break;
      run = longer;
    }
    if (run === null) continue;
    const value = worth(run);
    if (best === null || value > best.worth) best = { span: run, worth: value };
  }
  // The sentence on the topic may be longer than all that: its clauses, then.
  if (best !== null && best.worth >= worth(span)) return best.span;
  const clauses = cutToClauses(text, span, worth);
  return best === null || worth(clauses) > best.worth ? clauses : best.span;
}

/** The paragraph or so around a quote: the blocks it touches; itself where it stands in none. */
export function contextOf(article: Article, span: Span): Span {
  return article.blocks
    .filter((block) => overlaps(block.span, span))
    .reduce<Span>((context, block) => hull(context, block.span), span);
}
