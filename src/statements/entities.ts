// Everybody an article names: its name mentions joined into entities, with what it calls them.

import givenNames from "gender-detection-from-name/names/en.js";
import { ORGANISATION_WORDS, PARTICLES } from "../text/name-titles.ts";
import { foldName, hasFamilyFirst, namesAgree, type PersonName, parseName } from "../text/names.ts";
import { isCapitalised, type Token } from "../text/tokens.ts";
import { ROLE_NOUNS, SAYING_VERBS } from "./lexicon.ts";
import { descriptionStart, type Mention } from "./mentions.ts";
import { isPlace } from "./places.ts";
import { isQuoted, type Paragraph, type Reading } from "./reading.ts";
import type { NamedEntity } from "./statement.ts";

export type Gender = "male" | "female";

export type Entity = {
  /** The fullest form so far; at the end the full form used most. */
  name: string;
  parsed: PersonName;
  kind: NamedEntity["kind"];
  /** Every form with how often it occurs. */
  forms: Map<string, number>;
  descriptions: Set<string>;
  gender: Gender | null;
  /** What the article's own pronouns call those whose name tells no gender; it only rules the other out. */
  calledAs: Gender | "it" | null;
  count: number;
  /** How often the full name occurs; decides who a bare shared surname means. */
  fullCount: number;
  /** How often it is a place where something is ("in Vermont") or qualifies a noun ("a Vermont native"). */
  placeCount: number;
};

/** The entities of an article and who each name mention means (missing: nobody can tell). */
export type Entities = Readonly<{
  all: readonly Entity[];
  of: ReadonlyMap<Mention, Entity>;
}>;

/** Titles, kin and callings that tell a man … */
const MALE =
  /^(?:mr|sir|lord|king|prince|emperor|emir|sultan|duke|pope|mogul|herr|señor|don|monsieur|shri|encik|alhaji|sheikh|imam|monk|friar|actor|waiter|(?:grand|god|step)?(?:father|son)|(?:half-|step)?brother|(?:great-)?uncle|nephew|husband|ex-husband|widower|boyfriend|fiancé|man|boy|(?:congress|business|chair|spokes|council|police|fisher|sports|crafts|sales|camera|states|horse)man)$/iu;
/** … and a woman. */
const FEMALE =
  /^(?:mrs|ms|miss|mme|madame|madam|mlle|dame|lady|queen|princess|empress|duchess|baroness|countess|frau|señora|doña|signora|smt|puan|datin|hajiya|sheikha|nun|actress|waitress|heiress|(?:grand|god|step)?(?:mother|daughter)|(?:half-|step)?sister|(?:great-)?aunt|niece|wife|ex-wife|widow|girlfriend|fiancée|girl|(?:[a-z]+-?)?woman)$/iu;

/** What the words say of somebody, the last that says anything: "her mother's brother" → male. */
export function genderOfWords(words: string): Gender | null {
  const all = words.match(/[\p{L}-]+/gu) ?? [];
  const telling = all.findLast((word) => MALE.test(word) || FEMALE.test(word));
  return telling === undefined ? null : MALE.test(telling) ? "male" : "female";
}

