// What both readers of YAML, front matter and people.yaml, ask of the package.

/** Where a node of a document begins in its text; null for what is none. */
export function offsetOf(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}

/** The message of an error of the package, in short: it goes on with the place and a picture of it. */
export function messageOfYaml({ message }: Error): string {
  return (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
}
