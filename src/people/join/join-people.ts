// Names of all articles → who is who. Full names are joined when nothing speaks against it; a
// bare surname goes to the bearer its own article names, else to the corpus' only or by far most
// mentioned one, else to nobody: a wrong name is worse than none.

import type { PersonEntry } from "../people-file.ts";
import { type Cluster, isFullName, type Named } from "./cluster.ts";
import { Corrections } from "./corrections.ts";
import { joinFullNames } from "./join-full-names.ts";
import { joinOrganisations } from "./join-organisations.ts";
import type { Joining } from "./joining.ts";
import { bareNameSteps } from "./place-bare-names.ts";

export type Joined = Readonly<{
  clusters: readonly Cluster[];
  /** Those that are nobody's are left out. */
  clusterOf: ReadonlyMap<Named, Cluster>;
}>;

/** In steps. `entries` of people.yaml overrule everything else. */
export function* joinGroupSteps(
  named: readonly Named[],
  entries: readonly PersonEntry[],
): Generator<void, Joined> {
  const joining: Joining = { clusterOf: new Map(), corrections: new Corrections(entries) };
  const people = named.filter(({ isBody }) => !isBody);
  const full = people.filter(({ parsed }) => isFullName(parsed));
  const bare = people.filter(({ parsed }) => !isFullName(parsed));
  yield;
  const joined = [
    ...joining.corrections.clusters,
    ...joinFullNames(full, joining),
    ...joinOrganisations(
      named.filter(({ isBody }) => isBody),
      joining,
    ),
  ];
  yield;
  const clusters = [...joined, ...(yield* bareNameSteps(bare, full, joined, joining))];
  return {
    clusters: clusters.filter(({ mentions }) => mentions > 0),
    clusterOf: joining.clusterOf,
  };
}
