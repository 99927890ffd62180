// The map of the program. Each folder is one step of the line and imports only earlier steps; a
// handful of files touch the world. Changing a table here is a design decision, made here.

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** Which parts each part may import, beside itself. A part is a folder of src/ or a file in it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "config.ts": [],
  "log.ts": ["type config.ts"],
  text: [],
  corpus: ["text"],
  statements: ["text", "corpus"],
  people: ["text", "corpus", "statements"],
  search: ["text", "corpus", "statements", "people"],
  "edition.ts": ["text", "corpus", "statements", "people", "search"],
  // Asks a `Shelf` (search/shelf.ts), and knows nothing of editions.
  answer: ["text", "corpus", "statements", "people", "search"],
  tasks: ["corpus", "type people", "search", "answer"],
  // What was read and found, on the disk: only a cache.
  cache: ["corpus", "statements", "type people", "search"],
  "library.ts": ["corpus", "type statements", "people", "cache", "answer", "edition.ts", "tasks"],
  // The same door in a thread of its own.
  engine: [
    "corpus",
    "statements",
    "type cache",
    "type answer",
    "tasks",
    "library.ts",
    "rerank-model.ts",
  ],
  // Joined by main.ts where somebody has a model: search and answers do not know that one exists.
  "rerank-model.ts": ["answer"],
  // Sentences are made of what the other folders give as data, by its types alone.
  wording: [
    "type config.ts",
    "type corpus",
    "type statements",
    "type people",
    "type answer",
    "type tasks",
    "type rerank-model.ts",
    "type cache",
    "type engine",
  ],
  // The library's type alone: main.ts hands them the library.
  terminal: ["text", "corpus", "statements", "answer", "type tasks", "type library.ts", "wording"],
  discord: ["text", "type corpus", "answer", "tasks", "type library.ts", "type log.ts", "wording"],
  // For whoever watches over the bot: counts what goes through the library's door, by its types alone.
  health: ["tasks", "type library.ts"],
  run: [
    "config.ts",
    "log.ts",
    "text",
    "corpus",
    "statements",
    "people",
    "answer",
    "tasks",
    "library.ts",
    "rerank-model.ts",
    "engine",
    "wording",
    "terminal",
    "discord",
    "health",
  ],
  "main.ts": ["config.ts", "answer", "run", "wording", "terminal"],
};

/**
 * The rooms of the larger parts in the order of their steps: a file imports from its own room and from
 * those above it, and no arrow runs back up. A name is a folder of src/ with all in it that is named by
 * no longer name, or one file.
 */
const ROOMS: readonly string[] = [
  "statements/statement.ts",
  "statements/lexicon",
  "statements/reading",
  "statements/mentions",
  "statements/entities",
  "statements/decisions",
  "statements/cues",
  "statements/extraction-state.ts",
  "statements/coreference/pronouns",
  "statements/coreference/descriptions",
  "statements/coreference",
  "statements/subjects",
  "statements/add-statement.ts",
  "statements/contents",
  "statements/labelled",
  "statements/quotations",
  "statements/mark-relayed.ts",
  "statements",
  "people/person.ts",
  "people/name-key.ts",
  "people/people-file.ts",
  "people/dominant.ts",
  "people/join",
  "people/find",
  "people",
  "answer/opinion-verbs.ts",
  "answer/understand",
  "answer/match",
  "answer/shown",
  "answer/verdict.ts",
  "answer/note.ts",
  "answer/answer.ts",
  "answer/evidence",
  "answer/verify",
  "answer/tells",
  "answer/find",
  "answer/quotes",
  "answer",
];

/**
 * Rooms of which others may import some files only, each with the files that may. A question is understood
 * once: what comes after takes what was understood, as types alone, and never looks at the sentence again.
 */
const DOORS: Readonly<Record<string, Readonly<Record<string, "type" | readonly string[]>>>> = {
  "answer/understand": {
    "question.ts": "type",
    "question-of.ts": ["answer/compare-people.ts"],
    "understand-question.ts": ["answer/answer-question.ts"],
  },
};

