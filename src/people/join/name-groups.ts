// The names of all articles, parted into groups of which none has to do with another: who is who in a
// group is decided by its names alone. When articles come and go, only the groups of their names are
// joined again.

import { hasFamilyFirst } from "../../text/names-agree.ts";
import { nameKey } from "../name-key.ts";
import type { PersonEntry } from "../people-file.ts";
import { type Cluster, isFullName, type Named } from "./cluster.ts";
import { initialsOfNames } from "./join-organisations.ts";
import { type Joined, joinGroupSteps } from "./join-people.ts";

export type NameGroup = Readonly<{
  /** In order of articles and of what each names. */
  members: readonly Named[];
  /** What people.yaml says of them. */
  entries: readonly PersonEntry[];
  /** What its members have in common with names to come, and with none of another group. */
  links: ReadonlySet<string>;
  joined: Joined;
}>;

/** All groups, each under all of its links. */
export type NameGroups = ReadonlyMap<string, NameGroup>;

export const NO_GROUPS: NameGroups = new Map();

/** A name, or an entry of people.yaml, with its links. */
type Linked = Readonly<{ item: Named | PersonEntry; links: readonly string[] }>;

/** What kind of a link it is. */
const NAME_LINK = "name ";
const FAMILY_LINK = "family ";

/** After so many names a step ends. */
const NAMES_A_STEP = 500;

export type NameChanges = Readonly<{
  gone: readonly Named[];
  come: readonly Named[];
  /** Only with the first names: none may come later. */
  entries: readonly PersonEntry[];
  /** The order of names. */
  order: (a: Named, b: Named) => number;
}>;

export type ChangedGroups = Readonly<{
  groups: NameGroups;
  /** Names that are somebody else's than before, or nobody's any more, and those that came. */
  changed: readonly Named[];
  /** Ids of the clusters of which the corpus tells something else, or which are new. */
  updated: ReadonlySet<number>;
}>;

/** In steps. */
export function* changedGroupSteps(
  before: NameGroups,
  { gone, come, entries, order }: NameChanges,
): Generator<void, ChangedGroups> {
  const linked: Linked[] = entries.map((item) => ({ item, links: linksOfEntry(item) }));
  const touched = new Set<NameGroup>();
  const touch = (link: string) => {
    const group = before.get(link);
    if (group !== undefined) touched.add(group);
  };
  for (const one of gone) touch(ownLink(one));
  for (const [at, item] of come.entries()) {
    const links = linksOf(item);
    links.forEach(touch);
    linked.push({ item, links });
    if (at % NAMES_A_STEP === 0) yield;
  }
  const isGone = new Set<Named>(gone);
  const groups = new Map(before);
  for (const group of touched) {
    for (const link of group.links) groups.delete(link);
    for (const item of group.entries) linked.push({ item, links: linksOfEntry(item) });
    for (const item of group.members)
      if (!isGone.has(item)) {
        linked.push({ item, links: linksOf(item) });
        if (linked.length % NAMES_A_STEP === 0) yield;
      }
  }
  yield;
  const changed: Named[] = [];
  const updated = new Set<number>();
  for (const group of yield* partSteps(linked)) {
    const made = yield* groupSteps(group, order);
    for (const link of made.links) groups.set(link, made);
    yield;
    for (const one of yield* keptIdSteps(made, before)) changed.push(one);
    for (const { id } of made.joined.clusters) updated.add(id);
    yield;
  }
  return { groups, changed, updated };
}

/**
 * A cluster that has the names of one of before, but for those that came and went, has its id.
 * @returns the names that are not of the same cluster as before
 */
