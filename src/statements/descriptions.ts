// Whom a description means: "the senator", "the Russian president", "the bank". It means somebody
// only if the article ties those words to a name; otherwise the description itself is the speaker.

import { ORGANISATION_WORDS } from "../text/name-titles.ts";
import { cannotBePerson, type Entities, type Entity } from "./entity.ts";
import type { Gender } from "./gender.ts";
import { DOCUMENT_NOUNS } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { isPlace } from "./places.ts";
import type { Story, Work } from "./work.ts";

/** Short and long names of one office, to the long one: Associated Press Stylebook, "titles". */
const OFFICE_FORMS: Readonly<Record<string, string>> = {
  sen: "senator",
  rep: "representative",
  congressman: "representative",
  congresswoman: "representative",
  lawmaker: "representative",
  gov: "governor",
  gen: "general",
  dr: "doctor",
  prof: "professor",
  spokeswoman: "spokesperson",
  spokesman: "spokesperson",
  chairwoman: "chairman",
  chair: "chairman",
  candidate: "nominee",
  frontrunner: "nominee",
  "front-runner": "nominee",
  mogul: "businessman",
  billionaire: "businessman",
  tycoon: "businessman",
  advisor: "adviser",
  "ex-wife": "wife",
  "ex-husband": "husband",
  gop: "republican",
  democrat: "democratic",
};

/**
 * What reports call a speaker just named, to vary the name: offices with many holders and callings of
 * public people. Not "president" or "pope", who may be meant without having been named.
 */
const RENAMING_NOUNS = new Set(
  "senator governor mayor representative nominee businessman businesswoman general judge secretary minister chancellor premier republican democratic author actor actress singer filmmaker retired veteran professor lawyer attorney economist scientist pastor bishop doctor diplomat ambassador envoy officer".split(
    " ",
  ),
);

/** Makes another office of one: "the vice-presidential nominee", "the deputy minister". */
const RANK = /\b(?:vice|deputy|assistant|associate|lieutenant)\b/i;

/** "The Russian leader" is the Russian president; "the German leader" the chancellor. */
const LEADING_OFFICES = new Set("president premier chancellor minister king queen".split(" "));

/** Offices that one person does not hold together: "the senator" is not the governor just named. */
const EXCLUSIVE_OFFICES = new Set(
  "senator governor mayor representative judge general spokesperson secretary".split(" "),
);

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
const BODIES = new Set([
  ...COMPANIES,
  ...Object.keys(KINDS_OF_NAMES),
  ...(
    "group union organization organisation department committee commission board association foundation " +
    "institute court campaign administration government ministry party coalition alliance office council fund state city " +
    "charity watchdog"
  ).split(" "),
]);

const SMALL_WORDS =
  /^(?:the|a|an|of|for|and|his|her|their|its|at|in|to|who|is|was|on|former|then)$/;

/** Offices that go by their initials: "the PM", "Chief Minister … the CM". */
function inFull(words: string): string {
  return words.replace(/\bPM\b/gu, "Prime Minister").replace(/\bCM\b/gu, "Chief Minister");
}

function contentWords(words: string): string[] {
  return inFull(words)
    .toLowerCase()
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/\.$/, ""))
    .filter((word) => word.length > 1 && !SMALL_WORDS.test(word))
    .map((word) => OFFICE_FORMS[word] ?? word);
}

/** "aides", "spokesmen"; not "boss" or "census". */
export const isPlural = (noun: string) => /(?:[^su]s|men|people)$/.test(noun);

/**
 * Ties every definite description to the person whom the article has called so before: "the president"
 * is a mention of Obama as good as his name, for the pronouns that follow.
 */
export function tieDescriptions(story: Story): Entities {
  const { mentions, entities } = story;
  const of = new Map(entities.of);
  const named = new Set<Entity>(); // the latest last
  for (const mention of mentions.flat()) {
    const entity = mention.kind === "name" ? entities.of.get(mention) : undefined;
    if (entity !== undefined) {
      named.delete(entity);
      named.add(entity);
    } else if (mention.kind === "description" && isOnePerson(mention.head)) {
      const tied =
        apposedPerson(story, mention) ??
        (isDefinite(mention) ? fittingPerson([...named].reverse(), mention) : null);
      if (tied !== null) of.set(mention, tied);
    }
  }
  return { all: entities.all, of };
}

