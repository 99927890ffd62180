// Who imports whom, as a graph of files or of the rooms that they lie in.

import type { Source } from "./sources.ts";

/** From each node to those that it leads to; every node is a key. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** File → files that it imports. */
export function graphOfFiles(sources: readonly Source[]): Graph {
  return new Map(
    sources.map(({ path, imports }) => [path, new Set(imports.map((other) => other.path))]),
  );
}

/**
 * The rooms of one folder, a room being a folder or a file in it: `graphOfRooms(sources, "answer")`
 * → `understand` → `match` … `folder` is "" for the rooms of src/ itself.
 */
export function graphOfRooms(sources: readonly Source[], folder: string): Graph {
  const rooms = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    const room = roomOf(path, folder);
    if (room === null) continue;
    const others = rooms.get(room) ?? new Set<string>();
    rooms.set(room, others);
    for (const { path: target } of imports) {
      const other = roomOf(target, folder);
      if (other !== null && other !== room) others.add(other);
    }
  }
  return rooms;
}

/** `statements/cues/force.ts` → `statements` in "", `cues` in "statements", null in "answer". */
export function roomOf(path: string, folder: string): string | null {
  const start = folder === "" ? "" : `${folder}/`;
  return path.startsWith(start) ? (path.slice(start.length).split("/", 1)[0] ?? null) : null;
}

/** Everything that `from` leads to in one step or more; itself only where it stands in a circle. */
export function reachable(graph: Graph, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...(graph.get(from) ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...(graph.get(node) ?? []));
  }
  return seen;
}

/** Nodes that lead to each other, circle by circle, longest first; none in a graph without circles. */
export function circlesOf(graph: Graph): readonly (readonly string[])[] {
  const circles = new Map<string, readonly string[]>();
  for (const node of graph.keys()) {
    const there = reachable(graph, node);
    if (!there.has(node)) continue;
    const circle = [...there].filter((other) => reachable(graph, other).has(node)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()].sort((a, b) => b.length - a.length);
}

/**
 * The same graph with the fewest arrows: one is left out where others lead there. Arrows within a
 * circle stay, so that it is seen.
 */
export function withoutDetours(graph: Graph): Graph {
  return new Map(
    [...graph].map(([node, others]) => {
      const needed = [...others].filter((other) => {
        if (reachable(graph, other).has(node)) return true;
        return ![...others].some(
          (between) =>
            between !== other &&
            !reachable(graph, between).has(node) &&
            reachable(graph, between).has(other),
        );
      });
      return [node, new Set(needed)];
    }),
  );
}
