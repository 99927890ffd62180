// The words that name somebody here, before it is known whom they mean.

import type { Span } from "../../text/span.ts";
import { PRONOUNS } from "../lexicon/function-words.ts";
import { genderOfWords } from "../lexicon/gender.ts";
import { isQuoted, type Paragraph, spanOf } from "../reading/read-article.ts";
import { isModifier } from "./premodifiers.ts";

/** "a poster that said", "aides who say": the relative pronoun right before the verb. */
export function isRelative({ kind, head }: Mention): boolean {
  return kind === "pronoun" && (head === "that" || PRONOUNS.get(head) === "relative");
}

export type Mention = Readonly<{
  kind: "name" | "pronoun" | "description";
  paragraph: number;
  /** Tokens `[first, last)` of the paragraph. */
  first: number;
  last: number;
  span: Span;
  /** For a name: without titles before it; otherwise the words as written. */
  words: string;
  /** What stands before the name as title or office: "Russian President"; else empty. */
  title: string;
  /** The noun or pronoun that decides number and gender, lower case. */
  head: string;
  /** Whether it begins inside a quotation. */
  isQuoted: boolean;
  /** Says something of the noun after it: "[Trump]'s campaign", "[Trump] supporters". */
  isModifier: boolean;
}>;

/** Words that name nobody: what they are, their tokens `[first, last)`, and the noun or pronoun that heads them. */
export type UnnamedWords = Pick<Mention, "first" | "last" | "head"> &
  Readonly<{ kind: "pronoun" | "description" }>;

/** A pronoun or description as a mention. */
export function simpleMention(
  text: string,
  paragraph: Paragraph,
  { kind, first, last, head }: UnnamedWords,
): Mention {
  const span = spanOf(paragraph, { first, last });
  return {
    kind,
    paragraph: paragraph.index,
    first,
    last,
    span,
    words: text.slice(span.start, span.end),
    title: "",
    head,
    isQuoted: isQuoted(paragraph, first),
    isModifier: isModifier(paragraph, last),
  };
}

/** Whether an office stands before the name, which no courtesy title is: "President [Kern]". */
export function hasOffice({ title }: Mention): boolean {
  return title !== "" && genderOfWords(title) === null;
}

export function hasCourtesyTitle({ title }: Mention): boolean {
  return genderOfWords(title) !== null;
}
