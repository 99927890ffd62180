// Everybody the corpus names: one Person for all the names of one, and the two questions asked of
// them: whose statement is this, and who is meant by the words of a question.

import givenNames from "gender-detection-from-name/names/en.js";
import { meansDescribed } from "../statements/lexicon/offices.ts";
import type { NamedEntity } from "../statements/statement.ts";
import { byCodeUnits } from "../text/order.ts";
import { finish } from "../text/steps.ts";
import { DOMINANCE } from "./dominant.ts";
import { finderSteps } from "./find/find-person.ts";
import { type ArticleEntities, type Cluster, type Named, namesOf } from "./join/cluster.ts";
import {
  changedGroupSteps,
  clusterOfName,
  type NameGroups,
  NO_GROUPS,
} from "./join/name-groups.ts";
import { clusterNamed, type NamesInArticle, namesInArticle } from "./join/names-in-article.ts";
import { nameKey } from "./name-key.ts";
import type { PeopleFile } from "./people-file.ts";
import type { People, Person } from "./person.ts";

/** What an article tells of people. */
export type NamingArticle = ArticleEntities &
  Readonly<{
    /**
     * The speaker's name of each of its statements that may be shown, repeated as often. Who has
     * something to be quoted is meant before a namesake who has not.
     */
    speakers?: readonly string[];
    /** Name → what stands beside it; questions alone find people by it. */
    beside?: ReadonlyMap<string, ReadonlySet<string>>;
  }>;

export type PeopleInput = Readonly<{
  articles: readonly NamingArticle[];
  /** people.yaml as parsed; null where there is none. */
  corrections: PeopleFile | null;
}>;

/** Whom an article means. */
type Denoted = Readonly<{
  article: NamingArticle;
  named: readonly Named[];
  /** The ids of clusters: of each of its speakers who is somebody. */
  speakers: readonly number[];
  /** The id of a cluster, and what stands beside its name. */
  beside: readonly (readonly [number, ReadonlySet<string>])[];
}>;

/** People with what the next ones are made of when articles come and go. */
export type JoinedPeople = People &
  Readonly<{
    /** Articles of which the names denote others than before, or may. */
    changed: ReadonlySet<string>;
    /** Articles that name somebody of whom other articles say now what they are, or do not any more. */
    redescribed: ReadonlySet<string>;
    /** Somebody of the edition before → the same one, of whom the corpus tells something else now. */
    replaced: ReadonlyMap<Person, Person>;
    basis: Basis;
  }>;

type Basis = Readonly<{
  corrections: string;
  groups: NameGroups;
  /** By path. */
  denoted: ReadonlyMap<string, Denoted>;
  /** By the id of the cluster. */
  somebody: ReadonlyMap<number, Somebody>;
}>;

type Somebody = Readonly<{ cluster: Cluster; person: Person }>;

/** After so many articles, or people, of which little is to be done a step ends. */
const ITEMS_A_STEP = 200;

/** Joins the names of all articles, at once; see `peopleSteps`. */
export function buildPeople(input: PeopleInput): JoinedPeople {
  return finish(peopleSteps(input, null));
}

/**
 * Joins the names of all articles, in steps. The same people whatever was known before: only the groups
 * of names that an article brought, or took away, are joined again.
 */
export function* peopleSteps(
  { articles, corrections }: PeopleInput,
  before: JoinedPeople | null,
): Generator<void, JoinedPeople> {
  const entries = corrections?.entries ?? [];
  const written = JSON.stringify(entries);
  const basis = before?.basis.corrections === written ? before.basis : null;
  const names = yield* namesByPathSteps(articles, basis);
  const joined = yield* changedGroupSteps(basis?.groups ?? NO_GROUPS, {
    ...nameChanges(names, basis),
    entries: basis === null ? entries : [],
    order: orderOf(articles),
  });
  const { groups } = joined;
  const changed = new Set(joined.changed.map(({ path }) => path));
  const denoted = new Map<string, Denoted>();
  for (const [at, article] of articles.entries()) {
    const { path } = article;
    const known = changed.has(path) ? undefined : basis?.denoted.get(path);
    const isSame = known !== undefined && isSameArticle(known.article, article);
    if (!isSame) changed.add(path);
    denoted.set(path, isSame ? known : denotedIn(article, names.get(path) ?? [], groups));
    if (!isSame || at % ITEMS_A_STEP === 0) yield;
  }
  const somebody = yield* personSteps(groups, denoted, orderOf(articles), basis);
  const all = [...somebody.values()].map(({ person }) => person);
  yield;
  const finder = yield* finderSteps(all, yield* descriptionSteps(somebody, denoted));
  return {
    all,
    ...namesOfArticles(denoted, groups, somebody),
    ...finder,
    mostQuoted: mostQuotedOf(all),
    changed,
    redescribed: redescribed(joined.updated, somebody, basis),
    replaced: replacedPeople(somebody, basis),
    basis: { corrections: written, groups, denoted, somebody },
  };
}

