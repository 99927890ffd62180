// Which mentions of a sentence may be the subject of a cue.

import type { Cue } from "../cues/find-cues.ts";
import type { Entities } from "../entities/entity.ts";
import type { AnalysedArticle } from "../extraction-state.ts";
import { ADVERBS, AUXILIARIES } from "../lexicon/function-words.ts";
import { leadingConjunct } from "../mentions/conjuncts.ts";
import { isRelative, type Mention } from "../mentions/mention.ts";
import { phraseAfter, phraseBefore } from "../mentions/phrases.ts";
import { countEndingBy, standingUpTo, standingWithin } from "../reading/in-order.ts";
import {
  isQuoted,
  lowerAt,
  type Paragraph,
  type Stretch,
  sentenceBounds,
  startsSentence,
} from "../reading/read-article.ts";
import { hangsOnOther } from "./apposed-names.ts";

/** Who may be the subject of a cue, and what that is judged by. */
export type Subjects = Readonly<{
  /** The mentions that may be it, in order of the text. */
  able: readonly Mention[];
  /** These and what else its sentence mentions, its own phrase among them. */
  near: readonly Mention[];
  /** Where its sentence begins. */
  first: number;
}>;

/** A cue with all that its paragraph mentions. */
type CueSurroundings = Readonly<{
  paragraph: Paragraph;
  cue: Cue;
  entities: Entities;
  /** All mentions of the paragraph, in order. */
  mentioned: readonly Mention[];
  sentence: Stretch;
  /** The noun phrase beside the cue, which may be no mention of somebody. */
  phrase: Mention | null;
  /** The mentions of the sentence that count, and the phrase. */
  known: readonly Mention[];
}>;

type Exclusion = (surroundings: CueSurroundings, mention: Mention) => boolean;

/** What is not even near: any of these is reason enough; the cheaper are asked first. */
const FAR: readonly Exclusion[] = [isOutside, isLaterConjunct, isObject, isPlaceTail];

/** What is near the cue and still not its subject: any of these is reason enough. */
const UNABLE: readonly Exclusion[] = [
  isClosedRelative,
  isInClosedRelative,
  isInPhrase,
  isApposedToOther,
];

/** The mentions that may be the subject of `cue`. */
export function findSubjects(article: AnalysedArticle, paragraph: Paragraph, cue: Cue): Subjects {
  const { mentions, entities } = article;
  const sentence = sentenceBounds(paragraph, paragraph.sentenceOf[cue.first] ?? 0);
  const phrase = phraseBeside(article, paragraph, cue);
  const mentioned = mentions[paragraph.index] ?? [];
  const found = mentionsNear(mentioned, cue, sentence);
  const known = phrase === null ? found : [...found, phrase];
  const surroundings = { paragraph, cue, entities, mentioned, sentence, phrase, known };
  const isExcludedBy = (rules: readonly Exclusion[], mention: Mention) =>
    rules.some((excludes) => excludes(surroundings, mention));
  const near = known.filter((mention) => !isExcludedBy(FAR, mention));
  const able = near.filter((mention) => !isExcludedBy(UNABLE, mention));
  return { able, near, first: sentence.first };
}

/** On either side of a cue so many mentions count at most; in 566 newspaper articles a sentence has 20. */
const MAX_SUBJECTS = 30;

/** The mentions of the sentence outside quotations, the nearest on either side of the cue, in order. */
function mentionsNear(
  mentioned: readonly Mention[],
  cue: Cue,
  sentence: Stretch,
): readonly Mention[] {
  const own = standingWithin(mentioned, sentence).filter(({ isQuoted: quoted }) => !quoted);
  const at = countEndingBy(own, cue.first);
  return own.slice(Math.max(0, at - MAX_SUBJECTS), at + MAX_SUBJECTS);
}

/** "[sales figures] show", "according to [a draft]". */
function phraseBeside(
  { reading }: AnalysedArticle,
  paragraph: Paragraph,
  cue: Cue,
): Mention | null {
  switch (cue.kind) {
    case "saying":
    case "judging":
      return phraseBefore(reading.text, paragraph, cue.first);
    case "according-to":
      return phraseAfter(reading.text, paragraph, cue.last);
    default:
      return null;
  }
}

