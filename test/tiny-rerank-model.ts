// Models of a node or two, written as the files that the Hub has for transformers.js. Each known word has
// numbers: of a cross-encoder a pair's logits are their sums over the words of both texts, of an embedding
// model they are the vector of the word.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

type Numbers = Readonly<Record<string, readonly number[]>>;

/**
 * Writes the model into a folder that may not exist yet.
 * @param worth of each known word, in lower case: one number a label, as many for each.
 */
export function writeTinyCrossEncoder(folder: string, worth: Numbers): Promise<void> {
  return writeModel(folder, worth, "BertForSequenceClassification");
}

/** @param vectors of the known words, in lower case, of one length; other words have none. */
export function writeTinyEmbeddingModel(folder: string, vectors: Numbers): Promise<void> {
  return writeModel(folder, vectors, "BertModel");
}

async function writeModel(
  folder: string,
  numbers: Numbers,
  architecture: "BertForSequenceClassification" | "BertModel",
): Promise<void> {
  const width = Object.values(numbers)[0]?.length ?? 1;
  const words = [...SPECIAL, ...Object.keys(numbers)];
  const table = words.map((word) => numbers[word] ?? new Array<number>(width).fill(0));
  const isEmbedding = architecture === "BertModel";
  await mkdir(join(folder, "onnx"), { recursive: true });
  const write = (path: string, content: object) =>
    writeFile(join(folder, path), content instanceof Buffer ? content : JSON.stringify(content));
  await write("onnx/model_quantized.onnx", isEmbedding ? embedding(table) : crossEncoder(table));
  await write("config.json", {
    model_type: "bert",
    architectures: [architecture],
    id2label: Object.fromEntries(Array.from({ length: width }, (_, n) => [n, `LABEL_${n}`])),
    pad_token_id: 0,
  });
  await write("tokenizer_config.json", {
    tokenizer_class: "BertTokenizer",
    do_lower_case: true,
    model_max_length: 512,
    pad_token: "[PAD]",
    unk_token: "[UNK]",
    cls_token: "[CLS]",
    sep_token: "[SEP]",
  });
  await write("tokenizer.json", tokenizer(words));
}

/** https://huggingface.co/docs/tokenizers/components */
function tokenizer(words: readonly string[]): object {
  const special = (name: string) => ({
    [name]: { id: name, ids: [words.indexOf(name)], tokens: [name] },
  });
  const sequence = (id: "A" | "B", type_id: number) => ({ Sequence: { id, type_id } });
  const token = (id: string, type_id: number) => ({ SpecialToken: { id, type_id } });
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [token("[CLS]", 0), sequence("A", 0), token("[SEP]", 0)],
      pair: [
        token("[CLS]", 0),
        sequence("A", 0),
        token("[SEP]", 0),
        sequence("B", 1),
        token("[SEP]", 1),
      ],
      special_tokens: { ...special("[CLS]"), ...special("[SEP]") },
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  };
}

type Table = readonly (readonly number[])[];

/** logits[pair][label] = Σ table[input_ids[pair][token]][label]. */
function crossEncoder(table: Table): Buffer {
  const [INTS, AXIS_OF_TOKENS] = [7, 1];
  const sum = bytes(
    1,
    text(1, "worths"),
    text(2, "logits"),
    text(4, "ReduceSum"),
    bytes(5, text(1, "axes"), int(8, AXIS_OF_TOKENS), int(20, INTS)),
    bytes(5, text(1, "keepdims"), int(3, 0), int(20, 2)),
  );
  return network(table, "worths", [sum], ["logits", "pairs"]);
}

/** last_hidden_state[text][token] = table[input_ids[text][token]]. */
function embedding(table: Table): Buffer {
  const output = "last_hidden_state";
  return network(table, output, [], [output, "texts", "tokens"]);
}

/**
 * Looks up `looked = table[input_ids]`, then does `further`, in ONNX's protocol buffers; numbers of
 * fields and types as in https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
 * @param output its name and its dimensions but the last, which is the table's width
 */
function network(
  table: Table,
  looked: string,
  further: readonly Buffer[],
  [output, ...dims]: readonly [string, ...string[]],
): Buffer {
  const [FLOAT, INT64] = [1, 7];
  const width = table[0]?.length ?? 0;
  const shape = (...sizes: readonly (number | string)[]) =>
    bytes(
      2,
      ...sizes.map((size) => bytes(1, typeof size === "string" ? text(2, size) : int(1, size))),
    );
  const value = (
    field: number,
    name: string,
    type: number,
    ...sizes: readonly (number | string)[]
  ) => bytes(field, text(1, name), bytes(2, bytes(1, int(1, type), shape(...sizes))));
  const weights = Buffer.alloc(4 * table.length * width);
  table.flat().forEach((weight, place) => {
    weights.writeFloatLE(weight, 4 * place);
  });
  const graph = bytes(
    7,
    bytes(1, text(1, "table"), text(1, "input_ids"), text(2, looked), text(4, "Gather")),
    ...further,
    text(2, "tiny"),
    bytes(
      5,
      int(1, table.length),
      int(1, width),
      int(2, FLOAT),
      text(8, "table"),
      bytes(9, weights),
    ),
    value(11, "input_ids", INT64, "texts", "tokens"),
    value(12, output, FLOAT, ...dims, width),
  );
  // Operators of version 11: the last that take the axes of a sum as an attribute is 12.
  return Buffer.concat([int(1, 7), graph, bytes(8, text(1, ""), int(2, 11))]);
}

function int(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value));
}

function bytes(field: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([varint((field << 3) | 2), varint(content.length), content]);
}

/** Seven bits a byte, the lowest first; `varint(300)` → `ac 02`. */
function varint(value: number): Buffer {
  return value < 128
    ? Buffer.from([value])
    : Buffer.concat([Buffer.from([(value & 127) | 128]), varint(value >>> 7)]);
}
