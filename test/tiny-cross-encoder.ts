// A cross-encoder of two nodes, written as the files that the Hub has for transformers.js: each known
// word has a worth, and a pair's logits are the sums over the words of both texts.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

/**
 * Writes the model into a folder that may not exist yet.
 * @param worth of each known word, in lower case: one number a label, as many for each.
 */
export async function writeTinyCrossEncoder(
  folder: string,
  worth: Readonly<Record<string, readonly number[]>>,
): Promise<void> {
  const labels = Object.values(worth)[0]?.length ?? 1;
  const words = [...SPECIAL, ...Object.keys(worth)];
  const table = words.map((word) => worth[word] ?? new Array<number>(labels).fill(0));
  await mkdir(join(folder, "onnx"), { recursive: true });
  const write = (path: string, content: object) =>
    writeFile(join(folder, path), content instanceof Buffer ? content : JSON.stringify(content));
  await write("onnx/model_quantized.onnx", network(table, labels));
  await write("config.json", {
    model_type: "bert",
    architectures: ["BertForSequenceClassification"],
    id2label: Object.fromEntries(Array.from({ length: labels }, (_, n) => [n, `LABEL_${n}`])),
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

/**
 * logits[pair][label] = Σ table[input_ids[pair][token]][label], in ONNX's protocol buffers; numbers of
 * fields and types as in https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
 */
function network(table: readonly (readonly number[])[], labels: number): Buffer {
  const [FLOAT, INT64, INTS] = [1, 7, 7];
  const shape = (...dims: readonly (number | string)[]) =>
    bytes(2, ...dims.map((dim) => bytes(1, typeof dim === "string" ? text(2, dim) : int(1, dim))));
  const value = (
    field: number,
    name: string,
    type: number,
    ...dims: readonly (number | string)[]
  ) => bytes(field, text(1, name), bytes(2, bytes(1, int(1, type), shape(...dims))));
  const weights = Buffer.alloc(4 * table.length * labels);
  table.flat().forEach((weight, place) => {
    weights.writeFloatLE(weight, 4 * place);
  });
  const graph = bytes(
    7,
    bytes(1, text(1, "table"), text(1, "input_ids"), text(2, "worths"), text(4, "Gather")),
    bytes(
      1,
      text(1, "worths"),
      text(2, "logits"),
      text(4, "ReduceSum"),
      bytes(5, text(1, "axes"), int(8, 1), int(20, INTS)),
      bytes(5, text(1, "keepdims"), int(3, 0), int(20, 2)),
    ),
    text(2, "tiny"),
    bytes(
      5,
      int(1, table.length),
      int(1, labels),
      int(2, FLOAT),
      text(8, "table"),
      bytes(9, weights),
    ),
    value(11, "input_ids", INT64, "pairs", "tokens"),
    value(12, "logits", FLOAT, "pairs", labels),
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
