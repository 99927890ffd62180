// What there is beside what was asked for and not found, to try instead.

import type { Answer, Offers } from "../../answer/answer.ts";
import { shorten } from "../shorten.ts";
import { count, list } from "./basics.ts";

type Offering = Pick<Answer, "offers" | "understood" | "reason">;

/** One sentence for each kind of offer; null for none. */
export function offer({ offers, understood, reason }: Offering): string | null {
  if (offers === null) return null;
  const { others, topics, nearestName } = offers;
  // The reason for silence names the topic, but where it is that nobody bears the name.
  const isNamed = reason !== "unknown-speaker" || understood.topic === null;
  const what = isNamed ? "it" : `“${shorten(understood.topic)}”`;
  const sentences = [
    ...(nearestName === null ? [] : [`Is ${nearestName} meant?`]),
    ...(others.length === 0 ? [] : [othersOn(others, what)]),
    ...(topics.length === 0
      ? []
      : [`${understood.speaker ?? "This speaker"} is quoted on ${list(topics, "and")}.`]),
  ];
  return sentences.join(" ");
}

/** "Andriy Yermak speaks of it (2 statements)." */
function othersOn(others: Offers["others"], what: string): string {
  const [only, ...more] = others;
  if (only !== undefined && more.length === 0)
    return `${only.name} speaks of ${what} (${count(only.statements, "statement")}).`;
  const named = others.map(({ name, statements }) => `${name} (${statements})`);
  return `${list(named, "and")} speak of ${what}.`;
}