export function findEntities(
  reading: Reading,
  mentions: readonly (readonly Mention[])[],
): Entities {
  const names = mentions.flat().filter((mention) => mention.kind === "name");
  const all: Entity[] = [];
  const of = new Map<Mention, Entity>();
  const byWords = new Map<string, Entity>();
  // "Al Rashid" and "van Dam" are surnames
  const isFull = ({ words }: Mention) => {
    const [first = "", ...rest] = words.split(/\s+/u);
    return rest.length > 1 || (rest.length > 0 && !PARTICLES.has(first.toLowerCase()));
  };
  for (const mention of names)
    if (isFull(mention))
      of.set(mention, joinFull(all, byWords, mention, isAbbreviated(reading, mention)));
  const introduced = firstMentions(of);
  const bearersOf = bearerLookup(all);
  const short = names.filter((mention) => !isFull(mention));
  const isTitled = ({ title }: Mention) => genderOfWords(title) !== null;
  const gone = whoIsGone(reading, of);
  const byGivenName = new Map<Entity, number>();
  const isGivenName = ({ words }: Mention) => {
    const [bearer, ...others] = bearersOf(words);
    return bearer !== undefined && others.length === 0 && !isSurnameOf(bearer, words);
  };
  // "Ann" first: it tells that Ann Obama is not "Obama". Then "Mr. Obama": it tells that "Obama" need not
  // be Michelle Obama, the only one named in full
  const rank = (mention: Mention) => (isGivenName(mention) ? 0 : isTitled(mention) ? 1 : 2);
  for (const mention of short.toSorted((a, b) => rank(a) - rank(b))) {
    const bearers = bearersOf(mention.words);
    const living = bearers.filter((bearer) => !gone.has(bearer));
    const able =
      living.length > 0 && !isTitled(mention) && speaks(reading, mention) ? living : bearers;
    const met = introducedBy(introduced, able, mention);
    const entity = resolveShort(all, met, of, names, byGivenName, mention);
    if (entity === null || isTheElder(reading, mention)) continue;
    of.set(mention, entity);
    note(entity, mention);
    const isText = !mention.isQuoted && reading.paragraphs[mention.paragraph]?.kind === "paragraph";
    if (isText && isGivenName(mention)) byGivenName.set(entity, (byGivenName.get(entity) ?? 0) + 1);
  }
  for (const [mention, entity] of of) {
    addApposition(reading, mention, entity);
    if (isPlaceLike(reading, mention)) entity.placeCount++;
  }
  for (const entity of all) {
    entity.name = usualName(entity);
    entity.gender ??= genderOf(entity);
  }
  learnPronouns(reading, mentions, of);
  return { all, of };
}

/**
 * What the article's pronouns call those whose name tells no gender: "Robin Teale said she", "Sam Oduya
 * runs the firm. He says …", "Norkraft said so. Its director …". A sentence counts that names nobody
 * else; where the pronouns of an article differ, none does.
 */
function learnPronouns(
  { paragraphs }: Reading,
  mentions: readonly (readonly Mention[])[],
  of: ReadonlyMap<Mention, Entity>,
) {
  const heard = new Map<Entity, Set<Gender | "it">>();
  for (const paragraph of paragraphs) {
    const names = (mentions[paragraph.index] ?? []).filter(
      (mention) => mention.kind === "name" && !mention.isQuoted,
    );
    const namesOf = (sentence: number) =>
      names.filter(({ first }) => paragraph.sentenceOf[first] === sentence);
    for (const mention of names) {
      const entity = of.get(mention);
      if (entity === undefined || entity.gender !== null || mention.isModifier) continue;
      const sentence = paragraph.sentenceOf[mention.first] ?? 0;
      const isAlone = namesOf(sentence).every((other) => {
        const named = of.get(other);
        return named === entity || (named !== undefined && cannotBePerson(named));
      });
      if (!isAlone) continue;
      const called = heard.get(entity) ?? new Set();
      for (const one of pronounsAfter(paragraph, mention, namesOf(sentence + 1).length === 0))
        called.add(one);
      heard.set(entity, called);
    }
  }
  for (const [entity, [called, ...others]] of heard)
    if (called !== undefined && others.length === 0) entity.calledAs = called;
}

/** What the pronouns behind the name say to the end of its sentence, and one that opens the next. */
function pronounsAfter(
  paragraph: Paragraph,
  { first, last }: Mention,
  isNextFree: boolean,
): (Gender | "it")[] {
  const { tokens, sentenceOf, sentenceStarts } = paragraph;
  const end = sentenceStarts[(sentenceOf[first] ?? 0) + 1] ?? tokens.length;
  const called: (Gender | "it")[] = [];
  for (let i = last; i < end; i++) {
    const gender = OWN_PRONOUNS.get(tokens[i]?.lower ?? "");
    if (gender !== undefined && gender !== "it" && !isQuoted(paragraph, i)) called.push(gender);
  }
  const opening = OWN_PRONOUNS.get(tokens[end]?.lower ?? "");
  return opening === undefined || (!isNextFree && opening !== "it") ? called : [...called, opening];
}

