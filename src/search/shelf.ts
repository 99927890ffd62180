// What answering may ask of what is kept: the k best for some terms, how frequent a word is, who is
// behind a name, what stands in one article. Whoever answers sees no more than this, so that nothing
// walks all articles for one question, and so that what is kept may stand elsewhere than in memory.

import type { Article } from "../corpus/article.ts";
import type { KnownPeople } from "../people/person.ts";
import type { PassageIndex } from "./passage-index.ts";
import type { StatementIndex } from "./statement-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Shelf = Readonly<{
  articleCount: number;
  /** Whether any article tells when it was published. */
  isDated: boolean;
  /** Publishers of the corpus, each once, most articles first. */
  publishers: readonly string[];
  /** How many articles each has. */
  articlesByPublisher: ReadonlyMap<string, number>;
  /** Null where there is none of this path. */
  articleAt(path: string): Article | null;
  passages: PassageIndex;
  statements: StatementIndex;
  people: KnownPeople;
  vocabulary: Vocabulary;
}>;
