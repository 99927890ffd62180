// Features: the readable words that speak for or against an option of a decision. Each is kept once
// and handed around as a number, since an article asks for some 5,000 and few of them are new:
// putting the words together and looking them up anew took a third of all time.

/** Some words as a number. The figures below `FIRST` stand for themselves: 3 is the feature "3". */
export type Feature = number;

/** What may stand in a feature: words, a figure below `FIRST`, or another feature. */
export type Value = string | number | boolean | null;

const FIRST = 1000;
const words: string[] = [];
const numbers = new Map<string, Feature>();

/** The feature that these words are. */
export function featureOf(written: string): Feature {
  return numbers.get(written) ?? addFeature(written);
}

function addFeature(written: string): Feature {
  const feature = FIRST + words.length;
  words.push(written);
  numbers.set(written, feature);
  return feature;
}

/** The words of a feature. */
export function wordsOf(feature: Feature): string {
  return feature < FIRST ? String(feature) : (words[feature - FIRST] ?? "");
}

const TRUE = addFeature("true");
const FALSE = addFeature("false");
const NULL = addFeature("null");

/**
 * Template tag for a feature of at most `MAX_VALUES` values; throws `RangeError` for more.
 *
 * `feature`${side} gap ${7}`` → the feature "before gap 7"
 */
export function feature(template: TemplateStringsArray, ...values: readonly Value[]): Feature {
  if (values.length > MAX_VALUES)
    throw new RangeError(`"${template.join("…")}" has too many values`);
  key[0] = forms.get(template) ?? addForm(template);
  for (let i = 0; i < MAX_VALUES; i++) key[i + 1] = i < values.length ? code(values[i]) : 0;
  return findMade() ?? make(template);
}

const forms = new Map<TemplateStringsArray, number>();

function addForm(template: TemplateStringsArray): number {
  forms.set(template, forms.size + 1);
  return forms.size;
}

function code(value: Value | undefined): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return featureOf(value);
  if (value === null || value === undefined) return NULL;
  return value ? TRUE : FALSE;
}

const MAX_VALUES = 5;

/** What is being put together: the form of the template and the numbers of its values, 0 for none. */
const key = new Int32Array(1 + MAX_VALUES);

/** The features put together last, a row each: their key, the feature. */
const ROW_BITS = 17;
const COLUMNS = 8;
const made = new Int32Array(COLUMNS << ROW_BITS);

/** The feature of `key` if it was among the last that were put together; else null. */
function findMade(): Feature | null {
  const row = rowOfKey();
  for (let i = 0; i < key.length; i++) if (made[row + i] !== key[i]) return null;
  return made[row + key.length] ?? null;
}

function make(template: TemplateStringsArray): Feature {
  const row = rowOfKey();
  const found = featureOf(write(template, key.subarray(1)));
  made.set(key, row);
  made[row + key.length] = found;
  return found;
}

/** Odd 32-bit multipliers of xxHash32 and splitmix, one for each number of a key. */
const MULTIPLIERS = Int32Array.of(
  0x2545f491,
  0x85ebca77,
  0xc2b2ae3d,
  0x27d4eb2f,
  0x165667b1,
  0x2c1b3c6d,
);

/** Where the row of `key` begins: any spread over the rows will do. */
function rowOfKey(): number {
  let mixed = 0;
  for (let i = 0; i < key.length; i++) mixed ^= Math.imul(key[i] ?? 0, MULTIPLIERS[i] ?? 0);
  return (Math.imul(mixed ^ (mixed >>> 16), 0x9e3779b1) >>> (32 - ROW_BITS)) * COLUMNS;
}

function write(template: TemplateStringsArray, values: Int32Array): string {
  return template.map((part, i) => (i === 0 ? part : wordsOf(values[i - 1] ?? 0) + part)).join("");
}

let kept = words.length;

/** Every feature so far will be kept, and is below the number returned. */
export function keepFeatures(): Feature {
  kept = words.length;
  return FIRST + kept;
}

/** Words remembered at most, about 30 MB; an article brings a hundred new ones. */
const MAX_REMEMBERED_FEATURES = 200_000;

/** Forgets the features that are not kept, if there are many; to be called while nobody holds one. */
export function forgetFeatures(): void {
  if (words.length < MAX_REMEMBERED_FEATURES) return;
  for (const written of words.splice(kept)) numbers.delete(written);
  made.fill(0);
}
