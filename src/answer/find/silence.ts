// Why there is no answer, or none under the name asked for, in terms of what the corpus does hold.

import type { Person } from "../../people/person.ts";
import type { Shelf } from "../../search/shelf.ts";
import { isAsserted } from "../../statements/statement.ts";
import type { SilenceReason } from "../answer.ts";
import type { Limits, Note, OwnWordsNote } from "../note.ts";
import type { Question, UnnamedSpeaker, UnresolvedName } from "../understand/question.ts";
import { articlesWithName } from "./articles-with.ts";

/** How many of those who bear a name are named. */
const MAX_NAMESAKES = 5;

/** Why nothing is shown. */
export function noteOfSilence(
  shelf: Shelf,
  asked: Question,
  reason: Exclude<SilenceReason, "not-a-question">,
): Note {
  const articles = shelf.articleCount;
  switch (reason) {
    case "unknown-speaker":
      if (asked.unnamedSpeaker !== null) return noteOfRole(shelf, asked.unnamedSpeaker);
      return noteOfUnresolvedName(shelf, {
        words: asked.unknownSpeaker ?? asked.speakerWords ?? "",
        people: asked.candidates,
      });
    case "speaker-not-on-topic":
      return asked.speaker === null
        ? { kind: "nothing-found", articles }
        : noteOfOwnWords(shelf, asked, asked.speaker);
    case "unknown-topic":
      if (asked.othersAsked !== null && asked.othersAsked.person !== null)
        return { kind: "no-others", person: asked.othersAsked.person.name, articles };
      return asked.topic === ""
        ? { kind: "nothing-found", articles }
        : { kind: "unknown-topic", topic: asked.topic, articles, limits: limitsOf(shelf, asked) };
  }
}

/** A name that is nobody's in the corpus, or several people's. */
export function noteOfUnresolvedName(shelf: Shelf, { words, people }: UnresolvedName): Note {
  if (people.length > 0) {
    const names = people.slice(0, MAX_NAMESAKES).map(({ name }) => name);
    return { kind: "ambiguous-name", name: words, people: names };
  }
  const name = words.replace(/^the /i, "");
  const printed = articlesWithName(shelf, name);
  return printed === 0
    ? { kind: "unknown-name", name: words, articles: shelf.articleCount }
    : { kind: "nobody-speaks-by-name", name, articles: printed };
}

/** A role, a group or a pronoun by which nobody is known to be meant. */
function noteOfRole(shelf: Shelf, { words, isPronoun }: UnnamedSpeaker): Note {
  return isPronoun
    ? { kind: "unknown-pronoun", pronoun: words.toLowerCase() }
    : { kind: "unknown-role", role: words, articles: shelf.articleCount };
}

/** What there is of the person's own words, none of which answer. */
export function noteOfOwnWords(shelf: Shelf, asked: Question, person: Person): OwnWordsNote {
  const { name: speaker, articles } = person;
  const statements = shelf.statements
    .ofPerson(person)
    .filter(({ statement }) => isAsserted(statement)).length;
  if (statements === 0) {
    return { kind: "never-quoted", speaker, articles, asksForAll: asked.topic === "" };
  }
  const topic = asked.topic === "" ? null : asked.topic;
  return { kind: "not-on-topic", speaker, statements, topic, limits: limitsOf(shelf, asked) };
}

/** Where a time is asked for and no article tells its own, silence says nothing of the topic. */
function limitsOf(shelf: Shelf, { from, to, publisher }: Question): Limits {
  const asksForTime = from !== null || to !== null;
  const isUndated = asksForTime && !shelf.isDated;
  return { from, to, publisher, isUndated };
}
