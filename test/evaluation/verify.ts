// The benchmark of `verify`: quotations made by program (verify-cases.ts) and by hand, and which
// verdict each gets.

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Verdict } from "../../src/answer/verdict.ts";
import type { Verification } from "../../src/answer/verify/verification.ts";
import type { Edition } from "../../src/edition.ts";
import { verify } from "../../src/tasks/verify.ts";
import { editionOf, readLines, stemOf } from "./benchmark.ts";
import { heldQuotations, makeCases, reportCases, type VerifyCase } from "./verify-cases.ts";

export type Judged = Readonly<{ asked: VerifyCase; given: Verification; isRight: boolean }>;

/** Our own, by hand, over the starter corpus. */
export const OWN_QUOTATIONS = "test/evaluation/quotations.jsonl";

export function ownCases(): readonly VerifyCase[] {
  return readLines<VerifyCase>(OWN_QUOTATIONS);
}

export async function judgeAll(
  edition: Edition,
  cases: readonly VerifyCase[],
): Promise<readonly Judged[]> {
  const context = {
    shelf: async () => edition,
    status: () => null,
    reload: () => Promise.reject(new Error("is not asked for here")),
    today: () => "2025-12-01",
    reranker: null,
    onRerankerFailure: () => undefined,
  };
  return Promise.all(
    cases.map(async (asked) => {
      const { quotation, speaker } = asked;
      const request = {
        kind: "verify",
        quotation,
        ...(speaker === null ? {} : { speaker }),
      } as const;
      const given = await verify(request, context);
      return { asked, given, isRight: isRight(asked, given) };
    }),
  );
}

function isRight({ verdict, turnsMeaning }: VerifyCase, given: Verification): boolean {
  const turned = given.differences.some((difference) => difference.turnsMeaning);
  return given.verdict === verdict && (turnsMeaning === null || turned === turnsMeaning);
}

const PER_KIND = 50;

/** Cases made from a corpus; names come from its gold where it has some, else from the edition. */
export async function madeCases(
  folder: string,
): Promise<Readonly<{ edition: Edition; cases: readonly VerifyCase[] }>> {
  const edition = await editionOf(folder);
  const gold = goldSpeakers(folder);
  const byEdition = (path: string, at: number) =>
    edition.statements.statements.find(
      ({ article, person, statement }) =>
        article.path === path &&
        person !== null &&
        statement.span.start <= at &&
        at < statement.span.end,
    )?.person?.name ?? null;
  const byGold = (path: string, at: number) => {
    const offset = bodyOffset(edition, path);
    const place = gold
      ?.get(stemOf(path))
      ?.find(({ start, end }) => start + offset <= at && at < end + offset);
    return place !== undefined && isOnePerson(edition, place.speaker) ? place.speaker : null;
  };
  const held = heldQuotations(edition, gold === null ? byEdition : byGold);
  const cases = [...makeCases(held, PER_KIND), ...reportCases(edition, PER_KIND)];
  return { edition, cases };
}

/** "Democratic lawmakers" are nobody who can be asked about. */
function isOnePerson({ people }: Edition, name: string): boolean {
  const found = people.find(name, { described: false });
  return found.kind === "one" && found.person.kind === "person";
}

type Place = Readonly<{ start: number; end: number; speaker: string }>;

/** Who says what, by article; null where nobody wrote it down. */
function goldSpeakers(folder: string): ReadonlyMap<string, readonly Place[]> | null {
  for (const name of ["statements.jsonl", "gold.jsonl"]) {
    const file = join(folder, "..", name);
    if (!existsSync(file)) continue;
    const places = new Map<string, Place[]>();
    for (const line of readLines<Place & { article?: string; id?: string }>(file)) {
      const article = line.article ?? line.id ?? "";
      places.set(article, [...(places.get(article) ?? []), line]);
    }
    return places;
  }
  return null;
}

/** Gold counts from the end of the front matter. */
function bodyOffset({ articles }: Edition, path: string): number {
  const text = articles.find((article) => article.path === path)?.text ?? "";
  return /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
}

const VERDICTS: readonly Verdict[] = [
  "exact",
  "near",
  "somebody-else",
  "stitched",
  "report",
  "not-here",
  "too-short",
];

/** Due against given, kind by kind; then what went wrong. */
export function confusion(judged: readonly Judged[], shown: number): string {
  const kinds = [...new Set(judged.map(({ asked }) => `${asked.kind} → ${asked.verdict}`))];
  const width = Math.max(...kinds.map(({ length }) => length));
  const head = `${"".padEnd(width)} ${VERDICTS.map((verdict) => verdict.padStart(13)).join("")}`;
  const rows = kinds.map((kind) => {
    const some = judged.filter(({ asked }) => `${asked.kind} → ${asked.verdict}` === kind);
    const counts = VERDICTS.map((verdict) =>
      String(some.filter(({ given }) => given.verdict === verdict).length || "·").padStart(13),
    );
    return `${kind.padEnd(width)} ${counts.join("")}`;
  });
  const wrong = judged.filter(({ isRight }) => !isRight);
  const right = judged.length - wrong.length;
  const share = ((100 * right) / Math.max(1, judged.length)).toFixed(1);
  return [
    head,
    ...rows,
    `right ${share} % (${right} of ${judged.length})`,
    ...wrong.slice(0, shown).map(describe),
  ].join("\n");
}

function describe({ asked, given }: Judged): string {
  const differences = given.differences
    .map(
      ({ kind, asked: typed, printed }) =>
        `${kind} ${typed?.text ?? "–"} | ${printed?.text ?? "–"}`,
    )
    .join("; ");
  const speakers = given.quotes.map(({ speaker }) => speaker).join(", ");
  return `  ${asked.id}: ${given.verdict} [${speakers}] ${asked.speaker ?? ""}\n    ${asked.quotation}\n    ${differences}`;
}
