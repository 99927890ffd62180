// The last step of what is shown: quotation marks stand in pairs.

import type { Article } from "../../corpus/article.ts";
import { countWords } from "../../search/analysis.ts";
import { type Span, slice } from "../../text/span.ts";
import { withWholeQuotations } from "../../text/whole-quotations.ts";
import { blocksOf } from "./context.ts";
import { MAX_SHOWN_WORDS } from "./cut.ts";

/** The same as it is shown: with both marks of each quotation, or with neither. */
export function asShown<Shown extends Readonly<{ article: Article; span: Span; text: string }>>(
  evidence: Shown,
): Shown {
  const { article, span } = evidence;
  const { text } = article;
  const isShort = (part: Span) => countWords(slice(text, part)) <= MAX_SHOWN_WORDS;
  const whole = withWholeQuotations(text, blocksOf(article, span), span, isShort);
  return { ...evidence, span: whole, text: slice(text, whole) };
}
