// Words for the bot itself → what is said back, with a question that this corpus can answer.

import type { Edition } from "../../edition.ts";
import type { ExampleQuestion, Note } from "../note.ts";
import type { TalkToBot } from "../understand/question.ts";
import { topicsOf } from "./topics-of.ts";

export function noteOfTalk(edition: Edition, talk: TalkToBot): Note {
  const example = exampleQuestion(edition);
  return talk.kind === "small-talk"
    ? { ...talk, example }
    : { ...talk, articles: edition.articles.length, example };
}

/** Who is quoted most, and what they speak of; null where nobody is quoted by name. */
function exampleQuestion(edition: Edition): ExampleQuestion | null {
  const most = edition.people.mostQuoted;
  if (most === null) return null;
  const [topic] = topicsOf(edition, most);
  return topic === undefined ? null : { speaker: most.name, topic };
}