/** The files that may read files, open sockets, ask the clock or the environment. */
const TOUCH_THE_WORLD = [
  "main.ts",
  "library.ts",
  // Looks for a model's files, which its package then reads.
  "rerank-model.ts",
  "corpus/read-corpus.ts",
  "cache/cache-folder.ts",
  "discord/bot.ts",
  // Whether the clock was set.
  "discord/clock-set-back.ts",
  // The clock of "is typing".
  "discord/delivery.ts",
  // The clock of the watch over the gateway.
  "discord/keep-connected.ts",
  "discord/register-commands.ts",
  // HTTP at HEALTH_PORT, and its clock.
  "health/health.ts",
  // Threads and the clock of their deadlines.
  "engine/engine.ts",
  "engine/extraction-pool.ts",
  "engine/extraction-worker.ts",
  "engine/queue.ts",
  "engine/thread.ts",
  "engine/worker.ts",
  // Standard streams, signals, the clock of a progress line.
  "run/ask-many.ts",
  "run/fixture.ts",
  "run/open-library.ts",
  "run/output.ts",
  "run/serve.ts",
  "run/survive.ts",
  "run/talk.ts",
  "run/watch-corpus.ts",
];

/** Modules of Node that act on the world; the others (util, path, crypto's hashes …) are for all. */
const WORLD_MODULES =
  /^(?:node:)?(?:fs|fs\/promises|net|tls|dns|dgram|http|https|http2|child_process|worker_threads|cluster|os|process|perf_hooks|timers|timers\/promises)$/;

/** Globals that do the same, as they are written in code. */
const WORLD_GLOBALS =
  /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(|\bMath\.random\b|\brandomUUID\b|\bconsole\./;

/** Where each package may be imported: a folder, or one file. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@huggingface/transformers": ["rerank-model.ts"],
  "@mozilla/readability": ["corpus"],
  chokidar: ["run/watch-corpus.ts"],
  "discord.js": ["discord"],
  dotenv: ["main.ts"],
  "gender-detection-from-name": ["statements", "people"],
  linkedom: ["corpus"],
  minisearch: ["search"],
  pino: ["log.ts"],
  "prom-client": ["health"],
  "wink-porter2-stemmer": ["search"],
  yaml: ["corpus", "people", "terminal/render-fixture.ts"],
  zod: ["config.ts", "corpus", "people", "terminal/json-lines.ts"],
};

type Import = Readonly<{ target: string; isType: boolean; isLazy: boolean }>;

/** `import type { A } from "./a.ts"` → `{ target: "./a.ts", isType: true, isLazy: false }`. */
function importsOf(source: string): readonly Import[] {
  // A clause holds no semicolon and no quotation mark, so a match cannot run into the next statement.
  const fixed = source.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^;"']*?\sfrom\s+)?["']([^"']+)["']/gm,
  );
  const lazy = source.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]/g);
  return [
    ...[...fixed].map((match) => ({
      target: match[2] ?? "",
      isType: match[1] !== undefined,
      isLazy: false,
    })),
    ...[...lazy].map((match) => ({ target: match[1] ?? "", isType: false, isLazy: true })),
  ];
}

/** `corpus/dates.ts` → `corpus`; `main.ts` → `main.ts`. */
function partOf(path: string): string {
  return path.split("/", 1)[0] ?? path;
}

/** `statements/cues/force.ts` → `statements/cues`; null for a file of a part without rooms. */
function roomOf(path: string): string | null {
  const around = ROOMS.filter((room) => path === room || path.startsWith(`${room}/`));
  return around.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Whether a file of one room imports from a later one. */
function runsUp(path: string, other: string): boolean {
  const [room, target] = [roomOf(path), roomOf(other)];
  return room !== null && target !== null && ROOMS.indexOf(target) > ROOMS.indexOf(room);
}

/** The room whose inside an import from without would reach; null where it takes a door, or none is needed. */
function roomEntered(path: string, other: string, isType: boolean): string | null {
  const room = roomOf(other);
  const doors = room === null || room === roomOf(path) ? undefined : DOORS[room];
  const door = doors?.[other.slice(`${room}/`.length)];
  const isOpen = door === "type" ? isType : door?.includes(path);
  return doors === undefined || isOpen ? null : room;
}

/** `@scope/name/file.js` → `@scope/name`. */
function packageOf(target: string): string {
  return target.split("/", target.startsWith("@") ? 2 : 1).join("/");
}

function resolve(path: string, target: string): string {
  return posix.join(posix.dirname(path), target);
}

/** Everything in one file that the tables forbid, one sentence each. @param path below src/. */
function violations(path: string, source: string): readonly string[] {
  const part = partOf(path);
  const allowed = MAY_IMPORT[part];
  if (allowed === undefined) return [`${path}: the table has no ${part}`];
  const found: string[] = [];
  const touches = TOUCH_THE_WORLD.includes(path);
  for (const { target, isType } of importsOf(source)) {
    if (target.startsWith(".")) {
      const other = partOf(resolve(path, target));
      const isAllowed =
        other === part || allowed.includes(other) || (isType && allowed.includes(`type ${other}`));
      if (!isAllowed) found.push(`${path}: ${part} may not import ${other}`);
      if (runsUp(path, resolve(path, target)))
        found.push(`${path}: ${roomOf(path)} may not import ${roomOf(resolve(path, target))}`);
      const entered = roomEntered(path, resolve(path, target), isType);
      if (entered !== null) found.push(`${path}: ${resolve(path, target)} is for ${entered} alone`);
    } else if (WORLD_MODULES.test(target)) {
      if (!touches) found.push(`${path}: only the edge may import ${target}`);
    } else if (!target.startsWith("node:")) {
      const places = PACKAGES[packageOf(target)] ?? [];
      if (!places.includes(part) && !places.includes(path)) {
        found.push(`${path}: ${target} may not be imported here`);
      }
    }
  }
  // Whole-line comments may speak of the world.
  const code = source.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  const world = touches ? null : WORLD_GLOBALS.exec(code);
  if (world !== null) found.push(`${path}: only the edge may use ${world[0]}`);
  return found;
}

const root = fileURLToPath(new URL("../src/", import.meta.url));
const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .map((path) => [path, readFileSync(root + path, "utf8")]),
);

