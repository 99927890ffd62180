// Evidence that is shown → a quote: a slice of its article, whose words it is, and where else it stands.

import { foldTerm } from "../../search/analysis.ts";
import type { IndexedStatement } from "../../search/statement-index.ts";
import { contains, type Span, slice } from "../../text/span.ts";
import type { Quote } from "../answer.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { blocksOf, contextOf } from "../shown/context.ts";
import { cutOf } from "../shown/omissions.ts";
import type { Question } from "../understand/question.ts";
import type { Group } from "./group.ts";

/** Whose words are asked for, and how they were called. */
type SpeakerAsked = Pick<Question, "speaker" | "speakerWords">;

/**
 * @param group evidence as it is shown
 * @param relation what it is where nobody known says it
 */
export function quoteOf(
  { best, others }: Group,
  asked: SpeakerAsked,
  relation: "about" | "reported",
): Quote {
  const { article, statement, span } = best;
  const { text } = article;
  const said = statement?.statement ?? null;
  const wordsAt = (part: Span | null | undefined) =>
    part === null || part === undefined ? null : slice(text, part);
  return {
    text: best.text,
    start: span.start,
    end: span.end,
    cut: cutOf(text, span, blocksOf(article, span), said?.kind === "direct" ? said.content : []),
    content: (said?.content ?? []).flatMap((content) => clip(content, span)),
    relation: said === null ? relation : "said",
    kind: said?.kind ?? null,
    speaker: statement === null ? null : speakerName(statement, asked),
    mention: wordsAt(said?.mention),
    cue: wordsAt(said?.cue),
    topicIn: statement === null ? null : (best.topic?.ring ?? null),
    topicAt: topicAt(best),
    context: contextOf(article, span),
    source: {
      path: article.path,
      title: article.title,
      publisher: article.publisher,
      author: article.author,
      published: article.published,
      url: article.url,
    },
    alsoIn: others.map((other) => ({
      path: other.article.path,
      start: other.span.start,
      end: other.span.end,
    })),
  };
}

/** The sentence that has the topic, unless it is shown with the quote. */
function topicAt({ article, span, topic }: Evidence): Quote["topicAt"] {
  const place = topic?.span ?? null;
  if (place === null || contains(span, place)) return null;
  return { ...place, text: slice(article.text, place) };
}

/** The part of a span that is shown, if any. */
function clip(part: Span, shown: Span): [number, number][] {
  const start = Math.max(part.start, shown.start);
  const end = Math.min(part.end, shown.end);
  return start < end ? [[start, end]] : [];
}

/**
 * What the speaker is called: as the user wrote it where the corpus does too ("Bobby Lang" for
 * Robert C. Lang), as the article does where its given name is another, else the usual name.
 */
function speakerName({ statement, person }: IndexedStatement, asked: SpeakerAsked): string | null {
  if (person === null) return null;
  const typed = foldTerm(asked.speaker === person ? (asked.speakerWords ?? "") : "");
  const form = person.forms
    .map((name) => name.replace(/ \p{Lu}\.(?= )/gu, ""))
    .find((name) => name.includes(" ") && foldTerm(name) === typed);
  if (form !== undefined) return form;
  const printed = statement.speaker ?? "";
  return isOtherGivenName(printed, person.name) && person.forms.includes(printed)
    ? printed
    : person.name;
}

/** "Bobby Lang" of "Robert C. Lang": another given name, the same last one, no more words. */
function isOtherGivenName(printed: string, usual: string): boolean {
  const [names, others] = [usual.split(" "), printed.split(" ")];
  return (
    others.length > 1 &&
    others.length <= names.length &&
    others[0] !== names[0] &&
    others.at(-1) === names.at(-1)
  );
}
