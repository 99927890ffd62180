// Where DATA_DIR keeps what reading the corpus found, so that neither a start nor a reload does again
// what was done. Only a cache: whatever is wrong with it is told once and made anew, and fails nothing.
// The one file of this folder that touches the disk.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { codeOf } from "../corpus/fault.ts";
import { cachedFile, type Known, knownOf } from "./known.ts";
import { type CachedFile, decodePack, encodePack } from "./pack.ts";

/** What is to be told of the cache; nothing when all is well. */
export type CacheNote =
  /** So many packs could not be used and their articles are read anew. */
  | Readonly<{ kind: "damaged" | "other-version"; packs: number }>
  /** `code` is Node's, such as `EROFS`; null where it gave none. */
  | Readonly<{ kind: "not-kept"; dir: string; code: string | null }>;

export type Cache = Readonly<{
  /** What is kept of this corpus; nothing where nothing is, or cannot be used. Never rejects. */
  load(): Promise<Known>;
  /** Keeps what is not kept yet, and forgets what is gone. Never rejects; calls may not overlap. */
  keep(known: Known): Promise<void>;
}>;

export type CacheOptions = Readonly<{
  dataDir: string;
  /** Each corpus has a folder of its own. */
  corpusDir: string;
  /** What the rules are called that decide what is found; what others found is not used. */
  version?: string;
  onNote?: (note: CacheNote) => void;
}>;

/** So much is lost where one pack is damaged, and written where one article changes at most. */
const MAX_PACK_FILES = 250;

/** Packs of a few changed articles each, until they are put together. */
const MAX_SMALL_PACKS = 16;

const PACK = /^[\w-]{43}\.pack$/;

/** What a process left that was killed while it wrote. */
const MAX_UNFINISHED_MS = 3_600_000;

/** Name of a pack → the keys of the files in it. */
type Packs = Map<string, ReadonlySet<string>>;

export function openCache({ dataDir, corpusDir, version, onNote }: CacheOptions): Cache {
  const corpus = createHash("sha256").update(resolve(corpusDir)).digest("base64url").slice(0, 16);
  const dir = join(dataDir, "cache", corpus);
  const rules = version ?? rulesVersion();
  const packs: Packs = new Map();
  const useless = new Set<string>();
  let isTold = false;

  return {
    async load() {
      const found = new Map<string, CachedFile>();
      const faults = { damaged: 0, "other-version": 0 };
      for (const name of await packNames(dir)) {
        const unpacked = await readPack(join(dir, name), rules);
        if (unpacked.kind === "files") {
          packs.set(name, new Set(unpacked.files.map(keyOf)));
          for (const file of unpacked.files) found.set(file.path, file);
        } else {
          useless.add(name);
          faults[unpacked.kind]++;
        }
      }
      for (const kind of ["damaged", "other-version"] as const)
        if (faults[kind] > 0) onNote?.({ kind, packs: faults[kind] });
      return knownOf(found.values());
    },
    async keep(known) {
      try {
        await keepIn(dir, rules, packs, known);
        // What is made anew of the same articles bears the same name.
        for (const name of useless) if (!packs.has(name)) await remove(join(dir, name));
        useless.clear();
      } catch (error) {
        if (!isTold) onNote?.({ kind: "not-kept", dir: dataDir, code: codeOf(error) });
        isTold = true;
      }
    },
  };
}

/** `packs` has what is kept, and is brought up to date. */
async function keepIn(dir: string, version: string, packs: Packs, known: Known): Promise<void> {
  const live = new Map(
    [...known.records].map(([path, record]) => [keyOf({ path, ...record }), path]),
  );
  const kept = new Set([...packs.values()].flatMap((keys) => [...keys]));
  const added = [...live.keys()].filter((key) => !kept.has(key));
  const gone = [...kept].filter((key) => !live.has(key));
  const full = Math.ceil(live.size / MAX_PACK_FILES);
  const isScattered =
    packs.size + Math.ceil(added.length / MAX_PACK_FILES) > full + MAX_SMALL_PACKS;
  const isRewritten = isScattered || gone.length > live.size / 2;
  const old = isRewritten ? [...packs.keys()] : [];
  const keys = isRewritten ? [...live.keys()] : added;
  const written = new Set<string>();
  if (keys.length > 0) await makeFolder(dir);
  for (let start = 0; start < keys.length; start += MAX_PACK_FILES) {
    const part = keys.slice(start, start + MAX_PACK_FILES);
    const files = part.flatMap((key) => {
      const path = live.get(key) ?? "";
      const record = known.records.get(path);
      return record === undefined ? [] : cachedFile(path, record, known.extractions);
    });
    const name = await writePack(dir, encodePack(version, files));
    packs.set(name, new Set(part));
    written.add(name);
  }
  for (const name of old.filter((one) => !written.has(one))) {
    await remove(join(dir, name));
    packs.delete(name);
  }
}

/** A file that was touched is kept anew, so that the next start need not read it. */
function keyOf({ path, hash, stamp }: Pick<CachedFile, "path" | "hash" | "stamp">): string {
  return `${hash} ${path} ${stamp ?? ""}`;
}

/** With those above it. Made by one call, Node says of a disk that may not be written that nothing is there. */
async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return;
    if (codeOf(error) !== "ENOENT" || dirname(dir) === dir) throw error;
    await makeFolder(dirname(dir));
    await mkdir(dir, { recursive: true });
  }
}

/** Whole or not at all, also when the process is killed meanwhile. @returns the name of the pack */
async function writePack(dir: string, bytes: Buffer): Promise<string> {
  const name = `${createHash("sha256").update(bytes).digest("base64url")}.pack`;
  const unfinished = join(dir, `${name}.${process.pid}.tmp`);
  try {
    const file = await open(unfinished, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(dir, name));
  } catch (error) {
    await remove(unfinished);
    throw error;
  }
  return name;
}

/** The latest last, which holds of a file; none where there is no folder. Clears away what was never finished. */
async function packNames(dir: string): Promise<readonly string[]> {
  const packs: { name: string; mtimeMs: number }[] = [];
  for (const name of await readdir(dir).catch(() => [])) {
    const mtimeMs = await stat(join(dir, name)).then(
      (stats) => stats.mtimeMs,
      () => Infinity,
    );
    if (PACK.test(name)) packs.push({ name, mtimeMs });
    else if (name.endsWith(".tmp") && Date.now() - mtimeMs > MAX_UNFINISHED_MS)
      await remove(join(dir, name));
  }
  return packs.sort((a, b) => a.mtimeMs - b.mtimeMs).map(({ name }) => name);
}

async function readPack(file: string, version: string) {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  return decodePack(version, bytes);
}

async function remove(file: string): Promise<void> {
  await unlink(file).catch(() => {});
}

/** The folders whose files decide what is found in an article, and package.json beside src/ or dist/. */
const DECIDING = ["text", "corpus", "statements", "people", "search"];

/** A hash over the program's own files as they run, their packages and Node: any change makes another. */
function rulesVersion(): string {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const hash = createHash("sha256").update(process.version);
  for (const folder of DECIDING) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    for (const name of names.filter((one) => /\.(?:js|ts|json)$/.test(one)).sort())
      hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  for (const name of ["package.json", "package-lock.json"])
    hash.update(readIfThere(join(root, "..", name)));
  return hash.digest("base64url");
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
