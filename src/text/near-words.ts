// Words kept by first letter, length and letters, so that those a few typing errors from another are
// found without trying them all.

/** Some words of one first letter and length, each with its place among all and the letters it has. */
type Bucket = Readonly<{ places: number[]; letters: number[] }>;

/** Made once from words; each is there once. */
export class NearWords {
  readonly #words: readonly string[];
  /** By first letter, then length. */
  readonly #buckets = new Map<string, Bucket[]>();
  /** What follows the first letter → the places of the words. */
  readonly #byRest = new Map<string, number[]>();

  constructor(words: Iterable<string>) {
    this.#words = [...new Set(words)];
    for (const [place, word] of this.#words.entries()) {
      const bucket = bucketOf(this.#buckets, word);
      bucket.places.push(place);
      bucket.letters.push(letterBits(word));
      const rest = word.slice(1);
      const others = this.#byRest.get(rest);
      if (others === undefined) this.#byRest.set(rest, [place]);
      else others.push(place);
    }
  }

  /**
   * In the order given: all words at most `limit` errors from this one that have its first letter, and
   * others, which may be farther. See `editDistance` for what an error is.
   */
  sameStart(word: string, limit: number): readonly string[] {
    return this.#inOrder(this.#placesFrom(word, limit));
  }

  /** The same, and all words one error from this one that have another first letter. */
  around(word: string, limit: number): readonly string[] {
    const swapped = word.charAt(1) + word.charAt(0) + word.slice(2);
    return this.#inOrder([
      ...this.#placesFrom(word, limit),
      // Another letter in its place, none, one before it, the first two swapped.
      ...this.#placesAfter(word.slice(1)),
      ...this.#placesOf(word.slice(1)),
      ...this.#placesAfter(word),
      ...this.#placesOf(swapped),
    ]);
  }

  #inOrder(places: readonly number[]): readonly string[] {
    return [...new Set(places)].sort((a, b) => a - b).map((place) => this.#words[place] ?? "");
  }

  #placesFrom(word: string, limit: number): readonly number[] {
    const letters = letterBits(word);
    const byLength = this.#buckets.get(word.charAt(0)) ?? [];
    const found: number[] = [];
    const shortest = Math.max(0, word.length - limit);
    for (const bucket of byLength.slice(shortest, word.length + limit + 1))
      for (const [at, place] of bucket.places.entries())
        if (mayBeNear(letters, bucket.letters[at] ?? 0, limit)) found.push(place);
    return found;
  }

  /** Any letter, then this. */
  #placesAfter(rest: string): readonly number[] {
    return this.#byRest.get(rest) ?? [];
  }

  #placesOf(word: string): readonly number[] {
    return this.#placesAfter(word.slice(1)).filter((place) => this.#words[place] === word);
  }
}

function bucketOf(buckets: Map<string, Bucket[]>, word: string): Bucket {
  const byLength = buckets.get(word.charAt(0)) ?? [];
  buckets.set(word.charAt(0), byLength);
  while (byLength.length <= word.length) byLength.push({ places: [], letters: [] });
  return byLength[word.length] as Bucket;
}

/** A bit for each letter that a word has; some letters share one. */
export function letterBits(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/**
 * Whether words with these letters may be at most `limit` errors apart: an error takes one letter away at
 * most, and brings one at most.
 */
export function mayBeNear(letters: number, others: number, limit: number): boolean {
  return bitsOf(letters & ~others) <= limit && bitsOf(others & ~letters) <= limit;
}

/** Warren, Hacker's Delight, chapter 5: how many bits are set. */
function bitsOf(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}