/** Subjects and owners; "him" and "her" of "told her" are somebody else, but no form tells the two "her" apart. */
const OWN_PRONOUNS: ReadonlyMap<string, Gender | "it"> = new Map([
  ["he", "male"],
  ["his", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["herself", "female"],
  ["its", "it"],
]);

/** Of whom the article tells, right behind the full name or after a clause, that they died or vanished. */
function whoIsGone({ paragraphs }: Reading, of: ReadonlyMap<Mention, Entity>): ReadonlySet<Entity> {
  const gone = new Set<Entity>();
  for (const [{ paragraph, first, last, title }, entity] of of) {
    const { tokens = [], sentenceOf = [] } = paragraphs[paragraph] ?? {};
    const rest = tokens
      .slice(last, last + REACH)
      .filter((_, at) => sentenceOf[last + at] === sentenceOf[first])
      .map(({ lower }) => lower)
      .join(" ");
    if (GONE.test(rest) || /\b(?:late|missing|murdered)\b/u.test(title)) gone.add(entity);
  }
  return gone;
}

/** How many words behind a name still tell what became of somebody. */
const REACH = 16;

const GONE =
  /^(?:[^.]*(?:,|\band|\bwho) )?(?:was |were |had been )?(?:died|dies|vanished|disappeared|went missing|drowned|last seen|killed|murdered|found dead|shot dead|stabbed to death|beaten to death)\b/u;

/** "Mr Begg senior": not the Begg whom the article names without saying which. */
function isTheElder({ paragraphs }: Reading, { paragraph, last }: Mention): boolean {
  return /^(?:senior|snr|junior|jnr)$/.test(paragraphs[paragraph]?.tokens[last]?.lower ?? "");
}

/** Whether the name stands right beside a plain word of saying. */
function speaks({ paragraphs }: Reading, { paragraph, first, last }: Mention): boolean {
  const tokens = paragraphs[paragraph]?.tokens ?? [];
  return [tokens[first - 1], tokens[last]].some(
    (token) =>
      token !== undefined && /^(?:said|says|told|tells|added|adds|asked|asks)$/.test(token.lower),
  );
}

/** "Bharatiya Kisan Sabha (BKS)": what goes by its initials from here on is a body. */
function isAbbreviated({ paragraphs }: Reading, { paragraph, last, words }: Mention): boolean {
  const tokens = paragraphs[paragraph]?.tokens ?? [];
  const short = tokens[last + 1]?.text ?? "";
  const isBracketed = tokens[last]?.text === "(" && tokens[last + 2]?.text === ")";
  return isBracketed && /^\p{Lu}{2,6}$/u.test(short) && initialsOf(words).includes(short);
}

function initialsOf(words: string): string {
  return (words.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join("");
}

/** "Power [firm] Nordkraft", "the [lender] Veridia": the noun before the name says that it is a body. */
const BODY_NOUN =
  /\b(?:firm|company|bank|lender|insurer|retailer|operator|airline|carrier|maker|giant|group|agency|charity|watchdog|regulator|union|party|club|newspaper|daily|magazine|broadcaster|channel|website|outlet|organi[sz]ation|institute|association|militia|network|platform|startup|start-up|think tank)$/iu;

function newEntity(mention: Mention, isAbbreviated = false): Entity {
  const parsed = parseName(mention.words);
  const words = mention.words.split(/\s+/);
  const isOrganisation =
    isAbbreviated ||
    BODY_NOUN.test(mention.title) ||
    parsed.isOrganisation ||
    (mention.title === "" && /^\p{Lu}{2,}$/u.test(mention.words)) ||
    words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase()));
  const isPerson =
    !isOrganisation &&
    !isPlace(mention.words) &&
    words.length > 1 &&
    (firstNameGender(parsed) !== null || hasGivenName(parsed));
  return {
    name: mention.words,
    parsed,
    kind:
      isOrganisation || isPlace(mention.words) ? "organisation" : isPerson ? "person" : "unknown",
    forms: new Map(),
    descriptions: new Set(),
    gender: null,
    calledAs: null,
    count: 0,
    fullCount: 0,
    placeCount: 0,
  };
}

