// Words of a relation, each with its usual words: where a question has one and what is shown has none of
// them, that tells something else of the same people and things.

import { isStopWord, termOf } from "../../search/analysis.ts";
import type { Claim } from "./claim.ts";

// Our own list, of the relations that questions for facts ask for most: a line has what is asked before
// the colon and, after it, what else an answer may have. Words of one family are one term.
const RELATIONS = `
die dead death: kill murder assassinate execute perish drown late obituary lives posthumous bury funeral suicide fatal
marry marriage spouse: wife husband wed wedding widow widower bride divorce couple engaged
born birth: native birthplace birthday
earn salary wage: pay paid income make fee
cost price worth: expensive pay paid bill dollar euro pound budget value sell sold spend spent fee charge million billion free
own owner: ownership belong property bought buy acquire possess
win won winner: victory beat defeat triumph champion award prize
invent inventor invention: discover develop devise create design pioneer
discover discovery discoverer: find found identify detect
founder founded: establish set start create form launch begin began foundation
wrote author authored: write written writer pen compose book novel by
kill killer: murder shot shoot assassinate death dead die execute slain slay stab fatal
sell sold seller: sale buy bought buyer
buy bought buyer: purchase acquire pay paid sell sold
arrest: detain custody seize catch caught charge
accuse accusation: charge blame allege indict prosecute
vote ballot: elect election poll back
resign resignation quit: step left leave retire
weigh weight: kg kilogram pound gram tonne ton
star actor actress: play role cast portray perform
sing singer sang: song vocals record perform
sue sued lawsuit: suit court claim
teach taught teacher: professor tutor pupil student
destroy destruction: ruin burn demolish raze wreck
repair: restore restoration rebuild rebuilt fix renovate
steal stole thief: stolen theft rob robbery took taken
`;

const RELATION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = readGroups();

function readGroups(): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const line of RELATIONS.trim().split("\n")) {
    const [asked = [], others = []] = line.split(": ").map((words) => words.split(" ").map(termOf));
    for (const term of asked) {
      groups.set(term, new Set([...(groups.get(term) ?? []), ...asked, ...others]));
    }
  }
  return groups;
}

/** "(3 April 1871 – 19 November 1938)" says when somebody was born and died. */
const LIFETIME = /\(\P{N}*(?:\p{N}{1,2}\P{N}+)?\p{N}{3,4}\b[^)]*\)|\p{N}{4}\s?[–-]\s?\p{N}{4}/u;
const OF_LIFETIMES = new Set(["born", "birth", "die", "dead", "death"].map(termOf));

/** Whether the question has a word of a relation of which what is shown has none. */
export function lacksRelation({ asked, shown }: Claim): boolean {
  return asked.some(({ lower, term }) => {
    const group = isStopWord(lower) ? undefined : RELATION_WORDS.get(term);
    if (group === undefined || shown.words.some((word) => group.has(word.term))) return false;
    return !(OF_LIFETIMES.has(term) && LIFETIME.test(shown.text));
  });
}
