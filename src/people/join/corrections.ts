// What people.yaml says: names that are one whatever they look like, and pairs that are not.

import { nameKey } from "../name-key.ts";
import type { PersonEntry } from "../people-file.ts";
import { type Cluster, newCluster } from "./cluster.ts";

/** A description that people.yaml gives counts as one of more articles than any corpus has. */
const BY_MODERATOR = 1_000_000_000;

/** Names are asked for by their `nameKey`. */
export class Corrections {
  /** One for each entry, in their order. */
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