function note(entity: Entity, mention: Mention) {
  entity.forms.set(mention.words, (entity.forms.get(mention.words) ?? 0) + 1);
  entity.count++;
  if (mention.title !== "") {
    entity.descriptions.add(mention.title);
    entity.gender ??= genderOfWords(mention.title);
    if (entity.kind === "unknown")
      entity.kind = BODY_NOUN.test(mention.title) ? "organisation" : "person";
  }
}

/** A quick look before `namesAgree`, which costs more: a shared family name, family first, or a body. */
function couldAgree(a: PersonName, b: PersonName): boolean {
  return (
    a.foldedFamily === b.foldedFamily ||
    a.isOrganisation ||
    b.isOrganisation ||
    a.foldedGiven[0] === b.foldedFamily ||
    b.foldedGiven[0] === a.foldedFamily
  );
}

/** A full name joins the entity that agrees with it; the longer form becomes the entity's name. */
function joinFull(
  all: Entity[],
  byWords: Map<string, Entity>,
  mention: Mention,
  isAbbreviated: boolean,
): Entity {
  const known = byWords.get(mention.words);
  const parsed = known?.parsed ?? parseName(mention.words);
  let entity =
    known ??
    all.find((other) => couldAgree(other.parsed, parsed) && namesAgree(other.parsed, parsed));
  if (entity === undefined) {
    entity = newEntity(mention, isAbbreviated);
    all.push(entity);
  } else if (mention.words.length > entity.name.length && entity.kind !== "organisation") {
    entity.name = mention.words;
    entity.parsed = parsed;
  }
  if (isPlace(mention.words)) entity.kind = "organisation"; // "N. Korea" is North Korea
  byWords.set(mention.words, entity);
  entity.fullCount++;
  note(entity, mention);
  return entity;
}

/**
 * The entities that a single word may name: bearers of the surname, else of the given name, else
 * bodies of that name. Looked up once per word while `all` stays as it is.
 */
function bearerLookup(all: readonly Entity[]): (word: string) => readonly Entity[] {
  const known = new Map<string, { at: number; bearers: readonly Entity[] }>();
  return (word) => {
    const found = known.get(word);
    if (found?.at === all.length) return found.bearers;
    const parsed = parseName(word);
    const people = all.filter(({ kind }) => kind !== "organisation");
    let bearers = people.filter(
      (entity) => couldAgree(entity.parsed, parsed) && namesAgree(entity.parsed, parsed),
    );
    if (bearers.length === 0)
      bearers = people.filter((entity) => entity.parsed.foldedGiven[0] === parsed.foldedFamily);
    if (bearers.length === 0) {
      const folded = foldName(word);
      bearers = all.filter(
        (entity) =>
          foldName(entity.name) === folded ||
          (entity.kind === "organisation" && namesAgree(entity.parsed, parsed)),
      );
    }
    known.set(word, { at: all.length, bearers });
    return bearers;
  };
}

/**
 * Who a single word means. Of several bearers of a surname: the one whose gender the courtesy title
 * asks for; else the one that the article names first and half as often again as any other, or three times
 * as often, unless another was named last in the same paragraph or introduced by the one before. Otherwise
 * nobody can tell.
 */
