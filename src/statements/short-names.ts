// Whom a name of one word means: "Obama", "Ann", "Mr. Lee".

import { foldName, hasFamilyFirst, namesAgree, parseName } from "../text/names.ts";
import { couldAgree, type Entity, genderOf, newEntity } from "./entity.ts";
import { genderOfWords } from "./gender.ts";
import type { Mention } from "./mentions.ts";
import type { Reading } from "./reading.ts";

/** Of whom the article tells, right behind the full name or after a clause, that they died or vanished. */
export function whoIsGone(
  { paragraphs }: Reading,
  of: ReadonlyMap<Mention, Entity>,
): ReadonlySet<Entity> {
  const gone = new Set<Entity>();
  for (const [{ paragraph, first, last, title }, entity] of of) {
    const { tokens = [], sentenceOf = [] } = paragraphs[paragraph] ?? {};
    const rest = tokens
      .slice(last, last + REACH)
      .filter((_, at) => sentenceOf[last + at] === sentenceOf[first])
      .map(({ lower }) => lower)
      .join(" ");
    if (GONE.test(rest) || /\b(?:late|missing|murdered)\b/u.test(title)) gone.add(entity);
  }
  return gone;
}

/** How many words behind a name still tell what became of somebody. */
const REACH = 16;

const GONE =
  /^(?:[^.]*(?:,|\band|\bwho) )?(?:was |were |had been )?(?:died|dies|vanished|disappeared|went missing|drowned|last seen|killed|murdered|found dead|shot dead|stabbed to death|beaten to death)\b/u;

/** "Mr Begg senior": not the Begg whom the article names without saying which. */
export function isTheElder({ paragraphs }: Reading, { paragraph, last }: Mention): boolean {
  return /^(?:senior|snr|junior|jnr)$/.test(paragraphs[paragraph]?.tokens[last]?.lower ?? "");
}

/** Whether the name stands right beside a plain word of saying. */
export function speaks({ paragraphs }: Reading, { paragraph, first, last }: Mention): boolean {
  const tokens = paragraphs[paragraph]?.tokens ?? [];
  return [tokens[first - 1], tokens[last]].some(
    (token) =>
      token !== undefined && /^(?:said|says|told|tells|added|adds|asked|asks)$/.test(token.lower),
  );
}

/**
 * The entities that a single word may name: bearers of the surname, else of the given name, else
 * bodies of that name. Looked up once per word while `all` stays as it is.
 */
export function bearerLookup(all: readonly Entity[]): (word: string) => readonly Entity[] {
  const known = new Map<string, { at: number; bearers: readonly Entity[] }>();
  return (word) => {
    const found = known.get(word);
    if (found?.at === all.length) return found.bearers;
    const parsed = parseName(word);
    const people = all.filter(({ kind }) => kind !== "organisation");
    let bearers = people.filter(
      (entity) => couldAgree(entity.parsed, parsed) && namesAgree(entity.parsed, parsed),
    );
    if (bearers.length === 0)
      bearers = people.filter((entity) => entity.parsed.foldedGiven[0] === parsed.foldedFamily);
    if (bearers.length === 0) {
      const folded = foldName(word);
      bearers = all.filter(
        (entity) =>
          foldName(entity.name) === folded ||
          (entity.kind === "organisation" && namesAgree(entity.parsed, parsed)),
      );
    }
    known.set(word, { at: all.length, bearers });
    return bearers;
  };
}

/**
 * Who a single word means. Of several bearers of a surname: the one whose gender the courtesy title
 * asks for; else the one that the article names first and half as often again as any other, or three times
 * as often, unless another was named last in the same paragraph or introduced by the one before. Otherwise
 * nobody can tell.
 */
