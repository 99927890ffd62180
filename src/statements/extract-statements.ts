// Article → who said what. The steps in order, each in a file of its own: read, find mentions and
// cues, link cues to subjects, resolve who they are, give quotations their cues, cut reported speech.

import type { Article } from "../corpus/article.ts";
import { contains } from "../text/span.ts";
import { addStatement } from "./add-statement.ts";
import type { Extent } from "./contents/candidate-extents.ts";
import { contentOptions, reportOptions } from "./contents/content-options.ts";
import { tieDescriptions } from "./coreference/descriptions/descriptions.ts";
import { hear, resolve, speakerOf } from "./coreference/resolve-mention.ts";
import { type Cue, findCues } from "./cues/find-cues.ts";
import { forgetFeatures } from "./decisions/feature.ts";
import { type Decide, decideBy } from "./decisions/linear-model.ts";
import { toNamedEntity } from "./entities/entity.ts";
import { findEntities } from "./entities/find-entities.ts";
import { colonCue } from "./labelled/signed-quotations.ts";
import { findTurns, type Turn } from "./labelled/turns.ts";
import { findMentions, type Mention } from "./mentions/find-mentions.ts";
import model from "./model/weights.json" with { type: "json" };
import {
  attributeQuotations,
  quotationsIn,
  unquotedWords,
} from "./quotations/attribute-quotations.ts";
import { signatureOf, wordsOfPost } from "./reading/posts.ts";
import { isQuoted, lowerAt, type Paragraph, readArticle, spanOf } from "./reading/read-article.ts";
import type { Extraction, Statement } from "./statement.ts";
import { findSubjects, subjectOptions } from "./subjects/subject-options.ts";
import { certainSubject } from "./subjects/subject-patterns.ts";
import type { Story, Work } from "./work.ts";

const trained = decideBy(model);

/**
 * Everything the article says somebody said, in order of the text. Deterministic; an article without
 * statements gives none. `decide` is for training.
 */
export function extractStatements(article: Article, decide: Decide = trained): Extraction {
  forgetFeatures();
  const reading = readArticle(article);
  const mentions = findMentions(reading);
  const named = { reading, mentions, entities: findEntities(reading, mentions) };
  const story: Story = { ...named, entities: tieDescriptions(named) };
  const work: Work = {
    ...story,
    cues: reading.paragraphs.map(findCues),
    subjects: new Map(),
    sureness: new Map(),
    speakers: new Map(),
    history: { speakers: [], unnamed: null },
    decide,
    statements: [],
    previousSpeaker: null,
  };
  const turns = findTurns(story);
  for (const paragraph of reading.paragraphs) {
    const turn = turns.get(paragraph.index);
    if (paragraph.kind === "post") addPost(work, paragraph);
    else if (turn === undefined) readStatements(work, paragraph);
    else addTurn(work, paragraph, turn);
  }
  const organisations = new Set(
    work.entities.all.filter(({ kind }) => kind === "organisation").map(({ name }) => name),
  );
  const statements = markRelayed(work.statements, organisations).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  return { statements, entities: work.entities.all.map(toNamedEntity) };
}

/**
 * What stands inside another report: somebody else's words for it are only relayed; what is denied,
 * asked or supposed outside is so inside. Looks back as far as one sentence can hold statements.
 * "…, Putin said, according to TASS" is still Putin's: the agency is where the article has it from.
 */
function markRelayed(
  statements: readonly Statement[],
  organisations: ReadonlySet<string>,
): Statement[] {
  return statements.map((statement, at) => {
    const { cue, speaker, force } = statement;
    if (cue === null || force !== "asserted") return statement;
    const near = [
      ...statements.slice(Math.max(0, at - 8), at),
      ...statements.slice(at + 1, at + 9),
    ];
    const outer = near.find(
      ({ kind, content, rule, speaker: source }) =>
        kind !== "direct" &&
        content.some((piece) => contains(piece, cue)) &&
        !(rule.startsWith("according-to") && source !== null && organisations.has(source)),
    );
    if (outer === undefined) return statement;
    if (outer.force !== "asserted") return { ...statement, force: outer.force };
    return outer.speaker === speaker ? statement : { ...statement, force: "relayed" };
  });
}

function readStatements(work: Work, paragraph: Paragraph) {
  const cues = work.cues[paragraph.index] ?? [];
  const extents = new Map<Cue, Extent>();
  let previous: Mention | null = null;
  let sentence = -1;
  for (const cue of cues) {
    if (paragraph.sentenceOf[cue.first] !== sentence) previous = null;
    sentence = paragraph.sentenceOf[cue.first] ?? -1;
    if (quotesAsSaying(paragraph, cue)) continue;
    const report = reportProbability(work, paragraph, cue);
    if (report < HARDLY_A_REPORT && !isNearQuotation(paragraph, cue)) continue;
    const subject: Mention | null = linkSubject(work, paragraph, cue, previous);
    previous = subject ?? previous;
    const isFreeRelative =
      subject !== null && /^what(?:ever)?$/.test(lowerAt(paragraph, subject.first - 1));
    const extent = isFreeRelative ? null : findContent(work, paragraph, cue, subject, report);
    if (extent !== null) extents.set(cue, extent);
    if (subject !== null && (extent !== null || isBesideQuotation(paragraph, cue, subject)))
      hear(work, subject, work.sureness.get(cue) ?? 0);
  }
  const quoted = attributeQuotations(work, paragraph, cues, extents);
  addReported(work, paragraph, extents, quoted);
}

