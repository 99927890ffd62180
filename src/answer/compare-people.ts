// Several people on one topic, side by side, or one person over time: for each what an answer would
// show of their own words, or why there is nothing.

import type { Shelf } from "../search/shelf.ts";
import { byCodeUnits } from "../text/order.ts";
import type { Answer, Quote } from "./answer.ts";
import { traceOf } from "./answer-trace.ts";
import { findOneOf, findOwnWords } from "./find/find-said.ts";
import { type Finding, nothingFound } from "./find/finding.ts";
import type { Question } from "./understand/question.ts";
import { questionOf } from "./understand/question-of.ts";

export type PeopleCompared = Readonly<{
  /** As typed, in order; one for a person over time. */
  names: readonly string[];
  /** Null for anything they said. */
  about: string | null;
  /** ISO 8601 calendar dates, inclusive; null is open. */
  from: string | null;
  to: string | null;
  /** How many quotes of each person at most. */
  limit: number;
}>;

/** An answer for each name, in their order. Of one person alone the quotes come oldest first. */
export function comparePeople(shelf: Shelf, compared: PeopleCompared): readonly Answer[] {
  const { names, about, from, to, limit } = compared;
  return names.map((name) => {
    const asked = questionOf({
      name,
      people: peopleNamed(shelf, name),
      topic: about ?? "",
      from,
      to,
    });
    const { answer } = traceOf(shelf, name, findOwn(shelf, asked), limit);
    return names.length === 1 ? { ...answer, quotes: oldestFirst(answer.quotes) } : answer;
  });
}

function peopleNamed({ people }: Shelf, name: string) {
  const found = people.find(name);
  switch (found.kind) {
    case "one":
      return [found.person];
    case "several":
      return found.people;
    case "none":
      return [];
  }
}

function findOwn(shelf: Shelf, asked: Question): Finding {
  return asked.speaker === null
    ? (findOneOf(shelf, asked, asked.candidates) ?? nothingFound(shelf, asked, "unknown-speaker"))
    : findOwnWords(shelf, asked, asked.speaker);
}

/** By the day they were printed; those without one last. */
function oldestFirst(quotes: readonly Quote[]): readonly Quote[] {
  const dayOf = ({ source }: Quote) => source.published ?? "9999";
  return quotes.toSorted((a, b) => byCodeUnits(dayOf(a), dayOf(b)));
}
