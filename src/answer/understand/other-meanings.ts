// What a sentence that was read may mean besides its plain meaning.

import { descriptionIn, mayBeForFact } from "./fact-question.ts";
import { focusOf } from "./focus.ts";
import { askedFormOf, openPlaceIn } from "./open-place.ts";
import type { Question } from "./question.ts";
import type { Said } from "./question-context.ts";
import { quotationIn } from "./quotation-asked.ts";
import { saidThatIn } from "./said-that.ts";
import { datedTopicOf } from "./time-limit.ts";
import { hearerIn, topicsIn } from "./topic.ts";

/** What the frame and the words in it say. */
export type Read = Said["found"] & Pick<Question, "topic" | "from" | "to" | "wantsWords" | "focus">;

/** What the sentence may mean besides, for when nothing is found on its plain meaning. */
export function otherMeanings(read: Read & Pick<Question, "sentence">) {
  const { sentence, topic } = read;
  return {
    sentence,
    topics: topicsIn(topic),
    quotation: quotationIn(sentence),
    saidThat: saidThatIn(sentence),
    hearer: hearerIn(sentence, topic),
    description: descriptionIn(sentence),
    factTopic: mayBeForFact(read) ? sentence : null,
    datedTopic: datedTopicOf(read),
    sentenceFocus: focusOf(sentence),
    open: openPlaceIn(sentence),
    form: askedFormOf(sentence),
    topicForm: askedFormOf(topic),
  };
}
