// What each step of reading finds in a small text, for the tests of its room: one step at a time, so that a
// failure says which erred.

import { type Cue, findCues } from "../../src/statements/cues/find-cues.ts";
import type { Entity } from "../../src/statements/entities/entity.ts";
import { findEntities } from "../../src/statements/entities/find-entities.ts";
import { runSteps, trained } from "../../src/statements/extract-statements.ts";
import type { AnalysedArticle, ExtractionState } from "../../src/statements/extraction-state.ts";
import { findMentions } from "../../src/statements/mentions/find-mentions.ts";
import type { Mention } from "../../src/statements/mentions/mention.ts";
import {
  type Paragraph,
  readArticle,
  type Stretch,
  spanOf,
  type TokenisedArticle,
} from "../../src/statements/reading/read-article.ts";
import { slice } from "../../src/text/span.ts";
import { articleOf } from "./fixtures.ts";

export function readText(text: string): TokenisedArticle {
  return readArticle(articleOf(text));
}

/** The last paragraph, which for a text of one paragraph is all of it. */
export function paragraphOf(text: string): Paragraph {
  return known(readText(text).paragraphs.at(-1), "paragraph");
}

/** The words of a stretch of that paragraph, as written. */
export function wordsOf(text: string, stretch: Stretch): string {
  return slice(text, spanOf(paragraphOf(text), stretch));
}

/** The mentions of the last paragraph. */
export function mentionsOf(text: string): readonly Mention[] {
  return findMentions(readText(text)).at(-1) ?? [];
}

/** The first mention of that paragraph that has these words. */
export function mentionOf(text: string, words: string): Mention {
  return mentionIn(analysedOf(text), words);
}

/** The last mention of the article that has these words, titles aside. */
export function mentionIn({ mentions }: AnalysedArticle, words: string): Mention {
  const found = mentions.flat().findLast((mention) => mention.words === words);
  return known(found, `mention "${words}"`);
}

/** The article with everybody whom it names, before descriptions are tied to anybody. */
export function analysedOf(text: string): AnalysedArticle {
  const reading = readText(text);
  const mentions = findMentions(reading);
  return { reading, mentions, entities: findEntities(reading, mentions) };
}

export function entitiesOf(text: string): readonly Entity[] {
  return analysedOf(text).entities.all;
}

/** The entity of that name. */
export function entityOf(text: string, name: string): Entity {
  return known(
    entitiesOf(text).find((entity) => entity.name === name),
    `entity "${name}"`,
  );
}

/** The cues of the last paragraph. */
export function cuesOf(text: string): readonly Cue[] {
  return findCues(paragraphOf(text));
}

/** The first cue of that paragraph with these words. */
export function cueOf(text: string, words: string): Cue {
  return known(
    cuesOf(text).find((cue) => wordsOf(text, cue) === words),
    `cue "${words}"`,
  );
}

/** Everything that was known when the text had been read. */
export function stateOf(text: string): ExtractionState {
  return runSteps(articleOf(text), trained).state;
}

/** What a test takes for granted; throws where it is not there. */
export function known<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`There is no ${name} in the text.`);
  return thing;
}
