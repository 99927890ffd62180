// The tells in order of worth; what each is worth stands in README.md of answer/.

import { opensWithTopic } from "../evidence/features.ts";
import type { Missing } from "../note.ts";
import type { Claim } from "./claim.ts";
import { isDeniedInOne, isDeniedInQuestionOnly } from "./denial.ts";
import { fillerDistance, fillersIn, hasReason, hasStrongReason, missingOf } from "./fillers.ts";
import { hasOtherModifier } from "./modifiers.ts";
import { newNames } from "./names.ts";
import { lacksNumber, lacksYear } from "./numbers.ts";
import { hasOpposite, hasPrefixOpposite } from "./opposites.ts";
import { lacksRelation } from "./relations.ts";
import type { Tell } from "./tell.ts";
import {
  bearsName,
  isActAsAdjective,
  isBareThing,
  isNobodyActing,
  isNobodyNamed,
  isSomeOnly,
  isThingUnmet,
  isVagueAmount,
} from "./which-thing.ts";

/** Scores are logarithms of chances: a second quote this far behind is none. */
const MAX_MARGIN = 5;
/** The logit of a support that is as good as certain. */
const MAX_LOGIT = 6;
/** The logit of a support that leaves little doubt: 86 %. */
const MIN_SURE = 1.8;
/** The rarity of a word that a large corpus has once. */
const MAX_RARITY = 10;
/** Words of a long question. */
const MAX_ASKED_WORDS = 15;

/** In order of worth; of several hard ones that fire the first says what is missing. */
export const TELLS: readonly Tell[] = [
  // How far what would be shown first is ahead of what comes second.
  soft("margin", ({ best, second }) =>
    second === null ? 1 : within01((best.score - second.score) / MAX_MARGIN),
  ),
  // How probable it is that the corpus has an answer.
  soft("support", ({ best: { support } }) => within01(logitOf(support) / MAX_LOGIT)),
  // That it is hardly so probable: 1 at the bar of silence, 0 from `MIN_SURE` on.
  soft("unsure", ({ best: { support } }) => 1 - within01(logitOf(support) / MIN_SURE)),
  // "did not sign" for "signed", or the other way round.
  hard("denied", isDeniedInOne, "claim"),
  // The question denies something, and nothing is denied here.
  sign("asks-denied", isDeniedInQuestionOnly),
  // "southern" for "northern".
  hard("opposite", hasOpposite, "claim"),
  // "unsolved" for "solved".
  hard("prefix-opposite", hasPrefixOpposite, "claim"),
  // "the bronze cannon" for "the iron cannon".
  hard("other-modifier", hasOtherModifier, "claim"),
  // There is no number, date, person, place or reason of the kind that is asked for.
  hard("unfilled", (claim) => isUnfilled(claim) && claim.open.kind !== "place", missingOf),
  hard("no-place", (claim) => isUnfilled(claim) && claim.open.kind === "place", "place"),
  // "Why was he late" where neither a cause stands nor all that is to be explained.
  hard("unexplained", isUnexplained, "reason"),
  // "When will they meet" beside what is past.
  hard("past-only", isPastOnly, missingOf),
  // How far it stands from the last word that the question asks about; 1 from 80 characters on.
  soft("filled-apart", fillerDistance),
  // "who" without a name in the sentence; "why" without "because" or the like.
  sign("no-name", (claim) => missingOf(claim) === "person" && isNameless(claim)),
  sign("no-because", (claim) => missingOf(claim) === "reason" && !hasStrongReason(claim.shown)),
  // "which oligarchs" beside oligarchs without a name.
  hard(
    "bare-thing",
    (claim) => bearsName(claim) && isBareThing(claim),
    () => null,
  ),
  hard("thing-unmet", isThingUnmet, "person"),
  hard("vague-amount", isVagueAmount, "number"),
  hard("indefinite", isSomeOnly, () => null),
  hard("nobody-named", isNobodyNamed, "person"),
  hard("nobody-acting", isNobodyActing, "person"),
  // "who leaked the call" beside "a leaked call".
  hard("act-as-adjective", isActAsAdjective, "person"),
  // The part of the question's names that neither paragraph nor headline has …
  soft("names-lacking", (claim) => shareOfNames(claim, (number) => 1 - (claim.met[number] ?? 0))),
  // … and the part that only these have: a text goes on about what it has named.
  soft("names-around", (claim) =>
    shareOfNames(claim, (number) =>
      Math.max(0, (claim.met[number] ?? 0) - (claim.shown.match.weights[number] ?? 0)),
    ),
  ),
  // "in 1994" beside other years.
  hard("other-year", lacksYear, "claim"),
  // A year, number or ordinal that neither paragraph nor headline has.
  sign("other-number", lacksNumber),
  // "who married X" without any word of marriage.
  sign("no-relation", lacksRelation),
  // How much the rarest word tells that nothing here has.
  soft("rarest-unmet", rarestUnmet),
  // The part of the question that it meets, the words of the headline left out.
  soft("beyond-title", metBeyondTitle),
  // How much is asked: the same share of more words says more.
  soft("asked-words", ({ query }) => within01(query.words.length / MAX_ASKED_WORDS)),
  // A person is asked for, which most sentences name for another reason.
  sign("asks-who", (claim) => missingOf(claim) === "person"),
  // It opens with a word of the topic: it is about that.
  sign("opens", ({ shown }) => opensWithTopic(shown.match) === 1),
  // "What is X?" beside "X is a …".
  sign("defines", ({ open, shown }) => open.isDefinition && DEFINES.test(shown.text)),
];

