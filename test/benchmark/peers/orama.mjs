// Orama; `threshold: 1` takes passages that have any of the terms.

import { create, insertMultiple, search } from "@orama/orama";

export const wants = "terms";

const BATCH = 5000;

export async function build(passages, limit) {
  const tokenizer = {
    language: "english",
    normalizationCache: new Map(),
    tokenize: (text) => [...new Set(text.split(" "))],
  };
  const index = create({ schema: { terms: "string" }, components: { tokenizer } });
  const documents = passages.map((terms, id) => ({ id: String(id), terms }));
  await insertMultiple(index, documents, BATCH);
  return async (term) => {
    const { hits } = await search(index, { term, limit, threshold: 1 });
    return hits.map(({ id }) => Number(id));
  };
}
