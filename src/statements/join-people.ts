// The names of all articles → who is who. Full names are joined when nothing speaks against it; a
// bare surname goes to the bearer its own article names, else to the corpus' only or by far most
// mentioned one, else to nobody: a wrong name is worse than none.

import { BEFORE_NAMES, TITLES } from "../text/name-titles.ts";
import { foldName, namesAgree, type PersonName, parseName } from "../text/names.ts";
import type { PersonEntry } from "./people-file.ts";
import { expandPlace, isPlace } from "./places.ts";
import type { NamedEntity } from "./statement.ts";

export type ArticleEntities = Readonly<{ path: string; entities: readonly NamedEntity[] }>;

/** One person or organisation while names are being joined. */
export type Cluster = {
  kind: NamedEntity["kind"];
  gender: NamedEntity["gender"];
  /** Full name without titles → how often its entities are mentioned. */
  weights: Map<string, number>;
  forms: Set<string>;
  /** Description → the number of articles that tie it to this person. */
  descriptions: Map<string, number>;
  paths: Set<string>;
  mentions: number;
  /** Set by people.yaml. */
  shownAs: string | null;
};

export type Joined = Readonly<{
  clusters: readonly Cluster[];
  /** Article → name in it (exact, and folded without titles) → cluster; null when two bear it. */
  byArticle: ReadonlyMap<string, ReadonlyMap<string, Cluster | null>>;
}>;

/** How many times more mentions make one bearer of a name the one who is meant. */
export const DOMINANCE = 5;

/** What makes a name the same for looking up: folded, without titles and a leading article. */
export function nameKey(name: string, parsed: PersonName = parseName(name)): string {
  if (parsed.isOrganisation || parsed.foldedFamily === "") {
    const folded = expandPlace(foldName(name).replace(/^(?:the|a|an) (?=.)/, ""));
    // "U.N. Security Council" is the United Nations Security Council.
    return parsed.isOrganisation
      ? folded.replace(/^\p{L}+(?= )/u, (first) => expandPlace(first))
      : folded;
  }
  return expandPlace(foldName([...parsed.given, parsed.family, parsed.suffix ?? ""].join(" ")));
}

/** "President", "the Vice President": called so is whoever holds the office, and nobody by name. */
export function isTitleAlone(name: string): boolean {
  return foldName(name)
    .split(" ")
    .every((word) => TITLES.has(word) || BEFORE_NAMES.has(word));
}

