// What is known of an article's names while those of one word are joined to those in full.

import type { Mention } from "../mentions/mention.ts";
import type { TokenisedArticle } from "../reading/read-article.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entity-index.ts";

/** The entities of an article and who each mention means, while names are being joined. */
export type EntitiesSoFar = Readonly<{
  all: Entity[];
  of: Map<Mention, Entity>;
  index: EntityIndex;
}>;

/** The name mentions of an article, its entities and what distinguishes them. */
export type NamesSoFar = EntitiesSoFar &
  Readonly<{
    article: TokenisedArticle;
    mentions: readonly Mention[];
    /** How often the article's own text calls each by the given name alone. */
    byGivenName: Map<Entity, number>;
    /** Where each is first named in full. */
    introduced: ReadonlyMap<Entity, Mention>;
    /** Of whom the article says that they died or vanished. */
    gone: ReadonlySet<Entity>;
    /** Who is named in full as somebody's wife, husband, son … */
    relatives: ReadonlySet<Entity>;
    /** Those whom a single word may name. */
    bearersOf(word: string): readonly Entity[];
  }>;

/** Whether one stands earlier in the article than the other. */
export function isBefore(a: Mention, b: Mention): boolean {
  return a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.first < b.first);
}
