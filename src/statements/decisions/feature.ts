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
 * Template tag for a feature of at most five values; each has a parameter, since a list of them made
 * for every call costs a tenth of the time of extraction.
 *
 * `feature`${side} gap ${7}`` → the feature "before gap 7"
 */
export function feature(
  template: TemplateStringsArray,
  a: Value = 0,
  b: Value = 0,
  c: Value = 0,
  d: Value = 0,
  e: Value = 0,
): Feature {
  key[0] = forms.get(template) ?? addForm(template);
  key[1] = code(a);
  key[2] = code(b);
  key[3] = code(c);
  key[4] = code(d);
  key[5] = code(e);
  const row = rowOfKey();
  return isMadeAt(row) ? (made[row + KEY_LENGTH] ?? 0) : make(template, row);
}

const forms = new Map<TemplateStringsArray, number>();

function addForm(template: TemplateStringsArray): number {
  forms.set(template, forms.size + 1);
  return forms.size;
}

function code(value: Value): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return featureOf(value);
  return value === null ? NULL : value ? TRUE : FALSE;
}

const KEY_LENGTH = 6;

/** What is being put together: the form of the template and the numbers of its values, 0 for none. */
const key = new Int32Array(KEY_LENGTH);

/** The features put together last, a row each: their key, the feature. */
const ROW_BITS = 17;
const COLUMNS = 8;
const made = new Int32Array(COLUMNS << ROW_BITS);

/** Whether `key` stands in that row. */
function isMadeAt(row: number): boolean {
  return (
    made[row] === key[0] &&
    made[row + 1] === key[1] &&
    made[row + 2] === key[2] &&
    made[row + 3] === key[3] &&
    made[row + 4] === key[4] &&
    made[row + 5] === key[5]
  );
}

function make(template: TemplateStringsArray, row: number): Feature {
  const found = featureOf(write(template, key.subarray(1)));
  made.set(key, row);
  made[row + KEY_LENGTH] = found;
  return found;
}

/** Where the row of `key` begins: any spread over the rows will do. Odd 32-bit multipliers of xxHash32 and splitmix. */
function rowOfKey(): number {
  const mixed =
    Math.imul(key[0] ?? 0, 0x2545f491) ^
    Math.imul(key[1] ?? 0, 0x85ebca77) ^
    Math.imul(key[2] ?? 0, 0xc2b2ae3d) ^
    Math.imul(key[3] ?? 0, 0x27d4eb2f) ^
    Math.imul(key[4] ?? 0, 0x165667b1) ^
    Math.imul(key[5] ?? 0, 0x2c1b3c6d);
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