const DEFINES = /\b(?:is|are|was|were) (?:an?|the|one of)\b/;

function soft(name: string, value: Tell["value"]): Tell {
  return { name, value, missing: () => null };
}

function sign(name: string, test: (claim: Claim) => boolean): Tell {
  return soft(name, (claim) => (test(claim) ? 1 : 0));
}

function hard(
  name: string,
  test: (claim: Claim) => boolean,
  missing: Missing | Tell["missing"],
): Tell {
  return {
    ...sign(name, test),
    missing: typeof missing === "string" ? () => missing : missing,
  };
}

function isUnexplained({ open, shown, query, met }: Claim): boolean {
  return (
    open.kind === "reason" &&
    !hasReason(shown) &&
    query.words.some(({ isName }, number) => !isName && (met[number] ?? 0) === 0)
  );
}

const ASKS_FUTURE = /\b(?:will|going to|shall|next)\b/iu;
const TELLS_FUTURE =
  /\b(?:will|would|shall|to be|(?:is|are|was|were) to|going|expect\w*|plan\w*|due|schedul\w*|next|following|until|set to|may|might|could|can|must|should)\b|['’]ll\b/iu;

function isPastOnly({ open, question, shown }: Claim): boolean {
  return open.kind !== null && ASKS_FUTURE.test(question) && !TELLS_FUTURE.test(shown.text);
}

function isUnfilled(claim: Claim): boolean {
  return fillersIn(claim.shown, claim)?.length === 0;
}

function isNameless(claim: Claim): boolean {
  return newNames(claim.sentence.text, claim.asked).length === 0;
}

/** The part of the question's names that `share` gives, the rare ones counting for more; 0 without names. */
function shareOfNames({ query }: Claim, share: (number: number) => number): number {
  let all = 0;
  let part = 0;
  for (const [number, { isName, rarity, word }] of query.words.entries()) {
    if (!isName || /^\p{N}/u.test(word)) continue;
    all += rarity;
    part += rarity * share(number);
  }
  return all === 0 ? 0 : part / all;
}

function rarestUnmet({ query, met }: Claim): number {
  const unmet = query.words.map(({ rarity }, number) => rarity * (1 - (met[number] ?? 0)));
  return within01(Math.max(0, ...unmet) / MAX_RARITY);
}

function metBeyondTitle({ query, headline, shown }: Claim): number {
  let all = 0;
  let met = 0;
  for (const [number, { rarity }] of query.words.entries()) {
    if ((headline.match.weights[number] ?? 0) > 0) continue;
    all += rarity;
    met += rarity * (shown.match.weights[number] ?? 0);
  }
  return all === 0 ? 1 : met / all;
}

function logitOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function within01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
