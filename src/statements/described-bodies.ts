// Which body a description means: "the union" after "the Association of Lock Keepers".

import { ORGANISATION_WORDS } from "../text/name-titles.ts";
import { contentWords, type Described } from "./description-fit.ts";
import type { Entity } from "./entity.ts";
import type { Mention } from "./mentions.ts";
import { isPlace } from "./places.ts";
import type { Story } from "./work.ts";

/**
 * How often a body found this way is right, about, in 150 descriptions of the training articles read
 * by hand: what names its kind; any company.
 */
const SURE_OF_KIND = 0.75;
const SURE_OF_COMPANY = 0.5;

/** Bodies whose names often lack the noun itself → the words that such names hold instead. */
const KINDS_OF_NAMES: Readonly<Record<string, RegExp>> = {
  agency: /\b(?:bureau|administration|services?|department|enforcement|authority|office)\b/,
  union: /\b(?:association|federation|brotherhood|workers|teamsters|guild|teachers)\b/,
  team: /\bcampaign\b/,
  camp: /\bcampaign\b/,
};
const GROUP_NAMES =
  /\b(?:association|foundation|institute|council|coalition|cent(?:er|re)|alliance|league|fund|society|committee|action|project)\b/;

/** Companies may be called anything ("Wells Fargo"), but hold no such word. */
const COMPANIES = new Set(
  "company bank lender carrier airline insurer operator firm network newspaper magazine outlet paper".split(
    " ",
  ),
);
const NO_COMPANY =
  /\b(?:department|committee|commission|senate|house|congress|court|council|ministry|government|administration|party|campaign|republicans|democrats|nations|police|army)\b/;

/** Bodies: "the agency" is an organisation that the article names. */
export const BODIES: ReadonlySet<string> = new Set([
  ...COMPANIES,
  ...Object.keys(KINDS_OF_NAMES),
  ...(
    "group union organization organisation department committee commission board association foundation " +
    "institute court campaign administration government ministry party coalition alliance office council fund state city " +
    "charity watchdog"
  ).split(" "),
]);

function recentEntities({ mentions, entities }: Story, mention: Mention): Entity[] {
  const seen = new Set<Entity>();
  for (let p = mention.paragraph; p >= 0; p--) {
    for (const other of (mentions[p] ?? []).toReversed()) {
      if (other.kind !== "name" || (p === mention.paragraph && other.first >= mention.first))
        continue;
      const entity = entities.of.get(other);
      if (entity !== undefined) seen.add(entity);
    }
  }
  return [...seen];
}

/**
 * "The commission" after "the Commission on Harbour Fees", "the bank" after "Wells Fargo, the
 * bank", "the union" after "the Association of Lock Keepers". Of several, the one that more
 * speaks for: the noun itself, its kind of name, how often the article names it, how lately.
 */
export function describedBody(story: Story, mention: Mention): Described | null {
  if (mention.last - mention.first > 2) return null;
  const [best] = recentEntities(story, mention)
    .flatMap((entity, rank) => {
      const fit = bodyFit(entity, mention.head, rank);
      return fit === null ? [] : { entity, ...fit };
    })
    .toSorted((a, b) => b.score - a.score);
  return best === undefined ? null : { entity: best.entity, sure: best.sure };
}

/** Null: cannot be meant. The noun itself outweighs eight times as many mentions, a fitting kind twice. */
function bodyFit(entity: Entity, noun: string, rank: number) {
  if (entity.kind === "person" || entity.gender !== null || isPlace(entity.name)) return null;
  const name = entity.name.toLowerCase();
  const weight = 1 + Math.log2(entity.count) - 0.25 * rank;
  const holdsNoun = [entity.name, ...entity.descriptions].some((words) =>
    contentWords(words).includes(noun),
  );
  if (holdsNoun) return { score: weight + 3, sure: 1 };
  const isGroup = /^(?:group|organi[sz]ation)$/.test(noun) && GROUP_NAMES.test(name);
  if (isGroup || KINDS_OF_NAMES[noun]?.test(name)) return { score: weight + 1, sure: SURE_OF_KIND };
  const isCompany =
    COMPANIES.has(noun) &&
    entity.kind === "organisation" &&
    !NO_COMPANY.test(name) &&
    !ORGANISATION_WORDS.has(name);
  return isCompany && rank < 3 ? { score: weight, sure: SURE_OF_COMPANY } : null;
}
