// Names of organisations, countries and capitals → clusters, with the abbreviations that articles
// give and the short names of bodies of a union.

import { isPlace } from "../../statements/lexicon/places.ts";
import { nameKey } from "../name-key.ts";
import { type Cluster, type Named, newCluster } from "./cluster.ts";
import { assignToCluster, type Joining } from "./joining.ts";

/** Places every entity; the clusters that it had to begin, without those of people.yaml. */
export function joinOrganisations(named: readonly Named[], joining: Joining): readonly Cluster[] {
  const byKey = new Map<string, Cluster>();
  const begun: Cluster[] = [];
  const fullKey = fullKeys(named);
  // Longest names first, so that an article's "CSTO" finds the cluster of its full name.
  for (const one of [...named].sort((a, b) => b.key.length - a.key.length)) {
    const key = fullKey(one);
    let cluster = joining.corrections.clusterOf(one.key) ?? byKey.get(key);
    if (cluster === undefined) {
      cluster = newCluster();
      begun.push(cluster);
    }
    byKey.set(key, cluster);
    for (const short of initialsOfNames(one)) {
      const shortKey = nameKey(short);
      if (!byKey.has(shortKey)) byKey.set(shortKey, cluster);
    }
    assignToCluster(one, cluster, joining);
    cluster.kind = "organisation";
  }
  return begun;
}

/** "CSTO", "U.N.". */
export function initialsOfNames({ entity }: Named): readonly string[] {
  return entity.forms.filter((form) => /^(?:\p{Lu}\.?){2,6}$/u.test(form));
}

/**
 * "Security Council" → the key of "United Nations Security Council": the same body under the name of
 * the place or union it is of. In an article that uses both names and no third ("National Security
 * Council"); and wherever the corpus knows no third either.
 */
function fullKeys(named: readonly Named[]): (one: Named) => string {
  const pathsOf = new Map<string, Set<string>>();
  for (const { key, path } of named) pathsOf.set(key, (pathsOf.get(key) ?? new Set()).add(path));
  const longer = longerKeys(pathsOf);
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

/** Key of two words or more → the longer keys that end in it. */
function longerKeys(keys: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly string[]> {
  const longer = new Map<string, string[]>();
  for (const key of keys.keys())
    for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) {
      const rest = key.slice(at + 1);
      if (rest.includes(" ") && keys.has(rest))
        longer.set(rest, [...(longer.get(rest) ?? []), key]);
    }
  return longer;
}
