// "Most recently", "lately", "the latest quote": the newest is wanted first. "The latest draft" and
// "the recently opened bridge" are topics.

const NEWEST = "(?:latest|newest|most recent)";
const WORDS = "(?:quot(?:e|es|ation|ations)|statements?|comments?|remarks?|words?)";

/** Each with what stays in front of it, if anything, as its first group. */
const WISHES: readonly RegExp[] = [
  // "say most recently about", "saying lately?"
  /()\s*\b(?:most recently|recently|lately|of late|nowadays|(?:in )?(?:these|recent) days)\b(?=\s+(?:about|on|regarding|concerning)\b|[?!.\s]*$)/i,
  // "latest Putin quote on", "what is the newest statement of"
  new RegExp(
    `^((?:what (?:is|was|are|were) )?(?:the )?)${NEWEST} (?=(?:\\S+ ){0,3}?${WORDS}\\b)`,
    "i",
  ),
  // "Putin's latest remarks on"
  new RegExp(`(['’]s )${NEWEST} (?=${WORDS}\\b)`, "i"),
];

/** `"latest Putin quote on Europe"` → `{ rest: "Putin quote on Europe", isLatest: true }`. */
export function withoutRecency(sentence: string): Readonly<{ rest: string; isLatest: boolean }> {
  const rest = WISHES.reduce((left, wish) => left.replace(wish, "$1"), sentence);
  return { rest, isLatest: rest !== sentence };
}
