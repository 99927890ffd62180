// Why there is no answer, or what must be known of its quotes: sentences that are true of the corpus
// and say what to try.

import type { ExampleQuestion, Limits, Missing, Note } from "../../answer/note.ts";
import { type MessagesByKind, messageOf } from "../messages-by-kind.ts";
import { periodOf } from "../period.ts";
import { shorten } from "../shorten.ts";
import { count, list, period } from "./basics.ts";
import { difference, verdict } from "./verification.ts";

/** All that must be said, each once; null for nothing. */
export function explain(notes: readonly Note[]): string | null {
  return notes.length === 0 ? null : [...new Set(notes.map(sentenceOf))].join(" ");
}

function sentenceOf(note: Note): string {
  return messageOf(NOTES, note);
}

const NOTES: MessagesByKind<Note> = {
  "not-a-question":
    "That is no question I can look up; I know only what was said. Ask for it, as in “what did … say about …”, or name a topic.",
  "small-talk": ({ talk, example }) => `${TALK[talk]}${exampleOf(example)}`,
  "about-the-bot": ({ articles, example }) =>
    `I look up what somebody said, word for word, in ${corpus(articles)}, and show where it stands.${exampleOf(example)}`,
  "nothing-found": ({ articles }) => `Nothing in ${corpus(articles)} answers that.`,
  "unknown-topic": ({ topic, articles, limits }) =>
    `I found nothing in ${corpus(articles)} that answers “${shorten(topic)}”${published(limits)}.${undated(limits)}`,
  "ambiguous-name": ({ name, people }) =>
    `“${name}” may be ${endSentence(list(people, "or"))} Ask again with the full name.`,
  "unknown-name": ({ name, articles }) =>
    `Nobody called “${name}” is named in ${corpus(articles)}.`,
  "nobody-speaks-by-name": ({ name, articles }) =>
    `“${name}” stands in ${count(articles, "article")}, but I know no words of anybody called so.`,
  "unknown-role": ({ role, articles }) =>
    `I cannot tell who is meant by “${role}” in ${corpus(articles)}.`,
  "unknown-pronoun": ({ pronoun }) =>
    `I cannot tell who is meant by “${pronoun}”; ask with the name.`,
  "no-others": ({ person, articles }) =>
    `I found no words of anybody else on ${person} in ${corpus(articles)}.`,
  "unknown-outlet": ({ outlet }) => `None of the articles I have says that it is from ${outlet}.`,
  "one-of-several": ({ sentence, questions }) =>
    `This answers only “${shorten(sentence)}”; ask ${questions === 2 ? "the other question by itself" : "the other questions one by one"}.`,
  "never-quoted": ({ speaker, articles, asksForAll }) =>
    `${speaker} is named in ${count(articles, "article")}, but I found no statement that is surely theirs.${asksForAll ? ` Ask “${speaker}” alone for what is written about them.` : ""}`,
  "quotation-checked": ({ differences, ...checked }) =>
    [
      verdict(checked),
      ...(differences.length === 0 ? [] : [`${differences.map(difference).join("; ")}.`]),
    ].join(" "),
  "not-on-topic": ({ speaker, statements, topic, limits }) =>
    `I have ${count(statements, "statement")} by ${speaker}, but found none${topic === null ? "" : ` on “${shorten(topic)}”`}${published(limits)}.${undated(limits)}`,
  "perhaps-theirs": ({ own }) =>
    `${sentenceOf(own)} This may be theirs, but who said it is not sure.`,
  nearest: ({ missing, question }) => nearest(missing, shorten(question)),
  "only-english": ({ speaker }) => onlyEnglish(speaker),
  "only-in-article": ({ speaker, topic }) =>
    `${speaker} is not quoted on “${shorten(topic)}” by name; this was said in an article about it.`,
};

/**
 * To somebody who asks in another language; the other languages have this message too.
 * @param speaker whose words are shown below it
 */
export function onlyEnglish(speaker: string | null): string {
  const words = speaker === null ? "" : ` These are words of ${speaker}, in English.`;
  return `I can only search articles in English, and understand questions in English.${words} Ask, for example: “what did ${speaker ?? "…"} say about …”.`;
}

const TALK = {
  greeting: "Hello.",
  thanks: "You are welcome.",
  farewell: "Goodbye.",
} as const;

function exampleOf(example: ExampleQuestion | null): string {
  if (example === null) return " Ask what somebody said, or name a topic.";
  return ` Ask, for example, “What did ${example.speaker} say about ${example.topic}?”`;
}

/** A question that may stand in a sentence as it is: "who leaked the call", but not "who did she meet". */
const MAY_BE_TOLD =
  /^who (?!(?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must)\b)[^?]+(?=\?*$)/i;

function nearest(missing: Missing | null, question: string): string {
  const told = MAY_BE_TOLD.exec(question)?.[0].trim().replace(/^W/, "w");
  if (missing === null) return `These come nearest; they may not tell ${told ?? `“${question}”`}.`;
  if (missing === "person" && told !== undefined)
    return `The articles do not tell ${told}; these come nearest.`;
  return `The articles do not tell ${MISSING[missing]} that “${question}” asks for; these come nearest.`;
}

const MISSING: Readonly<Record<Missing, string>> = {
  person: "the person",
  number: "the number",
  date: "the date",
  place: "the place",
  reason: "the reason",
  claim: "just what",
};

/** What the corpus is called in a sentence. */
function corpus(articles: number): string {
  return articles === 1 ? "the one article I have" : `the ${count(articles, "article")} I have`;
}

function published({ from, to, publisher }: Limits): string {
  const time = periodOf(from, to);
  const limits = [
    ...(time === null ? [] : [period(time)]),
    ...(publisher === null ? [] : [`in ${publisher}`]),
  ];
  return limits.length === 0 ? "" : ` published ${limits.join(" ")}`;
}

function undated({ isUndated }: Limits): string {
  return isUndated ? " None of the articles says when it was published." : "";
}

/** "Donald Trump Jr." ends with the sentence's stop. */
function endSentence(words: string): string {
  return words.endsWith(".") ? words : `${words}.`;
}
