// The quotation within a question: "is it true that he said “…”".

/** One word in quotation marks is a name or a term rather than what somebody said. */
const MIN_QUOTED_WORDS = 2;

/** The first quotation of several words, without its marks, in the user's spelling; null where none is. */
export function quotationIn(sentence: string): string | null {
  const quoted = [...sentence.matchAll(/"([^"]+)"/g)].map(([, words = ""]) => words.trim());
  return quoted.find((words) => words.split(" ").length >= MIN_QUOTED_WORDS) ?? null;
}

/** Whether a quotation is open at the end of the words: a full stop inside it ends no question. */
export function isOpenQuotation(words: string): boolean {
  return (words.match(/"/g)?.length ?? 0) % 2 === 1;
}
