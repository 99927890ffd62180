// What a question leaves open (an age, a number of things, a date, a reason, a place, a person), and
// what kind of question it is at all; read from its words once.

import { isStopWord } from "../../search/analysis.ts";
import { TIME_UNITS } from "../../text/calendar.ts";
import type { AskedForm, OpenKind, OpenPlace } from "./question.ts";

const asking = (...parts: readonly string[]) => new RegExp(parts.join("|"), "iu");
/** No verb stands between: "what has Ida Price said" asks for no price. */
const what = (nouns: string) =>
  `\\b(?:what|which)(?:['’]s| is| was| are| were)?(?: the)? (?:(?!(?:of|has|have|had|do|does|did|is|are|was|were|will|would|can|could|should)\\b)\\p{L}+ ){0,2}(?:${nouns})\\b`;

/** In the order tried: "how long ago" before "how long", "how many years" before "how many". */
const OPEN_KINDS: readonly (readonly [OpenKind, RegExp])[] = [
  ["date", asking("\\bhow long ago\\b")],
  ["age", asking("\\bhow old\\b", "\\b(?:what|which|whose) age\\b")],
  ["frequency", asking("\\bhow (?:often|frequent(?:ly)?)\\b")],
  ["duration", asking("\\bhow long\\b", `\\bhow many (?:\\p{L}+ )?(?:${TIME_UNITS})\\b`)],
  [
    "measure",
    asking(
      "\\bhow (?:far|high|tall|deep|wide|thick)\\b",
      what("height|length|depth|width|distance|altitude"),
    ),
  ],
  ["speed", asking("\\bhow fast\\b", what("speed"))],
  [
    "share",
    asking(what("percent(?:age)?|per cent|proportion|share|fraction"), "\\bpercentage of\\b"),
  ],
  [
    "money",
    asking(
      "\\bhow much money\\b",
      "\\bhow much\\b.*\\b(?:cost|pa(?:y|id)|earn|worth|charge|spen[dt]|price|sell|sold|owe)",
      "\\bwhat (?:does|did|do|will|would) .*\\bcost\\b",
      what("price|salary|cost|costs|wages?|fee|fine|revenue|profit|budget|income"),
    ),
  ],
  [
    "count",
    asking(
      "\\bhow (?:many|much|large|big|heavy|hot|cold|strong)\\b",
      what(
        "number|temperature|population|size|amount|weight|score|total|cap|limit|maximum|minimum|quota|threshold|turnout",
      ),
      "\\bnumber of\\b",
    ),
  ],
  ["year", asking(what("years?|decade|century"))],
  ["weekday", asking(what("days?"))],
  ["day", asking("\\bby when\\b", "\\bwhen exactly\\b", what("dates?|months?|deadlines?"))],
  ["date", asking("\\bwhen\\b", what("time|period|era|season"))],
  [
    "reason",
    asking(
      "\\bwhy\\b",
      "\\bhow come\\b",
      what("reasons?|causes?|purpose"),
      "\\bwhat (?:\\p{L}+ly )?(?:caused|made|led|prompted)\\b",
      "\\bwhat did \\p{L}+ do that made\\b",
    ),
  ],
  [
    "city",
    asking(
      what(
        "countr(?:y|ies)|cit(?:y|ies)|towns?|villages?|continent|county|counties|provinces?|streets?|islands?",
      ),
    ),
  ],
  ["place", asking("\\bwhere\\b", what("place|location|region|area|state"))],
  ["person", asking("\\b(?:who|whom|whose)\\b")],
];

/** What the first question word of a sentence leaves open. */
export function openPlaceIn(sentence: string): OpenPlace {
  const asked = sentence.replace(CLAUSE_BEFORE, "");
  const found = OPEN_KINDS.flatMap(([kind, asks]) => {
    const at = asked.search(asks);
    return at < 0 ? [] : { kind, at };
  });
  const first = found.toSorted((a, b) => a.at - b.at)[0];
  const other = asked.search(/\b(?:what|which|how)\b/iu);
  const isFirst = first !== undefined && (other < 0 || first.at <= other);
  return {
    kind: isFirst ? first.kind : null,
    thing: thingIn(asked),
    isCounted: COUNTS_THINGS.test(asked),
    isDefinition: ASKS_DEFINITION.test(sentence),
  };
}

/** "When the war ended, what did …" */
const CLAUSE_BEFORE =
  /^\P{L}*(?:when|where|while)\b[^,?]*, (?=(?:\p{L}+ )?(?:who|what|which|how|why)\b)/iu;

const ASKS_DEFINITION =
  /^\P{L}*(?:what|who)(?:['’]s| is| are| was| were) (?:an? |the )?(?:\p{L}+\W*){1,3}$/iu;
const COUNTS_THINGS = /\bhow (?:many|much)\b|\bnumber of\b/iu;

/** Before the thing counted or chosen from. */
const BEFORE_THING =
  /\b(?:which|what|whose|how many|how much|number of|name the|who (?:are|were) the)\s+(?:of\s+)?(?:the\s+)?/iu;
/** "which Russian oil companies"; longer ones are none. */
const MAX_THING_WORDS = 3;

/** `thingIn("which Russian oil companies were sanctioned")` → "Russian oil companies". */
function thingIn(sentence: string): string | null {
  const before = sentence.match(BEFORE_THING);
  if (before?.index === undefined) return null;
  const rest = sentence.slice(before.index + before[0].length).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const end = rest.findIndex((word) => isStopWord(word.toLowerCase()));
  const thing = rest.slice(0, end < 0 ? MAX_THING_WORDS : Math.min(end, MAX_THING_WORDS));
  return thing.length === 0 ? null : thing.join(" ").replace(/['’]s?$/u, "");
}

/** Whether words ask for yes or no, for something else, or are a topic alone. */
export function askedFormOf(sentence: string): AskedForm {
  if (OPENS_WITH_AUXILIARY.test(sentence)) return "whether";
  return HAS_QUESTION_WORD.test(sentence) ? "something" : "nothing";
}

const HAS_QUESTION_WORD =
  /\b(?:who|whom|whose|what|which|when|where|why|how)\b|\bnumber of\b|^\P{L}*name (?:of )?the\b/iu;

const ASKING_AUXILIARIES =
  "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|won't|can't";
const OPENS_WITH_AUXILIARY = new RegExp(
  `^\\P{L}*(?:(?:and|but|so|ok|well)\\P{L}+)?(?:${ASKING_AUXILIARIES.replaceAll("'", "['’]")})\\b`,
  "iu",
);