function resolveShort(
  all: Entity[],
  bearers: readonly Entity[],
  of: ReadonlyMap<Mention, Entity>,
  names: readonly Mention[],
  byGivenName: ReadonlyMap<Entity, number>,
  mention: Mention,
): Entity | null {
  const asked = genderOfWords(mention.title);
  const fitting =
    asked === null
      ? bearers
      : bearers.filter((entity) => (entity.gender ?? genderOf(entity) ?? asked) === asked);
  if (fitting.length === 0) {
    const { foldedFamily } = parseName(mention.words);
    const [first, ...more] =
      asked === null
        ? []
        : all.filter(
            ({ kind, parsed }) =>
              kind === "person" &&
              parsed.foldedGiven.length === 2 &&
              parsed.foldedGiven[1] === foldedFamily,
          );
    if (first !== undefined && more.length === 0) return first; // "Ms. Acosta" is Melba Acosta Febo
    const entity = newEntity(mention); // "Mr. Obama" where only Michelle Obama is named in full
    all.push(entity);
    return entity;
  }
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
  // Who is named in full again and again may be so because the bare name is somebody else's.
  const weigh = (entity: Entity) =>
    entity.count - (byGivenName.get(entity) ?? 0) - Math.max(0, entity.fullCount - 1) / 2;
  const [most, second] = fitting.toSorted((a, b) => weigh(b) - weigh(a));
  if (most === undefined || second === undefined) return most ?? null;
  const nearest = names
    .filter((other) => other.paragraph === mention.paragraph && other.first < mention.first)
    .map((other) => ({ entity: of.get(other), words: other.words }))
    .findLast(
      ({ entity, words }) =>
        entity !== undefined &&
        fitting.includes(entity) &&
        (/\s/.test(words) || isSurnameOf(entity, words)),
    )?.entity;
  if (nearest !== undefined && nearest !== most) return null;
  const before = names.filter((other) => other.paragraph === mention.paragraph - 1);
  const [opening] = before;
  const newcomer = opening === undefined ? undefined : of.get(opening);
  const isIntroduced =
    newcomer?.fullCount === 1 && /\s/u.test(opening?.words ?? "") && fitting.includes(newcomer);
  if (nearest === undefined && isIntroduced && newcomer !== most) return null; // who was introduced right before
  // who goes by "Ann" about as often is hardly meant by a surname that others bear
  const bare = names.filter(({ words }) => words === mention.words).length;
  if ((byGivenName.get(most) ?? 0) * 2 >= bare && nearest !== most) return null;
  const isFirst = all.indexOf(most) < all.indexOf(second);
  const isProminent = weigh(most) >= (isFirst ? 1.5 : 3) * weigh(second);
  return isProminent || nearest === most ? most : null;
}

/** Whether the word is the surname, which a Chinese, Korean or Vietnamese name has first. */
function isSurnameOf({ parsed }: Entity, word: string): boolean {
  const folded = parseName(word).foldedFamily;
  return folded === (hasFamilyFirst(parsed) ? parsed.foldedGiven[0] : parsed.foldedFamily);
}

/** Where each entity is first named in full. */
function firstMentions(of: ReadonlyMap<Mention, Entity>): ReadonlyMap<Entity, Mention> {
  const first = new Map<Entity, Mention>();
  for (const [mention, entity] of of) if (!first.has(entity)) first.set(entity, mention);
  return first;
}

/**
 * The bearers whom the article has introduced by the time of `mention`; all where it has none yet.
 * "Ann Lee … Lee … her brother Bo Lee": the bare name between the two is Ann's.
 */
function introducedBy(
  introduced: ReadonlyMap<Entity, Mention>,
  bearers: readonly Entity[],
  mention: Mention,
): readonly Entity[] {
  if (bearers.length < 2) return bearers;
  const known = bearers.filter((entity) => {
    const first = introduced.get(entity);
    return first !== undefined && isBefore(first, mention);
  });
  return known.length > 0 ? known : bearers;
}

function isBefore(a: Mention, b: Mention): boolean {
  return a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.first < b.first);
}

function isPlaceLike({ paragraphs }: Reading, mention: Mention): boolean {
  const tokens = paragraphs[mention.paragraph]?.tokens ?? [];
  return (
    mention.isModifier ||
    /^(?:in|at|from|near|across|throughout|outside|around)$/.test(
      tokens[mention.first - 1]?.lower ?? "",
    ) ||
    isHome(tokens, mention.first) ||
    isThing(tokens, mention)
  );
}

/** "the Brahmaputra": a lone name behind an article is no person's. */
function isThing(tokens: readonly Token[], { first, title, words }: Mention): boolean {
  return tokens[first - 1]?.lower === "the" && title === "" && !/\s/u.test(words);
}

/** "Ann Lee, 60, of [Lindau]", "Ann Lee, of [Lindau],": where somebody is from. */
function isHome(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.lower === "of" && tokens[first - 2]?.text === ",";
}

/** Whether the article gives no sign that this could be somebody: for "he" and "she". */
export function cannotBePerson({ kind, gender, count, placeCount }: Entity): boolean {
  return (
    kind === "organisation" || (kind === "unknown" && gender === null && placeCount * 2 >= count)
  );
}

