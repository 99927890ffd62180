// Words and terms by number: what an article and an index keep of a word, so that each is kept once.
// Numbers are given in the order met and are good for as long as the process lives.

const numberOfTerm = new Map<string, number>();
const terms: string[] = [];
/** Folded word → its number; with its term behind a space where another term came first. */
const numberOfWord = new Map<string, number>();
const foldedWords: string[] = [];
const termOfWord: number[] = [];

/** Gives a term its number, the first time. */
export function numberTerm(term: string): number {
  const known = numberOfTerm.get(term);
  if (known !== undefined) return known;
  const number = terms.push(term) - 1;
  numberOfTerm.set(term, number);
  return number;
}

/** −1 for a term that no text had yet. */
export function numberOfKnownTerm(term: string): number {
  return numberOfTerm.get(term) ?? -1;
}

export function termNumbered(number: number): string {
  return terms[number] ?? "";
}

/** How many terms have a number: all numbers are less. */
export function countNumberedTerms(): number {
  return terms.length;
}

/** Gives a word as written, folded, its number, the first time. Words that have two terms are two. */
export function numberWord(word: string, term: string): number {
  const known = numberOfWord.get(word);
  if (known === undefined) return addWord(word, word, term);
  if (terms[termOfWord[known] ?? -1] === term) return known;
  const key = `${word} ${term}`;
  return numberOfWord.get(key) ?? addWord(key, word, term);
}

function addWord(key: string, word: string, term: string): number {
  const number = foldedWords.push(word) - 1;
  termOfWord.push(numberTerm(term));
  numberOfWord.set(key, number);
  return number;
}

export function wordNumbered(number: number): string {
  return foldedWords[number] ?? "";
}

/** The number of the term of a numbered word. */
export function termNumberOf(word: number): number {
  return termOfWord[word] ?? -1;
}

export function countNumberedWords(): number {
  return foldedWords.length;
}
