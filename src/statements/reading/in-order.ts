// What a paragraph holds in order (mentions, cues), looked up by place: to walk all of them for each is
// what makes a long paragraph slow.

import type { Stretch } from "./read-article.ts";

/** Of items in order of their ends, those within tokens `[first, last)`. */
export function standingWithin<Item extends Stretch>(
  items: readonly Item[],
  { first, last }: Stretch,
): readonly Item[] {
  const some = items.slice(countEndingBy(items, first), countEndingBy(items, last));
  return some.filter((item) => item.first >= first);
}

/** A name that runs over the end of a sentence ("Lund v. Berg") holds at most so many others. */
const MAX_HELD = 8;

/** Of items in order of their ends, those that begin within tokens `[first, last)`, wherever they end. */
export function beginningWithin<Item extends Stretch>(
  items: readonly Item[],
  { first, last }: Stretch,
): readonly Item[] {
  const end = countEndingBy(items, last) + MAX_HELD;
  const some = items.slice(countEndingBy(items, first), end);
  return some.filter((item) => item.first >= first && item.first < last);
}

/** Of items in order of their ends, the one that ends before token `last`; undefined where none does. */
export function standingUpTo<Item extends Stretch>(
  items: readonly Item[],
  last: number,
): Item | undefined {
  const item = items[countEndingBy(items, last - 1)];
  return item?.last === last ? item : undefined;
}

/** Of items in order of their ends, how many end before token `last` or with it; found by halving. */
export function countEndingBy(items: readonly Stretch[], last: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.last ?? 0) <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}
