// Whom each name of an article denotes, once all are placed.

import { nameKey } from "../name-key.ts";
import type { Cluster, Named } from "./cluster.ts";

/** Name in an article (exact, and folded without titles) → cluster; null when two bear it. */
export type NamesInArticle = ReadonlyMap<string, Cluster | null>;

/** An entity's own name outranks a form that another entity is called by. */
export function namesInArticle(
  named: readonly Named[],
  clusterOf: (one: Named) => Cluster | null,
): NamesInArticle {
  const own = new Map<string, Cluster | null>();
  const forms = new Map<string, Cluster | null>();
  for (const one of named) {
    const { entity } = one;
    const cluster = clusterOf(one);
    claim(own, [entity.name, one.key], cluster);
    for (const form of entity.forms)
      if (form !== entity.name) claim(forms, [form, nameKey(form)], cluster);
  }
  return new Map([...forms, ...own]);
}

/** Each name denotes the cluster, and nobody where another has it. */
function claim(
  claimed: Map<string, Cluster | null>,
  names: readonly string[],
  cluster: Cluster | null,
): void {
  for (const name of new Set(names)) {
    const isAnothers = claimed.has(name) && claimed.get(name) !== cluster;
    claimed.set(name, isAnothers ? null : cluster);
  }
}

export function clusterNamed(names: NamesInArticle, name: string): Cluster | null {
  const exact = names.get(name);
  return (exact === undefined ? names.get(nameKey(name)) : exact) ?? null;
}
