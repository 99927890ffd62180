// Searching and answering beside other engines, over the same passages and in one run, each engine in a
// process of its own: `npm run bench -- 1000 10000`. Peers that are not installed are left out with a word.
// What is measured goes to results.json, which keeps the last run of each size, and from there to a table
// and to plot.svg.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { kindOfQuestion, QUESTION_KINDS } from "./generated-corpus.ts";
import { type MeasuredProcess, startMeasured } from "./measured-process.ts";
import { plot } from "./plot.ts";
import { type Figures, type Results, table } from "./results.ts";
import { percentiles, type Round } from "./rounds.ts";

/** Where the sources are, seen from what tsc makes of this file. */
const here = fileURLToPath(new URL("../../../../test/benchmark/", import.meta.url));
const peers = join(here, "peers");

const ROUNDS = 4;
/** Who takes longer than this for all questions is asked them twice. */
const LONG_ROUND_MS = 30_000;

/** In the order of the table, with how much an index takes where not all sizes can be had. */
const PEERS: readonly Readonly<{ name: string; file: string; bytesAPassage?: number }>[] = [
  { name: "MiniSearch, default", file: "minisearch-default" },
  { name: "MiniSearch, tuned", file: "minisearch-tuned" },
  { name: "FlexSearch", file: "flexsearch" },
  { name: "Orama", file: "orama", bytesAPassage: 8_000 },
  { name: "Lunr", file: "lunr", bytesAPassage: 13_000 },
  { name: "SQLite FTS5", file: "sqlite" },
  { name: "Tantivy", file: "tantivy" },
  { name: "Lucene", file: "lucene" },
];
const MAX_INDEX_BYTES = 3e9;

const say = (words: string) => console.error(words);

/** Node's own limit is too low for the largest corpora. */
const HEAP = "--max-old-space-size=14000";

async function startPeer(file: string, folder: string): Promise<MeasuredProcess> {
  if (file !== "lucene")
    return startMeasured("node", [HEAP, join(peers, "serve.mjs"), file, folder]);
  const java = join(peers, "lucene");
  const goals = ["compile", "dependency:build-classpath", "-Dmdep.outputFile=target/classpath"];
  execFileSync("mvn", ["-q", ...goals], { cwd: java, stdio: "pipe" });
  const classpath = readFileSync(join(java, "target", "classpath"), "utf8").trim();
  const words = ["-Xmx4g", "-cp", `${join(java, "target", "classes")}:${classpath}`, "LucenePeer"];
  return startMeasured("java", [...words, folder]);
}

type Contender = Readonly<{
  name: string;
  process: MeasuredProcess;
  what: string;
  rounds: Round[];
}>;

async function startPeers(folder: string, passages: number): Promise<readonly Contender[]> {
  const started: Contender[] = [];
  for (const { name, file, bytesAPassage = 0 } of PEERS) {
    if (bytesAPassage * passages > MAX_INDEX_BYTES) {
      say(`${name}: left out, it would need ${Math.round((bytesAPassage * passages) / 1e9)} GB`);
      continue;
    }
    try {
      const process = await startPeer(file, folder);
      started.push({ name, process, what: "ask", rounds: [] });
      say(`${name}: ${Math.round(process.built.buildMs)} ms to build`);
    } catch (error) {
      say(`${name}: left out, ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return started;
}

/** How much of what we find an engine finds too, 0–1: that all do the same work. */
function sharedWithOurs(ours: Contender | undefined, { rounds }: Contender): number {
  const [mine, theirs] = [ours?.rounds[0]?.ids ?? [], rounds[0]?.ids ?? []];
  const shares = mine.map((ids, question) => {
    const found = new Set(theirs[question] ?? []);
    return ids.length === 0 ? 1 : ids.filter((id) => found.has(id)).length / ids.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** All questions, to everybody in turns, several times. */
async function askAll(contenders: readonly Contender[]): Promise<void> {
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, process, what, rounds } of contenders) {
      const [first] = rounds;
      const firstMs = first?.ms.reduce((sum, ms) => sum + ms, 0) ?? 0;
      if (round >= 2 && firstMs > LONG_ROUND_MS) continue;
      rounds.push(await process.ask(what));
      say(`${name}: round ${round + 1}`);
    }
}

function figuresOf(contender: Contender, ours: Contender | undefined): Figures {
  const { name, process, rounds, what } = contender;
  const ms = rounds.map((round) => round.ms);
  const kinds = QUESTION_KINDS.map(
    (kind) => [kind, percentiles(ms, (number) => kindOfQuestion(number) === kind)] as const,
  );
  return {
    name,
    ...percentiles(ms),
    cpu: percentiles(rounds.map((round) => round.cpuMs)),
    buildMs: process.built.buildMs,
    shared: what === "answers" ? null : sharedWithOurs(ours, contender),
    kinds: Object.fromEntries(kinds),
  };
}

async function compare(articles: number): Promise<Results[number]> {
  const folder = mkdtempSync(join(tmpdir(), "on-record-bench-"));
  const running: MeasuredProcess[] = [];
  try {
    const script = fileURLToPath(new URL("ours.js", import.meta.url));
    const process = await startMeasured("node", [HEAP, script, String(articles), folder]);
    running.push(process);
    const { passages = 0, statements = 0, people = 0, rssBytes } = process.built;
    say(`${articles} articles, ${passages} passages, ${statements} statements, ${people} people`);
    const first = await process.ask("write");
    const started = await startPeers(folder, passages);
    running.push(...started.map((peer) => peer.process));
    const ours = ["answers", "candidates"].map((what) => ({
      ...{ what, process, rounds: [] as Round[] },
      name: `On Record, ${what}`,
    }));
    const contenders = [...ours, ...started];
    await askAll(contenders);
    return {
      ...{ articles, passages, statements, people, rssBytes },
      firstAnswers: percentiles([first.ms]),
      engines: contenders.map((contender) => figuresOf(contender, ours[1])),
    };
  } finally {
    for (const process of running) process.end();
    rmSync(folder, { recursive: true });
  }
}

const file = join(here, "results.json");
const results: Results[number][] = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Results[number][])
  : [];
const sizes = process.argv.slice(2).map(Number);
for (const articles of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const measured = await compare(articles);
  const at = results.findIndex((result) => result.articles === articles);
  results.splice(at < 0 ? results.length : at, at < 0 ? 0 : 1, measured);
  results.sort((a, b) => a.articles - b.articles);
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(join(here, "plot.svg"), plot(results));
  console.log(table(measured));
}
