// Where words for people stand in a source. They belong into wording/; what else has words in its
// strings (lists of words, patterns, records of the log, errors of ours) is told from them by its place
// in the code, so that a sentence is found wherever somebody writes one.

import type { Source } from "./sources.ts";

type Node = Readonly<{ type: string; start: number; end: number } & Record<string, unknown>>;

/** Two words in a row, or one beside what is put in: `no such article`, `{} refused`. */
const WORDS = /\p{Ll}{2,},? (?:\p{Ll}{2,}|\{\})|\{\} \p{Ll}{3,}/u;

/**
 * Rooms whose strings are lists of English words and names of features, `none kind {}`. There a sentence
 * is told by a capital or a mark: `Nobody spoke`, `nothing was said.`
 */
const WORD_ROOMS = /^(?:text|statements|search)\//;
const SENTENCE = /^\p{Lu}\p{Ll}* \p{Ll}{2,}|\p{Ll}{2,} \p{Ll}{2,}[.?!]$|[“”]/u;

/** The source of a regular expression: alternatives, groups, classes, anchors. */
const PATTERN = /\(\?|\||\\[bdswp]|\[\^|^\^|\$$/;

/** Calls that read a list of words, or put a pattern together: their arguments are no sentences. */
const LIST_READERS = /^(?:Set|Map|RegExp|oneOf|words|termsOf)$|\.split$/;

/** Words are compared with these, and shown to nobody. */
const COMPARISONS = /\.(?:startsWith|endsWith|includes|indexOf)$/;

/** What is for the log: `log.warn("…")`, and what was being done, which the log tells of a failure. */
const LOG = /(?:^|\.)log\.(?:debug|info|warn|error)$/;
const LOG_PROPERTY = "doing";

/**
 * Where an error is thrown that only a bug of ours can cause. What whoever runs the program can mend is
 * said by wording/.
 */
export const BUGS = [
  "answer/second-opinion.ts",
  "discord/buttons/button.ts",
  "discord/commands/command.ts",
  "tasks/check-quotes.ts",
];

/** Strings with words that are neither, each with what it is. */
export const OTHERS: ReadonlyMap<string, string> = new Map([
  ["also known as", "a key of people.yaml"],
  ["described as", "a key of people.yaml"],
  ["not the same as", "a key of people.yaml"],
  ["let me know", "a pattern without a mark of one"],
  ["This is a text.", "read by a model to try it"],
  ["one server", "a value in the log"],
]);

/** What each metric is, which Prometheus shows to whoever runs the bot in the language of its source. */
const METRICS = "health/metrics.ts";

/** Words for people outside of wording/, each with its line: `answer/a.ts:12: Nobody said it.` */
export function sentencesIn({ path, text, program }: Source): readonly string[] {
  if (path.startsWith("wording/") || path === METRICS) return [];
  const found: string[] = [];
  const visit = (node: Node, above: readonly Node[]): void => {
    const words = wordsOf(node);
    if (words !== null && isForPeople(words, path) && !isSpared(node, above, path, text)) {
      const line = text.slice(0, node.start).split("\n").length;
      found.push(`${path}:${line}: ${words}`);
    }
    for (const child of childrenOf(node)) visit(child, [node, ...above]);
  };
  visit(program as unknown as Node, []);
  return found;
}

/** Of a string or template what it says, `{}` for what is put in; null for any other node. */
function wordsOf(node: Node): string | null {
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type !== "TemplateLiteral") return null;
  const quasis = node["quasis"] as readonly { value: { raw: string; cooked: string | null } }[];
  return quasis.map(({ value }) => value.cooked ?? value.raw).join("{}");
}

function isForPeople(words: string, path: string): boolean {
  if (!WORDS.test(words) || PATTERN.test(words) || OTHERS.has(words)) return false;
  // A list over several lines opens with a line break.
  if (words.startsWith("\n") && !SENTENCE.test(words)) return false;
  return !WORD_ROOMS.test(path) || SENTENCE.test(words);
}

/** Whether its place in the code shows that it is for no person. @param above innermost first */
function isSpared(node: Node, above: readonly Node[], path: string, text: string): boolean {
  const [parent] = above;
  if (parent?.type === "TSLiteralType") return true;
  if (parent?.type === "SwitchCase") return parent["test"] === node;
  if (parent?.type === "BinaryExpression" && parent["operator"] !== "+") return true;
  const end = above.findIndex(({ type }) => type.includes("Function"));
  return above
    .slice(0, end < 0 ? above.length : end)
    .some((outer) => isNoReader(outer, outer === parent, path, text));
}

/** Whether what stands in this call or property reaches nobody. */
function isNoReader(outer: Node, isParent: boolean, path: string, text: string): boolean {
  if (outer.type === "Property") return sourceOf(outer["key"], text) === LOG_PROPERTY;
  if (outer.type !== "CallExpression" && outer.type !== "NewExpression") return false;
  const callee = sourceOf(outer["callee"], text);
  if (/^(?:Range)?Error$/.test(callee)) return BUGS.includes(path);
  if (isParent && (COMPARISONS.test(callee) || LOG.test(callee))) return true;
  return LIST_READERS.test(callee) || (callee.endsWith(".join") && joinsPattern(outer, text));
}

/** `["let|lets", "may"].join("|")`. */
function joinsPattern(call: Node, text: string): boolean {
  const [separator] = call["arguments"] as readonly Node[];
  return separator !== undefined && sourceOf(separator, text) === '"|"';
}

/** Of what is called on something longer, all of that too: `"a b".split`. */
function sourceOf(node: unknown, text: string): string {
  const { start, end } = node as Node;
  return text.slice(start, end);
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flat()
    .filter(
      (value): value is Node => typeof value === "object" && value !== null && "type" in value,
    );
}