/** "Another pollster, [Ann Lee] of Lindau, said": the name behind the comma, with a mark or a "of" behind it. */
function apposedPerson(
  { reading, mentions, entities }: Story,
  { paragraph, last }: Mention,
): Entity | null {
  const tokens = reading.paragraphs[paragraph]?.tokens ?? [];
  if (tokens[last]?.text !== ",") return null;
  const name = (mentions[paragraph] ?? []).find(({ first }) => first === last + 1);
  const entity = name?.kind === "name" ? entities.of.get(name) : undefined;
  const isClosed = /^(?:[,(]|of)$/.test(tokens[name?.last ?? -1]?.lower ?? "");
  const isListed = /^(?:and|or)$/.test(tokens[(name?.last ?? -1) + 1]?.lower ?? ""); // "a pilot, Ann Lee, and …"
  if (entity === undefined || !isClosed || isListed) return null;
  return entity.kind === "person" || /\s/u.test(entity.name) ? entity : null;
}

/** "His wife" is the wife whom the article names. */
const KIN = new Set(
  "wife husband father mother brother sister widow ex-wife ex-husband".split(" "),
);

function isDefinite(mention: Mention): boolean {
  return (
    mention.kind === "description" &&
    (/^(?:the|this|that|former|current)\b/i.test(mention.words) ||
      isTitleAlone(mention) ||
      (KIN.has(mention.head) && /^(?:his|her)\b/i.test(mention.words))) &&
    !isPlural(mention.head) &&
    !DOCUMENT_NOUNS.has(mention.head)
  );
}

/** "A firefighter", "the coach": one human being, no body, work or group. */
export function isOnePerson(noun: string): boolean {
  return !isPlural(noun) && !BODIES.has(noun) && !DOCUMENT_NOUNS.has(noun);
}

/** The person called so; "the premier" may be a Prime Minister. */
function fittingPerson(recent: readonly Entity[], mention: Mention): Entity | null {
  const head = headOf(mention);
  const written = inFull(mention.words);
  const asMinister = () =>
    bestFitting(recent, written.replace(/premier/iu, "Prime Minister"), "minister");
  return bestFitting(recent, written, head) ?? (head === "premier" ? asMinister() : null);
}

function headOf({ head }: Mention): string {
  return /^[pc]m$/.test(head) ? "minister" : (OFFICE_FORMS[head] ?? head);
}

/** Of several whom the words fit, the one that more of them fit; the one named last where a state or party tells them apart. */
function bestFitting(recent: readonly Entity[], written: string, head: string): Entity | null {
  const words = contentWords(written);
  const [best, second] = recent
    .map((entity, rank) => ({ entity, rank, fit: personFit(entity, written, words, head) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit || a.rank - b.rank);
  const isOpen = best !== undefined && second?.fit === best.fit && LEADING_OFFICES.has(head);
  return best === undefined || isOpen ? null : best.entity;
}

/** Whom a description means and how sure that is, 0–1. */
export type Described = Readonly<{ entity: Entity; sure: number }>;

/**
 * How often each way to an entity is right, about, in 150 descriptions of the training articles read
 * by hand: what names the body's kind; any company. The last speaker under a title that nothing ties to
 * them is right two times in three in political news, where every senator has a name, but seldom
 * elsewhere ("the judge" after a lawyer): too little to be shown under the name.
 */
const SURE_OF_KIND = 0.75;
const SURE_OF_COMPANY = 0.5;
const SURE_OF_RENAMING = 0.4;

/**
 * The entity that `mention` (a description) means: the person whom the article has called so,
 * a body of that kind, or the last speaker under another name ("the senator"); else null.
 */
export function describedEntity(
  work: Work,
  mention: Mention,
  asked: Gender | null,
): Described | null {
  const tied = work.entities.of.get(mention);
  if (tied !== undefined) return { entity: tied, sure: 1 };
  if (!isDefinite(mention)) return null;
  return BODIES.has(mention.head)
    ? describedBody(recentEntities(work, mention), mention)
    : renamedSpeaker(work, mention, asked);
}

/**
 * The last speaker, where they hold the office or news would call them so to vary the name; of two
 * presidents the one whose gender the sentence tells: "The president said that her fishermen …".
 */
function renamedSpeaker(
  { entities, history }: Work,
  mention: Mention,
  asked: Gender | null,
): Described | null {
  const words = contentWords(mention.words);
  const head = headOf(mention);
  if (LEADING_OFFICES.has(head) && asked !== null) {
    const [holder, ...others] = entities.all.filter(
      (entity) =>
        entity.gender === asked && personFit(entity, inFull(mention.words), words, head) > 0,
    );
    return holder !== undefined && others.length === 0
      ? { entity: holder, sure: SURE_OF_KIND }
      : null;
  }
  if (words.length > 3 || /[’']s\b/u.test(mention.words)) return null;
  const last = history.speakers.at(-1);
  if (last === undefined || mention.paragraph - last.paragraph > 1) return null;
  const { entity } = last;
  const isHolder = personFit(entity, inFull(mention.words), words, head) > 0;
  if (LEADING_OFFICES.has(head) && isHolder) return { entity, sure: SURE_OF_RENAMING }; // of two presidents
  if (!RENAMING_NOUNS.has(head)) return null;
  const fits =
    entity.kind !== "organisation" &&
    !cannotBePerson(entity) &&
    !holdsOtherOffice(entity, head) &&
    genderFits(entity, mention.head);
  return fits ? { entity, sure: SURE_OF_RENAMING } : null;
}

/**
 * Whether definite words ("the GOP nominee") mean whom an article calls `description` ("Republican
 * nominee"): the office fits and no word written large speaks against it.
 */
export function meansDescribed(written: string, description: string): boolean {
  const words = contentWords(written);
  const head = words.at(-1);
  return (
    head !== undefined &&
    /^the\b/i.test(written) &&
    isOnePerson(head) &&
    descriptionFit(description, written, words, head) >= 1
  );
}

/** "President" or "Senator" alone, as in "President: …" — written large, without an article. */
function isTitleAlone(mention: Mention): boolean {
  return mention.last - mention.first === 1 && /^\p{Lu}/u.test(mention.words);
}

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

function personFit(
  entity: Entity,
  written: string,
  words: readonly string[],
  head: string,
): number {
  if (entity.kind === "organisation") return 0;
  const fits = [...entity.descriptions].map((known) => descriptionFit(known, written, words, head));
  return Math.max(0, ...fits);
}

/**
 * How well the words `written` mean whom an article calls `description`. 0: not; 1: the office fits;
 * more: so many other words fit too. Another party, state or country rules out: "the Democratic
 * nominee" is not the "Republican nominee".
 */
function descriptionFit(
  description: string,
  written: string,
  words: readonly string[],
  head: string,
): number {
  if (/\b(?:former|ex|late)\b/i.test(description) && !/\bformer\b/i.test(written)) return 0;
  if (RANK.exec(written)?.[0].toLowerCase() !== RANK.exec(description)?.[0].toLowerCase()) return 0;
  // "the general's nephew" is no general
  const known = contentWords(
    description.replace(/^(?:the|an?|his|her|their)\s[\p{Ll}\s-]+[’']s\s/u, ""),
  );
  const isLeader = head === "leader" && known.some((word) => LEADING_OFFICES.has(word));
  if (!known.includes(head) && !isLeader) return 0;
  const shared = words.filter((word) => word !== head && known.includes(word)).length;
  const large = capitalisedWords(written);
  const asked = large.filter((word) => !known.includes(word));
  const held = capitalisedWords(description).filter(
    (word) => word !== head && !words.includes(word),
  );
  const isOffice = LEADING_OFFICES.has(head) || EXCLUSIVE_OFFICES.has(head) || head === "leader";
  if (asked.length > 0 && isOffice) return 0; // "the Russian president" is no "President Trump"
  // "the band leader" leads no country
  if (isLeader && words.some((word) => word !== head && !large.includes(word))) return 0;
  if (asked.length > 0 && held.length > 0) return 0;
  return 1 + shared - (asked.length > 0 ? 0.5 : 0);
}

/** The words written large, but not the first for that alone: "The Vermont senator" → vermont. */
function capitalisedWords(words: string): string[] {
  const large = words.replace(/^(?:The|A|An|This|That)\b/u, "").match(/\p{Lu}[\p{L}.-]+/gu) ?? [];
  return contentWords(large.join(" "));
}

function holdsOtherOffice(entity: Entity, head: string): boolean {
  if (!EXCLUSIVE_OFFICES.has(head)) return false;
  const known = new Set([...entity.descriptions].flatMap(contentWords));
  return !known.has(head) && [...known].some((word) => EXCLUSIVE_OFFICES.has(word));
}

/** "The businesswoman" is no man; of RENAMING_NOUNS the words in -man, -woman and "actress" tell. */
function genderFits(entity: Entity, head: string): boolean {
  const asked = /woman$|^actress$/.test(head) ? "female" : /man$/.test(head) ? "male" : null;
  return asked === null || entity.gender === null || entity.gender === asked;
}

/**
 * "The commission" after "the Commission on Harbour Fees", "the bank" after "Wells Fargo, the
 * bank", "the union" after "the Association of Lock Keepers". Of several, the one that more
 * speaks for: the noun itself, its kind of name, how often the article names it, how lately.
 */
function describedBody(recent: readonly Entity[], mention: Mention): Described | null {
  if (mention.last - mention.first > 2) return null;
  const [best] = recent
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
