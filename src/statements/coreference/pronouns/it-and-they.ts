// Which body "it" and "they" stand for: the subject right before ("The ministry … It said").

import type { AnalysedArticle, ReadonlyState } from "../../extraction-state.ts";
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
} from "../../lexicon/function-words.ts";
import { BODY_NOUNS, DOCUMENT_NOUNS } from "../../lexicon/nouns.ts";
import { formsOf, JUDGING_VERBS, SAYING_VERBS } from "../../lexicon/verbs.ts";
import type { Mention } from "../../mentions/mention.ts";
import { isAfterPreposition, phraseBefore } from "../../mentions/phrases.ts";
import { standingWithin } from "../../reading/in-order.ts";
import {
  isQuoted,
  lowerAt,
  type Paragraph,
  sentenceBounds,
  type TokenisedArticle,
} from "../../reading/read-article.ts";

/**
 * The subject that "it" or "they" takes up, where that is a body, what it wrote, or such a pronoun itself: of
 * this sentence, or of the one before where the pronoun opens its own ("“…,” it added"). Null where that is
 * somebody, or nothing tells.
 */
export function bodyBefore(article: ReadonlyState, pronoun: Mention): Mention | null {
  const paragraph = article.reading.paragraphs[pronoun.paragraph];
  if (paragraph === undefined) return null;
  const here = subjectsBefore(article, paragraph, pronoun);
  const subject =
    here.length > 0
      ? onlyBody(article, here)
      : opensSentence(paragraph, pronoun)
        ? lastSubject(article, paragraph, pronoun)
        : null;
  return subject !== null && isBody(article, subject) ? subject : null;
}

/** The one of several subjects that is a body; null where there are two. */
function onlyBody(article: AnalysedArticle, subjects: readonly Mention[]): Mention | null {
  const [body, ...others] = subjects.filter((subject) => isBody(article, subject));
  return body !== undefined && others.length === 0 ? body : null;
}

/** "The ministry", "Nordkraft", "it", "the report"; a name that nothing shows to be a body's is none. */
function isBody({ entities }: AnalysedArticle, mention: Mention): boolean {
  if (mention.kind === "pronoun") return /^(?:it|they)$/.test(mention.head);
  if (mention.kind === "description") return BODY_NOUNS.has(mention.head) || isDocument(mention);
  const entity = entities.of.get(mention);
  return entity?.kind === "organisation" || entity?.calledAs === "it";
}

const isDocument = ({ kind, head }: Mention) => kind === "description" && DOCUMENT_NOUNS.has(head);

/** The subjects of the sentence before the pronoun: its own, and those of its clauses. */
function subjectsBefore(
  article: AnalysedArticle,
  paragraph: Paragraph,
  pronoun: Mention,
): Mention[] {
  const { first } = sentenceBounds(paragraph, paragraph.sentenceOf[pronoun.first] ?? 0);
  return mentionsOf(article, paragraph, first, pronoun.first).filter(
    (mention) =>
      mayBe(pronoun, mention) &&
      (isSubjectOf(paragraph, mention, first) ||
        CLAUSE_OPENERS.test(lowerAt(paragraph, determinerStart(paragraph, mention) - 1))),
  );
}

const CLAUSE_OPENERS = /^(?:although|though|while|when|because|since|after|if|whether|that|but)$/;

/** "They" are no report: "The report says they were warned." */
const mayBe = ({ head }: Mention, subject: Mention) => head !== "they" || !isDocument(subject);

/** The subject of the latest sentence that has words outside quotations, of this paragraph or the one before. */
function lastSubject(state: ReadonlyState, home: Paragraph, pronoun: Mention): Mention | null {
  for (const sentence of sentencesBackFrom(state.reading, home, pronoun)) {
    if (!hasOwnWords(sentence)) continue;
    const { paragraph, first, last } = sentence;
    const [subject = openingBody(state, paragraph, first)] = mentionsOf(
      state,
      paragraph,
      first,
      last,
    ).filter((mention) => isSubjectOf(paragraph, mention, first));
    const source = sourceOf(state, sentence, subject);
    if (source !== null) return source;
    if (subject === null || hasPaper(sentence, subject) || hasAgent(state, sentence, subject))
      return null;
    if (mayBe(pronoun, subject)) return subject;
  }
  return null;
}

/**
 * The body that a sentence is from: "The yard is bankrupt, [the ministry] said." “It” says more of it. One
 * that "according to" names, where the sentence is about no other body.
 */
function sourceOf(
  state: ReadonlyState,
  sentence: Sentence,
  subject: Mention | null,
): Mention | null {
  const { paragraph, first, last } = sentence;
  const cues = standingWithin(state.cues[paragraph.index] ?? [], { first, last });
  const sources = cues.flatMap((cue) => {
    const source = state.subjects.get(cue) ?? null;
    return source !== null && isBody(state, source) ? { cue, source } : [];
  });
  const tail = sources.findLast(
    ({ cue, source }) => last - Math.max(cue.last, source.last) <= MAX_TIME_TOKENS,
  );
  const named = sources.find(({ cue }) => cue.kind === "according-to");
  const isOpen = subject === null || !isBody(state, subject);
  return tail?.source ?? (isOpen ? (named?.source ?? null) : null);
}

/** "… said on Monday." */
const MAX_TIME_TOKENS = 3;

