// Bare surnames → the bearer whom people.yaml, the article or the corpus shows; else nobody: a wrong
// name is worse than none.

import type { NamedEntity } from "../../statements/statement.ts";
import { namesAgree } from "../../text/names-agree.ts";
import { dominant, type Weight } from "../dominant.ts";
import { nameKey } from "../name-key.ts";
import { type Cluster, type Named, newCluster } from "./cluster.ts";
import { assignToCluster, type Joining } from "./joining.ts";

/**
 * Places those whose bearer is known. @param full the entities of full names, placed.
 * @param joined all clusters so far. @returns clusters for surnames that no full name has.
 */
export function* bareNameSteps(
  bare: readonly Named[],
  full: readonly Named[],
  joined: readonly Cluster[],
  joining: Joining,
): Generator<void, readonly Cluster[]> {
  // First what people.yaml or the article itself shows, so that the corpus is asked with every
  // mention counted that is known, and in no order.
  const byPath = groupByPath(full);
  const known: KnownNames = {
    byPath,
    sameKey: clustersByKey(full, joining),
    organisations: organisationsByKey(joined),
  };
  const left: Named[] = [];
  for (const [at, one] of bare.entries()) {
    if (!placeWithinArticle(one, known, joining)) left.push(one);
    if (at % BARE_NAMES_A_STEP === 0) yield;
  }
  const bearers = bearersOfFamilies(full, joining);
  const placed: (readonly [Named, Cluster | "nobody" | null])[] = [];
  for (const [at, one] of left.entries()) {
    placed.push([one, bearerInCorpus(one, bearers, known, joining)]);
    if (at % BARE_NAMES_A_STEP === 0) yield;
  }
  const alone = new Map<string, Cluster>();
  for (const [at, [one, bearer]] of placed.entries()) {
    if (at % BARE_NAMES_A_STEP === 0) yield;
    if (bearer === null) continue;
    const cluster = bearer === "nobody" ? (alone.get(one.key) ?? newCluster()) : bearer;
    if (bearer === "nobody") alone.set(one.key, cluster);
    assignToCluster(one, cluster, joining);
  }
  return [...alone.values()];
}

/** After so many names a step ends. */
const BARE_NAMES_A_STEP = 500;

/** Whom the corpus means by it: "nobody" where none bears it, null where it does not tell who of several. */
function bearerInCorpus(
  one: Named,
  bearers: ReadonlyMap<string, ReadonlySet<Cluster>>,
  { byPath }: KnownNames,
  joining: Joining,
): Cluster | "nobody" | null {
  const all = bearers.get(one.parsed.foldedFamily);
  if (all === undefined) return "nobody";
  const others =
    one.entity.isDistinctFromFullNames === true ? bearersHere(byPath, one, joining) : NO_CLUSTERS;
  const inCorpus = [...all].filter(
    (cluster) => mayBear(cluster, one, joining) && !others.has(cluster),
  );
  return inCorpus.length === 0 ? "nobody" : dominant(inCorpus, weightOf);
}

const NO_CLUSTERS: ReadonlySet<Cluster> = new Set();

/** Where a surname may be found that its own article explains, or that is a name by itself. */
type KnownNames = Readonly<{
  byPath: ReadonlyMap<string, readonly Named[]>;
  sameKey: ReadonlyMap<string, Cluster>;
  organisations: ReadonlyMap<string, Cluster>;
}>;

/**
 * Places a name whose bearer is known without the rest of the corpus: by people.yaml, by the only one in the
 * article who bears it, or as a body's. One that fits two whom the article names is nobody's.
 * @returns false for one that the article does not explain
 */
function placeWithinArticle(one: Named, known: KnownNames, joining: Joining): boolean {
  const { byPath, sameKey, organisations } = known;
  const inArticle =
    one.entity.isDistinctFromFullNames === true ? NO_CLUSTERS : bearersHere(byPath, one, joining);
  const [first] = inArticle;
  const corrected = joining.corrections.clusterOf(one.key);
  // "African-Americans" is written "African Americans" too.
  const organisation =
    sameKey.get(one.key) ??
    (one.entity.kind === "unknown" ? organisations.get(one.key) : undefined);
  if (corrected !== null) assignToCluster(one, corrected, joining);
  else if (first !== undefined && inArticle.size === 1) assignToCluster(one, first, joining);
  else if (inArticle.size > 1) return true;
  else if (organisation !== undefined) assignToCluster(one, organisation, joining);
  else return false;
  return true;
}

function groupByPath(full: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const byPath = new Map<string, Named[]>();
  for (const one of full) {
    const inArticle = byPath.get(one.path);
    if (inArticle === undefined) byPath.set(one.path, [one]);
    else inArticle.push(one);
  }
  return byPath;
}

function clustersByKey(full: readonly Named[], joining: Joining): ReadonlyMap<string, Cluster> {
  const byKey = new Map<string, Cluster>();
  for (const one of full) {
    const cluster = joining.clusterOf.get(one);
    if (cluster !== undefined && !byKey.has(one.key)) byKey.set(one.key, cluster);
  }
  return byKey;
}

function organisationsByKey(joined: readonly Cluster[]): ReadonlyMap<string, Cluster> {
  const organisations = joined.filter(({ kind }) => kind === "organisation");
  return new Map(
    organisations.flatMap((cluster) =>
      [...cluster.weights.keys()].map((shown) => [nameKey(shown), cluster] as const),
    ),
  );
}

/** Whom of the full names of its article the surname can mean. */
function bearersHere(
  byPath: ReadonlyMap<string, readonly Named[]>,
  one: Named,
  joining: Joining,
): ReadonlySet<Cluster> {
  const here = byPath.get(one.path);
  if (here === undefined) return NO_CLUSTERS;
  return new Set(
    here
      .filter((other) => namesAgree(one.parsed, other.parsed))
      .flatMap((other) => joining.clusterOf.get(other) ?? [])
      .filter((cluster) => mayBear(cluster, one, joining)),
  );
}

function bearersOfFamilies(
  full: readonly Named[],
  { clusterOf }: Joining,
): ReadonlyMap<string, ReadonlySet<Cluster>> {
  const bearers = new Map<string, Set<Cluster>>();
  for (const one of full) {
    const cluster = clusterOf.get(one);
    if (cluster === undefined) continue;
    const family = one.parsed.foldedFamily;
    bearers.set(family, (bearers.get(family) ?? new Set()).add(cluster));
  }
  return bearers;
}

function mayBear(cluster: Cluster, { key, entity }: Named, { corrections }: Joining): boolean {
  return !corrections.forbids(cluster, key) && !genderClashes(cluster, entity);
}

function genderClashes(cluster: Cluster, entity: NamedEntity): boolean {
  return cluster.gender !== null && entity.gender !== null && cluster.gender !== entity.gender;
}

function weightOf({ mentions, paths }: Cluster): Weight {
  return { mentions, articles: paths.size };
}
