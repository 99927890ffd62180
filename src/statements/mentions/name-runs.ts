// Where a name stands: a run of capitalised words, with the small words that names hold.

import { TITLES } from "../../text/name-titles.ts";
import { isCapitalised, type Token } from "../../text/tokens.ts";
import type { Paragraph } from "../reading/read-article.ts";
import { mayJoin } from "./name-joints.ts";
import { isNumbered, startsName } from "./name-openings.ts";
import { isNamePart } from "./name-parts.ts";

/** Where the run of capitalised words that begins at `i` ends; `i` when none begins there. */
export function nameEnd(paragraph: Paragraph, i: number, midSentence: ReadonlySet<string>): number {
  const { tokens } = paragraph;
  if (!startsName(paragraph, i, midSentence)) return i;
  let last = i + 1;
  for (let j = i + 1; j < tokens.length; j++) {
    if (paragraph.quotationOf[j] !== paragraph.quotationOf[i]) {
      const after = nicknameEnd(paragraph, j);
      if (after === j) break;
      j = after - 1;
      continue;
    }
    if (isNamePart(paragraph, j, midSentence)) {
      if (leavesCapitals(tokens, i, j)) break;
      last = j + 1;
    } else if (!mayJoin(paragraph, i, j, midSentence)) break;
  }
  return last - i === 1 && isNumbered(paragraph, i) ? last + 1 : last;
}

/** "SAVE A QUARTER Let": words in capitals and the words after them are no one name. */
function leavesCapitals(tokens: readonly Token[], first: number, j: number): boolean {
  const isShouted = (at: number) => /^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? "");
  return (
    j - first >= 2 &&
    isShouted(j - 1) &&
    !TITLES.has(tokens[j - 1]?.lower ?? "") && // "DMK MP Kanimozhi"
    !isShouted(j) &&
    (isShouted(first) || isShouted(j - 2))
  );
}

/** Where a quoted nickname of one or two words ends that a name continues after: Martina ["Tia"] Price. */
function nicknameEnd({ tokens, quotationOf }: Paragraph, j: number): number {
  const quotation = quotationOf[j] ?? -1;
  let end = j;
  while (quotation >= 0 && quotationOf[end] === quotation) end++;
  return end - j >= 3 && end - j <= 4 && isCapitalised(tokens[end]) && isCapitalised(tokens[j + 1])
    ? end
    : j;
}