function mostQuotedOf(all: readonly Person[]): Person | null {
  let most: Person | null = null;
  for (const person of all)
    if (person.kind === "person" && person.statements > (most?.statements ?? 0)) most = person;
  return most;
}

function isSameArticle(a: NamingArticle, b: NamingArticle): boolean {
  return a.entities === b.entities && a.speakers === b.speakers && a.beside === b.beside;
}

/** Those of an article that is the same are the very ones of before. */
function* namesByPathSteps(
  articles: readonly NamingArticle[],
  basis: Basis | null,
): Generator<void, ReadonlyMap<string, readonly Named[]>> {
  const names = new Map<string, readonly Named[]>();
  for (const [at, article] of articles.entries()) {
    const known = basis?.denoted.get(article.path);
    const isKnown = known !== undefined && known.article.entities === article.entities;
    names.set(article.path, isKnown ? known.named : namesOf(article));
    if (!isKnown || at % ITEMS_A_STEP === 0) yield;
  }
  return names;
}

function nameChanges(
  names: ReadonlyMap<string, readonly Named[]>,
  basis: Basis | null,
): Readonly<{ gone: readonly Named[]; come: readonly Named[] }> {
  const known = basis?.denoted ?? new Map<string, Denoted>();
  return {
    come: [...names].flatMap(([path, named]) => (known.get(path)?.named === named ? [] : named)),
    gone: [...known].flatMap(([path, { named }]) => (names.get(path) === named ? [] : named)),
  };
}

/** In order of the articles, and of what each names. */
function orderOf(articles: readonly NamingArticle[]): (a: Named, b: Named) => number {
  const places = new Map(articles.map(({ path }, place) => [path, place]));
  return (a, b) => (places.get(a.path) ?? 0) - (places.get(b.path) ?? 0) || a.place - b.place;
}

function denotedIn(article: NamingArticle, named: readonly Named[], groups: NameGroups): Denoted {
  const { speakers = [], beside = new Map() } = article;
  if (speakers.length === 0 && beside.size === 0)
    return { article, named, speakers: [], beside: [] };
  const names = namesInArticle(named, (one) => clusterOfName(groups, one));
  return {
    article,
    named,
    speakers: speakers.flatMap((speaker) => clusterNamed(names, speaker)?.id ?? []),
    beside: [...beside].flatMap(([name, written]) => {
      const cluster = clusterNamed(names, name);
      return cluster === null ? [] : [[cluster.id, written] as const];
    }),
  };
}

/** `personOf` and `describedIn`, which are asked for one article after the other. */
function namesOfArticles(
  denoted: ReadonlyMap<string, Denoted>,
  groups: NameGroups,
  somebody: Basis["somebody"],
): Pick<People, "personOf" | "describedIn"> {
  let last: Readonly<{ path: string; names: NamesInArticle }> | null = null;
  const namesIn = (path: string): NamesInArticle => {
    if (last?.path !== path) {
      const named = denoted.get(path)?.named ?? [];
      last = { path, names: namesInArticle(named, (one) => clusterOfName(groups, one)) };
    }
    return last.names;
  };
  return {
    personOf: (path, nameInArticle) => {
      const cluster = clusterNamed(namesIn(path), nameInArticle);
      return (cluster && somebody.get(cluster.id)?.person) ?? null;
    },
    describedIn: (path, words) =>
      describedName(denoted.get(path)?.article.entities ?? [], namesIn(path), words),
  };
}

/**
 * The most mentioned first; those who share a name are numbered in this order. Of whom nothing changed is
 * the very one of before.
 */
