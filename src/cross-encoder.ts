// The one real re-ranker: a cross-encoder, a network that reads question and text together, from a
// folder on this machine. It runs in @huggingface/transformers, an optional peer dependency of half a
// gigabyte, so main.ts loads this file only where RERANK_MODEL names a folder.

import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Reranker } from "./answer/second-opinion.ts";

export type Loading =
  | Readonly<{ kind: "ready"; reranker: Reranker }>
  /** One sentence or more for who set RERANK_MODEL. */
  | Readonly<{ kind: "unavailable"; reason: string }>;

/** The files of a model as the Hub has them for transformers.js; the smaller network is preferred. */
const DESCRIPTION = ["config.json", "tokenizer.json", "tokenizer_config.json"];
const NETWORKS = [
  { file: "onnx/model_quantized.onnx", dtype: "q8" },
  { file: "onnx/model.onnx", dtype: "fp32" },
] as const;

/** In tokens, question and text together: what BERT and the models made from it can read. */
const MAX_LENGTH = 512;

/** @param folder relative to the working directory. Never rejects, and never asks the network. */
export async function loadCrossEncoder(folder: string): Promise<Loading> {
  const root = resolve(folder);
  const lacking = await missingFrom(root, DESCRIPTION);
  const networks = await missingFrom(
    root,
    NETWORKS.map(({ file }) => file),
  );
  const network = NETWORKS.find(({ file }) => !networks.includes(file));
  if (network === undefined) lacking.push(networks.join(" or "));
  if (network === undefined || lacking.length > 0) {
    return unavailable(`RERANK_MODEL names "${folder}", which has no ${lacking.join(", no ")}.`);
  }
  const transformers = await import("@huggingface/transformers").catch((error: unknown) => error);
  if (!isPackage(transformers)) {
    return unavailable(
      `RERANK_MODEL needs the package @huggingface/transformers, which could not be loaded (${firstLine(transformers)}); README.md tells how to install it.`,
    );
  }
  try {
    const reranker = await open(transformers, root, network.dtype);
    // Tries everything once, so that a model of another kind is told of now.
    await reranker("Is this a question?", ["This is a text."]);
    return { kind: "ready", reranker };
  } catch (error) {
    return unavailable(
      `RERANK_MODEL names "${folder}", which cannot be used: ${firstLine(error)}.`,
    );
  }
}

type Transformers = typeof import("@huggingface/transformers");

async function open(
  transformers: Transformers,
  root: string,
  dtype: "q8" | "fp32",
): Promise<Reranker> {
  const { env, AutoTokenizer, AutoModelForSequenceClassification } = transformers;
  env.allowRemoteModels = false;
  const tokenize = await AutoTokenizer.from_pretrained(root, { local_files_only: true });
  const model = await AutoModelForSequenceClassification.from_pretrained(root, {
    local_files_only: true,
    dtype,
  });
  return async (question, texts) => {
    const inputs = tokenize(
      texts.map(() => question),
      { text_pair: texts, padding: true, truncation: true, max_length: MAX_LENGTH },
    );
    const { logits } = await model(inputs);
    return relevances(Array.from(logits.data), logits.dims.at(-1) ?? 0);
  };
}

/**
 * One number a text from its labels, of which re-rankers have one (how relevant) or two (not, yes).
 * @throws Error where there are more: a classifier of another kind.
 */
function relevances(logits: readonly number[], labels: number): readonly number[] {
  if (labels === 1) return logits;
  if (labels !== 2) throw new Error(`it has ${labels} labels, a re-ranker has one or two`);
  return logits.flatMap((yes, index) => (index % 2 === 1 ? yes - (logits[index - 1] ?? 0) : []));
}

async function missingFrom(root: string, files: readonly string[]): Promise<string[]> {
  const isThere = await Promise.all(
    files.map((file) =>
      access(join(root, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, index) => !isThere[index]);
}

function isPackage(loaded: unknown): loaded is Transformers {
  return typeof loaded === "object" && loaded !== null && "AutoTokenizer" in loaded;
}

function firstLine(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.replace(/\.$/, "");
}

function unavailable(reason: string): Loading {
  return { kind: "unavailable", reason };
}
