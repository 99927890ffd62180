// What kind of thing a question wants: a date, a number, a person, a place, a reason.

import type { Focus } from "./question.ts";

/** Tried in order: "what year" before "what". A question's focus need not open it ("In what year"). */
const FOCUS_PATTERNS: readonly (readonly [Focus, RegExp])[] = [
  ["how-many", /\bhow (?:many|much|large|big|tall|high|long|far|old|often|deep|wide|fast)\b/i],
  [
    "how-many",
    /\bwhat (?:is |was |were |are )?(?:the )?(?:\w+ )?(?:number|percentage|percent|proportion|share|population|size|amount|length|price|cost|height|area)\b/i,
  ],
  ["when", /\bwhen\b|\b(?:what|which) (?:\w+ )?(?:year|date|day|month|century|decade|time)s?\b/i],
  [
    "who",
    /\b(?:who|whom|whose)\b|\b(?:what|which) (?:\w+ )?(?:person|leader|president|minister|general|king|queen|emperor|pope|man|woman|author|scholar|politician|ruler|commander)\b/i,
  ],
  [
    "where",
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:country|countries|city|cities|place|location|region|area|state|town|continent|county|province|river)\b/i,
  ],
  ["why", /\bwhy\b|\bwhat (?:\w+ )?(?:reason|cause|caused|causes|purpose)s?\b/i],
  ["how", /\bhow\b/i],
];

/** `focusOf("In what year did it open?")` → `"when"`; `"what"` where nothing shows it. */
export function focusOf(question: string): Focus {
  return FOCUS_PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? "what";
}
