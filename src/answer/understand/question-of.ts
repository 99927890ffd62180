// A question that comes taken apart: whose words, on what, printed when; no sentence to understand.

import type { Person } from "../../people/person.ts";
import type { Question } from "./question.ts";
import { NOBODY_ASKED } from "./question-context.ts";
import { cleanTopic, topicsIn } from "./topic.ts";

/** What is asked of one person. */
export type WordsOf = Readonly<{
  /** The name as typed. */
  name: string;
  /** Whom it may mean: one, several, nobody. */
  people: readonly Person[];
  /** Empty for anything they said. */
  topic: string;
  /** ISO 8601 calendar dates, inclusive; null is open. */
  from: string | null;
  to: string | null;
}>;

/** The question that "what did NAME say about TOPIC" is. */
export function questionOf({ name, people, topic, from, to }: WordsOf): Question {
  const [speaker = null] = people.length === 1 ? people : [];
  const words = cleanTopic(topic);
  return {
    ...NOBODY_ASKED,
    words: `${name} ${words}`.trim(),
    sentence: `${name} ${words}`.trim(),
    speaker,
    speakerWords: name,
    candidates: people.length > 1 ? people : [],
    unknownSpeaker: people.length === 0 ? name : null,
    topic: words,
    topics: topicsIn(words),
    language: null,
    othersAsked: null,
    quotation: null,
    saidThat: null,
    hearer: null,
    description: null,
    factTopic: null,
    from,
    to,
    datedTopic: null,
    publisher: null,
    outlet: null,
    isLatest: false,
    wantsWords: "surely",
    focus: "said",
    sentenceFocus: "what",
    open: { kind: null, thing: null, isCounted: false, isDefinition: false },
    form: "nothing",
    topicForm: "nothing",
  };
}
