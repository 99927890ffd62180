// What of a statement is shown: whole where it is short enough, else the part that answers. Always one
// contiguous slice of the article.

import { countWords } from "../../search/analysis.ts";
import type { IndexedStatement } from "../../search/statement-index.ts";
import type { Statement } from "../../statements/statement.ts";
import { contains, hull, overlaps, type Span, slice, trim } from "../../text/span.ts";
import { hasWords } from "../../text/whole-quotations.ts";
import { sentencesAt } from "./article-sentences.ts";
import { cutToClauses, cutToSentences, MAX_QUOTATION_WORDS, MAX_SHOWN_WORDS } from "./cut.ts";

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
  const { article, statement } = indexed;
  if (statement.kind !== "direct" || opensInsideSentence(indexed))
    return showReport(indexed, others, worth);
  return countWords(slice(article.text, statement.span)) > MAX_QUOTATION_WORDS
    ? fromOwnWords(article.text, statement, cutToSentences(article.text, statement.span, worth))
    : withRest(indexed, others, worth);
}

/** Part of a direct quotation without the signature or the “he said” that it opens with. */
function fromOwnWords(text: string, { content }: Statement, part: Span): Span {
  const own = content.find(({ end }) => end > part.start);
  const before = { start: part.start, end: own?.start ?? part.start };
  return hasWords(text, before) ? { start: before.end, end: part.end } : part;
}

/** The words that name the speaker and the report, the whole sentence where that may be shown. */
function showReport(
  indexed: IndexedStatement,
  others: readonly Span[],
  worth: (span: Span) => number,
): Span {
  const { article, paragraph } = indexed;
  const { text } = article;
  const report = withOpening(indexed, others);
  const whole = wholeSentences(indexed, report);
  const words = countWords(slice(text, whole));
  const isClose =
    words <= MAX_SENTENCE_WORDS && words - countWords(slice(text, report)) <= MAX_BESIDE_WORDS;
  // "Keller said that fishermen “must be heard before the vote”", asked about fishermen.
  const tellsMore = words <= MAX_SHOWN_WORDS && worth(whole) > worth(report);
  const isWhole =
    (isClose || tellsMore) && contains(paragraph, whole) && !addsOthers(whole, report, others);
  const shown = isWhole
    ? withAntecedent(indexed, others, whole, worth)
    : cutToClauses(text, report, worth);
  return trim(text, shown);
}

/** A report with its cue and the words that name its speaker. */
function withSpeaker({ article, statement, paragraph }: IndexedStatement): Span {
  const { span, mention, cue } = statement;
  const named = [mention, cue].reduce<Span>(
    (hulled, part) => (part !== null && contains(paragraph, part) ? hull(hulled, part) : hulled),
    span,
  );
  // A mention in another sentence ("Mr. Putin spoke on Thursday. Elections, he said …") is too far.
  const isNear = countWords(slice(article.text, named)) <= MAX_SHOWN_WORDS;
  return withArticle(article.text, isNear ? named : span);
}

