// The bytes of a file → its text, or why they are none.

import type { FileFault } from "./fault.ts";

export type Refused = Readonly<{ kind: "refused"; line: number | null; fault: FileFault }>;

type Decoded = Readonly<{ kind: "text"; text: string }> | Refused;

export function undecoded(fault: FileFault, line: number | null = null): Refused {
  return { kind: "refused", line, fault };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** UTF-8 without its byte-order mark, otherwise unchanged. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return undecoded({ kind: "empty" });
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return undecoded({ kind: "utf-16" });
  const zero = bytes.indexOf(0);
  if (zero >= 0) return undecoded({ kind: "binary" });
  try {
    const text = utf8.decode(bytes);
    if (text.trim() !== "") return { kind: "text", text };
    return undecoded({ kind: "empty" });
  } catch {
    return undecoded({ kind: "not-utf-8" }, faultyLine(bytes));
  }
}

/** The first line (from 1) that is not UTF-8. */
function faultyLine(bytes: Uint8Array): number | null {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return null;
}
