// Article → how it was read: what each step found, in order of the text, as plain data. Runs the steps
// of extract-statements.ts with a model that keeps its choices: who does not ask for it pays nothing.

import type { Article } from "../corpus/article.ts";
import { contains, type Span } from "../text/span.ts";
import type { Extent } from "./contents/extent.ts";
import type { Cue } from "./cues/find-cues.ts";
import type { Choice, Decide, Decision } from "./decisions/linear-model.ts";
import { runSteps, trained } from "./extract-statements.ts";
import type { ReadonlyState } from "./extraction-state.ts";
import type { Mention } from "./mentions/mention.ts";
import type { Introduction } from "./quotations/introductions.ts";
import { type Region, regionsOf } from "./reading/quotation-regions.ts";
import { type Paragraph, spanOf } from "./reading/read-article.ts";
import type { NamedEntity, Statement } from "./statement.ts";

/** How an article was read. Probabilities are 0–1; null where nothing was weighed. */
export type ExtractionTrace = Readonly<{
  entities: readonly NamedEntity[];
  paragraphs: readonly ParagraphTrace[];
}>;

export type ParagraphTrace = Readonly<{
  kind: Paragraph["kind"];
  span: Span;
  /** In order of the text. */
  findings: readonly TraceFinding[];
}>;

export type TraceFinding = MentionFound | CueFound | QuotationFound | StatementFound;

export type MentionFound = Readonly<{
  kind: "mention";
  span: Span;
  as: Mention["kind"];
  /** Whom it means, `name` null for somebody without a name; null where nobody needed to know. */
  meaning: Readonly<{ name: string | null; probability: number }> | null;
}>;

export type CueFound = Readonly<{
  kind: "cue";
  span: Span;
  as: Cue["kind"];
  lemma: string;
  /** The probability that it reports anything. */
  report: number | null;
  subject: Readonly<{ span: Span; probability: number }> | null;
  /** What it reports; null where that is nothing, or only a quotation. */
  content: Readonly<{ pieces: readonly Span[]; probability: number }> | null;
}>;

export type QuotationFound = Readonly<{
  kind: "quotation";
  span: Span;
  /** The probability that it is speech. */
  speech: number | null;
  /** What introduces it, and where that stands: null for the speaker so far, and for nothing. */
  introduction: Readonly<{
    kind: Introduction["kind"];
    span: Span | null;
    probability: number;
  }> | null;
}>;

export type StatementFound = Readonly<{ kind: "statement"; span: Span; statement: Statement }>;

/** Deterministic; the statements are those of `extractStatements`, each where it begins. */
export function traceExtraction(article: Article): ExtractionTrace {
  const choices: Choices = {
    report: new Map(),
    content: new Map(),
    speech: new Map(),
    introduction: new Map(),
  };
  const { state, extraction } = runSteps(article, keepingChoices(trained, choices));
  const paragraphs = state.reading.paragraphs.map((paragraph) => ({
    kind: paragraph.kind,
    span: paragraph.span,
    findings: [
      ...mentionsFound(state, paragraph),
      ...cuesFound(state, paragraph, choices),
      ...quotationsFound(state, paragraph, choices),
      ...statementsFound(extraction.statements, paragraph),
    ].toSorted((a, b) => a.span.start - b.span.start),
  }));
  return { entities: extraction.entities, paragraphs };
}

/** What the model chose, by what it was asked about; quotations go by their place. */
type Choices = Readonly<{
  report: Map<Cue, Choice<boolean>>;
  content: Map<Cue, Choice<Extent | null>>;
  speech: Map<string, Choice<boolean>>;
  introduction: Map<string, Choice<Introduction>>;
}>;

/** Decides as `decide`, and enters each choice into `choices`. */
function keepingChoices(decide: Decide, choices: Choices): Decide {
  return (decision, options, about) => {
    const choice = decide(decision, options, about);
    keepChoice(choices, decision, about, choice);
    return choice;
  };
}

