// How many typing errors lie between two words.

/**
 * Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours
 * count one each (Damerau 1964; Boytsov 2011 for the name). Gives up and returns `limit + 1` as soon
 * as the distance must exceed `limit`. Counts UTF-16 units.
 * `("peskof", "peskov", 2)` → 1; `("ptuin", "putin", 2)` → 1; `("macron", "putin", 2)` → 3.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = above;
    above = row;
  }
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
