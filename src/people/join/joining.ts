// The clusters while they are being joined, and where an entity is placed among them.

import type { Cluster, Named } from "./cluster.ts";
import type { Corrections } from "./corrections.ts";

/** Where each entity has been placed so far, and what people.yaml says. */
export type Joining = Readonly<{ clusterOf: Map<Named, Cluster>; corrections: Corrections }>;

/** The entity is one of the cluster from now on. */
export function assignToCluster(one: Named, cluster: Cluster, { clusterOf }: Joining): void {
  const { entity, shown } = one;
  cluster.first ??= one;
  cluster.weights.set(shown, (cluster.weights.get(shown) ?? 0) + entity.count);
  for (const form of one.forms) cluster.forms.add(form);
  for (const description of entity.descriptions)
    cluster.descriptions.set(description, (cluster.descriptions.get(description) ?? 0) + 1);
  cluster.paths.add(one.path);
  cluster.mentions += entity.count;
  if (cluster.kind === "unknown") cluster.kind = entity.kind;
  cluster.gender ??= entity.gender;
  clusterOf.set(one, cluster);
}
