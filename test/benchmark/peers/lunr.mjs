// Lunr, its own stemmer and stop words left out as ours have been at work.

import lunr from "lunr";

export const wants = "terms";

export function build(passages, limit) {
  const builder = new lunr.Builder();
  builder.field("terms");
  builder.tokenizer = (text) => text.split(" ").map((term) => new lunr.Token(term, {}));
  for (const [id, terms] of passages.entries()) builder.add({ id, terms });
  const index = builder.build();
  return (question) =>
    index
      .query((query) => {
        for (const term of question.split(" ")) query.term(term, { usePipeline: false });
      })
      .slice(0, limit)
      .map(({ ref }) => Number(ref));
}
