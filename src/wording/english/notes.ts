// Why there is no answer, or what must be known of its quotes: sentences that are true of the corpus
// and say what to try.

import type { Limits, Note } from "../../answer/note.ts";
import { periodOf } from "../period.ts";
import { shorten } from "../shorten.ts";
import { count, list, period } from "./basics.ts";

/** All that must be said, each once; null for nothing. */
export function explain(notes: readonly Note[]): string | null {
  return notes.length === 0 ? null : [...new Set(notes.map(sentenceOf))].join(" ");
}

function sentenceOf(note: Note): string {
  switch (note.kind) {
    case "not-a-question":
      return "That is no question I can look up; I know only what was said. Ask for it, as in “what did … say about …”, or name a topic.";
    case "nothing-found":
      return `Nothing in ${corpus(note.articles)} answers that.`;
    case "unknown-topic":
      return `I found nothing in ${corpus(note.articles)} that answers “${shorten(note.topic)}”${published(note.limits)}.${undated(note.limits)}`;
    case "ambiguous-name":
      return `“${note.name}” may be ${endSentence(list(note.people, "or"))} Ask again with the full name.`;
    case "unknown-name":
      return `Nobody called “${note.name}” is named in ${corpus(note.articles)}.`;
    case "nobody-speaks-by-name":
      return `“${note.name}” stands in ${count(note.articles, "article")}, but I know no words of anybody called so.`;
    case "unknown-role":
      return `I cannot tell who is meant by “${note.role}” in ${corpus(note.articles)}.`;
    case "unknown-pronoun":
      return `I cannot tell who is meant by “${note.pronoun}”; ask with the name.`;
    case "unknown-outlet":
      return `None of the articles I have says that it is from ${note.outlet}.`;
    case "one-of-several":
      return `This answers only “${shorten(note.sentence)}”; ask ${note.questions === 2 ? "the other question by itself" : "the other questions one by one"}.`;
    case "never-quoted":
      return `${note.speaker} is named in ${count(note.articles, "article")}, but I found no statement that is surely theirs.${note.asksForAll ? ` Ask “${note.speaker}” alone for what is written about them.` : ""}`;
    case "not-on-topic": {
      const topic = note.topic === null ? "" : ` on “${shorten(note.topic)}”`;
      return `I have ${count(note.statements, "statement")} by ${note.speaker}, but found none${topic}${published(note.limits)}.${undated(note.limits)}`;
    }
    case "perhaps-theirs":
      return `${sentenceOf(note.own)} This may be theirs, but who said it is not sure.`;
  }
}

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
