// What is kept of some files of the corpus, as bytes that tell whether they are whole and by which
// rules they were made.

import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { FileReading } from "../corpus/file-record.ts";
import type { Extraction } from "../statements/statement.ts";

/** A file as it was read, with what was found in each of its articles. */
export type CachedFile = Readonly<{
  path: string;
  /** SHA-256 of the file, base64url. */
  hash: string;
  readings: readonly FileReading[];
  /** One for each of `readings`; null for what is no article of the corpus. */
  extractions: readonly (Extraction | null)[];
}>;

export type Unpacked =
  | Readonly<{ kind: "files"; files: readonly CachedFile[] }>
  | Readonly<{ kind: "other-version" | "damaged" }>;

/** Begins every pack; then stand the version of the rules and the SHA-256 of what follows the line. */
const HEADER = /^on-record-cache-1 (\S{1,100}) (\S{43})\n/;

/** The longest that a header may be, in bytes. */
const MAX_HEADER_BYTES = 200;

/** @param version a word of at most 100 letters */
export function encodePack(version: string, files: readonly CachedFile[]): Buffer {
  const payload = serialize(files);
  return Buffer.concat([
    Buffer.from(`on-record-cache-1 ${version} ${digestOf(payload)}\n`),
    payload,
  ]);
}

/** Never throws, whatever the bytes are. */
export function decodePack(version: string, bytes: Buffer): Unpacked {
  const header = HEADER.exec(bytes.toString("latin1", 0, MAX_HEADER_BYTES));
  if (header === null) return { kind: "damaged" };
  const [line, madeBy, digest] = header;
  const payload = bytes.subarray(line.length);
  if (digestOf(payload) !== digest) return { kind: "damaged" };
  if (madeBy !== version) return { kind: "other-version" };
  try {
    return { kind: "files", files: deserialize(payload) as readonly CachedFile[] };
  } catch {
    return { kind: "damaged" };
  }
}

function digestOf(payload: Uint8Array): string {
  return createHash("sha256").update(payload).digest("base64url");
}
