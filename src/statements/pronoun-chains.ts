// How the "he … his … he" of one person runs up to a pronoun: who is named before a chain is whom it
// means, who is named inside one seldom is. "[Lee] met … her lawyer. She called [Ann Kern]. She said …"

import { leadingConjunct } from "./conjuncts.ts";
import type { Entity } from "./entity.ts";
import { type Feature, feature } from "./feature.ts";
import { type Gender, PERSONAL_PRONOUNS } from "./gender.ts";
import type { Mention } from "./mentions.ts";
import { isQuoted, type Paragraph } from "./reading.ts";
import type { Pronoun } from "./referents.ts";
import type { Story } from "./work.ts";

/** How the entity, named last by `latest`, stands in the chain up to the pronoun; none for "it" and "they". */
export function chainFeatures(
  story: Story,
  { mention, paragraph, asked, group }: Pronoun,
  entity: Entity,
  latest: Mention,
): Feature[] {
  const home = story.reading.paragraphs[latest.paragraph];
  if ((asked !== "male" && asked !== "female") || home === undefined) return [];
  const since = Math.min(3, pronounsSince(story, latest, mention, asked));
  const back = mention.paragraph - latest.paragraph;
  const place = back === 0 ? "here" : back === 1 ? "before" : "far";
  const isNewcomer = isNamedInChain(story, home, entity, asked);
  const features = [
    feature`${group} since ${since} ${place}`,
    feature`${group} newcomer ${isNewcomer} ${place} since ${Math.min(1, since)}`,
  ];
  const opener = openerOf(story, paragraph, mention, entity, asked);
  if (opener === null) return features;
  const opens = feature`${group} opener ${opener.kind} inside ${opener.isInside}`;
  features.push(opens, feature`${opens} newcomer ${isNewcomer}`);
  return features;
}

/** Unquoted pronouns of the gender between the two mentions; counts to 3. */
function pronounsSince(
  { reading: { paragraphs } }: Story,
  from: Mention,
  to: Mention,
  gender: Gender,
): number {
  let count = 0;
  for (let p = from.paragraph; p <= to.paragraph && count < 3; p++) {
    const paragraph = paragraphs[p];
    if (paragraph === undefined) continue;
    const first = p === from.paragraph ? from.last : 0;
    const last = p === to.paragraph ? to.first : paragraph.tokens.length;
    for (const at of pronounsIn(paragraph, gender)) if (at >= first && at < last) count++;
  }
  return count;
}

/** The first unquoted pronoun of the gender in the paragraph; null without one. */
export function chainStart(paragraph: Paragraph, gender: Gender): number | null {
  return pronounsIn(paragraph, gender)[0] ?? null;
}

type Chains = Readonly<Record<Gender, readonly number[]>>;

/** Every candidate for a pronoun asks for them, so each paragraph is looked through once. */
const found = new WeakMap<Paragraph, Chains>();

/** The tokens of the paragraph that are unquoted pronouns of the gender, in order. */
function pronounsIn(paragraph: Paragraph, gender: Gender): readonly number[] {
  const known = found.get(paragraph) ?? findPronouns(paragraph);
  found.set(paragraph, known);
  return known[gender];
}

function findPronouns(paragraph: Paragraph): Chains {
  const chains: Record<Gender, number[]> = { male: [], female: [] };
  for (const [at, { lower }] of paragraph.tokens.entries()) {
    const gender = PERSONAL_PRONOUNS.get(lower);
    if (gender !== undefined && !isQuoted(paragraph, at)) chains[gender].push(at);
  }
  return chains;
}

/** Whether a pronoun of the gender stands in a sentence before the one where the paragraph first names the entity. */
function isNamedInChain(
  { mentions, entities }: Story,
  home: Paragraph,
  entity: Entity,
  gender: Gender,
): boolean {
  const named = mentions[home.index]?.find((mention) => entities.of.get(mention) === entity);
  const start = chainStart(home, gender);
  if (named === undefined || start === null) return false;
  return (home.sentenceOf[start] ?? 0) < (home.sentenceOf[named.first] ?? 0);
}

/** What the sentence before the pronoun's opens with, the pronoun or the entity, and whether it names the entity; null without one. */
function openerOf(
  { mentions, entities }: Story,
  paragraph: Paragraph,
  { first: pronoun }: Mention,
  entity: Entity,
  gender: Gender,
): Readonly<{ kind: "pronoun" | "entity" | "other"; isInside: boolean }> | null {
  const sentence = paragraph.sentenceOf[pronoun] ?? 0;
  if (sentence === 0) return null;
  const start = paragraph.sentenceStarts[sentence - 1] ?? 0;
  const end = paragraph.sentenceStarts[sentence] ?? 0;
  let at = start;
  while (at < end && isQuoted(paragraph, at)) at++;
  const all = mentions[paragraph.index] ?? [];
  const named = all.filter(
    (mention) =>
      mention.first >= start && mention.first < end && entities.of.get(mention) === entity,
  );
  const isOpening = named.some((mention) => {
    const { first } = leadingConjunct(paragraph, all, mention); // "Ann Lee and [Bo Ek] met": either opens it
    return first === at || first === at + 1;
  });
  const kind = pronounsIn(paragraph, gender).includes(at)
    ? "pronoun"
    : isOpening
      ? "entity"
      : "other";
  return { kind, isInside: named.length > 0 };
}
