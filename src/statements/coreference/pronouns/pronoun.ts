// What a pronoun asks of whom it means; the base of all files on pronouns.

import { cannotBePerson, type Entity } from "../../entities/entity.ts";
import type { AnalysedArticle } from "../../extraction-state.ts";
import { PRONOUNS } from "../../lexicon/function-words.ts";
import type { Mention } from "../../mentions/mention.ts";

/** Those named in the quotations of the paragraph: who says “Ann is right” is hardly Ann. */
export function namedInQuotations(
  { mentions, entities }: AnalysedArticle,
  mention: Mention,
): ReadonlySet<Entity> {
  return new Set(
    (mentions[mention.paragraph] ?? []).flatMap((other) => {
      const entity = other.isQuoted && other.kind === "name" ? entities.of.get(other) : undefined;
      return entity === undefined ? [] : [entity];
    }),
  );
}

/** What a pronoun asks of whom it means; "any" where it is none. */
export type PronounClass = NonNullable<ReturnType<typeof PRONOUNS.get>>;

export function pronounClassOf({ head }: Mention): PronounClass {
  return PRONOUNS.get(head) ?? "any";
}

/** Whether the entity can be what is asked for; "open" where nothing tells its gender. */
export function genderFit(entity: Entity, pronounClass: PronounClass): "fits" | "clash" | "open" {
  if (pronounClass === "plural") return entity.kind === "person" ? "clash" : "open"; // "they" is nobody alone
  if (pronounClass !== "male" && pronounClass !== "female") return "open";
  if (cannotBePerson(entity)) return "clash";
  if (entity.gender === null)
    return entity.calledAs === null || entity.calledAs === pronounClass ? "open" : "clash";
  return entity.gender === pronounClass ? "fits" : "clash";
}
