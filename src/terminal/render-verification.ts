// A quotation checked → what a person reads in the terminal: the verdict, what differs, and where the
// words stand.

import { NOTHING_UNDERSTOOD } from "../answer/answer.ts";
import type { Verification } from "../answer/verify/verification.ts";
import { wording } from "../wording/wording.ts";
import { measure, oneLine, paint, type Screen, withoutControls, wrap } from "./display.ts";
import { renderQuote } from "./render-answer.ts";

const { verification } = wording;

/** Lines joined by `\n`, without one at the end. */
export function renderVerification(checked: Verification, screen: Screen): string {
  const sentence = verification.verdict({
    verdict: checked.verdict,
    speaker: checked.speaker === null ? null : oneLine(checked.speaker),
    sayers: sayersOf(checked).map(oneLine),
  });
  const explanation = wording.explain(checked.notes);
  const lines = [
    ...wrap(sentence, measure(screen)).map((line) => paint(screen, "bold", line)),
    ...(explanation === null ? [] : wrap(withoutControls(explanation), measure(screen))),
    ...checked.differences.flatMap((difference) =>
      wrap(`· ${oneLine(verification.difference(difference))}`, measure(screen)),
    ),
  ];
  const quotes = checked.quotes.map((quote) =>
    renderQuote(quote, NOTHING_UNDERSTOOD, screen).join("\n"),
  );
  return [lines.join("\n"), ...quotes].join("\n\n");
}

/** Who is known to have said what is shown, each once. */
function sayersOf({ quotes }: Verification): readonly string[] {
  return [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))];
}
