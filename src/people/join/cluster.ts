// One person or organisation while the names of all articles are being joined: what is known of them
// grows with each entity that is placed with them.

import { isPlace } from "../../statements/lexicon/places.ts";
import type { NamedEntity } from "../../statements/statement.ts";
import { namesAgree } from "../../text/names-agree.ts";
import { type PersonName, parseName } from "../../text/parse-name.ts";
import { isOnlyTitles, nameKey, shownName } from "../name-key.ts";

export type Cluster = {
  /** The same in every edition, as long as the same names are somebody's. */
  id: number;
  kind: NamedEntity["kind"];
  gender: NamedEntity["gender"];
  /** Full name without titles → how often its entities are mentioned. */
  weights: Map<string, number>;
  forms: Set<string>;
  /** Description → the number of articles that tie it to this person. */
  descriptions: Map<string, number>;
  paths: Set<string>;
  mentions: number;
  /** The name that was put here first; null while none was. */
  first: Named | null;
  /** Set by people.yaml. */
  shownAs: string | null;
};

export type ArticleEntities = Readonly<{ path: string; entities: readonly NamedEntity[] }>;

/** An entity of one article with its name taken apart. */
export type Named = Readonly<{
  path: string;
  /** Which of the names of its article it is, from 0. */
  place: number;
  entity: NamedEntity;
  parsed: PersonName;
  key: string;
  /** Without titles, as shown. */
  shown: string;
  /** Its name and those of its forms that can be its own. */
  forms: readonly string[];
  /** An organisation, a country or a capital: they speak, and are nobody's surname. */
  isBody: boolean;
}>;

let lastId = 0;

/** Nobody yet. @param shownAs the name that people.yaml gives */
export function newCluster(shownAs: string | null = null): Cluster {
  return {
    id: ++lastId,
    kind: "unknown",
    gender: null,
    weights: new Map(),
    forms: new Set(),
    descriptions: new Map(),
    paths: new Set(),
    mentions: 0,
    first: null,
    shownAs,
  };
}

/** The names of an article that may be somebody's, taken apart. */
export function namesOf({ path, entities }: ArticleEntities): readonly Named[] {
  return entities
    .map((entity, place) => toNamed(path, place, entity))
    .filter(({ key, entity }) => key !== "" && !isOnlyTitles(entity.name));
}

function toNamed(path: string, place: number, entity: NamedEntity): Named {
  const parsed = parseName(entity.name);
  const isBody = isBodyName(entity, parsed);
  return {
    path,
    place,
    entity,
    parsed,
    key: nameKey(entity.name, parsed),
    shown: shownName(entity.name, parsed),
    forms: ownForms(entity, parsed, isBody),
    isBody,
  };
}

/**
 * A form that could not be the person's name is a slip of the article or of its reading; served, it
 * would find this person for somebody else's name. Organisations go by anything ("the Post").
 */
function ownForms(
  { name, forms }: NamedEntity,
  parsed: PersonName,
  isBody: boolean,
): readonly string[] {
  const own = isBody ? forms : forms.filter((form) => namesAgree(form, parsed));
  if (!own.includes(name)) return [name, ...own];
  return own.length === forms.length ? forms : own;
}

function isBodyName({ name, kind }: NamedEntity, { isOrganisation }: PersonName): boolean {
  return kind === "organisation" || isOrganisation || (kind === "unknown" && isPlace(name));
}

/** More than a surname: "Ann Lee", "Lee Jr.". */
export function isFullName(name: PersonName): boolean {
  return name.given.length > 0 || name.suffix !== null;
}
