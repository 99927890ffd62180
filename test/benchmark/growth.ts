// Whether the time to read an article grows no faster than its text, whatever it holds: ends with 1 where it
// does. `npm run bench:growth -- [MIXED TEXTS] [SEED]`

import fc from "fast-check";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { editionSteps } from "../../src/edition.ts";
import { finish } from "../../src/text/steps.ts";
import { PIECES, PROSE, SHAPES, type Shape, textOf } from "./growing-texts.ts";

const [mixedTexts = 8, seed = 1] = process.argv.slice(2).map(Number);

/** Characters of the two texts that are compared. */
const SHORT = 20_000;
const LONG = 320_000;
/** The time may grow with this power of the length. */
const MAX_EXPONENT = 1.2;
/**
 * A text may take so much more than prose of the same length; names and quotations are denser in some. The
 * most is 3.7, of a mixture of pronouns, and machines are noisy.
 */
const MAX_TIMES_PROSE = 6;
/** What takes less is as good as nothing: its growth would be noise. */
const MIN_CPU_MS = 150;
/** How often what seems to fail is measured again: others may be busy on the machine. */
const MAX_TRIES = 3;

/** CPU of reading an article and building an edition of it. */
function cpuMs(text: string): number {
  const used = process.cpuUsage();
  const reading = parseArticle("a.txt", text);
  if (reading.kind === "article")
    finish(editionSteps({ articles: [reading.article], people: null }));
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000;
}

function medianMs(text: string): number {
  const [, middle = 0] = [1, 2, 3].map(() => cpuMs(text)).sort((a, b) => a - b);
  return middle;
}

type Growth = Readonly<{ exponent: number; longMs: number; isGood: boolean }>;

/** The best of some tries. */
function measure(shape: Shape, proseMs: number): Growth {
  const [short, long] = [textOf(shape, SHORT), textOf(shape, LONG)];
  let best: Growth = { exponent: Infinity, longMs: Infinity, isGood: false };
  for (let tried = 0; tried < MAX_TRIES && !best.isGood; tried++) {
    const shortMs = medianMs(short);
    const longMs = cpuMs(long);
    const exponent = Math.log(longMs / shortMs) / Math.log(LONG / SHORT);
    const isSteady = exponent <= MAX_EXPONENT && longMs <= MAX_TIMES_PROSE * proseMs;
    if (longMs < best.longMs) best = { exponent, longMs, isGood: isSteady || longMs < MIN_CPU_MS };
  }
  return best;
}

/** Shapes of some pieces over and over; the same seed gives the same. */
function mixedShapes(): readonly (readonly [string, Shape])[] {
  const units = fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 7 });
  return fc
    .sample(units, { numRuns: mixedTexts, seed })
    .map((pieces) => [JSON.stringify(pieces.join("")), () => pieces.join("")] as const);
}

for (let warmUp = 0; warmUp < 3; warmUp++) cpuMs(textOf(PROSE, SHORT));
const proseMs = medianMs(textOf(PROSE, LONG));
const secondsAMB = (ms: number) => ((ms / LONG) * 1000).toFixed(1);
console.log(`prose: ${secondsAMB(proseMs)} s of CPU a MB`);
let failures = 0;
for (const [name, shape] of [...Object.entries(SHAPES), ...mixedShapes()]) {
  const { exponent, longMs, isGood } = measure(shape, proseMs);
  if (!isGood) failures++;
  const verdict = isGood ? "" : ", which is too much";
  console.log(`${name}: ${secondsAMB(longMs)} s a MB, power ${exponent.toFixed(2)}${verdict}`);
}
if (failures > 0) {
  console.error(`${failures} texts take longer than their length allows.`);
  process.exitCode = 1;
}