export function resolveShort(
  all: Entity[],
  bearers: readonly Entity[],
  of: ReadonlyMap<Mention, Entity>,
  names: readonly Mention[],
  byGivenName: ReadonlyMap<Entity, number>,
  mention: Mention,
): Entity | null {
  const asked = genderOfWords(mention.title);
  const fitting =
    asked === null
      ? bearers
      : bearers.filter((entity) => (entity.gender ?? genderOf(entity) ?? asked) === asked);
  if (fitting.length === 0) {
    const { foldedFamily } = parseName(mention.words);
    const [first, ...more] =
      asked === null
        ? []
        : all.filter(
            ({ kind, parsed }) =>
              kind === "person" &&
              parsed.foldedGiven.length === 2 &&
              parsed.foldedGiven[1] === foldedFamily,
          );
    if (first !== undefined && more.length === 0) return first; // "Ms. Acosta" is Melba Acosta Febo
    const entity = newEntity(mention); // "Mr. Obama" where only Michelle Obama is named in full
    all.push(entity);
    return entity;
  }
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
  // Who is named in full again and again may be so because the bare name is somebody else's.
  const weigh = (entity: Entity) =>
    entity.count - (byGivenName.get(entity) ?? 0) - Math.max(0, entity.fullCount - 1) / 2;
  const [most, second] = fitting.toSorted((a, b) => weigh(b) - weigh(a));
  if (most === undefined || second === undefined) return most ?? null;
  const nearest = names
    .filter((other) => other.paragraph === mention.paragraph && other.first < mention.first)
    .map((other) => ({ entity: of.get(other), words: other.words }))
    .findLast(
      ({ entity, words }) =>
        entity !== undefined &&
        fitting.includes(entity) &&
        (/\s/.test(words) || isSurnameOf(entity, words)),
    )?.entity;
  if (nearest !== undefined && nearest !== most) return null;
  const before = names.filter((other) => other.paragraph === mention.paragraph - 1);
  const [opening] = before;
  const newcomer = opening === undefined ? undefined : of.get(opening);
  const isIntroduced =
    newcomer?.fullCount === 1 && /\s/u.test(opening?.words ?? "") && fitting.includes(newcomer);
  if (nearest === undefined && isIntroduced && newcomer !== most) return null; // who was introduced right before
  // who goes by "Ann" about as often is hardly meant by a surname that others bear
  const bare = names.filter(({ words }) => words === mention.words).length;
  if ((byGivenName.get(most) ?? 0) * 2 >= bare && nearest !== most) return null;
  const isFirst = all.indexOf(most) < all.indexOf(second);
  const isProminent = weigh(most) >= (isFirst ? 1.5 : 3) * weigh(second);
  return isProminent || nearest === most ? most : null;
}

/** Whether the word is the surname, which a Chinese, Korean or Vietnamese name has first. */
export function isSurnameOf({ parsed }: Entity, word: string): boolean {
  const folded = parseName(word).foldedFamily;
  return folded === (hasFamilyFirst(parsed) ? parsed.foldedGiven[0] : parsed.foldedFamily);
}

/** Where each entity is first named in full. */
export function firstMentions(of: ReadonlyMap<Mention, Entity>): ReadonlyMap<Entity, Mention> {
  const first = new Map<Entity, Mention>();
  for (const [mention, entity] of of) if (!first.has(entity)) first.set(entity, mention);
  return first;
}

/**
 * The bearers whom the article has introduced by the time of `mention`; all where it has none yet.
 * "Ann Lee … Lee … her brother Bo Lee": the bare name between the two is Ann's.
 */
export function introducedBy(
  introduced: ReadonlyMap<Entity, Mention>,
  bearers: readonly Entity[],
  mention: Mention,
): readonly Entity[] {
  if (bearers.length < 2) return bearers;
  const known = bearers.filter((entity) => {
    const first = introduced.get(entity);
    return first !== undefined && isBefore(first, mention);
  });
  return known.length > 0 ? known : bearers;
}

function isBefore(a: Mention, b: Mention): boolean {
  return a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.first < b.first);
}
