// Article → passages: the unit of retrieval, runs of whole sentences that are indexed together.

import { splitSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { Article, Block } from "./article.ts";

/** `sentences` lie inside `span`, in order, and belong to one or more neighbouring blocks. */
export type Passage = Readonly<{ span: Span; sentences: readonly Span[] }>;

/** A passage is complete from here on; two or three sentences of news are 40 to 60 words. */
const MIN_PASSAGE_WORDS = 40;
/** No passage grows beyond this unless it is one sentence. */
const MAX_PASSAGE_WORDS = 90;

type CountedSentence = Readonly<{ span: Span; words: number; opensBlock: boolean }>;

/**
 * Cuts an article into passages of about 40 to 90 words, in order, not overlapping, each sentence of
 * each paragraph in exactly one. A passage may run over paragraphs while it is short, never over a
 * heading or furniture. Headlines and headings belong to none. Empty when there are no paragraphs.
 */
export function buildPassages(article: Article): Passage[] {
  return sections(article).flatMap((blocks) => {
    const sentences = blocks.flatMap((block) => countedSentences(article.text, block));
    return group(sentences).map(toPassage);
  });
}

/** Runs of paragraphs with neither heading nor furniture between them. */
function sections({ blocks, furniture }: Article): Block[][] {
  const runs: Block[][] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    const last = before;
    before = block;
    if (block.kind !== "paragraph") continue;
    const isParted =
      last?.kind !== "paragraph" ||
      furniture.some(({ span }) => last.span.end <= span.start && span.end <= block.span.start);
    if (isParted) runs.push([]);
    runs.at(-1)?.push(block);
  }
  return runs;
}

function countedSentences(text: string, block: Block): CountedSentence[] {
  return splitSentences(text, block.span).map((span, index) => ({
    span,
    words: text.slice(span.start, span.end).match(/\S+/g)?.length ?? 0,
    opensBlock: index === 0,
  }));
}

/**
 * Greedy, and kind to paragraphs: a passage ends with its paragraph once it has enough words, and
 * within a paragraph where the next sentence would make it too long.
 */
function group(sentences: readonly CountedSentence[]): CountedSentence[][] {
  const groups: CountedSentence[][] = [];
  let words = 0;
  for (const sentence of sentences) {
    const isComplete = sentence.opensBlock && words >= MIN_PASSAGE_WORDS;
    if (groups.length === 0 || isComplete || words + sentence.words > MAX_PASSAGE_WORDS) {
      groups.push([]);
      words = 0;
    }
    groups.at(-1)?.push(sentence);
    words += sentence.words;
  }
  return groups;
}

function toPassage(sentences: readonly CountedSentence[]): Passage {
  const spans = sentences.map(({ span }) => span);
  const start = spans[0]?.start ?? 0;
  return { span: { start, end: spans.at(-1)?.end ?? start }, sentences: spans };
}
