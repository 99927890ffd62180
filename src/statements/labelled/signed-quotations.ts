// Quotations that name their speaker themselves: by a label within, as transcripts do ("BERG: …"), or by
// a signature after a dash (“…” — Ann Lee).

import type { Span } from "../../text/span.ts";
import { addStatement } from "../add-statement.ts";
import { resolve } from "../coreference/resolve-mention.ts";
import { type Cue, colonCue } from "../cues/find-cues.ts";
import {
  type AnalysedArticle,
  type ExtractionState,
  recordPreviousSpeaker,
} from "../extraction-state.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Region } from "../reading/quotation-regions.ts";
import type { Paragraph } from "../reading/read-article.ts";

/** A quotation that names its speaker itself, by a label within or a signature after it. */
type SignedSpeech = Readonly<{
  name: Mention;
  span: Span;
  content: Span;
  cue: Cue | null;
  rule: "label-in-quotation" | "signature-after-dash";
}>;

/** What a quotation says that names its speaker itself; null where it does not. */
export function signedSpeech(
  article: AnalysedArticle,
  paragraph: Paragraph,
  region: Region,
): SignedSpeech | null {
  const quotation = paragraph.quotations[region.index];
  if (quotation === undefined) return null;
  const { span, inner } = quotation;
  const label = labelWithin(article, paragraph, region);
  if (label !== null) {
    const start = paragraph.tokens[label.last + 1]?.start ?? inner.start;
    const content = { start, end: inner.end };
    const cue = colonCue(paragraph, label.last);
    return { name: label, span: content, content, cue, rule: "label-in-quotation" };
  }
  const name = quotationSignature(article, paragraph, region);
  return name === null
    ? null
    : { name, span, content: inner, cue: null, rule: "signature-after-dash" };
}

/** The quotation as a statement of the one who signs it. */
export function addSigned(
  state: ExtractionState,
  paragraph: Paragraph,
  { name, span, content, cue, rule }: SignedSpeech,
) {
  const speaker = resolve(state, name);
  addStatement(state, {
    span,
    content: [content],
    kind: "direct",
    cue,
    speaker,
    probability: 1,
    rule,
  });
  recordPreviousSpeaker(state, { speaker, cue, paragraph: paragraph.index });
}

/** The speaker's label that opens a quotation of a transcript: "BERG: Do you …". */
function labelWithin(
  article: AnalysedArticle,
  paragraph: Paragraph,
  region: Region,
): Mention | null {
  const first = region.first + 1;
  const label = (article.mentions[paragraph.index] ?? []).find(
    (mention) => mention.kind === "name" && mention.first === first,
  );
  if (label === undefined || paragraph.tokens[label.last]?.text !== ":") return null;
  return /\p{Ll}/u.test(label.words) || label.last + 1 >= region.last ? null : label;
}

/** The name that signs a quotation after a dash: “…” — Ann Lee, at the end of the paragraph or alone in the next. */
function quotationSignature(
  article: AnalysedArticle,
  paragraph: Paragraph,
  region: Region,
): Mention | null {
  const next = article.reading.paragraphs[paragraph.index + 1];
  const isLast = region.last >= paragraph.tokens.length;
  const home = isLast ? next : paragraph;
  const dash = isLast ? 0 : dashAfter(paragraph, region);
  if (home === undefined || !/^[-–—―]+$/.test(home.tokens[dash]?.text ?? "")) return null;
  const name = (article.mentions[home.index] ?? []).find(
    (mention) => mention.kind === "name" && mention.first === dash + 1,
  );
  if (name === undefined) return null;
  const after = home.tokens[name.last];
  return after === undefined || (/^[.,(]$/.test(after.text) && home.tokens.length - name.last <= 12)
    ? name
    : null;
}

/** The dash after the quotation, or after the last one where the whole paragraph is quoted words with others in them. */
function dashAfter({ tokens, quotations, quotationOf }: Paragraph, region: Region): number {
  const last = quotations.length - 1;
  if (quotationOf[0] !== 0 || region.index === last) return region.last;
  return quotationOf.lastIndexOf(last, tokens.length - 1) + 1;
}