/** The files and packages that are loaded when `path` is: static imports, followed all the way. */
function loadedBy(path: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  seen.add(path);
  for (const { target, isType, isLazy } of importsOf(sources.get(path) ?? "")) {
    if (isType || isLazy) continue;
    const other = target.startsWith(".") ? resolve(path, target) : target;
    if (!seen.has(other)) loadedBy(other, seen);
  }
  return seen;
}

/** Files that import each other, directly or through others: each circle as the files in it. */
function circles(files: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const imports = new Map(
    [...files].map(([path, source]) => [
      path,
      importsOf(source)
        .filter(({ target }) => target.startsWith("."))
        .map(({ target }) => resolve(path, target)),
    ]),
  );
  const reach = new Map<string, ReadonlySet<string>>();
  for (const path of files.keys()) {
    const seen = new Set<string>();
    const toVisit = [...(imports.get(path) ?? [])];
    for (let next = toVisit.pop(); next !== undefined; next = toVisit.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      toVisit.push(...(imports.get(next) ?? []));
    }
    reach.set(path, seen);
  }
  const inCircle = [...files.keys()].filter((path) => reach.get(path)?.has(path));
  const circleOf = (path: string) =>
    inCircle.filter((other) => reach.get(path)?.has(other) && reach.get(other)?.has(path));
  return [...new Set(inCircle.map((path) => circleOf(path).join(" ")))].map((c) => c.split(" "));
}

