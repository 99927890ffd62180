// Which words the article writes capitalised, and which small, where no sentence opens.

import { SENTENCE_OPENERS } from "../../text/abbreviations.ts";
import { isCapitalised, withoutStop } from "../../text/tokens.ts";
import { NEVER_NAMES } from "../lexicon/function-words.ts";
import type { Paragraph, TokenisedArticle } from "../reading/read-article.ts";
import { isSurnameMonth } from "./name-parts.ts";

/**
 * Words as they are written inside the sentences of paragraphs. A capital there says that a word is a name,
 * whatever opens a sentence; a small letter that it is none.
 */
export function midSentenceWords({ paragraphs }: TokenisedArticle): ReadonlySet<string> {
  const words = new Set<string>();
  for (const paragraph of paragraphs) {
    const { kind, tokens, sentenceStarts } = paragraph;
    if (kind !== "paragraph") continue;
    const starts = new Set(sentenceStarts);
    for (const [i, token] of tokens.entries()) {
      if (token.kind !== "word" || starts.has(i)) continue;
      if (token.text === token.lower) words.add(token.text);
      if (!isCapitalised(token)) continue;
      const before = tokens[i - 1];
      const isAfterMark = before?.kind === "mark" && /["“”:.!?…—*_-]|''/.test(before.text);
      if (isAfterMark && !isAfterQuotedComma(paragraph, i)) continue;
      if (!NEVER_NAMES.has(withoutStop(token.lower)) || isSurnameMonth(paragraph, i))
        words.add(token.text);
    }
  }
  return words;
}

/** "“It is safe,” [Tramm] stated": the comma says that no sentence opens after the quotation. */
export function isAfterQuotedComma({ tokens, quotationOf }: Paragraph, i: number): boolean {
  const quotation = quotationOf[i - 1] ?? -1;
  if (quotation < 0 || quotationOf[i] === quotation) return false;
  let last = i - 2;
  while (/^[’'”"]$/.test(tokens[last]?.text ?? "")) last--; // “they said ‘no,’”
  return tokens[last]?.text === "," && !SENTENCE_OPENERS.has(tokens[i]?.lower ?? "");
}
