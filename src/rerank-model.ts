// The real re-rankers: a network from a folder on this machine, either a cross-encoder, which reads
// question and text together, or an embedding model, which reads each alone and gives vectors that are
// compared. They run in @huggingface/transformers, an optional peer dependency of half a gigabyte, so
// this file is loaded only where RERANK_MODEL names a folder.

import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Reranker } from "./answer/second-opinion.ts";

export type Loading =
  | Readonly<{ kind: "ready"; reranker: Reranker }>
  | Readonly<{ kind: "unavailable"; fault: RerankerFault }>;

/** Why RERANK_MODEL does not help. `folder` is its value, `message` that of the package. */
export type RerankerFault =
  /** Each of `files` as the names that would do. */
  | Readonly<{ kind: "lacking-files"; folder: string; files: readonly (readonly string[])[] }>
  | Readonly<{ kind: "package-missing"; message: string }>
  /** A classifier of another kind. */
  | Readonly<{ kind: "wrong-labels"; folder: string; labels: number }>
  | Readonly<{ kind: "unusable"; folder: string; message: string }>;

/** The files of a model as the Hub has them for transformers.js; the smaller network is preferred. */
const DESCRIPTION = ["config.json", "tokenizer.json", "tokenizer_config.json"];
const NETWORKS = [
  { file: "onnx/model_quantized.onnx", dtype: "q8" },
  { file: "onnx/model.onnx", dtype: "fp32" },
] as const;

/** In tokens, question and text together: what BERT and the models made from it can read. */
const MAX_INPUT_TOKENS = 512;

/** @param folder relative to the working directory. Never rejects, and never asks the network. */
export async function loadRerankModel(folder: string): Promise<Loading> {
  const root = resolve(folder);
  const lacking = (await missingFrom(root, DESCRIPTION)).map((file) => [file]);
  const networks = await missingFrom(
    root,
    NETWORKS.map(({ file }) => file),
  );
  const network = NETWORKS.find(({ file }) => !networks.includes(file));
  if (network === undefined) lacking.push(networks);
  if (network === undefined || lacking.length > 0) {
    return unavailable({ kind: "lacking-files", folder, files: lacking });
  }
  const transformers = await import("@huggingface/transformers").catch((error: unknown) => error);
  if (!isPackage(transformers)) {
    return unavailable({ kind: "package-missing", message: firstLine(transformers) });
  }
  try {
    const reranker = await openModel(transformers, root, network.dtype);
    // Tries everything once, so that a model of another kind is reported now.
    await reranker("Is this a question?", ["This is a text."]);
    return { kind: "ready", reranker };
  } catch (error) {
    return unavailable(
      error instanceof WrongLabels
        ? { kind: "wrong-labels", folder, labels: error.labels }
        : { kind: "unusable", folder, message: firstLine(error) },
    );
  }
}

type Transformers = typeof import("@huggingface/transformers");

type Dtype = (typeof NETWORKS)[number]["dtype"];

/** By what config.json says the network is: without a head that classifies, it gives vectors. */
async function openModel(
  transformers: Transformers,
  root: string,
  dtype: Dtype,
): Promise<Reranker> {
  transformers.env.allowRemoteModels = false;
  const { architectures } = await transformers.AutoConfig.from_pretrained(root, LOCAL);
  const classifies = architectures?.some((name) => name.endsWith("ForSequenceClassification"));
  return classifies === false
    ? openEmbeddingModel(transformers, root, dtype)
    : openCrossEncoder(transformers, root, dtype);
}

const LOCAL = { local_files_only: true } as const;

async function openCrossEncoder(
  { AutoTokenizer, AutoModelForSequenceClassification }: Transformers,
  root: string,
  dtype: Dtype,
): Promise<Reranker> {
  const tokenize = await AutoTokenizer.from_pretrained(root, LOCAL);
  const model = await AutoModelForSequenceClassification.from_pretrained(root, { ...LOCAL, dtype });
  return async (question, texts) => {
    const inputs = tokenize(
      texts.map(() => question),
      { text_pair: texts, padding: true, truncation: true, max_length: MAX_INPUT_TOKENS },
    );
    const { logits } = await model(inputs);
    return relevances(Array.from(logits.data), logits.dims.at(-1) ?? 0);
  };
}

/**
 * Each text by the cosine of its vector and the question's, as https://sbert.net has them: the mean over
 * the tokens, of length 1. Longer texts are cut where tokenizer_config.json says.
 */
async function openEmbeddingModel(
  { pipeline }: Transformers,
  root: string,
  dtype: Dtype,
): Promise<Reranker> {
  const embed = await pipeline("feature-extraction", root, { ...LOCAL, dtype });
  return async (question, texts) => {
    const embeddings = await embed([question, ...texts], { pooling: "mean", normalize: true });
    const numbers = Array.from(embeddings.data);
    const length = embeddings.dims.at(-1) ?? 0;
    const asked = numbers.slice(0, length);
    return texts.map((_, place) =>
      asked.reduce((sum, one, at) => sum + one * (numbers[(place + 1) * length + at] ?? 0), 0),
    );
  };
}

/**
 * One number a text from its labels, of which re-rankers have one (how relevant) or two (not, yes).
 * @throws WrongLabels where there are more: a classifier of another kind.
 */
function relevances(logits: readonly number[], labels: number): readonly number[] {
  if (labels === 1) return logits;
  if (labels !== 2) throw new WrongLabels(labels);
  return logits.flatMap((yes, index) => (index % 2 === 1 ? yes - (logits[index - 1] ?? 0) : []));
}

class WrongLabels extends Error {
  readonly labels: number;

  constructor(labels: number) {
    super(`labels: ${labels}`);
    this.labels = labels;
  }
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

function unavailable(fault: RerankerFault): Loading {
  return { kind: "unavailable", fault };
}