function* keptIdSteps(
  { members, joined }: NameGroup,
  before: NameGroups,
): Generator<void, readonly Named[]> {
  const wereOf = new Map<Named, Cluster | null>();
  /** How many names two clusters share, and how many of those of before are still there. */
  const shared = new Map<Cluster, Map<Cluster, number>>();
  const left = new Map<Cluster, number>();
  for (const [at, one] of members.entries()) {
    if (at % NAMES_A_STEP === 0) yield;
    const group = before.get(ownLink(one));
    const was = group?.joined.clusterOf.get(one);
    if (was === undefined) continue;
    wereOf.set(one, was);
    left.set(was, (left.get(was) ?? 0) + 1);
    const now = joined.clusterOf.get(one);
    if (now === undefined) continue;
    const counts = shared.get(now) ?? new Map<Cluster, number>();
    shared.set(now, counts.set(was, (counts.get(was) ?? 0) + 1));
  }
  for (const [now, counts] of shared) {
    const [only, ...others] = counts;
    if (only !== undefined && others.length === 0 && left.get(only[0]) === only[1])
      now.id = only[0].id;
  }
  return members.filter((one) => joined.clusterOf.get(one)?.id !== wereOf.get(one)?.id);
}

/** Whom a name of an article denotes; null for nobody who is known. */
export function clusterOfName(groups: NameGroups, one: Named): Cluster | null {
  return groups.get(ownLink(one))?.joined.clusterOf.get(one) ?? null;
}

function* groupSteps(
  linked: readonly Linked[],
  order: NameChanges["order"],
): Generator<void, NameGroup> {
  const members: Named[] = [];
  const entries: PersonEntry[] = [];
  const links = new Set<string>();
  for (const { item, links: own } of linked) {
    if ("entity" in item) members.push(item);
    else entries.push(item);
    for (const link of own) links.add(link);
  }
  yield;
  members.sort(order);
  yield;
  return { members, entries, links, joined: yield* joinGroupSteps(members, entries) };
}

/** Puts together what has a link in common, over any number of others. */
function* partSteps(linked: readonly Linked[]): Generator<void, Iterable<readonly Linked[]>> {
  const parents = Int32Array.from(linked, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let next = at; next !== root; ) {
      const parent = parents[next] ?? root;
      parents[next] = root;
      next = parent;
    }
    return root;
  };
  const holders = new Map<string, number>();
  for (const [at, { links }] of linked.entries()) {
    for (const link of links) {
      const holder = holders.get(link);
      if (holder === undefined) holders.set(link, at);
      else parents[rootOf(at)] = rootOf(holder);
    }
    if (at % NAMES_A_STEP === 0) yield;
  }
  const parted = new Map<number, Linked[]>();
  for (const [at, one] of linked.entries()) {
    if (at % NAMES_A_STEP === 0) yield;
    const root = rootOf(at);
    const part = parted.get(root);
    if (part === undefined) parted.set(root, [one]);
    else part.push(one);
  }
  return parted.values();
}

function ownLink({ key }: Named): string {
  return NAME_LINK + key;
}

/**
 * All by which a name may meet another while they are joined: its key; of a person the family; of a
 * body what its name ends in, and its short names.
 */
function linksOf(one: Named): readonly string[] {
  const { key, parsed } = one;
  if (one.isBody) {
    const keys = [key, nameKey(one.shown), ...initialsOfNames(one).map((short) => nameKey(short))];
    return [...new Set([...keys, ...keysAtEnd(key)])].map((name) => NAME_LINK + name);
  }
  const [first] = parsed.foldedGiven;
  // "Xi" may be Xi Jinping.
  const mayBeFamily =
    isFullName(parsed) && parsed.given.length <= 2 && first !== undefined && hasFamilyFirst(parsed);
  return [
    ownLink(one),
    FAMILY_LINK + parsed.foldedFamily,
    ...(mayBeFamily ? [FAMILY_LINK + first] : []),
  ];
}

function linksOfEntry({ name, alsoKnownAs }: PersonEntry): readonly string[] {
  return [name, ...alsoKnownAs].map((known) => NAME_LINK + nameKey(known));
}

/** `"united nations security council"` → "nations security council", "security council" */
function keysAtEnd(key: string): readonly string[] {
  const ends: string[] = [];
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) {
    const end = key.slice(at + 1);
    if (end.includes(" ")) ends.push(end);
  }
  return ends;
}
