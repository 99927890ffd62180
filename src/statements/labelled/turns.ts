// Interviews and transcripts: paragraphs that open with the label of who speaks ("LUND: …", "A: …")
// and hold that speaker's words to their end, without quotation marks.

import { addStatement } from "../add-statement.ts";
import { resolve } from "../coreference/resolve-mention.ts";
import { colonCue } from "../cues/find-cues.ts";
import { cannotBePerson, type Entity } from "../entities/entity.ts";
import {
  type AnalysedArticle,
  type ExtractionState,
  recordPreviousSpeaker,
  recordSpeaker,
} from "../extraction-state.ts";
import type { Mention } from "../mentions/mention.ts";
import {
  isQuoted,
  lowerAt,
  type Paragraph,
  type TokenisedArticle,
} from "../reading/read-article.ts";

export type Turn = Readonly<{
  /** The name in the label; for "A:" the interviewee's name before the interview; null where nobody is named. */
  speaker: Mention | null;
  /** The token of the colon; the words begin after it. */
  colon: number;
}>;

type Label = Readonly<{ words: string; name: Mention | null; colon: number }>;

/** Labels are short: a name, an office with a name in brackets, "WOLF BLITZER, CNN ANCHOR". */
const MAX_LABEL_TOKENS = 16;

/** Fewer labelled paragraphs are a list or a slip rather than a conversation. */
const MIN_TURNS = 3;

/** Who asks and who answers where they go without a name. */
const NAMELESS =
  /^(?:q|a|question|answer|interviewer|moderator|host|reporter|journalist|mr\.? speaker|(?:the )?speaker|(?:the )?chair(?:man|woman|person)?)$/;
const ANSWER = /^(?:a|answer)$/;