/** The decision fixes the types of the choice and of what it is about, as in test/training. */
function keepChoice(
  choices: Choices,
  decision: Decision,
  about: object,
  choice: Choice<unknown>,
): void {
  if (decision === "report") choices.report.set(about as Cue, choice as Choice<boolean>);
  if (decision === "content") choices.content.set(about as Cue, choice as Choice<Extent | null>);
  if (decision === "speech")
    choices.speech.set(regionKey(about as Region), choice as Choice<boolean>);
  if (decision === "cue") {
    const { region } = about as Readonly<{ region: Region }>;
    choices.introduction.set(regionKey(region), choice as Choice<Introduction>);
  }
}

function regionKey({ paragraph, index }: Region): string {
  return `${paragraph}.${index}`;
}

function mentionsFound(state: ReadonlyState, { index }: Paragraph): readonly MentionFound[] {
  return (state.mentions[index] ?? []).map((mention) => ({
    kind: "mention",
    span: mention.span,
    as: mention.kind,
    meaning: meaningOf(state, mention),
  }));
}

function meaningOf(
  { entities, speakers }: ReadonlyState,
  mention: Mention,
): MentionFound["meaning"] {
  const speaker = speakers.get(mention);
  if (speaker !== undefined)
    return { name: speaker.entity?.name ?? null, probability: speaker.probability };
  const entity = entities.of.get(mention);
  return entity === undefined ? null : { name: entity.name, probability: 1 };
}

function cuesFound(
  state: ReadonlyState,
  paragraph: Paragraph,
  choices: Choices,
): readonly CueFound[] {
  return (state.cues[paragraph.index] ?? []).map((cue) => {
    const subject = state.subjects.get(cue) ?? null;
    const probability = state.subjectProbabilities.get(cue) ?? 0;
    return {
      kind: "cue",
      span: spanOf(paragraph, cue),
      as: cue.kind,
      lemma: cue.lemma,
      report: probabilityOfYes(choices.report.get(cue)),
      subject: subject === null ? null : { span: subject.span, probability },
      content: contentFound(paragraph, choices.content.get(cue)),
    };
  });
}

function contentFound(
  paragraph: Paragraph,
  choice: Choice<Extent | null> | undefined,
): CueFound["content"] {
  if (choice === undefined || choice.value === null) return null;
  const pieces = choice.value.pieces.map((piece) => spanOf(paragraph, piece));
  return { pieces, probability: choice.probability };
}

function quotationsFound(
  state: ReadonlyState,
  paragraph: Paragraph,
  choices: Choices,
): readonly QuotationFound[] {
  return regionsOf(paragraph)
    .filter(({ first }) => first >= 0)
    .map((region) => ({
      kind: "quotation",
      span: spanOf(paragraph, region),
      speech: probabilityOfYes(choices.speech.get(regionKey(region))),
      introduction: introductionFound(state, choices.introduction.get(regionKey(region))),
    }));
}

function introductionFound(
  { reading }: ReadonlyState,
  choice: Choice<Introduction> | undefined,
): QuotationFound["introduction"] {
  if (choice === undefined) return null;
  const { value, probability } = choice;
  const paragraph = value.kind === "cue" ? reading.paragraphs[value.cue.paragraph] : undefined;
  if (value.kind === "cue" && paragraph !== undefined)
    return { kind: "cue", span: spanOf(paragraph, value.cue), probability };
  const span = value.kind === "mention" ? value.mention.span : null;
  return { kind: value.kind, span, probability };
}

function statementsFound(
  statements: readonly Statement[],
  { span }: Paragraph,
): readonly StatementFound[] {
  return statements
    .filter((statement) => contains(span, { ...statement.span, end: statement.span.start }))
    .map((statement) => ({ kind: "statement", span: statement.span, statement }));
}

function probabilityOfYes(choice: Choice<boolean> | undefined): number | null {
  if (choice === undefined) return null;
  return choice.value ? choice.probability : 1 - choice.probability;
}
