// One person or organisation while the names of all articles are being joined: what is known of them
// grows with each entity that is placed with them.

import { isPlace } from "../../statements/lexicon/places.ts";
import type { NamedEntity } from "../../statements/statement.ts";
import { type PersonName, parseName } from "../../text/parse-name.ts";
import { nameKey } from "../name-key.ts";

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

/** An entity of one article with its name taken apart. */
export type Named = Readonly<{
  path: string;
  entity: NamedEntity;
  parsed: PersonName;
  key: string;
}>;

/** Nobody yet. @param shownAs the name that people.yaml gives */
export function newCluster(shownAs: string | null = null): Cluster {
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

export function toNamed(path: string, entity: NamedEntity): Named {
  const parsed = parseName(entity.name);
  return { path, entity, parsed, key: nameKey(entity.name, parsed) };
}

/** More than a surname: "Ann Lee", "Lee Jr.". */
export function isFullName(name: PersonName): boolean {
  return name.given.length > 0 || name.suffix !== null;
}

/** Countries and capitals too: they speak, and are nobody's surname. */
export function isOrganisation({ entity, parsed }: Named): boolean {
  return (
    entity.kind === "organisation" ||
    parsed.isOrganisation ||
    (entity.kind === "unknown" && isPlace(entity.name))
  );
}
