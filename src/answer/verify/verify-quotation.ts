// Did somebody say this? A quotation → the verdict, by comparing its words with what articles print.
// `wordForWord` and `nearest` have the verdicts in the order in which they are tried.

import type { Person } from "../../people/person.ts";
import type { Shelf } from "../../search/shelf.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Difference, Verdict } from "../verdict.ts";
import { type Alignment, align } from "./align.ts";
import { type AskedQuotation, readQuotation } from "./asked-quotation.ts";
import { differencesOf } from "./differences.ts";
import { type ComparedRegion, findRegions, findRegionsOfParts } from "./find-regions.ts";
import { type Compared, printedRun, spokenRuns } from "./passages-compared.ts";
import { evidenceOf, isAllSaidBy, isBy, type QuotedPlace } from "./places.ts";
import { costOfWord } from "./quoted-words.ts";
import { findStitches, type Stitching } from "./stitches.ts";

/** @property people whose words they must be, any of whom a name may mean; null for anybody's */
export type AskedWords = Readonly<{ quotation: string; people: readonly Person[] | null }>;

export type Verified = Readonly<{
  verdict: Verdict;
  differences: readonly Difference[];
  /** Where the words stand, best first, not yet grouped; of `stitched` in the order of the quotation. */
  evidence: readonly Evidence[];
  /**
   * Of `too-short`: whether by whom it is asked they are quoted with these words and no others, in a whole
   * quotation or a whole sentence of one.
   */
  isAllSaid: boolean;
}>;

/** With fewer words that say something nobody can be known by what they said … */
const MIN_CONTENT_WORDS = 3;
/** … but for so many words in a row, small ones too. */
const MIN_WORDS = 8;

/** Never throws; the same words on the same shelf give the same verdict. */
export function verifyQuotation(shelf: Shelf, { quotation, people }: AskedWords): Verified {
  const asked = readQuotation(quotation);
  const content = contentOf(asked);
  if (content === 0) return TOO_SHORT;
  if (content < MIN_CONTENT_WORDS && asked.words.length < MIN_WORDS)
    return tooShort(shelf, asked, people);
  const { verdict, differences, places } = findVerdict(shelf, asked, people);
  const isFound = places.length > 0 && differences.length <= 1;
  if (content < MIN_CONTENT_WORDS && !isFound) return TOO_SHORT;
  return { verdict, differences, evidence: evidenceAt(shelf, places), isAllSaid: false };
}

const TOO_SHORT: Verified = {
  verdict: "too-short",
  differences: [],
  evidence: [],
  isAllSaid: false,
};

/** Words that are too few to tell, where they stand as they are; where they are all that was said, first. */
function tooShort(shelf: Shelf, asked: AskedQuotation, people: readonly Person[] | null): Verified {
  const found = wordForWord(compareWith(shelf, asked, people, findRegions(shelf, asked)));
  if (found === null) return TOO_SHORT;
  const { verdict, places } = found;
  const allSaid = verdict === "exact" ? places.filter((place) => isAllSaidBy(place, people)) : [];
  const others = places.filter((place) => !allSaid.includes(place));
  const evidence = evidenceAt(shelf, [...allSaid, ...others]);
  return { ...TOO_SHORT, evidence, isAllSaid: allSaid.length > 0 };
}

function evidenceAt(shelf: Shelf, places: readonly QuotedPlace[]): readonly Evidence[] {
  return places.map((place, at) => evidenceOf(shelf, place, 1 / (1 + at)));
}

function contentOf({ words }: AskedQuotation): number {
  return words.filter(({ isContent }) => isContent).length;
}

/** Words of a run that a quotation was laid against, and what differs there. */
type Laid = QuotedPlace &
  Readonly<{ cost: number; alignment: Alignment; differences: readonly Difference[] }>;

type FoundVerdict = Readonly<{
  verdict: Verdict;
  differences: readonly Difference[];
  places: readonly QuotedPlace[];
}>;

/** What somebody else said, or only the outlet, must be nearer by so much to come first. */
const SOMEBODY_ELSE_COST = 1;
const PRINTED_COST = 0.5;

function findVerdict(
  shelf: Shelf,
  asked: AskedQuotation,
  people: readonly Person[] | null,
): FoundVerdict {
  const compared = compareWith(shelf, asked, people, findRegions(shelf, asked));
  const found = wordForWord(compared);
  if (found !== null) return found;
  const lacking = lackingWords(asked, compared);
  const parts = compareWith(shelf, asked, people, findRegionsOfParts(shelf, asked, lacking));
  return wordForWord(parts) ?? nearest(asked, parts);
}

/** A quotation laid against what was found for it. */
type LaidAgainst = Readonly<{
  /** What stands in quotation marks, run by run. */
  runs: readonly Compared[];
  /** There, by the people asked about. */
  theirs: readonly Laid[];
  /** There, by anybody else. */
  others: readonly Laid[];
  /** All that is printed, whoever says it. */
  printed: readonly Laid[];
}>;

