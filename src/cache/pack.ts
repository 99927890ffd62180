// What is kept of some files of the corpus, as bytes that tell whether they are whole and by which
// rules they were made.

import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { FileReading } from "../corpus/file-record.ts";
import type { Passage } from "../corpus/passages.ts";
import type { ExtractedArticle } from "../people/named-statements.ts";
import type { ArticleParts } from "../search/article-parts.ts";
import type { Extraction } from "../statements/statement.ts";
import { type PackedParts, packParts, unpackParts } from "./packed-parts.ts";

/** What was found in an article of the corpus. */
export type FoundInArticle = Readonly<{
  extraction: Extraction;
  beside: ExtractedArticle["beside"];
  parts: Pick<ArticleParts, "abbreviations" | "words"> & Readonly<{ passages: Passage[] }>;
}>;

/** A file as it was read, with what was found in each of its articles. */
export type CachedFile = Readonly<{
  path: string;
  /** SHA-256 of the file, base64url. */
  hash: string;
  /** See `FileRecord`. */
  stamp: string | null;
  readings: readonly FileReading[];
  /** One for each of `readings`; null for what is no article of the corpus. */
  found: readonly (FoundInArticle | null)[];
}>;

/** As it is written: `found` without what is in `packed`, in the same order. */
type WrittenFile = Omit<CachedFile, "found"> &
  Readonly<{
    found: readonly (
      | (Omit<FoundInArticle, "parts"> & Pick<ArticleParts, "abbreviations">)
      | null
    )[];
  }>;
type Written = Readonly<{ files: readonly WrittenFile[]; packed: PackedParts }>;

export type Unpacked =
  | Readonly<{ kind: "files"; files: readonly CachedFile[] }>
  | Readonly<{ kind: "other-version" | "damaged" }>;

/** Begins every pack; then stand the version of the rules and the SHA-256 of what follows the line. */
const HEADER = /^on-record-cache-2 (\S{1,100}) (\S{43})\n/;

/** The longest that a header may be, in bytes. */
const MAX_HEADER_BYTES = 200;

/** @param version a word of at most 100 letters */
export function encodePack(version: string, files: readonly CachedFile[]): Buffer {
  const payload = serialize(written(files));
  return Buffer.concat([
    Buffer.from(`on-record-cache-2 ${version} ${digestOf(payload)}\n`),
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
    return { kind: "files", files: unpacked(deserialize(payload) as Written) };
  } catch {
    return { kind: "damaged" };
  }
}

function written(files: readonly CachedFile[]): Written {
  const parts = files.flatMap(({ found }) => found.flatMap((one) => one?.parts ?? []));
  return {
    files: files.map(({ found, ...file }) => ({
      ...file,
      found: found.map(
        (one) =>
          one && {
            extraction: one.extraction,
            beside: one.beside,
            abbreviations: one.parts.abbreviations,
          },
      ),
    })),
    packed: packParts(parts),
  };
}

function unpacked({ files, packed }: Written): readonly CachedFile[] {
  const all = unpackParts(packed);
  const strings = new Map<string, string>();
  return files.map((file) => ({
    ...file,
    found: file.found.map((one) => {
      if (one === null) return null;
      const parts = all.next();
      if (parts.done === true) throw new RangeError(String(files.length));
      const { abbreviations, beside, extraction } = one;
      return {
        extraction: withSharedStrings(extraction, strings),
        beside,
        parts: { ...parts.value, abbreviations },
      };
    }),
  }));
}

/** Names and rules come out of `deserialize` once for each statement; here each is one string for all. */
function withSharedStrings(
  { statements, entities }: Extraction,
  strings: Map<string, string>,
): Extraction {
  const shared = <Text extends string>(text: Text): Text => {
    const known = strings.get(text);
    if (known !== undefined) return known as Text;
    strings.set(text, text);
    return text;
  };
  // Field by field: what a spread makes of objects of `deserialize` takes more room and time.
  return {
    statements: statements.map((one) => ({
      span: one.span,
      content: one.content,
      kind: shared(one.kind),
      force: shared(one.force),
      speaker: one.speaker === null ? null : shared(one.speaker),
      isNamed: one.isNamed,
      mention: one.mention,
      cue: one.cue,
      rule: shared(one.rule),
      confidence: one.confidence,
    })),
    entities: entities.map((one) => ({
      name: shared(one.name),
      kind: shared(one.kind),
      forms: one.forms.map(shared),
      descriptions: one.descriptions.map(shared),
      gender: one.gender,
      count: one.count,
      ...(one.isDistinctFromFullNames === undefined
        ? {}
        : { isDistinctFromFullNames: one.isDistinctFromFullNames }),
    })),
  };
}

function digestOf(payload: Uint8Array): string {
  return createHash("sha256").update(payload).digest("base64url");
}
