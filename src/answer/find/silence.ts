// Why there is no answer, or none under the name asked for: one sentence that is true of the corpus
// and says what to try.

import type { Edition } from "../../edition.ts";
import type { Person } from "../../people/person.ts";
import { dateInWords, MONTHS } from "../../text/calendar.ts";
import { listInWords } from "../../text/list-in-words.ts";
import type { SilenceReason } from "../answer.ts";
import { isPronoun } from "../understand/nobody-named.ts";
import type { Question, Unread } from "../understand/question.ts";

/** To words that ask nothing. */
export const NOT_A_QUESTION =
  "That is no question I can look up; I know only what was said. Ask for it, as in “what did … say about …”, or name a topic.";

/** One sentence or two on why nothing is shown, in terms of what the corpus does hold. */
export function explainSilence(
  edition: Edition,
  asked: Question,
  reason: Exclude<SilenceReason, "not-a-question">,
): string {
  switch (reason) {
    case "unknown-speaker":
      if (asked.unnamedSpeaker !== null) return explainUnnamed(edition, asked.unnamedSpeaker);
      return explainUnread(edition, {
        words: asked.unknownSpeaker ?? asked.speakerWords ?? "",
        people: asked.candidates,
      });
    case "speaker-not-on-topic":
      return asked.speaker === null ? nothing(edition) : notOnTopic(edition, asked, asked.speaker);
    case "unknown-topic":
      return asked.topic === ""
        ? nothing(edition)
        : `I found nothing in ${articles(edition)} that answers “${shorten(asked.topic)}”${filters(asked)}.${undated(edition, asked)}`;
  }
}

function nothing(edition: Edition): string {
  return `Nothing in ${articles(edition)} answers that.`;
}

/** A name that is nobody's in the corpus, or several people's. */
export function explainUnread(edition: Edition, { words, people }: Unread): string {
  if (people.length > 0)
    return `“${words}” may be ${endSentence(listInWords(namesOf(people), "or"))} Ask again with the full name.`;
  const name = words.replace(/^the /i, "");
  const printed = articlesNaming(edition, name);
  return printed === 0
    ? `Nobody called “${words}” is named in ${articles(edition)}.`
    : `“${name}” stands in ${count(printed, "article")}, but I know no words of anybody called so.`;
}

/** A role, a group or a pronoun by which nobody is known to be meant. */
function explainUnnamed(edition: Edition, who: string): string {
  return isPronoun(who)
    ? `I cannot tell who is meant by “${who.toLowerCase()}”; ask with the name.`
    : `I cannot tell who is meant by “${who}” in ${articles(edition)}.`;
}

/** In how many articles the name stands, as typed or with capitals, whoever may be meant by it. */
function articlesNaming(edition: Edition, name: string): number {
  const withCapitals = name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const written = /\p{Lu}/u.test(name) ? name : withCapitals;
  return edition.articles.filter(({ text }) => text.includes(written)).length;
}

/** An outlet asked for, where an answer may be from any other. */
export function explainOutlet(outlet: string): string {
  return `None of the articles I have says that it is from ${outlet}.`;
}

/** Of a message with more than one question. */
export function explainRest({ sentence }: Question, questions: number): string {
  const rest = questions === 2 ? "the other question by itself" : "the other questions one by one";
  return `This answers only “${shorten(sentence)}”; ask ${rest}.`;
}

function notOnTopic(edition: Edition, asked: Question, person: Person): string {
  const statements = edition.statements
    .ofPerson(person)
    .filter(({ statement }) => statement.force === "asserted").length;
  if (statements === 0) {
    const hint =
      asked.topic === "" ? ` Ask “${person.name}” alone for what is written about them.` : "";
    return `${person.name} is named in ${count(person.articles, "article")}, but I found no statement that is surely theirs.${hint}`;
  }
  const topic = asked.topic === "" ? "" : ` on “${shorten(asked.topic)}”`;
  return `I have ${count(statements, "statement")} by ${person.name}, but found none${topic}${filters(asked)}.${undated(edition, asked)}`;
}

/** What is said above a report that may be the person's words, while the articles do not tell. */
export function explainUncertain(edition: Edition, asked: Question, person: Person): string {
  return `${notOnTopic(edition, asked, person)} This may be theirs, but who said it is not sure.`;
}

function filters({ from, to, publisher }: Question): string {
  const when = period(from, to);
  const printed = [
    ...(when === null ? [] : [when]),
    ...(publisher === null ? [] : [`in ${publisher}`]),
  ];
  return printed.length === 0 ? "" : ` published ${printed.join(" ")}`;
}

/** "on 21 November 2026", "in 2019", "from 1 May to 3 June 2025"; null without a limit. */
function period(from: string | null, to: string | null): string | null {
  if (from !== null && from === to) return `on ${inWords(from)}`;
  if (from !== null && to !== null) {
    const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
    if (from === `${year}-01-01` && to === `${year}-12-31`) return `in ${year}`;
    if (from === `${to.slice(0, 7)}-01` && to === lastOfMonth(from))
      return `in ${MONTHS[month - 1] ?? month} ${year}`;
    return `from ${inWords(from)} to ${inWords(to)}`;
  }
  if (from !== null) return `since ${inWords(from)}`;
  return to === null ? null : `up to ${inWords(to)}`;
}

const inWords = (date: string) => dateInWords(date) ?? date;

function lastOfMonth(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Where a time is asked for and no article tells its own, silence says nothing of the topic. */
function undated(edition: Edition, { from, to }: Question): string {
  if (from === null && to === null) return "";
  const isKnown = edition.articles.some(({ published }) => published !== null);
  return isKnown ? "" : " None of the articles says when it was published.";
}

function articles(edition: Edition): string {
  const { length } = edition.articles;
  return length === 1 ? "the one article I have" : `the ${length} articles I have`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** "Donald Trump Jr." ends with the sentence's stop. */
function endSentence(words: string): string {
  return words.endsWith(".") ? words : `${words}.`;
}

function namesOf(people: readonly Person[]): readonly string[] {
  return people.slice(0, 5).map(({ name }) => name);
}

/** Long topics are cut at a word. */
function shorten(topic: string): string {
  if (topic.length <= 80) return topic;
  return `${topic.slice(0, 80).replace(/\s+\S*$/u, "")} …`;
}