function* personSteps(
  groups: NameGroups,
  denoted: ReadonlyMap<string, Denoted>,
  order: (a: Named, b: Named) => number,
  basis: Basis | null,
): Generator<void, Basis["somebody"]> {
  const statements = new Map<number, number>();
  let looked = 0;
  for (const { speakers } of denoted.values()) {
    for (const id of speakers) statements.set(id, (statements.get(id) ?? 0) + 1);
    if (++looked % ITEMS_A_STEP === 0) yield;
  }
  const ranked: { cluster: Cluster; name: string }[] = [];
  for (const { joined } of new Set(groups.values()))
    for (const cluster of joined.clusters) {
      ranked.push({ cluster, name: nameOf(cluster) });
      if (ranked.length % ITEMS_A_STEP === 0) yield;
    }
  ranked.sort(
    (a, b) =>
      b.cluster.mentions - a.cluster.mentions ||
      byCodeUnits(a.name, b.name) ||
      byFirst(a.cluster, b.cluster, order),
  );
  yield;
  const numbers = new Map<string, number>();
  const people = new Map<number, Somebody>();
  for (const { cluster, name } of ranked) {
    const key = nameKey(name) || name;
    const used = numbers.get(key) ?? 0;
    numbers.set(key, used + 1);
    const id = used === 0 ? key : `${key} ${used + 1}`;
    const count = statements.get(cluster.id) ?? 0;
    const known = basis?.somebody.get(cluster.id);
    const isSame =
      known?.cluster === cluster && known.person.id === id && known.person.statements === count;
    people.set(
      cluster.id,
      isSame ? known : { cluster, person: toPerson(cluster, { id, name }, count) },
    );
    if (people.size % ITEMS_A_STEP === 0) yield;
  }
  return people;
}

function byFirst(a: Cluster, b: Cluster, order: (a: Named, b: Named) => number): number {
  return a.first === null || b.first === null ? 0 : order(a.first, b.first);
}

const namesOfClusters = new WeakMap<Cluster, string>();

/** The name to show. */
function nameOf(cluster: Cluster): string {
  const known = namesOfClusters.get(cluster);
  if (known !== undefined) return known;
  const name = withLastStop(withoutEpithet(bestName(cluster), cluster));
  namesOfClusters.set(cluster, name);
  return name;
}

function replacedPeople(
  somebody: Basis["somebody"],
  basis: Basis | null,
): ReadonlyMap<Person, Person> {
  const replaced = new Map<Person, Person>();
  for (const [id, { person }] of basis?.somebody ?? []) {
    const now = somebody.get(id)?.person;
    if (now !== undefined && now !== person) replaced.set(person, now);
  }
  return replaced;
}

/** The articles that name one of the updated clusters, where its descriptions are not those of before. */
function redescribed(
  updated: ReadonlySet<number>,
  somebody: Basis["somebody"],
  basis: Basis | null,
): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const id of updated) {
    const now = somebody.get(id)?.cluster;
    const was = basis?.somebody.get(id)?.cluster;
    if (now === undefined || was === undefined) continue;
    if (now.kind === was.kind && areEqual(now.descriptions, was.descriptions)) continue;
    for (const path of now.paths) paths.add(path);
  }
  return paths;
}

function areEqual(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [words, count] of a) if (b.get(words) !== count) return false;
  return true;
}

/** Of each person, with the number of articles that call them so. */
function* descriptionSteps(
  somebody: Basis["somebody"],
  denoted: ReadonlyMap<string, Denoted>,
): Generator<void, ReadonlyMap<Person, ReadonlyMap<string, number>>> {
  const besides = new Map<number, Map<string, number>>();
  let looked = 0;
  for (const { beside } of denoted.values()) {
    for (const [id, written] of beside) {
      const descriptions = besides.get(id) ?? new Map(somebody.get(id)?.cluster.descriptions);
      besides.set(id, descriptions);
      addDescriptions(descriptions, written);
    }
    if (++looked % ITEMS_A_STEP === 0) yield;
  }
  return new Map(
    [...somebody].map(
      ([id, { cluster, person }]) => [person, besides.get(id) ?? cluster.descriptions] as const,
    ),
  );
}

/** One article more for each, unless the reading of the article gave it. */
function addDescriptions(descriptions: Map<string, number>, written: ReadonlySet<string>): void {
  for (const words of written) if (!descriptions.has(words)) descriptions.set(words, 1);
}

/** Of one article alone the reading may be wrong. */
const MIN_TYING_ARTICLES = 2;

/**
 * The name of the only one in the article to whom enough articles tie such a description, or of the
 * one whom `DOMINANCE` times as many tie to it as the next.
 */
function describedName(
  entities: readonly NamedEntity[],
  names: NamesInArticle,
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
