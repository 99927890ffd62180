// Whether the best of what was found tells what is asked, or only comes nearest to it.

import { overlaps } from "../../text/span.ts";
import type { Evidence, Reason } from "../evidence/evidence.ts";
import type { Query } from "../match/query.ts";
import type { Missing } from "../note.ts";
import { type AskedSentence, claimOf } from "./claim.ts";
import type { Tell } from "./tell.ts";
import { DECISIVE_OF_WORDS, TELL_WEIGHTS } from "./tell-weights.ts";
import { TELLS } from "./tells.ts";

export type WeighedTells = Readonly<{
  /** Every tell with its value, `always` first; the sum of `value × weight` decides. */
  tells: readonly Reason[];
  /** Null where it tells what is asked; else what the articles do not tell, if a hard tell fired. */
  nearest: Readonly<{ missing: Missing | null }> | null;
}>;

/** Of what asks no question, such as a topic alone, or has no answer. */
export const NOT_WEIGHED: WeighedTells = { tells: [], nearest: null };

type JudgedEvidence = Readonly<Record<"answering" | "candidates", readonly Evidence[]>>;

/**
 * @param found what would be shown, best first, and all that was judged
 */
export function weighTells(
  asked: AskedSentence,
  query: Query,
  found: JudgedEvidence,
): WeighedTells {
  return weighThose(asked, query, found, TELLS, TELL_WEIGHTS[ALWAYS] ?? 0);
}

/**
 * The same of somebody's own words: only what decides by itself. When they were said stands in the
 * citation; who did what, often outside of them.
 */
export function weighTellsOfWords(
  asked: AskedSentence,
  query: Query,
  found: JudgedEvidence,
): WeighedTells {
  const { kind } = asked.open;
  if (kind === "date" || kind === "day" || kind === "weekday" || kind === "year")
    return NOT_WEIGHED;
  return weighThose(asked, query, found, TELLS_OF_WORDS, 0);
}

const TELLS_OF_WORDS = TELLS.filter(({ name }) => DECISIVE_OF_WORDS.includes(name));

function weighThose(
  asked: AskedSentence,
  query: Query,
  { answering, candidates }: JudgedEvidence,
  used: readonly Tell[],
  always: number,
): WeighedTells {
  const [best] = answering;
  if (best === undefined || asked.form === "nothing") return NOT_WEIGHED;
  const claim = claimOf(asked, query, [best, secondTo(best, candidates)]);
  const tells = [
    { name: ALWAYS, value: 1, weight: always },
    ...used.map(({ name, value }) => ({
      name,
      value: value(claim),
      weight: TELL_WEIGHTS[name] ?? 0,
    })),
  ];
  const logit = tells.reduce((sum, { value, weight }) => sum + value * weight, 0);
  if (logit >= 0) return { tells, nearest: null };
  const fired = used.flatMap((tell) => (tell.value(claim) > 0 ? (tell.missing(claim) ?? []) : []));
  return { tells, nearest: { missing: fired[0] ?? null } };
}

const ALWAYS = "always";

/** The best candidate that is no part of what would be shown first. */
function secondTo(best: Evidence, candidates: readonly Evidence[]): Evidence | null {
  return (
    candidates.find(
      ({ article, span }) => article !== best.article || !overlaps(span, best.span),
    ) ?? null
  );
}