/** "Ek [quoted] the president as saying …": the words are the president's, whom "saying" has for its subject. */
function quotesAsSaying({ tokens, sentenceOf }: Paragraph, { lemma, first, last }: Cue): boolean {
  if (!/^(?:quote|cite)$/.test(lemma)) return false;
  const as = tokens.slice(last, last + LONGEST_QUOTED).findIndex(({ lower }) => lower === "as");
  return (
    as >= 0 &&
    tokens[last + as + 1]?.lower === "saying" &&
    sentenceOf[last + as] === sentenceOf[first]
  );
}

/** The most words that name the one quoted between "quoted" and "as saying". */
const LONGEST_QUOTED = 12;

/** Cues less likely than this to report anything are passed over; costs no recall on the training articles. */
const HARDLY_A_REPORT = 0.08;

function findContent(
  work: Work,
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  report: number,
): Extent | null {
  if (report < HARDLY_A_REPORT) return null;
  return work.decide("content", contentOptions(paragraph, cue, subject, report), cue).value;
}

/** The probability that the cue reports a proposition at all. */
function reportProbability(work: Work, paragraph: Paragraph, cue: Cue): number {
  const { value, probability } = work.decide("report", reportOptions(paragraph, cue), cue);
  return value ? probability : 1 - probability;
}

/** Finds the subject of a cue and, at once, whom it means: later pronouns depend on it. */
function linkSubject(
  work: Work,
  paragraph: Paragraph,
  cue: Cue,
  previous: Mention | null,
): Mention | null {
  const subjects = findSubjects(work, paragraph, cue);
  const chosen =
    certainSubject(paragraph, cue, subjects.able) ??
    work.decide("subject", subjectOptions(work, paragraph, cue, subjects, previous), cue);
  const choice = isOwner(paragraph, cue, chosen.value) ? { ...chosen, value: null } : chosen;
  work.subjects.set(cue, choice.value);
  work.sureness.set(cue, choice.probability);
  if (choice.value !== null) resolve(work, choice.value);
  return choice.value;
}

/** "[Taiwan]'s Lai says": somebody of theirs speaks, not the owner. */
function isOwner(paragraph: Paragraph, cue: Cue, subject: Mention | null): boolean {
  return (
    subject?.kind === "name" &&
    cue.kind === "saying" &&
    subject.last < cue.first &&
    lowerAt(paragraph, subject.last) === "'s"
  );
}

/** Whether cue and subject stand right before or behind a quotation, a comma between at most. */
function isBesideQuotation(paragraph: Paragraph, cue: Cue, subject: Mention): boolean {
  const first = Math.min(cue.first, subject.first);
  const last = Math.max(cue.last, subject.last);
  return [first - 1, first - 2, last, last + 1].some((i) => isQuoted(paragraph, i));
}

/** Whether a quotation stands within a clause of the cue, which may then introduce it whatever it reports. */
function isNearQuotation(paragraph: Paragraph, cue: Cue): boolean {
  if (paragraph.quotations.length === 0) return false;
  for (let i = cue.first - 12; i < cue.last + 12; i++) if (isQuoted(paragraph, i)) return true;
  return false;
}

/** A post is its author's own words, and shown with their signature. */
function addPost(work: Work, paragraph: Paragraph) {
  const signature = signatureOf(paragraph);
  const [author] = work.mentions[paragraph.index] ?? [];
  if (signature === null || author === undefined) return;
  const content = wordsOfPost(work.reading.text, paragraph, signature);
  if (content.length === 0) return;
  const shown = [...content, signature.span];
  addStatement(work, {
    span: {
      start: Math.min(...shown.map(({ start }) => start)),
      end: Math.max(...shown.map(({ end }) => end)),
    },
    content,
    kind: "direct",
    cue: null,
    speaker: resolve(work, author),
    sure: 1,
    rule: "signed-post",
  });
}

/** A turn of a conversation; who asks or answers without a name says nothing that is shown. */
function addTurn(work: Work, paragraph: Paragraph, { speaker: name, colon }: Turn) {
  work.previousSpeaker = null;
  const start = paragraph.tokens[colon + 1]?.start;
  const end = paragraph.tokens.at(-1)?.end;
  const speaker = name === null ? null : resolve(work, name);
  if (start === undefined || end === undefined || name === null || speaker?.entity == null) return;
  addStatement(work, {
    span: { start, end },
    content: [{ start, end }],
    kind: "direct",
    cue: colonCue(paragraph, colon),
    speaker,
    sure: 1,
    rule: "speaker-label",
  });
  hear(work, name, 1);
}

/** Reported speech: every content that is not just the quotations already attributed. */
function addReported(
  work: Work,
  paragraph: Paragraph,
  extents: ReadonlyMap<Cue, Extent>,
  quoted: ReadonlySet<number>,
) {
  for (const [cue, extent] of extents) {
    const quotations = quotationsIn(paragraph, extent);
    if (unquotedWords(paragraph, extent) === 0 || quotations.some((at) => quoted.has(at))) continue;
    const content = extent.pieces.map((piece) => spanOf(paragraph, piece));
    addStatement(work, {
      span: { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 },
      content,
      kind: quotations.length > 0 ? "mixed" : "indirect",
      cue,
      speaker: speakerOf(work, cue),
      sure: work.sureness.get(cue) ?? 0,
      rule: reportRule(cue, extent),
    });
  }
}

function reportRule(cue: Cue, extent: Extent): string {
  if (cue.kind === "colon") return "label-colon-report";
  if (cue.kind === "according-to") return `according-to-report-${extent.side}`;
  if (cue.kind === "noun") return "noun-report";
  return `${cue.kind}-report-${extent.side}`;
}
