// Several things in one sentence.

/** `(["Ana", "Ben", "Cem"], "or")` → `"Ana, Ben or Cem"`; `""` for none. */
export function listInWords(things: readonly string[], join: "and" | "or"): string {
  const last = things.at(-1) ?? "";
  return things.length < 2 ? last : `${things.slice(0, -1).join(", ")} ${join} ${last}`;
}
