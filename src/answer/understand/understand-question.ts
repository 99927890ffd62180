// The user's words → a Question: who is asked about, on what, when, where printed. Any order, any
// politeness, typing errors; and what is no question at all. The steps, in order: clean the message,
// split it into sentences, and in each recognise politeness, publisher, time, the frame, who, the topic.

import type { KnownPeople } from "../../people/person.ts";
import { asksNothing } from "./asks-nothing.ts";
import { cleanMessage } from "./clean-message.ts";
import { focusOf } from "./focus.ts";
import { completeFollowUp } from "./follow-up.ts";
import { understandForeign } from "./foreign-question.ts";
import { correctFrameWords, correctUnwritten } from "./frame-words.ts";
import { keywordQuestion } from "./keyword-question.ts";
import { languageOf, withEnglishOpening } from "./language.ts";
import { otherMeanings, type Read } from "./other-meanings.ts";
import { othersQuestion } from "./others-question.ts";
import { mayBePublisher, withoutOutlet, withoutPublisher } from "./outlets.ts";
import { isNoQuestion, withoutPoliteness } from "./politeness.ts";
import type { Question, QuestionBefore, TalkToBot } from "./question.ts";
import { NOBODY_ASKED, type QuestionContext, type Said } from "./question-context.ts";
import { withoutRecency } from "./recency.ts";
import { saidQuestion } from "./said-question.ts";
import { talkToBot } from "./small-talk.ts";
import { splitMessage } from "./split-message.ts";
import { type Dated, withoutTime } from "./time-limit.ts";
import { cleanTopic, spellOut, withoutAfterthought, withoutLeadIn, withoutWe } from "./topic.ts";

export type Circumstances = Readonly<{
  /** ISO date that "last week" counts from; null leaves such words in the topic. */
  today: string | null;
  /** The corpus' publishers, as the corpus writes them. */
  publishers: readonly string[];
  /**
   * Whether the corpus uses a word, so that "peace" is not taken for a misspelt "Pence". Without it
   * a name alone ("peskof?") must be spelt right; after "what did" errors are forgiven anyway.
   */
  isWord?: (word: string) => boolean;
  /**
   * In how many articles a word stands exactly so, counted up to `most`, so that "coal" in small letters
   * is not taken for Harbour Coal; without it every surname is a name.
   */
  articlesWith?: (word: string, most: number) => number;
  /** What was asked before, which completes "and about Europe?"; without it such words stand alone. */
  before?: QuestionBefore;
}>;

/**
 * The questions of one message, those to be answered first in front: questions for somebody's words,
 * then others, in the order typed. A topic alone is a question; an empty message, small talk and keys
 * struck at random are none. Never throws; messages are cut at 6,000 characters.
 * `"waht has peskof sayd abuot the draf"` → speaker Dmitry Peskov, topic "the draf".
 */
export function understandMessage(
  words: string,
  people: KnownPeople,
  circumstances: Circumstances = { today: null, publishers: [] },
): readonly Question[] {
  const { before, today, publishers } = circumstances;
  const typed = cleanMessage(words);
  const whole =
    before === undefined ? null : completeFollowUp(typed, before, { people, today, publishers });
  if (before !== undefined && whole !== null) {
    const { before: _, ...alone } = circumstances;
    return understandMessage(whole, people, alone).map((asked) => ({
      ...withinLimits(asked, before),
      words,
    }));
  }
  return understandAlone(words, typed, people, circumstances);
}

/** What leans on another question keeps the limits of that, where it has none of its own. */
function withinLimits(asked: Question, { understood }: QuestionBefore): Question {
  const { from, to, publisher } = understood;
  const isTimed = asked.from !== null || asked.to !== null;
  return {
    ...asked,
    ...(isTimed ? {} : { from, to }),
    publisher: asked.publisher ?? publisher,
  };
}

function understandAlone(
  words: string,
  cleaned: string,
  people: KnownPeople,
  circumstances: Circumstances,
): readonly Question[] {
  if (isNoQuestion(cleaned) || talkToBot(cleaned) !== null) return [];
  const language = languageOf(cleaned);
  if (language !== null) {
    const { isWord } = circumstances;
    return [{ ...understandForeign(cleaned, { language, people, isWord }), words }];
  }
  const asked = splitMessage(cleaned)
    .filter((sentence) => !isNoQuestion(sentence) && !asksNothing(sentence, people))
    .slice(0, MAX_SENTENCES)
    .map((sentence) => ({ ...understandSentence(sentence, people, circumstances), words }))
    .filter((question) => !isAboutWe(question));
  const sure = asked.filter((question) => asksForWords(question) || isMarkedAsQuestion(question));
  if (sure.length > 0)
    return withoutRepetitions(sure.sort((a, b) => priorityOf(a) - priorityOf(b)));
  return asked.filter(({ topic }) => topic !== "").slice(0, 1);
}