/** "Robby Mook, Clinton's campaign manager," and "his press secretary, Dmitry Peskov,". */
function addApposition(reading: Reading, mention: Mention, entity: Entity) {
  const paragraph = reading.paragraphs[mention.paragraph];
  if (paragraph === undefined) return;
  const { tokens } = paragraph;
  const quotation = paragraph.quotationOf[mention.first];
  if (tokens[mention.last]?.text === ",") {
    let end = mention.last + 1;
    const most = mention.last + 14;
    while (
      end < most &&
      !/^[,.;—–-]?$/.test(tokens[end]?.text ?? "") &&
      paragraph.quotationOf[end] === quotation
    )
      end++;
    if (end > mention.last + 1 && end < most)
      addDescription(reading, entity, paragraph.index, mention.last + 1, end);
  }
  const head = tokens[mention.first - 2];
  if (tokens[mention.first - 1]?.text === "," && head !== undefined && ROLE_NOUNS.has(head.lower))
    addDescription(
      reading,
      entity,
      paragraph.index,
      descriptionStart(paragraph, mention.first - 2),
      mention.first - 1,
    );
}

/** Keeps a noun phrase that a role heads: up to the role noun and what hangs on it. */
function addDescription(
  reading: Reading,
  entity: Entity,
  paragraph: number,
  first: number,
  last: number,
) {
  const tokens = reading.paragraphs[paragraph]?.tokens.slice(first, last) ?? [];
  const [opening] = tokens;
  if (opening === undefined || /^(?:who|which|and|or|but)$/.test(opening.lower)) return;
  if (SAYING_VERBS.has(opening.lower) || /^(?:accused|blamed|praised|urged)$/.test(opening.lower))
    return; // "Per Holm, told reporters"
  const roleAt = ownRole(tokens);
  const after = tokens[roleAt + 1];
  if (isCapitalised(after)) return; // "In Lindau, farmer Ann Lee"
  if (SAYING_VERBS.has(after?.lower ?? "")) return; // "The bridge will be Lindau's, the mayor said"
  const end = tokens[descriptionLength(tokens, roleAt) - 1];
  if (roleAt < 0 || roleAt > 6 || end === undefined) return;
  entity.descriptions.add(reading.text.slice(opening.start, end.end));
  if (entity.kind === "unknown") entity.kind = "person";
  const words = tokens
    .slice(0, roleAt + 1)
    .map((token) => token.lower)
    .join(" ");
  entity.gender ??= genderOfWords(words);
}

/** The role noun that is the person's own: "the child's [mother]". -1 where there is none. */
function ownRole(tokens: readonly Token[]): number {
  const isRole = ({ lower }: Token) => ROLE_NOUNS.has(lower);
  const first = tokens.findIndex(isRole);
  if (first < 0 || tokens[first + 1]?.lower !== "'s") return first;
  const rest = ownRole(tokens.slice(first + 2));
  return rest < 0 ? rest : first + 2 + rest;
}

/**
 * How many tokens describe the person themselves: "an aide [of the Russian president]" is no
 * president, "chairman of the Defence Committee" is chairman of just that.
 */
function descriptionLength(tokens: readonly Token[], roleAt: number): number {
  const next = tokens.findIndex(
    (token, at) => at > roleAt && /^(?:of|to|for|who|which|and|in|at|from|with)$/.test(token.lower),
  );
  if (next < 0) return tokens.length;
  const isOffice =
    tokens[next]?.lower === "of" &&
    tokens.slice(next + 1).every(({ lower }) => !PERSON_NOUNS.has(lower));
  return isOffice ? tokens.length : next;
}

/** Role nouns that are people: after "of" they are somebody else. */
const PERSON_NOUNS: ReadonlySet<string> = new Set(
  "president leader minister chancellor premier king queen pope governor senator mayor secretary director chairman chairwoman commander general ambassador candidate nominee spokesman spokeswoman spokesperson judge".split(
    " ",
  ),
);

/** Words of places and bodies that the register of given names knows too: "North Korea", "Fox News". */
const NOT_GIVEN =
  /^(?:north|south|east|west|fox|america|supreme|san|santa|saint|planned|morning)$/i;