/** What stands before the name that a comma parts from its verb: “what his aide, [Ann Lee, called …]”. */
const DESCRIBED =
  /(?<![\p{L}\p{N}])(?:(?:what|which|as) )?(?:the|an?|his|her|its|their) (?:(?!(?:what|which|that|as|when|after|before) )[\p{L}\p{N}.’'-]+ ){0,6}[\p{L}\p{N}’'-]+, $/iu;
/** A quotation that the sentence goes on from: “It will rain,” [Lee said, adding that …]. */
const QUOTED_BEFORE = /["“][^"“”]+,["”] $/u;

/**
 * A report with its speaker from where its clause opens, not from inside it: with the description that
 * the name belongs to, or the quotation that the sentence goes on from.
 */
function withOpening(indexed: IndexedStatement, others: readonly Span[]): Span {
  const { article, statement, paragraph } = indexed;
  const report = withSpeaker(indexed);
  const { mention, cue } = statement;
  if (mention?.start !== report.start) return report;
  const before = slice(article.text, { start: paragraph.start, end: report.start });
  // “At a meeting in Holm, Ann Lee, its chair, said”: here it follows the name.
  const toCue = slice(article.text, { start: mention.end, end: cue?.start ?? mention.end });
  const isApposition = /^,[^,]*$/.test(toCue);
  const opening = before.match(QUOTED_BEFORE) ?? (isApposition ? before.match(DESCRIBED) : null);
  const longer = { start: report.start - (opening?.[0].length ?? 0), end: report.end };
  const isShort = countWords(slice(article.text, longer)) <= MAX_SHOWN_WORDS;
  return isShort && !addsOthers(longer, report, others) ? longer : report;
}

/** The sentences of the paragraph that a part of it touches, and the part itself. */
function wholeSentences(
  { article, paragraph }: IndexedStatement,
  touched: Span,
  part = touched,
): Span {
  return sentencesAt(article, paragraph)
    .filter((sentence) => overlaps(sentence, touched))
    .reduce<Span>(hull, part);
}

/** Whether a longer part shows words of another speaker's that the shorter one does not. */
function addsOthers(longer: Span, shorter: Span, others: readonly Span[]): boolean {
  return others.some((other) => overlaps(other, longer) && !overlaps(other, shorter));
}

/**
 * What is shown of a statement whose speaker is only a guess: whole sentences, in which a reader can see
 * who is spoken of; clauses where they are too long.
 * @param worth of a part of the text, to choose what is kept of something long
 */
export function showUncertain(indexed: IndexedStatement, worth: (span: Span) => number): Span {
  const { text } = indexed.article;
  const whole = wholeSentences(indexed, indexed.statement.span);
  return trim(text, cutToClauses(text, whole, worth));
}

/** "Moscow Times reported …" → "The Moscow Times reported …": no part of the mention, but of the sentence. */
function withArticle(text: string, { start, end }: Span): Span {
  const article = text.slice(Math.max(0, start - 5), start).match(/(?<![\p{L}\p{N}])[Tt]he $/u);
  return { start: start - (article?.[0].length ?? 0), end };
}

/** "a clear violation": a quotation that opens inside the writer's sentence says little without it. */
function opensInsideSentence({ article, statement }: IndexedStatement): boolean {
  const [content] = statement.content;
  return content !== undefined && /^[\p{Ll}\p{Sc}\p{N}]/u.test(slice(article.text, content));
}

/** What follows the speaker and says what they spoke of: “…,” Varga said of the roof. */
const SUBJECT = /^,? ?(?:of|about|on|regarding|concerning|referring to|in reference to) /;

/**
 * “It is a toll by another name” for the northern ferries, asked about ferries: the sentence
 * that a quotation stands in, where that has more of the topic; else the quotation alone.
 */
function withRest(
  indexed: IndexedStatement,
  others: readonly Span[],
  worth: (span: Span) => number,
): Span {
  const { article, statement, paragraph } = indexed;
  const { text } = article;
  const { span, mention } = statement;
  // “Moss said of the ferries: ¶ “…””: the sentences between are not the cue's.
  const cue = statement.cue !== null && contains(paragraph, statement.cue) ? statement.cue : null;
  const touched = cue === null ? span : hull(span, cue);
  const whole = wholeSentences(indexed, touched, span);
  if (!contains(paragraph, whole)) return span;
  if (cue !== null && cue.start >= span.end) {
    // “…,” said Ida Moss, who chairs the bridge club: who they are, not what they spoke of.
    const named =
      mention !== null && contains(whole, mention) ? Math.max(cue.end, mention.end) : cue.end;
    if (!SUBJECT.test(slice(text, { start: named, end: whole.end }))) return span;
  }
  const isShort = countWords(slice(text, whole)) <= MAX_SHOWN_WORDS;
  const isBetter = isShort && !addsOthers(whole, span, others) && worth(whole) > worth(span);
  return isBetter ? trim(text, whole) : span;
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
  const before = sentencesAt(article, paragraph)
    .filter(({ end }) => end <= sentence.start)
    .at(-1);
  if (before === undefined || others.some((other) => overlaps(other, before))) return sentence;
  const joined = hull(before, sentence);
  const isShort = countWords(slice(text, joined)) <= MAX_SHOWN_WORDS;
  return isShort && worth(joined) > worth(sentence) ? joined : sentence;
}
