// Article → who said what. The steps in order, each in a room of its own: read, find mentions and
// cues, link cues to subjects, resolve who they are, cut reported speech, give quotations their cues.

import type { Article } from "../corpus/article.ts";
import { findReports } from "./contents/find-reports.ts";
import { addReported } from "./contents/reported-speech.ts";
import { tieDescriptions } from "./coreference/descriptions/descriptions.ts";
import { forgetFeatures } from "./decisions/feature.ts";
import { type Decide, decideBy } from "./decisions/linear-model.ts";
import model from "./decisions/weights.json" with { type: "json" };
import { toNamedEntity } from "./entities/entity.ts";
import { findEntities } from "./entities/find-entities.ts";
import { type AnalysedArticle, type ExtractionState, startState } from "./extraction-state.ts";
import { addPost } from "./labelled/add-post.ts";
import { addTurn, findTurns } from "./labelled/turns.ts";
import { markRelayed } from "./mark-relayed.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import { attributeQuotations } from "./quotations/attribute-quotations.ts";
import { type Paragraph, readArticle } from "./reading/read-article.ts";
import type { Extraction } from "./statement.ts";

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
  const state = startState(analyseArticle(article), decide);
  const turns = findTurns(state);
  for (const paragraph of state.reading.paragraphs) {
    const turn = turns.get(paragraph.index);
    if (paragraph.kind === "post") addPost(state, paragraph);
    else if (turn !== undefined) addTurn(state, paragraph, turn);
    else addStatements(state, paragraph);
  }
  const statements = markRelayed(state).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  return { state, extraction: { statements, entities: state.entities.all.map(toNamedEntity) } };
}

function analyseArticle(article: Article): AnalysedArticle {
  const reading = readArticle(article);
  const mentions = findMentions(reading);
  const named = { reading, mentions, entities: findEntities(reading, mentions) };
  return { ...named, entities: tieDescriptions(named) };
}

function addStatements(state: ExtractionState, paragraph: Paragraph) {
  const reports = findReports(state, paragraph);
  const attributed = attributeQuotations(state, paragraph, reports);
  addReported(state, paragraph, reports, attributed);
}
