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
 * Template tag for a feature of at most five values.
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
  const form = forms.get(template) ?? addForm(template);
  return find(template, form, code(a), code(b), code(c), code(d), code(e));
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

/** The features put together last, a row each: the template, its five values, the feature. */
const ROW_BITS = 17;
const COLUMNS = 8;
const made = new Int32Array(COLUMNS << ROW_BITS);

function find(
  template: TemplateStringsArray,
  form: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
): Feature {
  const row = rowOf(form, a, b, c, d, e);
  if (
    made[row] === form &&
    made[row + 1] === a &&
    made[row + 2] === b &&
    made[row + 3] === c &&
    made[row + 4] === d &&
    made[row + 5] === e
  )
    return made[row + 6] ?? 0;
  const found = featureOf(write(template, [a, b, c, d, e]));
  made.set([form, a, b, c, d, e, found], row);
  return found;
}

/** The row of these six: any spread over the rows will do. Odd 32-bit multipliers of xxHash32 and splitmix. */
function rowOf(form: number, a: number, b: number, c: number, d: number, e: number): number {
  const mixed =
    Math.imul(form, 0x2545f491) ^
    Math.imul(a, 0x85ebca77) ^
    Math.imul(b, 0xc2b2ae3d) ^
    Math.imul(c, 0x27d4eb2f) ^
    Math.imul(d, 0x165667b1) ^
    Math.imul(e, 0x2c1b3c6d);
  return (Math.imul(mixed ^ (mixed >>> 16), 0x9e3779b1) >>> (32 - ROW_BITS)) * COLUMNS;
}

function write(template: TemplateStringsArray, values: readonly Feature[]): string {
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
