// Where the words of a quotation were found → whose they are, and what is shown of the place.

import type { Article } from "../../corpus/article.ts";
import type { Person } from "../../people/person.ts";
import { countWords } from "../../search/analysis.ts";
import type { Shelf } from "../../search/shelf.ts";
import type { IndexedStatement } from "../../search/statement-index.ts";
import { isAsserted } from "../../statements/statement.ts";
import { foldName } from "../../text/fold-name.ts";
import { splitSentences } from "../../text/sentences.ts";
import { contains, hull, overlaps, type Span, slice } from "../../text/span.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { asShown } from "../shown/as-shown.ts";
import { blocksOf } from "../shown/context.ts";
import { MAX_SHOWN_WORDS } from "../shown/cut.ts";
import type { Compared } from "./passages-compared.ts";
import { quotedWords } from "./quoted-words.ts";

/** Words of a run, by number. */
export type QuotedPlace = Readonly<{
  compared: Compared;
  printed: readonly [from: number, to: number];
}>;

/** From the first of the words to the last. */
export function spanOfPlace({ compared: { words }, printed: [from, to] }: QuotedPlace): Span {
  const [first, last] = [words[from], words[to - 1]];
  return { start: first?.span.start ?? 0, end: last?.span.end ?? first?.span.end ?? 0 };
}

/**
 * Whether the words may be those of one of the people. Where nobody is known to say them, they may be
 * of whoever the article names.
 */
export function isBy(shelf: Shelf, place: QuotedPlace, people: readonly Person[]): boolean {
  const { article } = place.compared;
  const span = spanOfPlace(place);
  const speakers = shelf.statements
    .ofArticle(article)
    .filter(({ statement }) => statement.content.some((content) => overlaps(content, span)))
    .flatMap(({ person, possibleSpeaker }) => person ?? possibleSpeaker ?? []);
  return speakers.length > 0
    ? people.some((person) => speakers.includes(person))
    : people.some((person) => isNamedAnywhereIn(article, person));
}

/**
 * Whether the words are the whole of a quotation, or of a sentence in one, of somebody who is known and one
 * of the people: “No deal,” she said, but not “There is no deal without us”.
 */
export function isAllSaidBy(place: QuotedPlace, people: readonly Person[] | null): boolean {
  const { compared, printed } = place;
  const [from, to] = printed;
  const piece = compared.pieces[compared.pieceOf[from] ?? 0];
  const person = piece?.statement?.person ?? null;
  if (piece === undefined || person === null) return false;
  if (people !== null && !people.includes(person)) return false;
  const { text } = compared.article;
  return [piece.span, ...splitSentences(text, piece.span)].some(
    (whole) => contains(whole, spanOfPlace(place)) && quotedWords(text, whole).length === to - from,
  );
}

function isNamedAnywhereIn({ text }: Article, { name }: Person): boolean {
  return foldName(text).includes(foldName(name.split(" ").at(-1) ?? name));
}

/** As an answer would show it: the statement, or the sentences that have the words. */
export function evidenceOf(shelf: Shelf, place: QuotedPlace, score: number): Evidence {
  const { article } = place.compared;
  const span = spanOfPlace(place);
  const statement = statementAt(shelf, article, span);
  const shown = asShown({ article, ...shownSpan(article, span, statement) });
  return {
    article,
    span: shown.span,
    text: shown.text,
    statement,
    score,
    support: score,
    reasons: [],
    topic: null,
  };
}

/** The statement of somebody known that has most of the words; the one quoting them where several do. */
function statementAt(shelf: Shelf, article: Article, span: Span): IndexedStatement | null {
  const middle = { start: (span.start + span.end) >> 1, end: ((span.start + span.end) >> 1) + 1 };
  const [best] = shelf.statements
    .ofArticle(article)
    .filter(({ person, statement }) => person !== null && isAsserted(statement))
    .filter(({ statement }) => overlaps(hullOf(statement.content, statement.span), middle))
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return best ?? null;
}

function hullOf(spans: readonly Span[], otherwise: Span): Span {
  return spans.length === 0 ? otherwise : spans.reduce(hull);
}

function lengthOf({ statement: { kind, span } }: IndexedStatement): number {
  return span.end - span.start + (kind === "indirect" ? 1_000_000 : 0);
}

function shownSpan(article: Article, span: Span, statement: IndexedStatement | null) {
  const { text } = article;
  const isShort = (part: Span) => countWords(slice(text, part)) <= MAX_SHOWN_WORDS;
  const said = statement?.statement.span;
  const whole = said === undefined ? span : hull(said, span);
  const sentences = blocksOf(article, span)
    .flatMap((block) => splitSentences(text, block))
    .filter(
      (sentence) => overlaps(sentence, span) && (said === undefined || contains(whole, sentence)),
    );
  const shown = said !== undefined && isShort(whole) ? whole : sentences.reduce(hull, span);
  return { span: shown, text: slice(text, shown) };
}
