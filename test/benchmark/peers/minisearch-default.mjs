// MiniSearch as its README has it: its own words, no stop words, all hits as objects.

import MiniSearch from "minisearch";

export const wants = "text";

export function build(passages, limit) {
  const index = new MiniSearch({ fields: ["text"] });
  index.addAll(passages.map((text, id) => ({ id, text })));
  return (question) =>
    index
      .search(question)
      .slice(0, limit)
      .map(({ id }) => id);
}
