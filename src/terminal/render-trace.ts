// How an article was read, paragraph by paragraph: what was found, what it was taken for, and how
// probable that is. Printed by `statements --explain`.

import type { Article } from "../corpus/article.ts";
import { type NamedEntity, type Statement, speakerToShow } from "../statements/statement.ts";
import type {
  CueFound,
  ExtractionTrace,
  Finding,
  MentionFound,
  ParagraphTrace,
  QuotationFound,
} from "../statements/trace-extraction.ts";
import { type Span, slice } from "../text/span.ts";
import { measure, oneLine, paint, type Screen, wrap } from "./display.ts";
import { count } from "./render-status.ts";

/** Words quoted from the text are cut to this. */
const MAX_QUOTED_CHARACTERS = 60;

/** Lines joined by `\n`, without one at the end. */
export function renderTrace(article: Article, trace: ExtractionTrace, screen: Screen): string {
  const { entities, paragraphs } = trace;
  return [
    paint(screen, "bold", `How ${oneLine(article.path)} was read`),
    ...entities.flatMap((entity) => hanging("named      ", describeEntity(entity), screen)),
    ...paragraphs.flatMap((paragraph, index) => [
      "",
      ...renderParagraph(article.text, paragraph, index + 1, screen),
    ]),
  ].join("\n");
}

function renderParagraph(
  text: string,
  { kind, span, findings }: ParagraphTrace,
  number: number,
  screen: Screen,
): readonly string[] {
  const words = wrap(oneLine(slice(text, span)), measure(screen));
  return [
    paint(screen, "bold", `${number}. ${kind}, characters ${span.start}–${span.end}`),
    ...words.map((line) => paint(screen, "dim", line)),
    ...findings.flatMap((finding) =>
      hanging(finding.kind.padEnd(11), describeFinding(text, finding), screen),
    ),
  ];
}

/** The first word alone at the left, what is said of it beside it, over as many lines as it takes. */
function hanging(label: string, words: string, screen: Screen): readonly string[] {
  return wrap(words, measure(screen) - label.length).map(
    (line, index) => (index === 0 ? label : " ".repeat(label.length)) + line,
  );
}

/** `Anna Weber: person, female, 3 mentions, also Weber; mayor of Lindau`. */
function describeEntity({ name, kind, gender, forms, descriptions, count: mentions }: NamedEntity) {
  const others = forms.filter((form) => form !== name);
  const facts = [
    kind === "unknown" ? "person or organisation" : kind,
    ...(gender === null ? [] : [gender]),
    count(mentions, "mention"),
    ...(others.length === 0 ? [] : [`also ${others.join(", ")}`]),
  ].join(", ");
  return oneLine([`${name}: ${facts}`, ...descriptions].join("; "));
}

function describeFinding(text: string, finding: Finding): string {
  switch (finding.kind) {
    case "mention":
      return describeMention(text, finding);
    case "cue":
      return describeCue(text, finding);
    case "quotation":
      return describeQuotation(text, finding);
    case "statement":
      return describeStatement(text, finding.statement);
  }
}

function describeMention(text: string, { span, as, meaning }: MentionFound): string {
  const words = `${quoted(text, span)} (${as})`;
  if (meaning === null) return words;
  return `${words}: ${oneLine(meaning.name ?? "somebody without a name")}, ${figure(meaning.probability)}`;
}

function describeCue(text: string, { span, as, report, subject, content }: CueFound): string {
  return [
    `${quoted(text, span)} (${as})`,
    ...(report === null ? [] : [`reports something: ${figure(report)}`]),
    ...(subject === null
      ? []
      : [`subject ${quoted(text, subject.span)}: ${figure(subject.probability)}`]),
    ...(content === null
      ? []
      : [
          `content ${content.pieces.map((piece) => quoted(text, piece)).join(" and ")}: ${figure(content.probability)}`,
        ]),
  ].join("; ");
}

function describeQuotation(text: string, { span, speech, introduction }: QuotationFound): string {
  return [
    quoted(text, span),
    ...(speech === null ? [] : [`speech: ${figure(speech)}`]),
    ...(introduction === null
      ? []
      : [`introduced by ${introducing(text, introduction)}: ${figure(introduction.probability)}`]),
  ].join("; ");
}

function introducing(
  text: string,
  { kind, span }: NonNullable<QuotationFound["introduction"]>,
): string {
  if (kind === "previous-speaker") return "the speaker so far";
  return span === null ? "nothing" : `the ${kind} ${quoted(text, span)}`;
}

/** Who said it comes first, and the rule that found it last. */
function describeStatement(text: string, statement: Statement): string {
  const { span, kind, force, rule, confidence, speaker } = statement;
  const isWithheld = speakerToShow(statement) === null && speaker !== null;
  return [
    `${oneLine(speaker ?? "nobody known")}${isWithheld ? " (not sure enough to show)" : ""}: ${quoted(text, span)}`,
    `${kind}, ${force}, ${figure(confidence)}`,
    `rule ${rule}`,
  ].join("; ");
}

function quoted(text: string, span: Span): string {
  const words = oneLine(slice(text, span));
  if (words.length <= MAX_QUOTED_CHARACTERS) return `[${words}]`;
  return `[${words.slice(0, MAX_QUOTED_CHARACTERS - 1)}…]`;
}

function figure(probability: number): string {
  return probability.toFixed(2);
}
