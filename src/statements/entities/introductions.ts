// What an article says of somebody where it first names them in full: as a relative, as dead or gone.

import type { Mention } from "../mentions/mention.ts";
import { lowerAt, type TokenisedArticle } from "../reading/read-article.ts";
import type { Entity } from "./entity.ts";

/** Whether the name stands right after a word of kin: "his wife, [Ann Lee]", "first lady [Ann Lee]". */
export function isNamedAsRelative(
  { paragraphs }: TokenisedArticle,
  { paragraph, first }: Mention,
): boolean {
  const own = paragraphs[paragraph];
  if (own === undefined) return false;
  const at = lowerAt(own, first - 1) === "," ? first - 2 : first - 1;
  return (
    KIN_BEFORE_NAME.test(lowerAt(own, at)) ||
    /^first (?:lady|gentleman)$/.test(`${lowerAt(own, at - 1)} ${lowerAt(own, at)}`)
  );
}

/** Words of kin and marriage, of one person: a choice of our own among those in gender.ts. */
const KIN_BEFORE_NAME =
  /^(?:(?:ex-|late-)?(?:wife|husband)|widow(?:er)?|(?:step|grand)?(?:son|daughter|mother|father)|(?:half-|step)?(?:brother|sister)|uncle|aunt|niece|nephew|cousin)$/;

/** Where each entity is first named in full. */
export function firstMentions(of: ReadonlyMap<Mention, Entity>): ReadonlyMap<Entity, Mention> {
  const first = new Map<Entity, Mention>();
  for (const [mention, entity] of of) if (!first.has(entity)) first.set(entity, mention);
  return first;
}

/** Of whom the article says, right after the full name or after a clause, that they died or vanished. */
export function whoIsGone(
  { paragraphs }: TokenisedArticle,
  of: ReadonlyMap<Mention, Entity>,
): ReadonlySet<Entity> {
  const gone = new Set<Entity>();
  for (const [{ paragraph, first, last, title }, entity] of of) {
    const { tokens = [], sentenceOf = [] } = paragraphs[paragraph] ?? {};
    const rest = tokens
      .slice(last, last + MAX_FATE_TOKENS)
      .filter((_, at) => sentenceOf[last + at] === sentenceOf[first])
      .map(({ lower }) => lower)
      .join(" ");
    if (GONE.test(rest) || /\b(?:late|missing|murdered)\b/u.test(title)) gone.add(entity);
  }
  return gone;
}

/** How many words after a name may still say what became of somebody. */
const MAX_FATE_TOKENS = 16;

const GONE =
  /^(?:[^.]*(?:,|\band|\bwho) )?(?:was |were |had been )?(?:died|dies|vanished|disappeared|went missing|drowned|last seen|killed|murdered|found dead|shot dead|stabbed to death|beaten to death)\b/u;
