// Full names → clusters: "Donald Trump" and "Donald J. Trump" are one, "Donald Trump Jr." another.

import type { NamedEntity } from "../../statements/statement.ts";
import { givenNameKeys, namesAgree } from "../../text/names-agree.ts";
import { byCodeUnits } from "../../text/order.ts";
import type { PersonName } from "../../text/parse-name.ts";
import { DOMINANCE } from "../dominant.ts";
import { type Cluster, type Named, newCluster } from "./cluster.ts";
import type { Corrections } from "./corrections.ts";
import { assignToCluster, type Joining } from "./joining.ts";

/** All entities of one full name. */
type FullName = {
  key: string;
  parsed: PersonName;
  gender: NamedEntity["gender"];
  mentions: number;
  members: [Named, ...Named[]];
};

/** Places every entity; the clusters that it had to begin, without those of people.yaml. */
export function joinFullNames(named: readonly Named[], joining: Joining): readonly Cluster[] {
  const names = groupByKey(named);
  for (const name of names) {
    const corrected = joining.corrections.clusterOf(name.key);
    if (corrected !== null) placeAll(name, corrected, joining);
  }
  const begun: Cluster[] = [];
  for (const members of familiesOf(names)) {
    const family = toFamily(members, joining);
    for (const name of members) {
      if (clusterOf(name, joining) !== null) continue;
      const agreeing = agreeingCluster(name, family, joining);
      const cluster = agreeing ?? newCluster();
      if (agreeing === null) begun.push(cluster);
      placeAll(name, cluster, joining);
      enter(family.placed, cluster, name);
    }
  }
  return begun;
}

/** The most mentioned first, so that others join them rather than they others. */
function groupByKey(named: readonly Named[]): readonly FullName[] {
  const groups = new Map<string, FullName>();
  for (const one of named) {
    const { key, parsed, entity } = one;
    const group = groups.get(key);
    if (group === undefined) {
      const { gender, count } = entity;
      groups.set(key, { key, parsed, gender, mentions: count, members: [one] });
    } else {
      group.gender ??= entity.gender;
      group.mentions += entity.count;
      group.members.push(one);
    }
  }
  return [...groups.values()].sort((a, b) => b.mentions - a.mentions || byCodeUnits(a.key, b.key));
}

/** Names of one surname, which alone can be one person's. */
function familiesOf(names: readonly FullName[]): readonly (readonly FullName[])[] {
  const families = new Map<string, FullName[]>();
  for (const name of names) {
    const { foldedFamily } = name.parsed;
    enter(families, foldedFamily, name);
  }
  return [...families.values()];
}

/** Names of one surname, the most mentioned first, looked up instead of compared with each other. */
type Family = Readonly<{
  places: ReadonlyMap<FullName, number>;
  byKey: ReadonlyMap<string, readonly FullName[]>;
  /** Those that have a cluster, by it. */
  placed: Map<Cluster, FullName[]>;
}>;

function toFamily(members: readonly FullName[], joining: Joining): Family {
  const places = new Map(members.map((name, at) => [name, at] as const));
  const byKey = new Map<string, FullName[]>();
  const placed = new Map<Cluster, FullName[]>();
  for (const name of members) {
    for (const key of new Set(givenNameKeys(name.parsed).own)) enter(byKey, key, name);
    const cluster = clusterOf(name, joining);
    if (cluster !== null) enter(placed, cluster, name);
  }
  return { places, byKey, placed };
}

function enter<Key>(lists: Map<Key, FullName[]>, key: Key, name: FullName): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [name]);
  else list.push(name);
}

/** Those of the family that may be another form of the name, the most mentioned first. */
function rivalsOf(name: FullName, { places, byKey }: Family): readonly FullName[] {
  const rivals = givenNameKeys(name.parsed).sought.flatMap((key) => byKey.get(key) ?? []);
  return [...new Set(rivals)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function placeAll(name: FullName, cluster: Cluster, joining: Joining): void {
  for (const one of name.members) assignToCluster(one, cluster, joining);
}

function clusterOf(name: FullName, joining: Joining): Cluster | null {
  return joining.clusterOf.get(name.members[0]) ?? null;
}

/**
 * The cluster that this name belongs to: the one placed earlier (more mentioned) all of whose names
 * agree with it. None when the name would bridge two that exclude each other ("George Bush" beside
 * George W. and George H. W.), unless one of them is by far the more mentioned.
 */
function agreeingCluster(name: FullName, family: Family, joining: Joining): Cluster | null {
  const weights = new Map<Cluster, number>();
  for (const rival of rivalsOf(name, family)) {
    if (rival === name || !canBeOne(name, rival, joining.corrections)) continue;
    const cluster = clusterOf(rival, joining);
    if (cluster === null) continue;
    const placed = family.placed.get(cluster) ?? [];
    if (!placed.every((other) => canBeOne(name, other, joining.corrections))) continue;
    weights.set(cluster, (weights.get(cluster) ?? 0) + rival.mentions);
  }
  const [best, second] = [...weights].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return null;
  return second === undefined || best[1] >= DOMINANCE * second[1] ? best[0] : null;
}

function canBeOne(a: FullName, b: FullName, corrections: Corrections): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false;
  return !corrections.areApart(a.key, b.key) && namesAgree(a.parsed, b.parsed);
}
