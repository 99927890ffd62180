// The pictures in the READMEs of src/, drawn from the code's own imports. A README asks for one by
// a pair of comments, `<!-- picture: statements -->` (the folder below src/; "src" for src/ itself)
// and `<!-- end of picture -->`; what stands between them is made here, by `npm run picture`.

import { type Graph, graphOfRooms, withoutDetours } from "./graph.ts";
import type { Source } from "./sources.ts";

const PLACE = /(?<=<!-- picture: (?<folder>[\w/-]+) -->\n).*?(?=<!-- end of picture -->)/gs;

/** A README with its pictures as the sources are now; the same text where they were so already. */
export function withPictures(readme: string, sources: readonly Source[]): string {
  return readme.replace(PLACE, (_before, folder: string) => {
    const graph = graphOfRooms(sources, folder === "src" ? "" : folder);
    return `\n\`\`\`mermaid\n${drawGraph(graph)}\`\`\`\n\n`;
  });
}

/**
 * A flowchart of Mermaid, whoever imports above what it imports. Two rooms of which one imports the
 * other by way of a third have no arrow of their own.
 */
export function drawGraph(graph: Graph): string {
  const ids = new Map([...graph.keys()].sort().map((room, at) => [room, `r${at}`]));
  const rooms = [...ids].map(([room, id]) => `  ${id}["${labelOf(room)}"]\n`);
  const arrows = [...withoutDetours(graph)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([room, others]) =>
      [...others].sort().map((other) => `  ${ids.get(room)} --> ${ids.get(other)}\n`),
    );
  return `flowchart TB\n${[...rooms, ...arrows].join("")}`;
}

function labelOf(room: string): string {
  return room.endsWith(".ts") ? room : `${room}/`;
}