/** The name without titles, as shown: "President Donald J. Trump" → "Donald J. Trump". */
export function shownName(name: string, parsed: PersonName = parseName(name)): string {
  if (parsed.isOrganisation || parsed.family === "") return name.replace(/^the (?=.)/i, "").trim();
  const core = [...parsed.given, parsed.family].join(" ").replace(/[’']s$/u, "");
  return parsed.suffix === null ? core : `${core} ${parsed.suffix}`;
}

type Named = {
  path: string;
  entity: NamedEntity;
  parsed: PersonName;
  key: string;
};

/** `entries` of people.yaml overrule everything else. */
export function joinPeople(
  articles: readonly ArticleEntities[],
  entries: readonly PersonEntry[],
): Joined {
  const named = articles
    .flatMap(({ path, entities }) =>
      entities.map((entity): Named => {
        const parsed = parseName(entity.name);
        return { path, entity, parsed, key: nameKey(entity.name, parsed) };
      }),
    )
    .filter(({ key, entity }) => key !== "" && !isTitleAlone(entity.name));
  const corrections = new Corrections(entries);
  const clusterOf = new Map<Named, Cluster>();

  const isBare = (one: Named): boolean => !isOrganisation(one) && !isFull(one.parsed);
  const full = named.filter((one) => !isOrganisation(one) && isFull(one.parsed));
  const clusters = [
    ...corrections.clusters,
    ...joinFullNames(full, clusterOf, corrections),
    ...joinOrganisations(named.filter(isOrganisation), clusterOf, corrections),
  ];
  clusters.push(...placeBareNames(named.filter(isBare), full, clusters, clusterOf, corrections));
  return {
    clusters: clusters.filter((cluster) => cluster.mentions > 0),
    byArticle: namesByArticle(named, clusterOf),
  };
}

function isFull(name: PersonName): boolean {
  return name.given.length > 0 || name.suffix !== null;
}

function isOrganisation({ entity, parsed }: Named): boolean {
  return (
    entity.kind === "organisation" ||
    parsed.isOrganisation ||
    (entity.kind === "unknown" && isPlace(entity.name))
  );
}

function newCluster(shownAs: string | null = null): Cluster {
  return {
    kind: "unknown",
    gender: null,
    weights: new Map(),
    forms: new Set(),
    descriptions: new Map(),
    paths: new Set(),
    mentions: 0,
    shownAs,
  };
}

function add(cluster: Cluster, one: Named): void {
  const { entity } = one;
  const shown = shownName(entity.name, one.parsed);
  cluster.weights.set(shown, (cluster.weights.get(shown) ?? 0) + entity.count);
  for (const form of [entity.name, ...entity.forms.filter((form) => isFormOf(form, one))])
    cluster.forms.add(form);
  for (const description of entity.descriptions)
    cluster.descriptions.set(description, (cluster.descriptions.get(description) ?? 0) + 1);
  cluster.paths.add(one.path);
  cluster.mentions += entity.count;
  if (cluster.kind === "unknown") cluster.kind = entity.kind;
  cluster.gender ??= entity.gender;
}

// A form that could not be the person's name is a slip of the article or of its reading; served, it
// would find this person for somebody else's name. Organisations go by anything ("the Post").
function isFormOf(form: string, one: Named): boolean {
  return isOrganisation(one) || namesAgree(form, one.parsed);
}

/** A description that people.yaml gives counts as one of more articles than any corpus has. */
const BY_MODERATOR = 1_000_000_000;

/** What people.yaml says: names that are one whatever they look like, and pairs that are not. */
class Corrections {
  readonly clusters: readonly Cluster[];
  readonly #byKey = new Map<string, Cluster>();
  readonly #apart = new Map<string, Set<string>>();

  constructor(entries: readonly PersonEntry[]) {
    this.clusters = entries.map((entry) => {
      const cluster = newCluster(entry.name);
      for (const name of [entry.name, ...entry.alsoKnownAs]) {
        this.#byKey.set(nameKey(name), cluster);
        cluster.forms.add(name);
      }
      for (const description of entry.describedAs)
        cluster.descriptions.set(description, BY_MODERATOR);
      for (const other of entry.notTheSameAs) this.#keepApart(nameKey(entry.name), nameKey(other));
      return cluster;
    });
  }

  #keepApart(a: string, b: string): void {
    this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
    this.#apart.set(b, (this.#apart.get(b) ?? new Set()).add(a));
  }

  clusterOf(key: string): Cluster | null {
    return this.#byKey.get(key) ?? null;
  }

  areApart(a: string, b: string): boolean {
    return this.#apart.get(a)?.has(b) ?? false;
  }

  /** Whether the entry that made the cluster forbids this name. */
  forbids(cluster: Cluster, key: string): boolean {
    return cluster.shownAs !== null && this.areApart(nameKey(cluster.shownAs), key);
  }
}

/** All entities of one full name. */
type FullName = {
  key: string;
  parsed: PersonName;
  gender: NamedEntity["gender"];
  mentions: number;
  members: Named[];
};

function groupByKey(named: readonly Named[]): FullName[] {
  const groups = new Map<string, FullName>();
  for (const one of named) {
    const group = groups.get(one.key);
    if (group === undefined) {
      const { key, parsed, entity } = one;
      groups.set(key, {
        key,
        parsed,
        gender: entity.gender,
        mentions: entity.count,
        members: [one],
      });
    } else {
      group.gender ??= one.entity.gender;
      group.mentions += one.entity.count;
      group.members.push(one);
    }
  }
  return [...groups.values()].sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
}

function joinFullNames(
  named: readonly Named[],
  clusterOf: Map<Named, Cluster>,
  corrections: Corrections,
): Cluster[] {
  const families = new Map<string, FullName[]>();
  const clusters: Cluster[] = [];
  const put = (name: FullName, cluster: Cluster): void => {
    for (const one of name.members) {
      add(cluster, one);
      clusterOf.set(one, cluster);
    }
  };
  const names = groupByKey(named);
  for (const name of names) {
    const corrected = corrections.clusterOf(name.key);
    if (corrected !== null) put(name, corrected);
    const family = families.get(name.parsed.foldedFamily);
    if (family === undefined) families.set(name.parsed.foldedFamily, [name]);
    else family.push(name);
  }
  const clusterOfName = (name: FullName): Cluster | undefined => {
    const [first] = name.members;
    return first && clusterOf.get(first);
  };
  for (const family of families.values())
    for (const name of family) {
      if (clusterOfName(name) !== undefined) continue;
      const rivals = family.filter((other) => other !== name && canBeOne(name, other, corrections));
      const joined = agreeingCluster(name, rivals, family, clusterOfName, corrections);
      const cluster = joined ?? newCluster();
      if (joined === null) clusters.push(cluster);
      put(name, cluster);
    }
  return clusters;
}

function canBeOne(a: FullName, b: FullName, corrections: Corrections): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false;
  return !corrections.areApart(a.key, b.key) && namesAgree(a.parsed, b.parsed);
}

