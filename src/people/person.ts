// Somebody who can be asked about, as later folders know them; build-people.ts builds them.

import type { NamedEntity } from "../statements/statement.ts";

/** A person or an organisation ("White House", "Moscow") that the corpus names. */
export type Person = Readonly<{
  /** Stable while the corpus' names are: the folded name, numbered if two share it. */
  id: string;
  /** The full name most used, without titles: "Vladimir Putin". */
  name: string;
  kind: NamedEntity["kind"];
  /** Every form of the name in any article, `name` included. */
  forms: readonly string[];
  /** Titles and descriptions tied to the name, those of most articles first. */
  descriptions: readonly string[];
  gender: NamedEntity["gender"];
  /** In how many articles they are named. */
  articles: number;
  /** How often they are named in all. */
  mentions: number;
  /** How many statements may be shown under their name. */
  statements: number;
}>;

export type People = Readonly<{
  /** The most mentioned first. */
  all: readonly Person[];
  /**
   * Whom a name in an article denotes; titles are ignored. Null when the article does not show it and
   * the corpus has several, and for what is no name ("a campaign aide").
   */
  personOf(path: string, nameInArticle: string): Person | null;
  /**
   * The name in an article of the one whom definite words in it mean ("the GOP nominee"), where the
   * corpus ties them to one of those whom the article names. Null for nobody or several.
   */
  describedIn(path: string, words: string): string | null;
  /**
   * Whom the words of a question mean: a name, a misspelt name (only when no name fits as typed), or
   * a description that articles tie to somebody ("the Russian president").
   */
  find(words: string, options?: FindOptions): Found;
  /** Who has this surname, folded, in the name most used; the most mentioned first. */
  ofFamily(folded: string): readonly Person[];
  /** The person, no organisation, with most statements, of several the most mentioned; null for nobody. */
  mostQuoted: Person | null;
  /** Of a name that nobody bears, whose looks most like it; null where none does. */
  nearest(words: string): Person | null;
}>;

/** What may be asked of them for a question: nothing that grows with the corpus. */
export type KnownPeople = Pick<People, "find" | "nearest" | "ofFamily" | "mostQuoted">;

export type FindOptions = Readonly<{
  /** Whether typing errors are forgiven; default true. */
  misspelt?: boolean;
  /** Whether descriptions count ("the Russian president"); default true. */
  described?: boolean;
}>;

/** Whom the words of a question mean. */
export type Found =
  /** `matched` is the form of the name, or the description, that the words hit. */
  | Readonly<{
      kind: "one";
      person: Person;
      matched: string;
      by: "name" | "description" | "misspelt-name";
    }>
  /** Which one? The most mentioned first. */
  | Readonly<{ kind: "several"; people: readonly Person[] }>
  | Readonly<{ kind: "none" }>;

/** Whether anything may be shown under their name. */
export function hasStatements({ statements }: Person): boolean {
  return statements > 0;
}

/** Of whom nothing is quoted is of no help to somebody who has to choose. */
export function quotedFirst(people: readonly Person[]): readonly Person[] {
  return [...people.filter(hasStatements), ...people.filter((person) => !hasStatements(person))];
}

/** The most named first. */
export function byMentions(people: readonly Person[]): readonly Person[] {
  return [...people].sort((a, b) => b.mentions - a.mentions);
}
