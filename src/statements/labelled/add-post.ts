// A post that an article shows → a statement of its author.

import { addStatement } from "../add-statement.ts";
import { resolve } from "../coreference/resolve-mention.ts";
import { signatureOf, wordsOfPost } from "../reading/posts.ts";
import type { Paragraph } from "../reading/read-article.ts";
import type { Work } from "../work.ts";

/** A post is its author's own words, and shown with their signature. */
export function addPost(work: Work, paragraph: Paragraph) {
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
