// How well the words of a description fit what an article calls somebody: "the GOP nominee" is who was
// called "Republican nominee", "the Democratic nominee" is not.

import type { Entity } from "../../entities/entity.ts";
import { descriptionFit, OFFICE_FORMS } from "../../lexicon/offices.ts";
import type { Mention } from "../../mentions/mention.ts";

/** Whom a description means and how probable that is, 0–1. */
export type Described = Readonly<{ entity: Entity; probability: number }>;

export function officeNoun({ head }: Mention): string {
  return /^[pc]m$/.test(head) ? "minister" : (OFFICE_FORMS[head] ?? head);
}

export function personFit(
  entity: Entity,
  written: string,
  words: readonly string[],
  head: string,
): number {
  if (entity.kind === "organisation") return 0;
  const fits = [...entity.descriptions].map((known) => descriptionFit(known, written, words, head));
  return Math.max(0, ...fits);
}
