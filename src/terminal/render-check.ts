// What was read of a corpus, refused and left out: the report of `npm run check`.

import { type CheckedArticle, type CorpusReading, checkArticle } from "../corpus/corpus-reading.ts";
import type { AnyRefusal } from "../tasks/reports.ts";
import { wording } from "../wording/wording.ts";
import { oneLine, paint, type Screen, wrap } from "./display.ts";
import { describeSource } from "./render-answer.ts";
import { describePlace, describeRefusal } from "./render-status.ts";

const { check } = wording.terminal;

/** How much of a piece of furniture is shown; enough to find it. */
const EXCERPT_CHARACTERS = 80;

/** A reading with the refused entries of people.yaml among the refused files. */
type CheckedReading = Omit<CorpusReading, "refused"> & Readonly<{ refused: readonly AnyRefusal[] }>;

/** Lines joined by `\n`, without one at the end; the counts come last, where the eye is. */
export function renderCheck(reading: CheckedReading, screen: Screen): string {
  const checked = reading.articles.map(checkArticle);
  return [
    ...checked.map((article) => renderArticle(article, screen)),
    ...reading.notes.map(
      (note) => `${describePlace(note)}: ${oneLine(wording.faults.slip(note.slip))}`,
    ),
    ...reading.duplicates.map(({ path, sameAs }) =>
      check.duplicate(oneLine(path), oneLine(sameAs)),
    ),
    ...reading.ignored.map((path) => check.ignored(oneLine(path))),
    ...reading.refused.map((refusal) => paint(screen, "bold", describeRefusal(refusal))),
    summary(reading, checked),
  ].join("\n");
}

function renderArticle(article: CheckedArticle, screen: Screen): string {
  const size = check.size(article.words, article.blocks);
  return [
    `${paint(screen, "bold", oneLine(article.path))}: ${describeSource(article)} (${size})`,
    ...article.leftOut.map(({ line, text, kind }) =>
      paint(
        screen,
        "dim",
        `  ${check.leftOut(line, wording.faults.furniture(kind), excerpt(text))}`,
      ),
    ),
  ].join("\n");
}

function excerpt(text: string): string {
  const [first = "", ...rest] = wrap(oneLine(text), EXCERPT_CHARACTERS);
  return rest.length === 0 ? first : `${first} …`;
}

function summary(reading: CheckedReading, checked: readonly CheckedArticle[]): string {
  const furniture = checked.reduce((sum, article) => sum + article.leftOut.length, 0);
  return check.summary({
    articles: reading.articles.length,
    refused: reading.refused.length,
    duplicates: reading.duplicates.length,
    furniture,
  });
}
