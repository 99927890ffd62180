// The names of all articles → who is who. Full names are joined when nothing speaks against it; a
// bare surname goes to the bearer its own article names, else to the corpus' only or by far most
// mentioned one, else to nobody: a wrong name is worse than none. The steps are in people/.

import type { NamedEntity } from "../../statements/statement.ts";
import { isOnlyTitles } from "../name-key.ts";
import type { PersonEntry } from "../people-file.ts";
import { type Cluster, isFullName, isOrganisation, toNamed } from "./cluster.ts";
import { Corrections } from "./corrections.ts";
import { joinFullNames } from "./join-full-names.ts";
import { joinOrganisations } from "./join-organisations.ts";
import type { Joining } from "./joining.ts";
import { type NamesByArticle, namesByArticle } from "./names-by-article.ts";
import { placeBareNames } from "./place-bare-names.ts";

export type ArticleEntities = Readonly<{ path: string; entities: readonly NamedEntity[] }>;

export type Joined = Readonly<{ clusters: readonly Cluster[]; byArticle: NamesByArticle }>;

/** `entries` of people.yaml overrule everything else. */
export function joinPeople(
  articles: readonly ArticleEntities[],
  entries: readonly PersonEntry[],
): Joined {
  const named = articles
    .flatMap(({ path, entities }) => entities.map((entity) => toNamed(path, entity)))
    .filter(({ key, entity }) => key !== "" && !isOnlyTitles(entity.name));
  const joining: Joining = { clusterOf: new Map(), corrections: new Corrections(entries) };
  const people = named.filter((one) => !isOrganisation(one));
  const full = people.filter(({ parsed }) => isFullName(parsed));
  const bare = people.filter(({ parsed }) => !isFullName(parsed));
  const joined = [
    ...joining.corrections.clusters,
    ...joinFullNames(full, joining),
    ...joinOrganisations(named.filter(isOrganisation), joining),
  ];
  const clusters = [...joined, ...placeBareNames(bare, full, joined, joining)];
  return {
    clusters: clusters.filter(({ mentions }) => mentions > 0),
    byArticle: namesByArticle(named, joining.clusterOf),
  };
}
