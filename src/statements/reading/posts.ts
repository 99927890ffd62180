// Posts that an article shows whole: the author's own words, and the line that signs them,
// "— Ann Lee (@annlee) November 27, 2025", at the end or before words that were moved after it.

import { type Span, trim } from "../../text/span.ts";
import type { Paragraph, Stretch } from "./read-article.ts";

export type Signature = Readonly<{
  /** From the dash to the year. */
  span: Span;
  /** The tokens of the author's name, its titles included. */
  name: Stretch;
}>;

/** A name has at most so many tokens, a date no more. */
const MAX_SIGNATURE_TOKENS = 10;

/** Null where the words are not signed. */
export function signatureOf({ tokens }: Paragraph): Signature | null {
  const is = (at: number, form: RegExp) => form.test(tokens[at]?.text ?? "");
  for (let first = 1; first < tokens.length; first++) {
    if (!is(first - 1, /^[-–—]+$/) || is(first, /^[-–—]+$/)) continue;
    const last = firstFrom(first + 1, (at) => is(at, /^\($/) && is(at + 1, /^@/));
    const year = last === null ? null : firstFrom(last, (at) => is(at, /^\d{4}$/));
    const [dash, end] = [tokens[first - 1], tokens[year ?? -1]];
    if (last === null || dash === undefined || end === undefined) continue;
    return { span: { start: dash.start, end: end.end }, name: { first, last } };
  }
  return null;
}

function firstFrom(start: number, isThere: (at: number) => boolean): number | null {
  for (let at = start; at <= start + MAX_SIGNATURE_TOKENS; at++) if (isThere(at)) return at;
  return null;
}

/** The network's own link closes a post and is none of its words. */
const OWN_LINK = /\s*(?:https?:\/\/t\.co\/|pic\.(?:twitter|x)\.com\/)\S*\s*$/u;

/** The author's words, in order: before the signature and after it, each part without the closing link. */
export function wordsOfPost(text: string, { span }: Paragraph, signature: Signature): Span[] {
  const parts = [
    { start: span.start, end: signature.span.start },
    { start: signature.span.end, end: span.end },
  ];
  return parts
    .map(({ start, end }) => {
      const link = OWN_LINK.exec(text.slice(start, end));
      return trim(text, { start, end: link === null ? end : start + link.index });
    })
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}
