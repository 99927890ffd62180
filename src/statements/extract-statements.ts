// Article → who said what. The steps in order, each in a file of its own: read, find mentions and
// cues, link cues to subjects, resolve who they are, give quotations their cues, cut reported speech.

import type { Article } from "../corpus/article.ts";
import type { Extent } from "./contents/candidate-extents.ts";
import {
  addReported,
  findContent,
  MIN_REPORT_PROBABILITY,
  reportProbability,
} from "./contents/reported-speech.ts";
import { tieDescriptions } from "./coreference/descriptions/descriptions.ts";
import { recordSpeaker } from "./coreference/resolve-mention.ts";
import { type Cue, findCues } from "./cues/find-cues.ts";
import { forgetFeatures } from "./decisions/feature.ts";
import { type Decide, decideBy } from "./decisions/linear-model.ts";
import model from "./decisions/weights.json" with { type: "json" };
import { toNamedEntity } from "./entities/entity.ts";
import { findEntities } from "./entities/find-entities.ts";
import type { AnalysedArticle, ExtractionState } from "./extraction-state.ts";
import { addPost } from "./labelled/add-post.ts";
import { addTurn, findTurns } from "./labelled/turns.ts";
import { markRelayed } from "./mark-relayed.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import type { Mention } from "./mentions/mention.ts";
import { attributeQuotations } from "./quotations/attribute-quotations.ts";
import { isQuoted, lowerAt, type Paragraph, tokeniseArticle } from "./reading/read-article.ts";
import type { Extraction } from "./statement.ts";
import { linkSubject } from "./subjects/choose-subject.ts";
import { quotesAsSaying } from "./subjects/quoted-as.ts";

/** Decides by the weights that were fitted on the training articles. */
export const trained = decideBy(model);

/**
 * Everything the article says somebody said, in order of the text. Deterministic; an article without
 * statements gives none. `decide` is for training.
 */
export function extractStatements(article: Article, decide: Decide = trained): Extraction {
  return runSteps(article, decide).extraction;
}

/** The same, with all that the steps found on the way. */
export function runSteps(
  article: Article,
  decide: Decide,
): Readonly<{ state: ExtractionState; extraction: Extraction }> {
  forgetFeatures();
  const reading = tokeniseArticle(article);
  const mentions = findMentions(reading);
  const named = { reading, mentions, entities: findEntities(reading, mentions) };
  const analysed: AnalysedArticle = { ...named, entities: tieDescriptions(named) };
  const state: ExtractionState = {
    ...analysed,
    cues: reading.paragraphs.map(findCues),
    subjects: new Map(),
    subjectProbabilities: new Map(),
    speakers: new Map(),
    history: { speakers: [], unnamed: null },
    decide,
    statements: [],
    previousSpeaker: null,
  };
  const turns = findTurns(analysed);
  for (const paragraph of reading.paragraphs) {
    const turn = turns.get(paragraph.index);
    if (paragraph.kind === "post") addPost(state, paragraph);
    else if (turn === undefined) readStatements(state, paragraph);
    else addTurn(state, paragraph, turn);
  }
  const organisations = new Set(
    state.entities.all.filter(({ kind }) => kind === "organisation").map(({ name }) => name),
  );
  const statements = markRelayed(state.statements, organisations).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  return { state, extraction: { statements, entities: state.entities.all.map(toNamedEntity) } };
}

function readStatements(state: ExtractionState, paragraph: Paragraph) {
  const cues = state.cues[paragraph.index] ?? [];
  const extents = new Map<Cue, Extent>();
  let previous: Mention | null = null;
  let sentence = -1;
  for (const cue of cues) {
    if (paragraph.sentenceOf[cue.first] !== sentence) previous = null;
    sentence = paragraph.sentenceOf[cue.first] ?? -1;
    if (quotesAsSaying(paragraph, cue)) continue;
    const report = reportProbability(state, paragraph, cue);
    if (report < MIN_REPORT_PROBABILITY && !isNearQuotation(paragraph, cue)) continue;
    const subject: Mention | null = linkSubject(state, paragraph, cue, previous);
    previous = subject ?? previous;
    const isFreeRelative =
      subject !== null && /^what(?:ever)?$/.test(lowerAt(paragraph, subject.first - 1));
    const extent = isFreeRelative ? null : findContent(state, paragraph, cue, subject, report);
    if (extent !== null) extents.set(cue, extent);
    if (subject !== null && (extent !== null || isBesideQuotation(paragraph, cue, subject)))
      recordSpeaker(state, subject, state.subjectProbabilities.get(cue) ?? 0);
  }
  const quoted = attributeQuotations(state, paragraph, cues, extents);
  addReported(state, paragraph, extents, quoted);
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
