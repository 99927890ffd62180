// Words for the bot itself → what is said back, with a question that this corpus can answer.

import type { Shelf } from "../../search/shelf.ts";
import type { ExampleQuestion, Note } from "../note.ts";
import type { TalkToBot } from "../understand/question.ts";
import { topicsOf } from "./topics-of.ts";

export function noteOfTalk(shelf: Shelf, talk: TalkToBot): Note {
  const example = exampleQuestion(shelf);
  return talk.kind === "small-talk"
    ? { ...talk, example }
    : { ...talk, articles: shelf.articleCount, example };
}

/** Who is quoted most, and what they speak of; null where nobody is quoted by name. */
function exampleQuestion(shelf: Shelf): ExampleQuestion | null {
  const most = shelf.people.mostQuoted;
  if (most === null) return null;
  const [topic] = topicsOf(shelf, most);
  return topic === undefined ? null : { speaker: most.name, topic };
}