/** Words of somebody who talks to somebody: a list of positions ("CLINTON: Wants to raise taxes") has none. */
const CONVERSATION =
  /^(?:i|we|you|me|my|our|us|your|(?:i|we|you)'(?:m|re|ve|d|ll)|\?|yes|thank|thanks)$/;

/** Words of somebody who speaks of themselves. */
const FIRST_PERSON = /^(?:i|me|my|myself|i'(?:m|ve|d|ll))$/;

/** What says that the answers are one person's; "Q:" and "A:" are also how an outlet answers its readers. */
const INTERVIEW =
  /\binterview|\bQ ?& ?A with\b|\bin conversation\b|\b(?:speaks?|spoke|talk(?:s|ed)?|sat down|sits down)\s+(?:to|with)\b/iu;

/** The turns of a conversation by paragraph; empty where the article is none. */
export function findTurns(article: AnalysedArticle): ReadonlyMap<number, Turn> {
  const { reading, mentions, entities } = article;
  const labels = new Map<number, Label>();
  for (const paragraph of reading.paragraphs) {
    const label = turnLabel(paragraph, mentions[paragraph.index] ?? []);
    if (label !== null) labels.set(paragraph.index, label);
  }
  if (labels.size < MIN_TURNS || !isConversation(article, labels)) return new Map();
  const interviewee = isInterview(reading, labels)
    ? intervieweeOf(article, Math.min(...labels.keys()))
    : null;
  const isOneOfSeveral = addressed(article, labels).some(
    (name) => interviewee !== null && entities.of.get(name) !== entities.of.get(interviewee),
  );
  const answerer = isOneOfSeveral ? null : interviewee;
  return new Map(
    [...labels].map(([paragraph, { words, name, colon }]) => [
      paragraph,
      { speaker: ANSWER.test(words) ? answerer : name, colon },
    ]),
  );
}

/** The label that opens the paragraph: only a name with its office or place, or one of the nameless. */
function turnLabel(paragraph: Paragraph, mentions: readonly Mention[]): Label | null {
  const { tokens, kind } = paragraph;
  if (kind === "headline") return null;
  const colon = tokens.slice(0, MAX_LABEL_TOKENS).findIndex(({ text }) => text === ":");
  const next = tokens[colon + 1];
  if (colon < 1 || next === undefined || next.start === tokens[colon]?.end) return null;
  if (isQuoted(paragraph, colon) || isQuoted(paragraph, colon + 1)) return null;
  const first = tokens.findIndex(({ text }) => !/^[*_]+$/.test(text)); // Markdown's bold
  const words = tokens
    .slice(first, colon)
    .map(({ lower }) => lower)
    .join(" ")
    .replace(/[*_. ]+$/, "");
  if (NAMELESS.test(words)) return { words, name: null, colon };
  const name =
    mentions.find((mention) => mention.kind === "name" && mention.first === first) ??
    nameInBrackets(paragraph, mentions, first, colon);
  if (name === undefined || !isLabelTo(paragraph, name, colon)) return null;
  return { words, name, colon };
}

/** "The Secretary of State for Health (Dominic Farrell):" */
function nameInBrackets(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  first: number,
  colon: number,
): Mention | undefined {
  if (!/^(?:the|a)$/.test(lowerAt(paragraph, first)) || lowerAt(paragraph, colon - 1) !== ")")
    return;
  return mentions.find(
    ({ kind, first: at, last }) =>
      kind === "name" && last === colon - 1 && lowerAt(paragraph, at - 1) === "(",
  );
}

/** Whether nothing but an office after a comma or words in brackets stands between name and colon. */
function isLabelTo(paragraph: Paragraph, name: Mention, colon: number): boolean {
  const after = lowerAt(paragraph, name.last);
  if (name.last >= colon || /^[*_]+$/.test(after)) return name.last <= colon;
  return after === "(" || after === "," || (after === ")" && name.last === colon - 1);
}

/** Whether somebody talks to somebody in half of the turns, and a label comes back. */
function isConversation(
  { reading, entities }: AnalysedArticle,
  labels: ReadonlyMap<number, Label>,
): boolean {
  const said = [...labels].filter(([index, { colon }]) => {
    const paragraph = reading.paragraphs[index];
    return paragraph?.tokens.some(
      ({ lower }, at) => at > colon && !isQuoted(paragraph, at) && CONVERSATION.test(lower),
    );
  });
  const different = new Set(
    [...labels.values()].map(({ words, name }) => (name && entities.of.get(name)) ?? words),
  );
  return said.length * 2 >= labels.size && different.size < labels.size;
}

/**
 * Whether "A:" speaks of itself and "Q:" does not; where an outlet answers its readers it is the
 * other way round: "Q: Do I need a visa? A: If you have one, …"
 */
function isInterview(
  { paragraphs }: TokenisedArticle,
  labels: ReadonlyMap<number, Label>,
): boolean {
  const share = (isAnswer: boolean) => {
    const turns = [...labels].filter(
      ([, { words }]) => NAMELESS.test(words) && ANSWER.test(words) === isAnswer,
    );
    const own = turns.filter(([index]) =>
      paragraphs[index]?.tokens.some(({ lower }) => FIRST_PERSON.test(lower)),
    );
    return turns.length === 0 ? 0 : own.length / turns.length;
  };
  return share(true) >= 1 / 3 && share(false) < 1 / 3;
}

/** Whom the questions call by name: "Q: Uwe, may I ask you too?" */
function addressed(
  { reading, mentions }: AnalysedArticle,
  labels: ReadonlyMap<number, Label>,
): Mention[] {
  return [...labels].flatMap(([index, { words, colon }]) => {
    const paragraph = reading.paragraphs[index];
    const name = (mentions[index] ?? []).find(({ first }) => first === colon + 1);
    if (paragraph === undefined || name?.kind !== "name" || !NAMELESS.test(words)) return [];
    const isCalled =
      lowerAt(paragraph, name.last) === "," &&
      paragraph.tokens.slice(name.last, name.last + 6).some(({ lower }) => /^you/.test(lower));
    return isCalled ? [name] : [];
  });
}

/**
 * Who gives the answers of what is called an interview: the only person named between headline and
 * first question, or of several the only one whom the headline names too. Null where that leaves a choice.
 */
function intervieweeOf(
  { reading, mentions, entities }: AnalysedArticle,
  firstTurn: number,
): Mention | null {
  const { text, paragraphs } = reading;
  const opening = text.slice(paragraphs[0]?.span.start, paragraphs[firstTurn]?.span.start);
  if (!INTERVIEW.test(opening)) return null;
  const named = (inHeadline: boolean) => {
    const people = new Map<Entity, Mention>();
    for (const mention of mentions.slice(0, firstTurn).flat()) {
      const entity = entities.of.get(mention);
      if (entity === undefined || cannotBePerson(entity) || !/\s/u.test(entity.name)) continue;
      if ((paragraphs[mention.paragraph]?.kind === "headline") === inHeadline)
        people.set(entity, people.get(entity) ?? mention);
    }
    return people;
  };
  const introduced = named(false);
  const headlined = named(true);
  const both = [...introduced].filter(([entity]) => headlined.has(entity));
  const [only] = introduced.size === 1 ? introduced : both.length === 1 ? both : [];
  return only?.[1] ?? null;
}

/** A turn of a conversation; who asks or answers without a name says nothing that is shown. */
export function addTurn(
  state: ExtractionState,
  paragraph: Paragraph,
  { speaker: name, colon }: Turn,
) {
  recordPreviousSpeaker(state, null);
  const start = paragraph.tokens[colon + 1]?.start;
  const end = paragraph.tokens.at(-1)?.end;
  const speaker = name === null ? null : resolve(state, name);
  if (start === undefined || end === undefined || name === null || speaker?.entity == null) return;
  addStatement(state, {
    span: { start, end },
    content: [{ start, end }],
    kind: "direct",
    cue: colonCue(paragraph, colon),
    speaker,
    probability: 1,
    rule: "speaker-label",
  });
  recordSpeaker(state, name, 1);
}
