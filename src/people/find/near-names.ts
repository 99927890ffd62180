// The names of an index by how they are spelt, for those typed with errors.

import { NearWords } from "../../text/near-words.ts";

type Index = ReadonlyMap<string, unknown>;

const nearWordsByIndex = new WeakMap<Index, NearWords>();

/** Of the keys of an index that grows no more; made when a name is first not found as typed. */
export function nearWordsOf(index: Index): NearWords {
  const known = nearWordsByIndex.get(index);
  if (known !== undefined) return known;
  const made = new NearWords(index.keys());
  nearWordsByIndex.set(index, made);
  return made;
}
