// Everybody the corpus names: one Person for all the names of one, and the two questions asked of
// them: whose statement is this, and who is meant by the words of a question.

import givenNames from "gender-detection-from-name/names/en.js";
import { meansDescribed } from "../statements/lexicon/offices.ts";
import type { NamedEntity } from "../statements/statement.ts";
import { byCodeUnits } from "../text/order.ts";
import { DOMINANCE } from "./dominant.ts";
import { buildFinder } from "./find/find-person.ts";
import type { Cluster } from "./join/cluster.ts";
import { type ArticleEntities, joinPeople } from "./join/join-people.ts";
import type { NamesByArticle } from "./join/names-by-article.ts";
import { nameKey } from "./name-key.ts";
import type { PeopleFile } from "./people-file.ts";
import type { People, Person } from "./person.ts";

/**
 * Joins the names of all articles. Same input, same result, whatever the order of articles.
 * @param input.corrections people.yaml as parsed; null where there is none.
 */
export function buildPeople(
  input: Readonly<{
    entitiesByArticle: readonly ArticleEntities[];
    corrections: PeopleFile | null;
    /**
     * Article → the speaker's name of each of its statements that may be shown, repeated as often.
     * Who has something to be quoted is meant before a namesake who has not.
     */
    speakersByArticle?: ReadonlyMap<string, readonly string[]>;
    /** Article → name → what stands beside it; questions alone find people by it. */
    besideByArticle?: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  }>,
): People {
  const entries = input.corrections?.entries ?? [];
  const { clusters, byArticle } = joinPeople(input.entitiesByArticle, entries);
  const statements = countStatements(byArticle, input.speakersByArticle ?? new Map());
  const personOfCluster = toPeople(clusters, statements);
  const all = [...personOfCluster.values()];
  const entitiesOf = new Map(input.entitiesByArticle.map(({ path, entities }) => [path, entities]));
  const descriptions = new Map(
    [...personOfCluster].map(
      ([cluster, person]) => [person, new Map(cluster.descriptions)] as const,
    ),
  );
  for (const [path, beside] of input.besideByArticle ?? [])
    for (const [name, written] of beside) {
      const cluster = clusterNamed(byArticle.get(path), name);
      const person = cluster && personOfCluster.get(cluster);
      if (person) addDescriptions(descriptions.get(person), written);
    }
  return {
    all,
    personOf: (path, nameInArticle) => {
      const cluster = clusterNamed(byArticle.get(path), nameInArticle);
      return (cluster && personOfCluster.get(cluster)) ?? null;
    },
    describedIn: (path, words) =>
      describedName(entitiesOf.get(path) ?? [], byArticle.get(path), words),
    ...buildFinder(all, descriptions),
  };
}

/** One article more for each, unless the reading of the article gave it. */
function addDescriptions(
  descriptions: Map<string, number> | undefined,
  written: ReadonlySet<string>,
): void {
  for (const words of written) if (!descriptions?.has(words)) descriptions?.set(words, 1);
}

/** The most mentioned first; those who share a name are numbered in this order. */
function toPeople(
  clusters: Iterable<Cluster>,
  statements: ReadonlyMap<Cluster, number>,
): ReadonlyMap<Cluster, Person> {
  const ranked = [...clusters]
    .map((cluster) => ({ cluster, name: withLastStop(withoutEpithet(bestName(cluster), cluster)) }))
    .sort((a, b) => b.cluster.mentions - a.cluster.mentions || byCodeUnits(a.name, b.name));
  const ids = new Map<string, number>();
  const people = new Map<Cluster, Person>();
  for (const { cluster, name } of ranked) {
    const key = nameKey(name) || name;
    const used = ids.get(key) ?? 0;
    ids.set(key, used + 1);
    const id = used === 0 ? key : `${key} ${used + 1}`;
    people.set(cluster, toPerson(cluster, { id, name }, statements.get(cluster) ?? 0));
  }
  return people;
}

/** Of one article alone the reading may be wrong. */
const MIN_TYING_ARTICLES = 2;

