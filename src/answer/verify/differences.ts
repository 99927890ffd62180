// An alignment → the differences as people see them, neighbours as one, and which of them turn the
// meaning round.

import { type Span, slice } from "../../text/span.ts";
import type { Difference, DifferingWords } from "../verdict.ts";
import type { Alignment, Step } from "./align.ts";
import type { AskedQuotation } from "./asked-quotation.ts";
import type { Compared } from "./passages-compared.ts";
import type { QuotedWord } from "./quoted-words.ts";

/** In order; none where every word stands there in a row and no denial is cut away. */
export function differencesOf(
  asked: AskedQuotation,
  compared: Compared,
  alignment: Alignment,
): readonly Difference[] {
  const cutBefore = deniedBefore(compared, alignment.printed[0]);
  return [
    ...(cutBefore === null ? [] : [droppedWords(compared, [cutBefore])]),
    ...groupsOf(alignment.steps).map((group) => differenceOf(asked, compared, group)),
    ...leftOut(alignment.steps).flatMap((gap) => {
      const denials = denialsCut(compared, gap);
      return denials.length === 0 ? [] : [droppedWords(compared, denials)];
    }),
  ];
}

/** Steps that differ, those beside each other together. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  let last: Step[] | null = null;
  for (const step of steps) {
    if (step.kind === "same" || step.kind === "left-out") last = null;
    else if (last === null) {
      last = [step];
      groups.push(last);
    } else last.push(step);
  }
  return groups;
}

function differenceOf(
  asked: AskedQuotation,
  { article, words }: Compared,
  group: readonly Step[],
): Difference {
  const typed = group.flatMap((step) => asked.words.slice(...step.asked));
  const printed = group.flatMap((step) => words.slice(...step.printed));
  const kind = printed.length === 0 ? "added" : typed.length === 0 ? "dropped" : "changed";
  return {
    kind,
    asked: wordsAt(asked.text, typed),
    printed: wordsAt(article.text, printed),
    turnsMeaning: turnsMeaning(typed, printed),
  };
}

function droppedWords({ article }: Compared, words: readonly QuotedWord[]): Difference {
  return {
    kind: "dropped",
    asked: null,
    printed: wordsAt(article.text, words),
    turnsMeaning: true,
  };
}

/** From the first of the words to the last; null for none. */
function wordsAt(text: string, words: readonly QuotedWord[]): DifferingWords | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span: Span = { start: first.span.start, end: last.span.end };
  return { text: slice(text, span), ...span };
}

/** A denial on one side only, or a word and its opposite. */
function turnsMeaning(typed: readonly QuotedWord[], printed: readonly QuotedWord[]): boolean {
  const denials = (words: readonly QuotedWord[]) =>
    words.filter(({ isNegation }) => isNegation).length;
  if (denials(typed) % 2 !== denials(printed) % 2) return true;
  return typed.some((one) => printed.some((other) => areOpposite(one.word, other.word)));
}

/** Prefixes that deny: "impossible", "illegal", "irregular", "unable", "dishonest", "nonbinding". */
const DENYING_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)(?=\p{L}{4})/u;

/**
 * Pairs that turn a statement round where one stands for the other: quantities, directions, changes,
 * decisions and judgements as news has them, our own choice. What a prefix denies is told by itself.
 */
const OPPOSITES: readonly (readonly [string, string])[] = `
  always/never all/none everybody/nobody everyone/nobody everything/nothing more/less most/least
  more/fewer many/few before/after above/below up/down with/without for/against
  increase/decrease increased/decreased rise/fall rose/fell rising/falling raise/lower raised/lowered
  gain/loss win/lose won/lost accept/reject accepted/rejected accept/refuse accepted/refused
  agree/disagree agreed/disagreed support/oppose supported/opposed allow/forbid allowed/forbidden
  begin/end began/ended start/stop started/stopped open/close opened/closed enter/leave
  true/false right/wrong good/bad better/worse best/worst strong/weak stronger/weaker high/low
  higher/lower guilty/innocent safe/dangerous easy/hard easier/harder
  success/failure succeed/fail succeeded/failed friend/enemy war/peace live/die hope/fear`
  .trim()
  .split(/\s+/)
  .map((pair) => {
    const [one = "", other = ""] = pair.split("/");
    return [one, other];
  });

function areOpposite(one: string, other: string): boolean {
  const isListed = OPPOSITES.some(
    ([a, b]) => (a === one && b === other) || (a === other && b === one),
  );
  return isListed || isDenial(one, other) || isDenial(other, one);
}

function isDenial(whole: string, stem: string): boolean {
  return DENYING_PREFIX.test(whole) && whole.replace(DENYING_PREFIX, "") === stem;
}

/** Words before the quotation's first that its denial may reach over: "not | planning", "don't think | it is". */
const MAX_WORDS_TO_DENIAL = 3;
const ENDS_CLAUSE = /[,;:.!?()[\]"“”«»]|\s[–—-]\s|—/u;

/** A denial right before what is quoted, in the same clause of the same quotation. */
function deniedBefore({ article, words, pieceOf }: Compared, from: number): QuotedWord | null {
  for (let at = from - 1; at >= Math.max(0, from - MAX_WORDS_TO_DENIAL); at--) {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined || next === undefined || pieceOf[at] !== pieceOf[from]) return null;
    if (ENDS_CLAUSE.test(article.text.slice(word.span.end, next.span.start))) return null;
    if (word.isNegation) return word;
  }
  return null;
}

const SENTENCE_STOP = /[.!?]["”’»)\]]*\s/u;

/** What each ellipsis leaves out, as half-open numbers of printed words. */
function leftOut(steps: readonly Step[]): readonly Step["printed"][] {
  const gaps: [number, number][] = [];
  for (const { kind, printed } of steps) {
    if (kind !== "left-out") continue;
    const last = gaps.at(-1);
    if (last?.[1] === printed[0]) last[1] = printed[1];
    else gaps.push([...printed]);
  }
  return gaps;
}

/** Denials that an ellipsis cuts out of the sentence before it or of the one after. */
function denialsCut(
  { article, words }: Compared,
  [from, to]: Step["printed"],
): readonly QuotedWord[] {
  const [before, after] = [words[from - 1], words[to]];
  if (before === undefined || after === undefined) return [];
  const inOneSentence = (start: number, end: number) =>
    !SENTENCE_STOP.test(article.text.slice(start, end));
  return words
    .slice(from, to)
    .filter(
      ({ isNegation, span }) =>
        isNegation &&
        (inOneSentence(before.span.end, span.start) || inOneSentence(span.end, after.span.start)),
    );
}