/**
 * The cluster that this name belongs to: the one placed earlier (more mentioned) all of whose names
 * agree with it. None when the name would bridge two that exclude each other ("George Bush" beside
 * George W. and George H. W.), unless one of them is by far the more mentioned.
 */
function agreeingCluster(
  name: FullName,
  rivals: readonly FullName[],
  family: readonly FullName[],
  clusterOfName: (name: FullName) => Cluster | undefined,
  corrections: Corrections,
): Cluster | null {
  const weights = new Map<Cluster, number>();
  for (const rival of rivals) {
    const cluster = clusterOfName(rival);
    if (cluster === undefined) continue;
    const placed = family.filter((other) => clusterOfName(other) === cluster);
    if (!placed.every((other) => canBeOne(name, other, corrections))) continue;
    weights.set(cluster, (weights.get(cluster) ?? 0) + rival.mentions);
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined) return null;
  return second === undefined || best[1] >= DOMINANCE * second[1] ? best[0] : null;
}

function joinOrganisations(
  named: readonly Named[],
  clusterOf: Map<Named, Cluster>,
  corrections: Corrections,
): Cluster[] {
  const byKey = new Map<string, Cluster>();
  const clusters: Cluster[] = [];
  const fullKey = fullKeys(named);
  // Longest names first, so that an article's "CSTO" finds the cluster of its full name.
  for (const one of [...named].sort((a, b) => b.key.length - a.key.length)) {
    const abbreviations = one.entity.forms.filter((form) => /^(?:\p{Lu}\.?){2,6}$/u.test(form));
    const key = fullKey(one);
    let cluster = corrections.clusterOf(one.key) ?? byKey.get(key);
    if (cluster === undefined) {
      cluster = newCluster();
      clusters.push(cluster);
    }
    byKey.set(key, cluster);
    for (const short of abbreviations) {
      const key = nameKey(short);
      if (!byKey.has(key)) byKey.set(key, cluster);
    }
    add(cluster, one);
    cluster.kind = "organisation";
    clusterOf.set(one, cluster);
  }
  return clusters;
}

/**
 * "Security Council" → the key of "United Nations Security Council": the same body under the name of
 * the place or union it is of. In an article that uses both names and no third ("National Security
 * Council"); and wherever the corpus knows no third either.
 */
function fullKeys(named: readonly Named[]): (one: Named) => string {
  const pathsOf = new Map<string, Set<string>>();
  for (const { key, path } of named) pathsOf.set(key, (pathsOf.get(key) ?? new Set()).add(path));
  const longer = new Map<string, string[]>();
  for (const key of pathsOf.keys())
    for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) {
      const rest = key.slice(at + 1);
      if (rest.includes(" ") && pathsOf.has(rest))
        longer.set(rest, [...(longer.get(rest) ?? []), key]);
    }
  return ({ key, path }) => {
    const inCorpus = longer.get(key) ?? [];
    const inArticle = inCorpus.filter((other) => pathsOf.get(other)?.has(path));
    const [full, third] = inArticle.length > 0 ? inArticle : inCorpus;
    if (full === undefined || third !== undefined) return key;
    if (!isPlace(full.slice(0, -key.length - 1))) return key;
    const areTogether = [...(pathsOf.get(key) ?? [])].some((one) => pathsOf.get(full)?.has(one));
    return areTogether ? full : key;
  };
}