/**
 * The name of the only one in the article to whom enough articles tie such a description, or of the
 * one whom `DOMINANCE` times as many tie to it as the next.
 */
function describedName(
  entities: readonly NamedEntity[],
  names: ReadonlyMap<string, Cluster | null> | undefined,
  words: string,
): string | null {
  const ties = new Map<Cluster, { name: string; articles: number }>();
  for (const { name } of entities) {
    const cluster = clusterNamed(names, name);
    if (cluster === null || cluster.kind === "organisation" || ties.has(cluster)) continue;
    const articles = [...cluster.descriptions]
      .filter(([description]) => meansDescribed(words, description))
      .reduce((sum, [, count]) => sum + count, 0);
    if (articles > 0) ties.set(cluster, { name, articles });
  }
  const [best, second] = [...ties.values()].sort((a, b) => b.articles - a.articles);
  if (best === undefined || best.articles < MIN_TYING_ARTICLES) return null;
  return second === undefined || best.articles >= DOMINANCE * second.articles ? best.name : null;
}

function clusterNamed(
  names: ReadonlyMap<string, Cluster | null> | undefined,
  name: string,
): Cluster | null {
  const exact = names?.get(name);
  return (exact === undefined ? names?.get(nameKey(name)) : exact) ?? null;
}

function countStatements(
  byArticle: NamesByArticle,
  speakersByArticle: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<Cluster, number> {
  const counts = new Map<Cluster, number>();
  for (const [path, speakers] of speakersByArticle)
    for (const speaker of speakers) {
      const cluster = clusterNamed(byArticle.get(path), speaker);
      if (cluster !== null) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
    }
  return counts;
}

function toPerson(
  cluster: Cluster,
  { id, name }: Pick<Person, "id" | "name">,
  statements: number,
): Person {
  return {
    id,
    name,
    kind: cluster.kind,
    forms: [...new Set([name, ...[...cluster.forms].sort(byCodeUnits)])],
    descriptions: [...cluster.descriptions]
      .sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))
      .map(([description]) => description),
    gender: cluster.gender,
    articles: cluster.paths.size,
    mentions: cluster.mentions,
    statements,
  };
}

/**
 * The name to show: as people.yaml writes it, else the form most used among those with a given name;
 * one of two words is preferred when used at least a fifth as often ("Donald Trump" to "Donald J.
 * Trump"). Of an organisation the form that says whose it is ("U.N. Security Council").
 */
function bestName(cluster: Cluster): string {
  if (cluster.shownAs !== null) return cluster.shownAs;
  const ranked = [...cluster.weights].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]));
  const words = (name: string): number => name.split(" ").length;
  const full =
    cluster.kind === "organisation" ? ranked : ranked.filter(([name]) => words(name) > 1);
  const [best] = full.length > 0 ? full : ranked;
  if (best === undefined) return "";
  if (cluster.kind === "organisation") {
    const whole = ranked.find(([name]) => nameKey(name).endsWith(` ${nameKey(best[0])}`));
    return (whole ?? best)[0];
  }
  if (words(best[0]) === 2) return best[0];
  const short = full.find(([name, weight]) => words(name) === 2 && weight * 5 >= best[1]);
  return (short ?? best)[0];
}

/**
 * "Sleepy Anna Keller", "Universe Ana Moro" (from "Miss Universe") → without the first
 * word: it is no given name, the second is, and the corpus uses the rest by itself.
 */
function withoutEpithet(name: string, { kind, forms }: Cluster): string {
  const [first = "", second = "", ...others] = name.split(" ");
  const rest = [second, ...others].join(" ");
  const isGiven = (word: string): boolean => givenNames.has(word.toLowerCase());
  const isEpithet = !isGiven(first) && isGiven(second) && others.length > 0 && forms.has(rest);
  return kind !== "organisation" && isEpithet ? rest : name;
}

/** "U.S" → "U.S.": the stop that also ended a sentence is part of the name. */
function withLastStop(name: string): string {
  return name.replace(/(?<!\p{L})(?:\p{Lu}\.)+\p{Lu}$/u, "$&.");
}
