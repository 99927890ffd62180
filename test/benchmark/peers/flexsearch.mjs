// FlexSearch; `suggest` is its way to take passages that have only some of the terms.

import { Index } from "flexsearch";

export const wants = "terms";

export function build(passages, limit) {
  const index = new Index({ tokenize: "strict", encode: (text) => text.split(" ") });
  for (const [id, terms] of passages.entries()) index.add(id, terms);
  return (question) => index.search(question, { limit, suggest: true });
}