/** "The yard was criticised by [the ministry]. It said …" may be either. */
function hasAgent(
  article: AnalysedArticle,
  { paragraph, last }: Sentence,
  subject: Mention,
): boolean {
  return mentionsOf(article, paragraph, subject.last, last).some((other) => {
    const start = determinerStart(paragraph, other);
    return isBody(article, other) && lowerAt(paragraph, start - 1) === "by";
  });
}

/** "Congress passed a [law]. It says": what is written may be meant. Not what the body says in it: "issued a [statement]". */
function hasPaper({ paragraph, last }: Sentence, subject: Mention): boolean {
  const words = paragraph.tokens
    .slice(subject.last, last)
    .flatMap(({ lower }, at) => (isQuoted(paragraph, subject.last + at) ? [] : lower));
  return words.some((word) => PAPERS.has(word)) && !words.some((word) => ISSUING.has(word));
}

/** What "it says" may be besides a body: written works, and what is decided or agreed. */
const PAPERS: ReadonlySet<string> = new Set([
  ...DOCUMENT_NOUNS,
  ...(
    "resolution bill act order rule plan agreement treaty deal decision verdict charter constitution policy " +
    "guideline code motion ruling proposal message note post video clip story editorial sign notice"
  ).split(" "),
]);

const ISSUING: ReadonlySet<string> = new Set(
  "say issue release publish send post file write put".split(" ").flatMap(formsOf).concat("sent"),
);

type Sentence = Readonly<{ paragraph: Paragraph; first: number; last: number }>;

/** Whether the sentence has words outside quotations. */
function hasOwnWords({ paragraph, first, last }: Sentence): boolean {
  return paragraph.tokens
    .slice(first, last)
    .some(({ kind }, at) => kind === "word" && !isQuoted(paragraph, first + at));
}

/** The sentences before the pronoun's own in running text, the latest first, to the start of the paragraph before. */
function* sentencesBackFrom(
  { paragraphs }: TokenisedArticle,
  home: Paragraph,
  { first }: Mention,
): Generator<Sentence> {
  for (const paragraph of [home, paragraphs[home.index - 1]]) {
    if (paragraph?.kind !== "paragraph") continue;
    const end = paragraph === home ? home.sentenceOf[first] : undefined;
    for (let at = (end ?? paragraph.sentenceStarts.length - 1) - 1; at >= 0; at--)
      yield { paragraph, ...sentenceBounds(paragraph, at) };
  }
}

/** The mentions of a stretch outside quotations that say nothing of another noun. */
function mentionsOf(
  { mentions }: AnalysedArticle,
  { index }: Paragraph,
  first: number,
  last: number,
) {
  return standingWithin(mentions[index] ?? [], { first, last }).filter(
    (mention) => !mention.isQuoted && (!mention.isModifier || mention.kind === "pronoun"), // "it’s"
  );
}

/** "[The city] sent a letter": a body at the head of a sentence whose noun alone is no mention. */
function openingBody(
  { reading }: AnalysedArticle,
  paragraph: Paragraph,
  first: number,
): Mention | null {
  if (!DETERMINERS.has(lowerAt(paragraph, first))) return null;
  const [at] = [1, 2, 3]
    .map((ahead) => first + ahead)
    .filter((i) => BODY_NOUNS.has(lowerAt(paragraph, i)));
  return at === undefined ? null : phraseBefore(reading.text, paragraph, at + 1);
}

/** Whether the mention opens its sentence, or follows what may stand before the subject: "On Friday, the ministry …", "“…,” the ministry …". */
function isSubjectOf(paragraph: Paragraph, mention: Mention, first: number): boolean {
  if (isAfterPreposition(paragraph, mention)) return false;
  const start = determinerStart(paragraph, mention);
  const opening = lowerAt(paragraph, first);
  if (start === first || (start === first + 1 && CONJUNCTIONS.has(opening))) return true;
  if (isQuoted(paragraph, start - 1)) return true;
  const isFronted = PREPOSITIONS.has(opening) || CONJUNCTIONS.has(opening) || isAdverb(opening);
  return isFronted && lowerAt(paragraph, start - 1) === ",";
}

const isAdverb = (lower: string) => ADVERBS.has(lower) || /ly$/.test(lower);

function determinerStart(paragraph: Paragraph, { first }: Mention): number {
  return DETERMINERS.has(lowerAt(paragraph, first - 1)) ? first - 1 : first;
}

/**
 * Whether nothing but quoted words, a conjunction or an adverb stands before the pronoun in its sentence, and
 * a verb of saying after it: "But it said"; not "It is worth noting".
 */
function opensSentence(paragraph: Paragraph, pronoun: Mention): boolean {
  const { first } = sentenceBounds(paragraph, paragraph.sentenceOf[pronoun.first] ?? 0);
  for (let i = first; i < pronoun.first; i++) {
    const lower = lowerAt(paragraph, i);
    const isWord = paragraph.tokens[i]?.kind === "word";
    if (isWord && !isQuoted(paragraph, i) && !CONJUNCTIONS.has(lower) && !isAdverb(lower))
      return false;
  }
  let next = pronoun.last;
  while (AUXILIARIES.has(lowerAt(paragraph, next)) || isAdverb(lowerAt(paragraph, next))) next++;
  const verb = lowerAt(paragraph, next);
  const isSaying = SAYING_VERBS.has(verb) || JUDGING_VERBS.has(verb);
  return isSaying && !/^been?$/.test(lowerAt(paragraph, next - 1));
}
