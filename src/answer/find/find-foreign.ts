// A question that is not in English → the words of whom it names: only English articles can be searched.

import type { Shelf } from "../../search/shelf.ts";
import type { ForeignLanguage, Question } from "../understand/question.ts";
import { findOwnWords } from "./find-said.ts";
import { type Finding, isAnswered, nothingFound } from "./finding.ts";

/**
 * What the person said with the names and numbers of the topic, else the newest that they said. It comes
 * near at best, since the rest of the topic cannot be looked up.
 */
export function findForeign(shelf: Shelf, asked: Question, language: ForeignLanguage): Finding {
  const { speaker, topics } = asked;
  const said =
    speaker === null
      ? []
      : [...topics, ""].map((topic) => findOwnWords(shelf, { ...asked, topic }, speaker));
  const found = said.find(isAnswered) ?? null;
  const shown = found === null ? null : (speaker?.name ?? null);
  const notes = [{ kind: "only-english", language, speaker: shown }] as const;
  return found === null
    ? { ...nothingFound(shelf, asked, "unknown-topic"), notes }
    : { ...found, asked, nearest: { missing: null }, notes };
}
