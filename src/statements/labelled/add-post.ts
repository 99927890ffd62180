// A post that an article shows → a statement of its author.

import { addStatement } from "../add-statement.ts";
import { resolve } from "../coreference/resolve-mention.ts";
import type { ExtractionState } from "../extraction-state.ts";
import { signatureOf, wordsOfPost } from "../reading/posts.ts";
import type { Paragraph } from "../reading/read-article.ts";

/** A post is its author's own words, and shown with their signature. */
export function addPost(state: ExtractionState, paragraph: Paragraph) {
  const signature = signatureOf(paragraph);
  const [author] = state.mentions[paragraph.index] ?? [];
  if (signature === null || author === undefined) return;
  const content = wordsOfPost(state.reading.text, paragraph, signature);
  if (content.length === 0) return;
  const shown = [...content, signature.span];
  addStatement(state, {
    span: {
      start: Math.min(...shown.map(({ start }) => start)),
      end: Math.max(...shown.map(({ end }) => end)),
    },
    content,
    kind: "direct",
    cue: null,
    speaker: resolve(state, author),
    probability: 1,
    rule: "signed-post",
  });
}
