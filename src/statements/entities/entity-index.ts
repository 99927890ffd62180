// The entities of an article by what a name may find them by, so that a name is not compared with them all.

import { foldName } from "../../text/fold-name.ts";
import { nameKeys } from "../../text/names-agree.ts";
import { type PersonName, parseName } from "../../text/parse-name.ts";
import { type Entity, isNamedAlike } from "./entity.ts";

/** Finds entities by names; what it finds stands in the order in which they were added. */
export type EntityIndex = Readonly<{
  /** Enters an entity, or what it is called now. */
  add(entity: Entity): void;
  /** Those whose name agrees with this one. */
  namedAlike(name: PersonName): readonly Entity[];
  /** Those whose first given name is this, folded. */
  withGivenName(folded: string): readonly Entity[];
  /** Those of two given names of which the second is this, folded. */
  withSecondName(folded: string): readonly Entity[];
  /** Those that have just this name, and the bodies whose name agrees with it. */
  called(name: string): readonly Entity[];
}>;

export function createEntityIndex(): EntityIndex {
  const byKey = new Map<string, Set<Entity>>();
  const places = new Map<Entity, number>();
  const enter = (key: string, entity: Entity) => {
    const some = byKey.get(key);
    if (some === undefined) byKey.set(key, new Set([entity]));
    else some.add(entity);
  };
  const inOrder = (some: Iterable<Entity>) =>
    [...some].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const find = (key: string) => inOrder(byKey.get(key) ?? []);
  const alike = (name: PersonName) => {
    const some = new Set<Entity>();
    for (const key of nameKeys(name).sought)
      for (const entity of byKey.get(key) ?? []) if (isNamedAlike(entity, name)) some.add(entity);
    return some;
  };
  return {
    add(entity) {
      const { parsed, name } = entity;
      if (!places.has(entity)) places.set(entity, places.size);
      for (const key of nameKeys(parsed).own) enter(key, entity);
      const [first, second, ...more] = parsed.foldedGiven;
      if (first !== undefined) enter(`given ${first}`, entity);
      if (second !== undefined && more.length === 0) enter(`second ${second}`, entity);
      enter(`name ${foldName(name)}`, entity);
    },
    namedAlike: (name) => inOrder(alike(name)),
    withGivenName: (folded) =>
      find(`given ${folded}`).filter(({ parsed }) => parsed.foldedGiven[0] === folded),
    withSecondName: (folded) =>
      find(`second ${folded}`).filter(
        ({ parsed: { foldedGiven } }) => foldedGiven.length === 2 && foldedGiven[1] === folded,
      ),
    called(name) {
      const folded = foldName(name);
      const bodies = [...alike(parseName(name))].filter(({ kind }) => kind === "organisation");
      const same = find(`name ${folded}`).filter((entity) => foldName(entity.name) === folded);
      return inOrder(new Set([...bodies, ...same]));
    },
  };
}
