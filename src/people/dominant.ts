// Which of several is meant by a name that all of them bear: the one of whom the corpus speaks by far
// the most, or nobody.

/** How many times more mentions make one bearer of a name the one who is meant. */
export const DOMINANCE = 5;

/** How much the corpus speaks of somebody. */
export type Weight = Readonly<{ mentions: number; articles: number }>;

/**
 * The only one; or the one with `DOMINANCE` times the mentions of the next; or with as many times its
 * articles and twice its mentions, since one long article on somebody makes no household name. Else
 * null.
 */
export function dominant<T>(candidates: readonly T[], weigh: (candidate: T) => Weight): T | null {
  const [best, second] = candidates
    .map((candidate) => ({ candidate, ...weigh(candidate) }))
    .sort((a, b) => b.mentions - a.mentions);
  if (best === undefined) return null;
  const isAhead =
    second === undefined ||
    best.mentions >= DOMINANCE * second.mentions ||
    (best.articles >= DOMINANCE * second.articles && best.mentions >= 2 * second.mentions);
  return isAhead ? best.candidate : null;
}
