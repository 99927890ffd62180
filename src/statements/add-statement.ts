// A statement from what the steps found: its speaker by name where that is probable, else as described.

import type { Span } from "../text/span.ts";
import { fullNameOf } from "./coreference/descriptions/body-descriptions.ts";
import { ownerOf } from "./coreference/resolve-mention.ts";
import { disownedBefore } from "./cues/disowned.ts";
import type { Cue } from "./cues/find-cues.ts";
import { forceOf } from "./cues/force.ts";
import {
  type AnalysedArticle,
  type ExtractionState,
  recordStatement,
  type Speaker,
} from "./extraction-state.ts";
import { isRelative, type Mention } from "./mentions/mention.ts";
import { type Paragraph, spanOf } from "./reading/read-article.ts";
import type { Force, Statement, StatementKind } from "./statement.ts";

/** Below this the words mean somebody else than the one found, whom the article does not name. */
const MIN_SPEAKER_PROBABILITY = 0.5;

/** A name less probable than this is withheld; it is wrong more often than right. */
const MIN_NAMED_CONFIDENCE = 0.3;

/** Adds what was found; `probability` is that of its cue and subject, the speaker has their own. */
export function addStatement(
  state: ExtractionState,
  found: Readonly<{
    span: Span;
    content: readonly Span[];
    kind: StatementKind;
    cue: Cue | null;
    speaker: Speaker | null;
    probability: number;
    rule: string;
  }>,
) {
  const { cue, speaker } = found;
  const home = cue === null ? undefined : state.reading.paragraphs[cue.paragraph];
  const confidence = found.probability * (speaker?.probability ?? 1);
  const entity = confidence >= MIN_NAMED_CONFIDENCE ? speaker?.entity : null;
  const isUnnamed =
    speaker !== null && (speaker.entity === null || speaker.probability < MIN_SPEAKER_PROBABILITY);
  recordStatement(state, {
    span: found.span,
    content: found.content,
    kind: found.kind,
    force: home === undefined || cue === null ? "asserted" : forceHere(state, home, cue, found),
    speaker:
      entity?.name ?? (isUnnamed ? describedAs(state, speaker.described ?? speaker.mention) : null),
    isNamed: entity != null,
    mention: speaker?.mention.span ?? null,
    cue: home === undefined || cue === null ? null : spanOf(home, cue),
    rule: found.rule,
    confidence,
  });
}

function forceHere(
  { reading }: AnalysedArticle,
  home: Paragraph,
  cue: Cue,
  { kind, content }: Pick<Statement, "kind" | "content">,
): Force {
  const disowned = disownedBefore(home, reading.paragraphs[home.index + 1]);
  return disowned !== null && cue.first < disowned ? "negated" : forceOf(home, cue, kind, content);
}

/**
 * A description as a speaker: without its article, and with the owner's name for "his" or "her" where it is
 * known; null for he, she and who.
 */
function describedAs(state: ExtractionState, mention: Mention): string | null {
  if (mention.kind === "pronoun")
    return /^s?he$/.test(mention.head) || isRelative(mention) ? null : mention.words;
  const words = withComplement(state, mention)
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/\s+/gu, " ");
  const owner = ownerOf(state, mention)?.entity ?? null;
  return owner === null
    ? (fullNameOf(state, mention) ?? words)
    : `${owner.name}’s ${words.slice(words.indexOf(" ") + 1)}`;
}

/** "a spokeswoman [for the Department of Health]": whose they are belongs to who they are. */
function withComplement({ reading, mentions }: AnalysedArticle, mention: Mention): string {
  const { paragraph, last, span, words } = mention;
  const tokens = reading.paragraphs[paragraph]?.tokens ?? [];
  if (!/^(?:of|for|to|at|with|from|in)$/.test(tokens[last]?.lower ?? "")) return words;
  const isArticle = /^(?:the|a|an)$/.test(tokens[last + 1]?.lower ?? "");
  const first = last + (isArticle ? 2 : 1);
  const whose = (mentions[paragraph] ?? []).find((other) => other.first === first);
  return whose?.kind === "name" && !whose.isModifier && !whose.isQuoted
    ? reading.text.slice(span.start, whose.span.end)
    : words;
}
