// "Who is X" → the sentence that says who they are, before anything they said.

import type { Person } from "../../people/person.ts";
import { countWords } from "../../search/analysis.ts";
import type { Shelf } from "../../search/shelf.ts";
import { byCodeUnits } from "../../text/order.ts";
import { slice } from "../../text/span.ts";
import { allows, queryTerms } from "../evidence/candidates.ts";
import { type Evidence, MIN_STATEMENT_SUPPORT } from "../evidence/evidence.ts";
import { buildQuery } from "../match/query.ts";
import { MAX_SHOWN_WORDS } from "../shown/cut.ts";
import type { Question } from "../understand/question.ts";
import { type Finding, findingOf } from "./finding.ts";

/** The index chooses at most so many passages; one that says who somebody is names them. */
const MAX_PASSAGES_READ = 60;

/** "Who is Ida Moss", not "Who is the mayor"; null where it is not that, or no sentence says it. */
export function findNamed(shelf: Shelf, asked: Question): Finding | null {
  const { description } = asked;
  if (description === null || asked.speaker !== null) return null;
  const found = shelf.people.find(description, { misspelt: false, described: false });
  return found.kind === "one" ? findWhoIs(shelf, asked, found.person) : null;
}

/** Null where no sentence says it. */
function findWhoIs(shelf: Shelf, asked: Question, person: Person): Finding | null {
  const query = buildQuery(person.name, shelf.vocabulary);
  const signs = signsOf(person);
  const candidates = shelf.passages
    .search(queryTerms(query), MAX_PASSAGES_READ, allows(asked))
    .flatMap(({ id }) => shelf.passages.at(id) ?? [])
    .flatMap(({ article, passage }) =>
      passage.sentences.map((span) => ({ article, span, text: slice(article.text, span) })),
    )
    .flatMap(({ article, span, text }) => {
      const signOf = signs.find(({ pattern }) => pattern.test(text));
      if (signOf === undefined || isOnlyNames(text) || countWords(text) > MAX_SHOWN_WORDS)
        return [];
      const reasons = [{ name: signOf.name, value: 1, weight: signOf.worth }];
      const score = signOf.worth;
      return [{ article, span, text, statement: null, score, support: 1, reasons, topic: null }];
    });
  const answering = candidates.toSorted(
    (a, b) => b.score - a.score || byNewest(a, b) || a.span.start - b.span.start,
  );
  if (answering.length === 0) return null;
  return findingOf(shelf, {
    asked,
    query,
    candidates: answering,
    bar: MIN_STATEMENT_SUPPORT,
    answering: answering.filter(({ score }) => score === answering[0]?.score),
    relation: "about",
    reason: "unknown-topic",
  });
}

type Sign = Readonly<{ name: string; worth: number; pattern: RegExp }>;

/** How the words open that say who somebody is: "the mayor", "one of …", "Lund's deputy". */
const OPENS_DESCRIPTION = "(?:the|an?|one of|\\p{Lu}[\\p{L}'’. -]*['’]s?|his|her|their)";

function signOf(name: string, worth: number, source: string): Sign {
  return { name, worth, pattern: new RegExp(source, "u") };
}

/** What says who somebody is, the plainest first. */
function signsOf({ name, forms, descriptions }: Person): readonly Sign[] {
  const longestFirst = [...new Set([name, ...forms])].toSorted((a, b) => b.length - a.length);
  const named = `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join("|")})`;
  const titles = descriptions.filter((title) => /^\P{Ll}/u.test(title)).map(escaped);
  const title = `(?:[Ff]ormer )?(?:\\p{Ll}{4,} )?(?:${TITLES_BEFORE_NAMES})`;
  return [
    signOf("is", 4, `${named},? (?:is|was|has been) ${OPENS_DESCRIPTION} (?![^.]{0,30}\\bsaid\\b)`),
    signOf(
      "apposition",
      3,
      `${named}(?:, ${OPENS_DESCRIPTION} [^,;.]{3,}|,? who (?:is|was|leads|led|runs|ran|heads|headed|owns|founded|chairs|serves) )`,
    ),
    signOf(
      "named-after",
      3,
      `(?:^|[\\s“"])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|\\p{Lu}[\\p{L}. -]*['’]s?) [^,;.“”]{3,60}, ${named},`,
    ),
    ...(titles.length === 0
      ? []
      : [signOf("title", 2, `(?:^|\\s)(?:${titles.join("|")}) ${named}`)]),
    signOf("title", 2, `(?:^|\\s)${title} ${named}`),
  ];
}

/** Offices that stand before a name without a comma; the commonest of news. */
const TITLES_BEFORE_NAMES =
  "[Pp]resident|[Mm]inister|[Mm]ayor|[Gg]overnor|[Ss]enator|[Ss]ecretary|[Dd]irector|[Cc]hancellor|[Gg]eneral|[Cc]aptain|[Jj]udge|[Pp]rofessor|[Ss]poke(?:sman|swoman|sperson)|[Aa]mbassador|[Ee]nvoy|[Aa]dviser|[Cc]hief|[Ll]eader|[Cc]hairman|[Cc]oach|[Aa]uthor|[Aa]ctor|[Aa]ctress";

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A line that is only a name, a signature or a heading: no word in small letters but the smallest. */
export function isOnlyNames(text: string): boolean {
  return !/(?<!\p{L})\p{Ll}{4,}/u.test(text) && !/\p{N}/u.test(text);
}

function byNewest(a: Evidence, b: Evidence): number {
  return byCodeUnits(b.article.published ?? "", a.article.published ?? "");
}
