// The user's words in a sentence of ours.

/** In UTF-16 code units; enough to know one's words again. */
const MAX_CHARACTERS = 80;

/** Long words of the user are cut after a whole word, and end with an ellipsis. */
export function shorten(words: string): string {
  if (words.length <= MAX_CHARACTERS) return words;
  return `${words.slice(0, MAX_CHARACTERS).replace(/\s+\S*$/u, "")} …`;
}
