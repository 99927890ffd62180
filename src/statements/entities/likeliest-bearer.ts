// Which of several who share a surname the article means by it: who is named most, or lately.

import type { Mention } from "../mentions/mention.ts";
import { type Entity, isSurnameOf } from "./entity.ts";
import type { NamesSoFar } from "./names-so-far.ts";

/**
 * Of several bearers of a surname the one that the article names first and half as often again as any
 * other, or three times as often, unless another was named last in the same paragraph or introduced by the
 * one before. Otherwise it is not known.
 */
export function likeliestBearer(
  names: NamesSoFar,
  bearers: readonly Entity[],
  mention: Mention,
): Entity | null {
  const givenName = (entity: Entity) => names.byGivenName.get(entity) ?? 0;
  // Who is named in full again and again may be so because the bare name is somebody else's.
  const weigh = (entity: Entity) =>
    entity.count - givenName(entity) - Math.max(0, entity.fullCount - 1) / 2;
  const [most, second] = bearers.toSorted((a, b) => weigh(b) - weigh(a));
  if (most === undefined || second === undefined) return most ?? null;
  const nearest = namedLast(names, bearers, mention);
  if (nearest !== undefined && isIntroducedHere(names, bearers, nearest, mention)) return nearest;
  const lately = nearest ?? newcomerBefore(names, bearers, mention);
  if (lately !== undefined && lately !== most) return null;
  if (nearest === most) return most;
  // who goes by "Ann" about as often is hardly meant by a surname that others bear
  const bare = names.mentions.filter(({ words }) => words === mention.words).length;
  if (givenName(most) * 2 >= bare) return null;
  const isFirst = names.all.indexOf(most) < names.all.indexOf(second);
  return weigh(most) >= (isFirst ? 1.5 : 3) * weigh(second) ? most : null;
}

/** Which of the bearers the paragraph named last before `mention`, in full or by the surname. */
function namedLast(
  { mentions, of }: NamesSoFar,
  bearers: readonly Entity[],
  { paragraph, first }: Mention,
): Entity | undefined {
  return mentions
    .filter((other) => other.paragraph === paragraph && other.first < first)
    .map((other) => ({ entity: of.get(other), words: other.words }))
    .findLast(
      ({ entity, words }) =>
        entity !== undefined &&
        bearers.includes(entity) &&
        (/\s/.test(words) || isSurnameOf(entity, words)),
    )?.entity;
}

/** "Kim Yeon-su, an analyst, disagreed. “…,” Ms. [Kim] said": whom the paragraph opens with, in full for the only time, no other bearer in it. */
function isIntroducedHere(
  { mentions, of }: NamesSoFar,
  bearers: readonly Entity[],
  entity: Entity,
  { paragraph, first }: Mention,
): boolean {
  const here = mentions.filter(
    (other) =>
      other.paragraph === paragraph &&
      other.first < first &&
      bearers.includes(of.get(other) ?? entity) &&
      of.has(other),
  );
  const isAlone = here.every((other) => of.get(other) === entity);
  const [opening] = mentions.filter((other) => other.paragraph === paragraph);
  const isOpening = opening !== undefined && here[0] === opening && /\s/u.test(opening.words);
  return isAlone && entity.fullCount === 1 && isOpening;
}

/** Which of the bearers the paragraph before opens with, the only time that they are named in full. */
function newcomerBefore(
  { mentions, of }: NamesSoFar,
  bearers: readonly Entity[],
  { paragraph }: Mention,
): Entity | undefined {
  const opening = mentions.find((other) => other.paragraph === paragraph - 1);
  const newcomer = opening === undefined ? undefined : of.get(opening);
  const isNew = newcomer?.fullCount === 1 && /\s/u.test(opening?.words ?? "");
  return isNew && bearers.includes(newcomer) ? newcomer : undefined;
}