/** Given names of men in Russian, Ukrainian, Finnish, Hungarian and Italian that English registers have as women's. */
const MEN =
  /^(?:yuri|yuriy|yury|yurii|nikita|ilya|illia|misha|mykola|nikola|danila|savva|foma|luka|kuzma|matti|mika|bela|béla|ilia|gabriele|daniele|emanuele)$/iu;

/**
 * Given names whose bearers are men in one country and women in another, from comparing the English,
 * French, German, Italian and Spanish registers of gender-detection-from-name, Chinese and Korean
 * ones, which tell nothing, and those that English, Arabic, Japanese and Punjabi give to both. The
 * English register alone would rule the right person out.
 */
const EITHER =
  /^(?:nino|jean|joan|jan|andrea|nicola|michele|simone|laurence|robin|kim|dominique|camille|claude|toni|sasha|sascha|marion|jocelyn|karol|milan|elia|rosario|trinidad|angel|jaime|kerry|alexis|leslie|ariel|nur|noor|min|jun|yu|jin|ming|hong|yan|lin|chen|li|na|jie|hui|yi|khanh|adama|isa|kiran|raja|deniz|jihad|islam|ira|sam|alex|chris|andy|terry|jamie|casey|morgan|taylor|jordan|dakota|dani|pau|kai|luca|lauri|kari|lee|lindsey|lindsay|sidney|dana|jody|charlie|frankie|billie|jackie|jessie|britt|drew|blake|quinn|riley|avery|rowan|skyler|parker|hayden|cameron|jo|val|mel|amal|ihsan|yuki|akira|kaoru|hikaru|manpreet|gurpreet|harpreet|jaspreet|simran)$/i;

/** Surnames of women in Czech, Slovak, Russian, Bulgarian and Icelandic. */
const WOMENS_SURNAME = /(?:ová|[oe]va|skaya|[sc]kaia|dóttir|dottir)$/u;

/** The usual gender of the given name (an English register), where it has one. */
function firstNameGender(parsed: PersonName): Gender | null {
  if (WOMENS_SURNAME.test(parsed.family)) return "female";
  if (hasFamilyFirst(parsed)) return null;
  const given = parsed.given.find((name) => name.replaceAll(".", "").length > 1);
  if (given === undefined || NOT_GIVEN.test(given) || EITHER.test(given)) return null;
  if (MEN.test(given)) return "male";
  return givenNames.get(registered(given)) ?? null;
}

/** Whether the name begins with a given name, of whatever gender. */
function hasGivenName({ given: [given] }: PersonName): boolean {
  return given !== undefined && isGivenName(given);
}

/** Whether the register knows the word: "Beatrice"; it knows some surnames and places, too. */
export function isGivenName(word: string): boolean {
  return !NOT_GIVEN.test(word) && givenNames.has(registered(word));
}

/** As the register has it, without accents; compounds go by their first name: "José" → "jose", "Jean-Claude" → "jean". */
function registered(given: string): string {
  const [first = given] = given.split("-");
  return first.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function genderOf(entity: Entity): Gender | null {
  return entity.kind === "organisation" ? null : firstNameGender(entity.parsed);
}

/** The full form used most, the longer of two: "Hillary Clinton" rather than "Crooked Hillary Clinton". */
function usualName({ name, kind, forms }: Entity): string {
  if (kind === "organisation") return name;
  const full = [...forms].filter(([form]) => /\s/.test(form));
  const written = full.filter(([form]) => /\p{Ll}/u.test(form)); // rather than "JORGE RAMOS" of a label
  const [usual] = (written.length > 0 ? written : full).toSorted(
    ([a, x], [b, y]) => y - x || b.length - a.length,
  );
  return usual?.[0] ?? name;
}

/** The plain data that the corpus-wide registry is built from. */
export function toNamedEntity(entity: Entity): NamedEntity {
  return {
    name: entity.name,
    kind: entity.kind,
    forms: [...entity.forms.keys()],
    descriptions: [...entity.descriptions],
    gender: entity.gender,
    count: entity.count,
  };
}