describe("the program", () => {
  it("imports only what its map allows, and touches the world at its edge alone", () => {
    expect([...sources].flatMap(([path, source]) => violations(path, source))).toEqual([]);
  });

  it("has no circle of files", () => {
    expect(circles(sources)).toEqual([]);
  });

  it("keeps its map free of entries that no longer exist", () => {
    const parts = new Set([...sources.keys()].map(partOf));
    expect(
      ROOMS.filter((room) => ![...sources.keys()].some((path) => roomOf(path) === room)),
    ).toEqual([]);
    expect(Object.keys(MAY_IMPORT).filter((part) => !parts.has(part))).toEqual([]);
    expect(TOUCH_THE_WORLD.filter((path) => !sources.has(path))).toEqual([]);
  });

  it("uses every package that it installs or may be given", () => {
    const { dependencies, peerDependencies } = JSON.parse(
      readFileSync(new URL("../package.json", import.meta.url), "utf8"),
    ) as Record<"dependencies" | "peerDependencies", Record<string, string>>;
    expect(Object.keys(PACKAGES).sort()).toEqual(
      Object.keys({ ...dependencies, ...peerDependencies }).sort(),
    );
  });

  it("loads neither discord.js nor pino to answer in a terminal, which would cost 0.3 s", () => {
    expect([...loadedBy("main.ts")]).not.toContain("discord.js");
    expect([...loadedBy("main.ts")]).not.toContain("pino");
    expect([...loadedBy("discord/bot.ts")]).toContain("discord.js");
  });

  it("acknowledges, defers, edits and replies in one file, and so lets no failure of it escape", () => {
    const calls =
      /\.(?:deferReply|deferUpdate|editReply|editMessage|followUp|reply|respond|send|sendTyping|showModal|update)\(/;
    const found = [...sources].filter(
      ([path, source]) => path.startsWith("discord/") && calls.test(source),
    );
    expect(found.map(([path]) => path)).toEqual(["discord/delivery.ts"]);
  });

  it("loads nothing of a re-ranker unless there is one", () => {
    expect([...loadedBy("main.ts")]).not.toContain("rerank-model.ts");
    expect([...loadedBy("rerank-model.ts")]).not.toContain("@huggingface/transformers");
  });
});

describe("violations", () => {
  it.each([
    {
      path: "text/a.ts",
      source: 'import { b } from "../corpus/b.ts";',
      says: "text may not import corpus",
    },
    {
      path: "search/a.ts",
      source: 'import type { B } from "../answer/b.ts";',
      says: "search may not import answer",
    },
    {
      path: "corpus/a.ts",
      source: 'export * from "../statements/b.ts";',
      says: "corpus may not import statements",
    },
    {
      path: "discord/a.ts",
      source: 'import { createLibrary } from "../library.ts";',
      says: "discord may not import library.ts",
    },
    {
      path: "answer/a.ts",
      source: 'const b = await import("../discord/b.ts");',
      says: "answer may not import discord",
    },
    {
      path: "terminal/a.ts",
      source: 'import {\n  a,\n  b,\n} from "../search/b.ts";',
      says: "terminal may not import search",
    },
    { path: "text/a.ts", source: 'import "../main.ts";', says: "text may not import main.ts" },
    {
      path: "corpus/a.ts",
      source: 'import { readFile } from "node:fs/promises";',
      says: "only the edge may import node:fs/promises",
    },
    {
      path: "discord/a.ts",
      source: "import net from 'net';",
      says: "only the edge may import net",
    },
    {
      path: "answer/a.ts",
      source: 'import { Client } from "discord.js";',
      says: "discord.js may not be imported here",
    },
    {
      path: "text/a.ts",
      source: 'import x from "left-pad";',
      says: "left-pad may not be imported here",
    },
    {
      path: "answer/a.ts",
      source: "const today = Date.now();",
      says: "only the edge may use Date.now",
    },
    {
      path: "answer/a.ts",
      source: "const today = new Date();",
      says: "only the edge may use new Date()",
    },
    {
      path: "config.ts",
      source: "const home = process.env.HOME;",
      says: "only the edge may use process.",
    },
    {
      path: "library.ts",
      source: 'import { converse } from "./terminal/conversation.ts";',
      says: "library.ts may not import terminal",
    },
    {
      path: "statements/cues/a.ts",
      source: 'import { b } from "../quotations/b.ts";',
      says: "statements/cues may not import statements/quotations",
    },
    {
      path: "answer/find/a.ts",
      source: 'import { topicsIn } from "../understand/topic.ts";',
      says: "answer/understand/topic.ts is for answer/understand alone",
    },
    { path: "extras/a.ts", source: "", says: "the table has no extras" },
  ])("finds in $path: $says", ({ path, source, says }) => {
    expect(violations(path, source)).toEqual([`${path}: ${says}`]);
  });

  it.each([
    {
      path: "answer/a.ts",
      source: 'import { b } from "./b.ts";\nimport { c } from "../text/c.ts";',
    },
    { path: "discord/a.ts", source: 'import type { Library } from "../library.ts";' },
    {
      path: "answer/find/a.ts",
      source: 'import type { Question } from "../understand/question.ts";',
    },
    { path: "terminal/a.ts", source: 'import { createInterface } from "node:readline";' },
    { path: "corpus/read-corpus.ts", source: 'import { readFile } from "node:fs/promises";' },
    { path: "text/a.ts", source: "// process.env is read by main.ts\n/**\n * Date.now()\n */" },
  ])("finds nothing in $path: $source", ({ path, source }) => {
    expect(violations(path, source)).toEqual([]);
  });
});

describe("circles", () => {
  it("finds two files that import each other through a third", () => {
    const files = new Map([
      ["a.ts", 'import "./b.ts";'],
      ["b.ts", 'import "./c.ts";'],
      ["c.ts", 'import "./a.ts";'],
      ["d.ts", 'import "./a.ts";'],
    ]);
    expect(circles(files)).toEqual([["a.ts", "b.ts", "c.ts"]]);
  });
});
