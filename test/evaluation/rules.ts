// How often each rule names the right speaker: its statements against the annotated ones that they
// overlap. Decides which rules may put a name over a quote, and is the table of statements/README.md.

import { isSureOfSpeaker, type Statement } from "../../src/statements/statement.ts";
import { foldName } from "../../src/text/fold-name.ts";
import { namesAgree } from "../../src/text/names-agree.ts";
import type { Span } from "../../src/text/span.ts";
import type { GoldArticle, GoldAttribution } from "../training/gold.ts";

/** `found` statements that lie in an annotated one with a source; of these `right` name it. */
export type RuleCount = { found: number; right: number };

export type RuleCounts = Readonly<{
  byRule: ReadonlyMap<string, RuleCount>;
  /** Kind of mention → named statements by tenth of confidence, ten of them. */
  byConfidence: ReadonlyMap<string, readonly RuleCount[]>;
  /** Of the statements that the bot may show under a name. */
  shown: RuleCount;
}>;

export function countRules(
  articles: readonly Readonly<{ gold: GoldArticle; statements: readonly Statement[] }>[],
): RuleCounts {
  const byRule = new Map<string, RuleCount>();
  const byConfidence = new Map<string, RuleCount[]>();
  const shown = { found: 0, right: 0 };
  for (const { gold, statements } of articles) {
    for (const statement of statements) {
      const attribution = attributionOf(gold, statement);
      if (attribution?.source == null || statement.speaker === null) continue;
      const count = byRule.get(statement.rule) ?? { found: 0, right: 0 };
      byRule.set(statement.rule, count);
      const isRight = namesSource(statement.speaker, attribution);
      const counts = [count];
      if (isSureOfSpeaker(statement)) counts.push(shown);
      if (statement.isNamed) counts.push(...confidenceCounts(byConfidence, gold, statement));
      for (const counted of counts) {
        counted.found++;
        if (isRight) counted.right++;
      }
    }
  }
  return { byRule, byConfidence, shown };
}

/** The counts of the statement's confidence, for its kind of mention and for all. */
function confidenceCounts(
  byConfidence: Map<string, RuleCount[]>,
  { text }: GoldArticle,
  { mention, confidence }: Statement,
): RuleCount[] {
  const words = mention === null ? "" : text.slice(mention.start, mention.end);
  return [kindOfMention(words), "all"].flatMap((kind) => {
    const tenths =
      byConfidence.get(kind) ?? Array.from({ length: 10 }, () => ({ found: 0, right: 0 }));
    byConfidence.set(kind, tenths);
    return tenths[Math.min(9, Math.floor(confidence * 10))] ?? [];
  });
}

function kindOfMention(words: string): string {
  if (/^s?he$/i.test(words)) return "he, she";
  if (/^(?:they|it|who|which|that)$/i.test(words)) return "other pronoun";
  return /^(?:\p{Ll}|(?:The|An?|His|Her|Their|Its|One|Another)\s)/u.test(words)
    ? "description"
    : "name";
}

/** How often a named speaker is right at each tenth of confidence from 0.3, as rows of Markdown. */
export function confidenceTable({ byConfidence }: RuleCounts): string[] {
  return [...byConfidence].map(([kind, tenths]) => {
    const cells = tenths
      .slice(3)
      .map(({ found, right }) =>
        found === 0 ? "–" : `${found}, ${((100 * right) / found).toFixed(0)} %`,
      );
    return `| ${[kind, ...cells].join(" | ")} |`;
  });
}

/** The table as Markdown, the most frequent rule first. */
export function ruleTable({ byRule }: RuleCounts): string[] {
  const total = [...byRule.values()].reduce((sum, { found }) => sum + found, 0);
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return [...byRule]
    .sort(([, a], [, b]) => b.found - a.found)
    .map(
      ([rule, { found, right }]) =>
        `| ${rule} | ${found} | ${percent(found, total)} | ${percent(right, found)} |`,
    );
}

/** The annotated statement that holds most of this one, at least half. */
function attributionOf(gold: GoldArticle, { content }: Statement): GoldAttribution | null {
  const length = (spans: readonly Span[]) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = (attribution: GoldAttribution) =>
    content.reduce(
      (sum, a) =>
        sum +
        attribution.content.reduce(
          (part, b) => part + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)),
          0,
        ),
      0,
    );
  const [best] = gold.attributions
    .map((attribution) => ({
      attribution,
      overlap: shared(attribution),
      size: length(attribution.content),
    }))
    .filter(({ overlap }) => overlap * 2 >= length(content))
    .sort((a, b) => b.overlap - a.overlap || a.size - b.size);
  return best?.attribution ?? null;
}

/** By name where the annotation has one, else by a shared word with the words of the source. */
function namesSource(speaker: string, { source, speaker: gold }: GoldAttribution): boolean {
  if (gold !== null) return [gold.name, ...gold.names].some((name) => namesAgree(name, speaker));
  const words = new Set(
    foldName(source?.text ?? "")
      .split(" ")
      .filter((word) => word.length > 2 && word !== "the"),
  );
  return (
    foldName(speaker)
      .split(" ")
      .some((word) => words.has(word)) || speaker.toLowerCase() === source?.text.toLowerCase()
  );
}