function placeBareNames(
  bare: readonly Named[],
  full: readonly Named[],
  joined: readonly Cluster[],
  clusterOf: Map<Named, Cluster>,
  corrections: Corrections,
): Cluster[] {
  const bearers = familyBearers(full, clusterOf);
  const byPath = new Map<string, Named[]>();
  for (const one of full) {
    const inArticle = byPath.get(one.path);
    if (inArticle === undefined) byPath.set(one.path, [one]);
    else inArticle.push(one);
  }
  const sameKey = new Map<string, Cluster>();
  for (const one of full) {
    const cluster = clusterOf.get(one);
    if (cluster !== undefined && !sameKey.has(one.key)) sameKey.set(one.key, cluster);
  }
  const organisations = new Map<string, Cluster>();
  for (const cluster of joined)
    if (cluster.kind === "organisation")
      for (const shown of cluster.weights.keys()) organisations.set(nameKey(shown), cluster);
  const allowed = (cluster: Cluster, one: Named): boolean =>
    !corrections.forbids(cluster, one.key) && !genderClashes(cluster, one.entity);
  const place = (one: Named, cluster: Cluster): void => {
    add(cluster, one);
    clusterOf.set(one, cluster);
  };

  // First what people.yaml or the article itself tells, so that the corpus is asked with every
  // mention counted that can be told, and in no order.
  const left: Named[] = [];
  for (const one of bare) {
    const inArticle = new Set(
      (byPath.get(one.path) ?? [])
        .filter((other) => namesAgree(one.parsed, other.parsed))
        .flatMap((other) => clusterOf.get(other) ?? [])
        .filter((cluster) => allowed(cluster, one)),
    );
    const [first] = inArticle;
    const corrected = corrections.clusterOf(one.key);
    // "African-Americans" is written "African Americans" too.
    const organisation =
      sameKey.get(one.key) ??
      (one.entity.kind === "unknown" ? organisations.get(one.key) : undefined);
    if (corrected !== null) place(one, corrected);
    else if (first !== undefined && inArticle.size === 1) place(one, first);
    else if (inArticle.size > 1) continue;
    else if (organisation !== undefined) place(one, organisation);
    else left.push(one);
  }
  const placed = left.map((one): readonly [Named, Cluster | "nobody" | null] => {
    const inCorpus = [...(bearers.get(one.parsed.foldedFamily) ?? [])].filter((cluster) =>
      allowed(cluster, one),
    );
    return [one, inCorpus.length === 0 ? "nobody" : dominant(inCorpus, weightOf)];
  });
  const alone = new Map<string, Cluster>();
  for (const [one, bearer] of placed) {
    if (bearer === null) continue;
    const cluster = bearer === "nobody" ? (alone.get(one.key) ?? newCluster()) : bearer;
    if (bearer === "nobody") alone.set(one.key, cluster);
    place(one, cluster);
  }
  return [...alone.values()];
}

function weightOf({ mentions, paths }: Cluster): Weight {
  return { mentions, articles: paths.size };
}

function genderClashes(cluster: Cluster, entity: NamedEntity): boolean {
  return cluster.gender !== null && entity.gender !== null && cluster.gender !== entity.gender;
}

function familyBearers(
  full: readonly Named[],
  clusterOf: ReadonlyMap<Named, Cluster>,
): Map<string, Set<Cluster>> {
  const bearers = new Map<string, Set<Cluster>>();
  for (const one of full) {
    const cluster = clusterOf.get(one);
    if (cluster === undefined) continue;
    const family = one.parsed.foldedFamily;
    bearers.set(family, (bearers.get(family) ?? new Set()).add(cluster));
  }
  return bearers;
}

/** How much the corpus speaks of somebody. */
export type Weight = Readonly<{ mentions: number; articles: number }>;

/**
 * The only one; or the one with `DOMINANCE` times the mentions of the next; or with as many times its
 * articles and twice its mentions, since one long article on somebody makes no household name. Else
 * null.
 */
export function dominant<T>(candidates: readonly T[], weigh: (candidate: T) => Weight): T | null {
  const [best, second] = candidates
    .map((candidate) => ({ candidate, ...weigh(candidate) }))
    .sort((a, b) => b.mentions - a.mentions);
  if (best === undefined) return null;
  const isAhead =
    second === undefined ||
    best.mentions >= DOMINANCE * second.mentions ||
    (best.articles >= DOMINANCE * second.articles && best.mentions >= 2 * second.mentions);
  return isAhead ? best.candidate : null;
}

function namesByArticle(
  named: readonly Named[],
  clusterOf: ReadonlyMap<Named, Cluster>,
): Map<string, Map<string, Cluster | null>> {
  const byArticle = new Map<string, Map<string, Cluster | null>>();
  const own = new Set<string>();
  const set = (path: string, name: string, cluster: Cluster | null, isOwn: boolean): void => {
    const names = byArticle.get(path) ?? new Map<string, Cluster | null>();
    byArticle.set(path, names);
    const id = `${path}\n${name}`;
    if (isOwn || !names.has(name)) {
      if (names.has(name) && own.has(id) && names.get(name) !== cluster) names.set(name, null);
      else names.set(name, cluster);
      if (isOwn) own.add(id);
    } else if (!own.has(id) && names.get(name) !== cluster) names.set(name, null);
  };
  // An entity's own name outranks a form that another entity is called by.
  for (const one of named) {
    const cluster = clusterOf.get(one) ?? null;
    set(one.path, one.entity.name, cluster, true);
    if (one.key !== one.entity.name) set(one.path, one.key, cluster, true);
  }
  for (const one of named)
    for (const form of one.entity.forms) {
      if (form === one.entity.name) continue;
      const cluster = clusterOf.get(one) ?? null;
      set(one.path, form, cluster, false);
      const key = nameKey(form);
      if (key !== form) set(one.path, key, cluster, false);
    }
  return byArticle;
}
