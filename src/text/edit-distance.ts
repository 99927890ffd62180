// How many typing errors lie between two words.

/**
 * Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours
 * count one each (Damerau 1964; Boytsov 2011 for the name). Gives up and returns `limit + 1` as soon
 * as the distance must exceed `limit`. Counts UTF-16 units.
 * `("peskof", "peskov", 2)` → 1; `("ptuin", "putin", 2)` → 1; `("macron", "putin", 2)` → 3.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // What both begin and end with changes nothing.
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  if (start === endA || start === endB) return Math.min(endA + endB - 2 * start, limit + 1);
  return distanceBetween(a.slice(start, endA), b.slice(start, endB), limit);
}

/** Three rows of the table are enough, and are used again. */
let rows: readonly [number[], number[], number[]] = [[], [], []];

function distanceBetween(a: string, b: string, limit: number): number {
  let [before, above, row] = rows;
  for (let j = 0; j <= b.length; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let best = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      const isSwap =
        i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  rows = [before, above, row];
  return Math.min(above[b.length] ?? 0, limit + 1);
}

/**
 * How many errors a word of this length may hold and still be recognised: none under 4 letters, 1 up
 * to 6, then 2 — Lucene's "fuzziness: AUTO" asks 3–5 and 6; names are shorter and nearer to each other.
 */
export function toleratedErrors(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}
