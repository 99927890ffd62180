// What may be wrong with a file, with a field of it or with a whole corpus, as data; wording/ says it
// and what to do about it.

/** Why a file, or a line of one, is no article. */
export type FileFault =
  | Readonly<{ kind: "link-out-of-corpus" }>
  /** `code` is Node's, such as `EACCES`; null where it gave none. */
  | Readonly<{ kind: "cannot-be-opened"; code: string | null }>
  | Readonly<{ kind: "too-large"; bytes: number; maxBytes: number }>
  | Readonly<{ kind: "empty" | "binary" | "utf-16" | "not-utf-8" }>
  | Readonly<{ kind: "no-text" | "no-text-but-furniture" }>
  | Readonly<{ kind: "front-matter-not-closed" }>
  | Readonly<{ kind: "front-matter-not-yaml"; problem: YamlProblem }>
  | Readonly<{ kind: "faulty-front-matter"; fault: MetadataFault }>
  | Readonly<{ kind: "faulty-metadata"; fault: MetadataFault }>
  | Readonly<{ kind: "page-without-article" }>
  /** `message` is that of the library that reads pages. */
  | Readonly<{ kind: "page-unreadable"; message: string }>
  | Readonly<{ kind: "not-a-json-object" }>
  | Readonly<{ kind: "no-text-field" }>
  /** A file for corrections of names that is not where such a file is read. */
  | Readonly<{ kind: "misplaced-people-file" }>;

/** `message` is that of the package that reads YAML. */
export type YamlProblem =
  | Readonly<{ kind: "unquoted-colon" }>
  | Readonly<{ kind: "yaml"; message: string }>;

export type MetadataFault =
  | Readonly<{ kind: "no-fields" }>
  /** `field` is called as in the file, `given` is what stands there. */
  | Readonly<{ kind: "faulty-field"; field: string; fault: FieldFault; given: string }>;

/** What the value of a field is not, or is. */
export const FIELD_FAULTS = [
  "not-text",
  "not-a-date",
  "impossible-date",
  "unreadable-date",
  "not-a-web-address",
  "not-http",
  "not-a-list",
  "unreadable",
] as const;

export type FieldFault = (typeof FIELD_FAULTS)[number];

/** A slip in a file that is read all the same. */
export type FileSlip = Readonly<{ kind: "misspelt-field"; field: string; meant: string }>;

/** Why there is no corpus to answer from. `dir` is the folder as it was named. */
export type CorpusFault =
  | Readonly<{ kind: "no-corpus-folder"; dir: string }>
  | Readonly<{ kind: "corpus-is-a-file"; dir: string }>
  /** `code` is Node's, such as `EACCES`; null where it gave none. */
  | Readonly<{ kind: "corpus-unreadable"; dir: string; code: string | null }>
  /** More than this process may take for it; `neededBytes` is the least that it would take. */
  | Readonly<{
      kind: "beyond-memory";
      dir: string;
      articles: number;
      neededBytes: number;
      limitBytes: number;
    }>
  /** `first` of the files that were refused; null where there is no file to read. */
  | Readonly<{
      kind: "no-articles";
      dir: string;
      refused: number;
      first: Readonly<{ path: string; fault: FileFault }> | null;
    }>;

/** Thrown where a corpus cannot be read as a whole. */
export class CorpusError extends Error {
  readonly fault: CorpusFault;

  constructor(fault: CorpusFault, options?: ErrorOptions) {
    super(`${fault.kind}: ${fault.dir}`, options);
    this.name = "CorpusError";
    this.fault = fault;
  }
}

/** Node's for an error of the system, such as `EACCES`; null where it gave none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}