/** In another sentence, or the words of the cue itself. */
function isOutside({ cue, sentence }: CueSurroundings, { first, last }: Mention): boolean {
  const isInSentence = first >= sentence.first && last <= sentence.last;
  const isCue = last > cue.first && first < cue.last;
  return !isInSentence || isCue;
}

/** "Ann Lee and [Bo Ek] said": the first of several speaks for them. */
function isLaterConjunct({ paragraph, mentioned }: CueSurroundings, mention: Mention): boolean {
  return leadingConjunct(paragraph, mentioned, mention) !== mention;
}

/** "According to a draft seen in [Vienna]", "a [Finnish] readout": what hangs on the phrase says nothing. */
function isInPhrase({ cue, phrase }: CueSurroundings, mention: Mention): boolean {
  return (
    cue.kind === "according-to" &&
    phrase !== null &&
    mention !== phrase &&
    mention.first >= phrase.first
  );
}

/** "Relatives of one of the dead men, [Per Holm], said". */
function isApposedToOther({ paragraph }: CueSurroundings, { kind, first, last }: Mention): boolean {
  return (
    kind === "name" &&
    lowerAt(paragraph, first - 1) === "," &&
    lowerAt(paragraph, last) === "," &&
    hangsOnOther(paragraph, first - 2)
  );
}

/** "A driver, [who] asked not to be named, said": the comma before the cue has ended the clause of "who". */
function isClosedRelative(
  { paragraph, cue }: CueSurroundings,
  { kind, head, last }: Mention,
): boolean {
  return (
    kind === "pronoun" &&
    /^(?:who|which)$/.test(head) &&
    cue.first > last + 1 &&
    commaBefore(paragraph, cue) > last
  );
}

/** The comma right before a cue, its auxiliaries and adverbs aside; -1 where none stands there. */
function commaBefore(paragraph: Paragraph, cue: Cue): number {
  let before = cue.first - 1;
  while (AUXILIARIES.has(lowerAt(paragraph, before)) || ADVERBS.has(lowerAt(paragraph, before)))
    before--;
  return lowerAt(paragraph, before) === "," ? before : -1;
}

/** "The union, whose [members] met [Ann Lee], said": within a relative clause that one comma opens and one closes. */
function isInClosedRelative(
  { paragraph, cue }: CueSurroundings,
  { first, last }: Mention,
): boolean {
  const comma = commaBefore(paragraph, cue);
  if (last > comma) return false;
  for (let i = first - 1; i > 0 && i > first - 20; i--) {
    if (isQuoted(paragraph, i) || /^[.;:—–()]$/.test(lowerAt(paragraph, i))) return false;
    if (lowerAt(paragraph, i) !== ",") continue;
    const isOnly = !hasMark(paragraph, i + 1, comma);
    return isOnly && /^(?:who|whose|which|whom|where)$/.test(lowerAt(paragraph, i + 1));
  }
  return false;
}

function hasMark({ tokens }: Paragraph, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => /^[,;:—–()]$/.test(text));
}

/** "Ek, [who] Lee called a liar": a relative pronoun right before another subject is no subject itself. */
function isObject({ known, cue }: CueSurroundings, mention: Mention): boolean {
  return (
    isRelative(mention) &&
    known.some(
      ({ first, last, isModifier }) => first === mention.last && last <= cue.first && !isModifier,
    )
  );
}

/** "A nurse from Dayton, [Ohio], said": the region or town after a place, between commas. */
function isPlaceTail(
  { paragraph, mentioned, entities }: CueSurroundings,
  mention: Mention,
): boolean {
  if (mention.kind !== "name" || entities.of.get(mention)?.kind === "person") return false;
  if (lowerAt(paragraph, mention.first - 1) !== "," || lowerAt(paragraph, mention.last) !== ",")
    return false;
  const place = standingUpTo(mentioned, mention.first - 1);
  return (
    place?.kind === "name" &&
    !startsSentence(paragraph, place.first - 1) && // "In Houston, Lee, a delegate, said"
    /^(?:in|at|from|near|of|to)$/.test(lowerAt(paragraph, place.first - 1))
  );
}
