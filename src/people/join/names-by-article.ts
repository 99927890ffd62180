// Whom each name of each article denotes, once all are placed.

import { nameKey } from "../name-key.ts";
import type { Cluster, Named } from "./cluster.ts";

/** Article → name in it (exact, and folded without titles) → cluster; null when two bear it. */
export type NamesByArticle = ReadonlyMap<string, ReadonlyMap<string, Cluster | null>>;

/** An entity's own name outranks a form that another entity is called by. */
export function namesByArticle(
  named: readonly Named[],
  clusterOf: ReadonlyMap<Named, Cluster>,
): NamesByArticle {
  const own = new Map<string, Map<string, Cluster | null>>();
  const forms = new Map<string, Map<string, Cluster | null>>();
  for (const one of named) {
    const { path, entity } = one;
    const cluster = clusterOf.get(one) ?? null;
    claim(own, path, [entity.name, one.key], cluster);
    for (const form of entity.forms)
      if (form !== entity.name) claim(forms, path, [form, nameKey(form)], cluster);
  }
  return new Map(
    [...own].map(([path, names]) => [path, new Map([...(forms.get(path) ?? []), ...names])]),
  );
}

/** Each name denotes the cluster, and nobody where another has it. */
function claim(
  byArticle: Map<string, Map<string, Cluster | null>>,
  path: string,
  names: readonly string[],
  cluster: Cluster | null,
): void {
  const claimed = byArticle.get(path) ?? new Map<string, Cluster | null>();
  byArticle.set(path, claimed);
  for (const name of new Set(names)) {
    const isAnothers = claimed.has(name) && claimed.get(name) !== cluster;
    claimed.set(name, isAnothers ? null : cluster);
  }
}
