// When what is asked for was printed: a time in the question, as opposed to one that belongs to its topic.

import { MONTHS } from "../../text/calendar.ts";
import { MAX_KEYWORDS, QUESTION_WORDS } from "./keyword-question.ts";
import type { DatedTopic, Question } from "./question.ts";
import { findTimeRange } from "./time-range.ts";
import { topicsIn } from "./topic.ts";

export type Dated = Readonly<{
  rest: string;
  from: string | null;
  to: string | null;
  words: string;
  /** "last week", "yesterday": only a limit in time, in any question. */
  isRelative: boolean;
  /** "… about the election in 2016": the year belongs to the topic. */
  isYearOfTopic: boolean;
  /** "Europe in 2019": a few words and a year, and no question for a fact. */
  isYearOfKeywords: boolean;
}>;

/** @param isWritten whether the articles use a word: a year of which they say nothing is a limit. */
export function withoutTime(
  sentence: string,
  today: string | null,
  isWritten: (word: string) => boolean,
): Dated {
  const range = findTimeRange(sentence, today);
  // "what did X say about yesterday"
  const isTopic = /\b(?:about|on|regarding|concerning|of)\s*$/i.test(
    sentence.slice(0, range?.span.start ?? 0),
  );
  if (range === null || isTopic)
    return {
      rest: sentence,
      from: null,
      to: null,
      words: "",
      isRelative: false,
      isYearOfTopic: false,
      isYearOfKeywords: false,
    };
  const { start, end } = range.span;
  const words = sentence.slice(start, end);
  const before = sentence.slice(0, start);
  const year = words.match(/^(?:back )?(?:in|during|on|throughout) (\d{4})$/i)?.[1] ?? null;
  return {
    rest: `${before} ${sentence.slice(end)}`
      .replace(/\s+/g, " ")
      .replace(/ (?=[?,.])/g, "")
      .trim(),
    from: range.from,
    to: range.to,
    words,
    isRelative: !/\d{4}/.test(words) && /\b(?:last|past|this|yesterday|ago)\b/i.test(words),
    isYearOfTopic:
      year !== null && isWritten(year) && /\b(?:about|on|regarding|concerning)\b/i.test(before),
    isYearOfKeywords:
      year !== null && !QUESTION_WORDS.test(sentence) && sentence.split(" ").length <= MAX_KEYWORDS,
  };
}

/**
 * The topic without the question's limit in time, the date as a part of it; null where there is none.
 * "The losses in October" may be losses of October rather than words of October, and "collected last
 * year" is what was collected rather than when it was printed. Of somebody's words only a whole month
 * or year may be: a day, "before" and "since" are limits and nothing else.
 */
export function datedTopicOf({
  from,
  to,
  speaker,
  sentence,
  topic,
}: Pick<Question, "from" | "to" | "speaker" | "sentence" | "topic">): DatedTopic | null {
  if (from === null && to === null) return null;
  if (speaker === null) return { topic: sentence, topics: topicsIn(sentence), dates: [] };
  const period = from === null || to === null || from === to ? undefined : sentence.match(PERIOD);
  const dates = Object.values(period?.groups ?? {}).filter((word) => word !== undefined);
  if (dates.length === 0) return null;
  const dated = [topic, ...dates].join(" ").trim();
  return { topic: dated, topics: topicsIn(dated), dates };
}

/** "in October", "during May 2024", "in 2016" */
const PERIOD = new RegExp(
  `\\b(?:in|during|throughout) (?:(?<month>${MONTHS.join("|")})(?:,? (?:of )?(?<year>(?:19|20)\\d\\d))?|(?<onlyYear>(?:19|20)\\d\\d))\\b`,
  "i",
);