function compareWith(
  shelf: Shelf,
  asked: AskedQuotation,
  people: readonly Person[] | null,
  regions: readonly ComparedRegion[],
): LaidAgainst {
  const runs = regions.flatMap((region) => spokenRuns(shelf, region));
  const spoken = layAll(asked, runs);
  const theirs = spoken.filter((place) => people === null || isBy(shelf, place, people));
  return {
    runs,
    theirs,
    others: spoken.filter((place) => !theirs.includes(place)),
    printed: layAll(asked, regions.map(printedRun)),
  };
}

/** Words that the best place for the others does not have. */
function lackingWords(asked: AskedQuotation, { theirs, others }: LaidAgainst) {
  const [best] = [...theirs, ...others].toSorted((a, b) => a.cost - b.cost);
  return (best?.alignment.steps ?? [])
    .filter(({ kind }) => kind === "added" || kind === "changed")
    .flatMap((step) => asked.words.slice(...step.asked));
}

/** Every word in a row somewhere: in quotation marks by whom it is asked, by others, or at all. */
function wordForWord({ theirs, others, printed }: LaidAgainst): FoundVerdict | null {
  return same("exact", theirs) ?? same("somebody-else", others) ?? same("report", printed);
}

/** Of what differs, the least different. */
function nearest(asked: AskedQuotation, compared: LaidAgainst): FoundVerdict {
  const [best] = [
    ...nearly("near", asked, compared.theirs, 0),
    ...nearly("somebody-else", asked, compared.others, SOMEBODY_ELSE_COST),
    ...nearly("report", asked, compared.printed, PRINTED_COST),
    ...stitched(asked, findStitches(asked, compared.runs)),
  ].toSorted((a, b) => a.cost - b.cost);
  return best ?? { verdict: "not-here", differences: [], places: [] };
}

/** The best place of each run that shares enough to be compared, the least different first. */
function layAll(asked: AskedQuotation, runs: readonly Compared[]): readonly Laid[] {
  const wanted = new Set(asked.words.flatMap(({ word, isContent }) => (isContent ? [word] : [])));
  return runs
    .filter(({ words }) =>
      sharesEnough(
        words.map(({ word }) => word),
        wanted,
      ),
    )
    .flatMap((compared) => {
      const alignment = align(asked.words, asked.breaks, compared.words);
      if (alignment === null) return [];
      const differences = differencesOf(asked, compared, alignment);
      // A denial that is cut away costs nothing in the alignment.
      const cost = Math.max(alignment.cost, differences.length > 0 ? 0.5 : 0);
      return [{ compared, printed: alignment.printed, cost, alignment, differences }];
    })
    .toSorted((a, b) => a.cost - b.cost);
}

/** A third of the words that say something: with fewer nothing is near. */
function sharesEnough(words: readonly string[], wanted: ReadonlySet<string>): boolean {
  const shared = new Set(words.filter((word) => wanted.has(word)));
  return 3 * shared.size >= wanted.size;
}

function same(verdict: Verdict, laid: readonly Laid[]): FoundVerdict | null {
  const places = laid.filter(({ cost }) => cost === 0);
  return places.length === 0 ? null : { verdict, differences: [], places };
}

type RatedVerdict = FoundVerdict & Readonly<{ cost: number }>;

/** How much of the quotation's weight may differ where it is near. */
const MAX_NEAR_COST_SHARE = 0.45;
/** How many of its words that say something must stand there, and what share. */
const MIN_NEAR_CONTENT = 2;
const MIN_NEAR_CONTENT_SHARE = 0.5;

/** The nearest place, with others just as near; none where all are too far. */
function nearly(
  verdict: Verdict,
  asked: AskedQuotation,
  laid: readonly Laid[],
  extraCost: number,
): readonly RatedVerdict[] {
  const [best] = laid.filter((place) => isNear(asked, place));
  if (best === undefined) return [];
  const places = laid.filter(({ cost }) => cost === best.cost);
  return [{ verdict, differences: best.differences, places, cost: best.cost + extraCost }];
}

function isNear(asked: AskedQuotation, { cost, alignment }: Laid): boolean {
  const met = alignment.steps
    .filter(({ kind }) => kind === "same")
    .flatMap((step) => asked.words.slice(...step.asked))
    .filter(({ isContent }) => isContent).length;
  return (
    cost <= MAX_NEAR_COST_SHARE * totalOf(asked) &&
    met >= MIN_NEAR_CONTENT &&
    met >= MIN_NEAR_CONTENT_SHARE * contentOf(asked)
  );
}

function totalOf({ words }: AskedQuotation): number {
  return words.reduce((sum, word) => sum + costOfWord(word), 0);
}

/** How much of the quotation's weight may be in none of the passages, and in seams. */
const MAX_STITCHED_COST_SHARE = 0.4;

function stitched(asked: AskedQuotation, stitching: Stitching | null): readonly RatedVerdict[] {
  if (stitching === null || stitching.cost > MAX_STITCHED_COST_SHARE * totalOf(asked)) return [];
  const { cost, stitches } = stitching;
  return [{ verdict: "stitched", differences: [], places: stitches, cost }];
}
