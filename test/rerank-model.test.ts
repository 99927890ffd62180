// The optional re-ranker. What needs its package is skipped where that is not installed, as after
// `npm ci`; to run it: ONNXRUNTIME_NODE_INSTALL=skip npm install --no-save --save-prod @huggingface/transformers

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reranker } from "../src/answer/second-opinion.ts";
import { createLibrary } from "../src/library.ts";
import { loadRerankModel } from "../src/rerank-model.ts";
import { wording } from "../src/wording/wording.ts";
import { writeTinyCrossEncoder, writeTinyEmbeddingModel } from "./tiny-rerank-model.ts";
import { withoutProgress } from "./without-progress.ts";

const isInstalled = existsSync(
  new URL("../node_modules/@huggingface/transformers/package.json", import.meta.url),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "on-record-rerank-model-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(path: string): Promise<Reranker> {
  const loading = await loadRerankModel(path);
  if (loading.kind === "unavailable") throw new Error(loading.fault.kind);
  return loading.reranker;
}

const USUAL_ORDER = "Quotes keep their usual order.";

/** As it is told to who set RERANK_MODEL. */
async function reasonFor(path: string): Promise<string> {
  const loading = await loadRerankModel(path);
  if (loading.kind === "ready") throw new Error("it was loaded");
  return wording.failures.reranker(loading.fault);
}

describe("loadRerankModel", () => {
  it("names what a folder lacks", async () => {
    await writeTinyCrossEncoder(join(folder, "lacking"), { ferry: [1] });
    await rm(join(folder, "lacking/tokenizer.json"));
    await rm(join(folder, "lacking/onnx"), { recursive: true });
    expect(await reasonFor(join(folder, "lacking"))).toBe(
      `RERANK_MODEL names "${join(folder, "lacking")}", which has no tokenizer.json, no onnx/model_quantized.onnx or onnx/model.onnx. ${USUAL_ORDER}`,
    );
  });
});

describe.skipIf(isInstalled)("loadRerankModel without @huggingface/transformers", () => {
  it("says which package is missing", async () => {
    await writeTinyCrossEncoder(join(folder, "whole"), { ferry: [1] });
    expect(await reasonFor(join(folder, "whole"))).toMatch(
      /^RERANK_MODEL needs the package @huggingface\/transformers, which could not be loaded \(.+\); README\.md tells how to install it\. Quotes keep their usual order\.$/,
    );
  });
});

describe.skipIf(!isInstalled)("loadRerankModel with @huggingface/transformers", () => {
  it("scores each text with the question, in one batch of unequal lengths", async () => {
    await writeTinyCrossEncoder(join(folder, "one"), { ferry: [2], late: [3], why: [10] });
    const score = await load(join(folder, "one"));
    expect(
      await score("Why?", ["The ferry is late, the ferry is late.", "Late.", "Nothing."]),
    ).toEqual([20, 13, 10]);
  });

  it("takes of two labels how much the second leads", async () => {
    await writeTinyCrossEncoder(join(folder, "two"), { ferry: [1, 5], late: [2, 1] });
    const score = await load(join(folder, "two"));
    expect(await score("Why?", ["Ferry", "Late", "Ferry late"])).toEqual([4, -1, 3]);
  });

  it("reads the beginning of what is longer than a model can read", async () => {
    await writeTinyCrossEncoder(join(folder, "long"), { ferry: [1] });
    const score = await load(join(folder, "long"));
    // 512 tokens, of which [CLS] why [SEP] are three; the package drops the closing [SEP].
    expect(await score("Why", ["ferry ".repeat(2_000)])).toEqual([509]);
    // A question that leaves no room for the texts tells nothing about them.
    expect(await score("Why ".repeat(2_000), ["Ferry", "Late"])).toEqual([0, 0]);
  });

  it("refuses a classifier of another kind", async () => {
    await writeTinyCrossEncoder(join(folder, "three"), { ferry: [1, 2, 3] });
    expect(await reasonFor(join(folder, "three"))).toBe(
      `RERANK_MODEL names "${join(folder, "three")}", which cannot be used: it has 3 labels, a re-ranker has one or two. ${USUAL_ORDER}`,
    );
  });

  it("scores by the cosine of the mean vectors where the model classifies nothing", async () => {
    await writeTinyEmbeddingModel(join(folder, "vectors"), {
      ferry: [1, 0],
      boat: [0.8, 0.6],
      late: [0, 1],
      early: [0, -1],
    });
    const score = await load(join(folder, "vectors"));
    const texts = [
      "Ferry, ferry",
      "The boat",
      "The ferry is late",
      "Late",
      "Ferry early, boat early",
    ];
    const expected = [1, 0.8, Math.SQRT1_2, 0, 1.8 / Math.hypot(1.8, -1.4)];
    const scores = await score("Ferry?", texts);
    expect(scores.map((one) => one.toFixed(5))).toEqual(expected.map((one) => one.toFixed(5)));
    // However many texts and tokens: also what is longer than a model can read.
    expect(await score("Ferry?", ["late ".repeat(2_000)])).toEqual([0]);
  });

  it("refuses a network that is damaged", async () => {
    await writeTinyCrossEncoder(join(folder, "damaged"), { ferry: [1] });
    await writeFile(join(folder, "damaged/onnx/model_quantized.onnx"), "not a network");
    expect(await reasonFor(join(folder, "damaged"))).toMatch(
      /which cannot be used: .+\. Quotes keep/,
    );
  });
});

describe.skipIf(!isInstalled)("an answer with a re-ranker", () => {
  const QUESTION = "what did Holm say about the ferry";
  beforeAll(async () => {
    await writeTinyCrossEncoder(join(folder, "model"), { norholm: [4] });
    await mkdir(join(folder, "corpus"));
    await writeFile(
      join(folder, "corpus/ferries.txt"),
      "Ferries stay in port\n\n“No ferry leaves before the wind drops,” the harbour master, Per Holm, told reporters.\n\n“The ferry to Norholm is late,” Holm said.\n",
    );
  });

  it("has the quotes in the order of score and opinion", async () => {
    const corpusDir = join(folder, "corpus");
    const usual = createLibrary({ corpusDir });
    const library = createLibrary({ corpusDir, reranker: await load(join(folder, "model")) });
    await Promise.all([usual.run({ kind: "reload" }), library.run({ kind: "reload" })]);
    const { quotes } = (await usual.run({ kind: "answer", question: QUESTION })).answer;
    expect(quotes).toHaveLength(2);
    expect((await library.run({ kind: "answer", question: QUESTION })).answer.quotes).toEqual(
      [...quotes].reverse(),
    );
  });

  it("comes from the command line, with nothing else on standard output", () => {
    const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
    const words = ["ask", "--json", "--limit", "1", "--corpus", join(folder, "corpus"), QUESTION];
    const startMs = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
      cwd: tmpdir(),
      env: { PATH: process.env["PATH"], RERANK_MODEL: join(folder, "model") },
      encoding: "utf8",
    });
    const told = withoutProgress(stderr, performance.now() - startMs);
    expect({ status, told }).toEqual({ status: 0, told: "" });
    expect(JSON.parse(stdout).quotes[0].text).toContain("Norholm");
  });
});