/** What a message says to the bot itself, where it is made of such words alone; else null. */
export function understandTalk(words: string): TalkToBot | null {
  return talkToBot(cleanMessage(words));
}

/** "Where is Kursk?" beside "I read about Kursk." */
function isMarkedAsQuestion({ sentence, topic }: Question): boolean {
  return topic !== "" && sentence.endsWith("?");
}

/** What "it" is in "what did X say about it" was said before, where this question cannot see it. */
function priorityOf(question: Question): number {
  if (/^(?:it|this|that|them|these|those|him|her)$/i.test(question.topic)) return 2;
  return asksForWords(question) ? 0 : 1;
}

function withoutRepetitions(questions: readonly Question[]): readonly Question[] {
  const seen = new Set<string>();
  return questions.filter(({ speaker, others, speakerWords, topic, from, to }) => {
    const names = [speaker, ...others].map((person) => person?.id ?? speakerWords);
    const key = JSON.stringify([names, topic, from, to]);
    return !seen.has(key) && seen.add(key);
  });
}

/** A message with more sentences than this is no question but a text; its beginning is enough. */
const MAX_SENTENCES = 20;

/** "What did Putin say about us": nothing is left of the topic, and it was not anything at all. */
function isAboutWe({ sentence, topic }: Question): boolean {
  return topic === "" && /\b(?:about|on|of|to|for) us\b[?!.\s]*$/.test(sentence);
}

function asksForWords(asked: Question): boolean {
  const { speaker, candidates, unknownSpeaker, unnamedSpeaker } = asked;
  return (speaker ?? unknownSpeaker ?? unnamedSpeaker) !== null || candidates.length > 0;
}

function understandSentence(
  sentence: string,
  people: KnownPeople,
  { today, publishers, isWord = () => true, articlesWith = () => 0 }: Circumstances,
): Question {
  const english = withEnglishOpening(withoutPoliteness(sentence));
  const { rest: polite, isLatest } = withoutRecency(spellOut(english));
  const published = withoutPublisher(polite, publishers);
  const { rest, outlet } = withoutOutlet(published.rest, people);
  const undated = withoutTime(rest, today, isWord);
  const dated = { ...undated, rest: correctUnwritten(undated.rest, isWord) };
  const context: QuestionContext = {
    people,
    publishers,
    asTyped: polite,
    mayBeMisspelt: (words) => words.split(" ").some((word) => !isWord(word.toLowerCase())),
    articlesWith,
  };
  const others = othersQuestion(dated.rest, context);
  const said =
    readOthers(others) ??
    saidQuestion(dated.rest, context) ??
    saidQuestion(correctFrameWords(dated.rest, isWord), context) ??
    keywordQuestion(dated.rest, context);
  const { publisher } = published;
  // A fact's date is what is asked about; only "last week" and "Europe in 2019" can be nothing but
  // a limit.
  const isLimited = dated.isRelative || dated.isYearOfKeywords || publisher !== null;
  const read =
    said === null
      ? readFact(isLimited ? dated : { rest: published.rest, from: null, to: null }, polite)
      : readSaid(said, dated, polite);
  // A question for a fact keeps the outlet: "Who founded the Times?"
  const elsewhere = said === null ? null : (said.outlet ?? outlet);
  const isMissing = elsewhere !== null && !mayBePublisher(elsewhere, publishers);
  return {
    ...read,
    ...otherMeanings({ ...read, sentence }),
    words: sentence,
    language: null,
    publisher: said?.publisher ?? publisher,
    outlet: isMissing ? elsewhere : null,
    isLatest,
    othersAsked: others?.asked ?? null,
  };
}

function readOthers(others: ReturnType<typeof othersQuestion>): Said | null {
  if (others === null) return null;
  const { topic } = others;
  return { found: NOBODY_ASKED, topic, publisher: null, focus: "said", wantsWords: "surely" };
}

function readFact({ rest, from, to }: Pick<Dated, "rest" | "from" | "to">, asTyped: string): Read {
  const topic = withoutLeadIn(withoutWe(cleanTopic(rest), asTyped));
  return { ...NOBODY_ASKED, topic, from, to, wantsWords: "no", focus: focusOf(asTyped) };
}

function readSaid({ found, topic, wantsWords, focus }: Said, dated: Dated, asTyped: string): Read {
  const spoken = withoutAfterthought(topic);
  const { from, to } = dated.isYearOfTopic ? { from: null, to: null } : dated;
  const all = dated.isYearOfTopic ? `${spoken} ${dated.words}`.trim() : spoken;
  return {
    ...found,
    topic: withoutLooseEnd(withoutWe(cleanTopic(all), asTyped)),
    from,
    to,
    wantsWords,
    focus,
  };
}

/** "the vote on": nothing followed. */
function withoutLooseEnd(topic: string): string {
  return topic.replace(/(?:^|\s)(?:about|on|of|regarding)$/i, "");
}
