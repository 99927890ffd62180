// How an article was read, paragraph by paragraph: what was found, what it was taken for, and how
// probable that is. Printed by `statements --explain`.

import type { Article } from "../corpus/article.ts";
import { type NamedEntity, type Statement, speakerToShow } from "../statements/statement.ts";
import type {
  CueFound,
  ExtractionTrace,
  MentionFound,
  ParagraphTrace,
  QuotationFound,
  TraceFinding,
} from "../statements/trace-extraction.ts";
import { type Span, slice } from "../text/span.ts";
import { wording } from "../wording/wording.ts";
import { measure, oneLine, paint, type Screen, wrap } from "./display.ts";

const { reading, rule: ruleNamed } = wording.traces;

/** Room for the longest label, "quotation", and a gap. */
const LABEL_COLUMNS = 11;

/** Words quoted from the text are cut to this. */
const MAX_QUOTED_CHARACTERS = 60;

/** Lines joined by `\n`, without one at the end. */
export function renderTrace(article: Article, trace: ExtractionTrace, screen: Screen): string {
  const { entities, paragraphs } = trace;
  return [
    paint(screen, "bold", reading.heading(oneLine(article.path))),
    ...entities.flatMap((entity) => hanging(reading.named, describeEntity(entity), screen)),
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
    paint(screen, "bold", reading.paragraph(number, kind, span.start, span.end)),
    ...words.map((line) => paint(screen, "dim", line)),
    ...findings.flatMap((finding) => hanging(finding.kind, describeFinding(text, finding), screen)),
  ];
}

/** The first word alone at the left, what is said of it beside it, over as many lines as it takes. */
function hanging(label: string, words: string, screen: Screen): readonly string[] {
  return wrap(words, measure(screen) - LABEL_COLUMNS).map(
    (line, index) => (index === 0 ? label : "").padEnd(LABEL_COLUMNS) + line,
  );
}

/** `Anna Weber: person, female, 3 mentions, also Weber; mayor of Lindau`. */
function describeEntity({ name, kind, gender, forms, descriptions, count: mentions }: NamedEntity) {
  const others = forms.filter((form) => form !== name);
  const facts = [
    reading.entityKind(kind),
    ...(gender === null ? [] : [gender]),
    reading.mentions(mentions),
    ...(others.length === 0 ? [] : [reading.otherForms(others)]),
  ].join(", ");
  return oneLine([`${name}: ${facts}`, ...descriptions].join("; "));
}

function describeFinding(text: string, finding: TraceFinding): string {
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
  return `${words}: ${oneLine(meaning.name ?? reading.unnamed)}, ${figure(meaning.probability)}`;
}

function describeCue(text: string, { span, as, report, subject, content }: CueFound): string {
  return [
    `${quoted(text, span)} (${as})`,
    ...(report === null ? [] : [reading.report(figure(report))]),
    ...(subject === null
      ? []
      : [reading.subject(quoted(text, subject.span), figure(subject.probability))]),
    ...(content === null
      ? []
      : [
          reading.content(
            content.pieces.map((piece) => quoted(text, piece)),
            figure(content.probability),
          ),
        ]),
  ].join("; ");
}

function describeQuotation(text: string, { span, speech, introduction }: QuotationFound): string {
  return [
    quoted(text, span),
    ...(speech === null ? [] : [reading.speech(figure(speech))]),
    ...(introduction === null
      ? []
      : [reading.introduction(introducing(text, introduction), figure(introduction.probability))]),
  ].join("; ");
}

function introducing(
  text: string,
  { kind, span }: NonNullable<QuotationFound["introduction"]>,
): string {
  if (kind === "previous-speaker") return reading.previousSpeaker;
  return span === null ? reading.noIntroduction : reading.introducing(kind, quoted(text, span));
}

/** Who said it comes first, and the rule that found it last. */
function describeStatement(text: string, statement: Statement): string {
  const { span, kind, force, rule, confidence, speaker } = statement;
  const who = oneLine(speaker ?? reading.nobodyKnown);
  const isWithheld = speakerToShow(statement) === null && speaker !== null;
  return [
    `${isWithheld ? reading.withheld(who) : who}: ${quoted(text, span)}`,
    `${kind}, ${force}, ${figure(confidence)}`,
    ruleNamed(rule),
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
