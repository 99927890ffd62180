// The user's words → a Question: who is asked about, on what, when, where printed. Any order, any
// politeness, typing errors; and what is no question at all.

import { isStopWord } from "../search/analysis.ts";
import type { Found, People, Person } from "../statements/person.ts";
import { isPlace } from "../statements/places.ts";
import { editDistance } from "../text/edit-distance.ts";
import { foldName } from "../text/names.ts";
import { cleanMessage, isNoQuestion, sentencesOf, withoutPoliteness } from "./clean-message.ts";
import { focusOf } from "./focus.ts";
import type { Question } from "./question.ts";
import { type FrameMatch, matchFrames } from "./said-frames.ts";
import { findTimeRange } from "./time-range.ts";

export type Circumstances = Readonly<{
  /** ISO date that "last week" counts from; null leaves such words in the topic. */
  today: string | null;
  /** The corpus' publishers, as the corpus writes them. */
  publishers: readonly string[];
  /**
   * Whether the corpus uses a word, so that "peace" is not taken for a misspelt "Pence". Without it
   * a name alone ("peskof?") must be spelt right; after "what did" errors are forgiven anyway.
   */
  isWord?: (word: string) => boolean;
  /**
   * In how many articles a word stands exactly so, so that "coal" in small letters is not taken for
   * Patriot Coal; without it every surname is a name.
   */
  articlesWith?: (word: string) => number;
}>;

/** What reading one sentence needs besides its words. */
type Reading = Readonly<{
  people: People;
  publishers: readonly string[];
  /** The sentence with the user's capitals. */
  asTyped: string;
  mayBeMisspelt: (words: string) => boolean;
  articlesWith: (word: string) => number;
}>;

type Asked = Extract<Question, { kind: "question" }>;

/**
 * Understands one message. Of several questions in it the first that asks for somebody's words is
 * answered, else the first. A topic alone is a question; an empty message, small talk and keys struck
 * at random are not. Never throws; messages are cut at 6,000 characters.
 * `"waht has peskof sayd abuot the draf"` → speaker Dmitry Peskov, topic "the draf".
 */
export function understandQuestion(
  words: string,
  people: People,
  circumstances: Circumstances = { today: null, publishers: [] },
): Question {
  const cleaned = cleanMessage(words);
  if (isNoQuestion(cleaned)) return { kind: "not-a-question" };
  const sentences = sentencesOf(cleaned)
    .flatMap(endsOf)
    .filter((sentence) => !isNoQuestion(sentence) && !asksNothing(sentence, people));
  let first: Asked | null = null;
  for (const sentence of sentences.slice(0, MAX_SENTENCES)) {
    const asked = understandSentence(sentence, people, circumstances);
    if (isAboutWe(sentence, asked)) continue;
    if (asksForWords(asked)) return { ...asked, words };
    if (first === null || (first.topic === "" && asked.topic !== "")) first = asked;
  }
  return first === null ? { kind: "not-a-question" } : { ...first, words };
}

/** The words of which questions are made and that say nothing of whom or what. */
const BARE_WORDS = new Set("say says said saying tells told quote quotes mean".split(" "));

/** "What has Putin": a name in a question without its verb. */
const CUT_SHORT = /^(?:what|when|where|why|how) (?:did|does|do|has|have|had) (?<who>.{1,60})$/i;

/** "What did X not say": what was not said stands in no article. */
const NOT_SAID =
  /\b(?:what|anything|something|things?)(?: \S+)? (?:did|does|do|has|have|had|is|was)(?:n'?t| not) .{1,60}?\b(?:say|said|saying|tell|told|mention(?:ed)?)\b|\b(?:what|anything|things?) (?:(?:did|does|do|has|have|had) )?(?:\S+ ){1,6}?(?:not|never|didn'?t|hasn'?t|doesn'?t) (?:said|say|tell|told|mention(?:ed)?)\b/i;

function asksNothing(sentence: string, people: People): boolean {
  const bare = withoutPoliteness(sentence).replace(/[?!.,;:\s"]+$/u, "");
  if (NOT_SAID.test(bare)) return true;
  const words = bare.split(" ").slice(0, MAX_KEYWORDS);
  if (words.every((word, at) => isBare(word, words[at - 1] ?? ""))) return true;
  const who = bare.match(CUT_SHORT)?.groups?.["who"];
  if (who === undefined || who.split(" ").length > 4) return false;
  // "what did Dean say about user": the corpus may have a User, but this is no name.
  if (/\b(?:say|said|tell|told|think|about|on|regarding)\b/i.test(who)) return false;
  return people.find(who, { misspelt: false, described: false }).kind !== "none";
}

function isBare(word: string, before: string): boolean {
  // "the WHO", "what did the us say"
  if (/^\p{Lu}{2,}$/u.test(word) && !/^(?:\p{Lu}+|)$/u.test(before)) return false;
  if (word === "us") return !/^(?:the|did|does|has)$/i.test(before);
  return isStopWord(word) || BARE_WORDS.has(word.toLowerCase());
}

/** A message with more sentences than this is no question but a text; its beginning is enough. */
const MAX_SENTENCES = 20;

/** A longer run without a full stop is read at both ends only: questions stand there. */
const MAX_SENTENCE = 600;

/** "What did Putin say about us": nothing is left of the topic, and it was not anything at all. */
function isAboutWe(sentence: string, { topic }: Asked): boolean {
  return topic === "" && /\b(?:about|on|of|to|for) us\b[?!.\s]*$/.test(sentence);
}

function endsOf(sentence: string): readonly string[] {
  if (sentence.length <= MAX_SENTENCE) return [sentence];
  const [head, tail] = [sentence.slice(0, MAX_SENTENCE), sentence.slice(-MAX_SENTENCE)];
  return [head.replace(/ \S*$/, ""), tail.replace(/^\S* /, "")];
}

function asksForWords({ speaker, candidates, unknownSpeaker }: Asked): boolean {
  return speaker !== null || candidates.length > 0 || unknownSpeaker !== null;
}

function understandSentence(
  sentence: string,
  people: People,
  { today, publishers, isWord, articlesWith }: Circumstances,
): Asked {
  const spelt = withoutPoints(sentence);
  const polite = withoutPoliteness(spelt).replace(/\bwhat['’]?s\b/gi, "what is");
  const published = withoutPublisher(polite, publishers);
  const base: Asked = {
    kind: "question",
    words: sentence,
    speaker: null,
    speakerWords: null,
    candidates: [],
    unknownSpeaker: null,
    topic: withoutWe(cleanTopic(published.rest), polite),
    from: null,
    to: null,
    publisher: published.publisher,
    wantsWords: "no",
    focus: focusOf(polite),
  };
  const isWritten = (word: string) => isWord === undefined || isWord(word);
  const dated = withoutTime(withoutOutlet(published.rest, people), today, isWritten);
  const reading: Reading = {
    people,
    publishers,
    asTyped: polite,
    mayBeMisspelt: (words) =>
      isWord !== undefined && words.split(" ").some((word) => !isWord(word.toLowerCase())),
    articlesWith: articlesWith ?? (() => 0),
  };
  const said =
    saidQuestion(dated.rest, reading) ??
    saidQuestion(correctFrameWords(dated.rest), reading) ??
    keywordQuestion(dated.rest, reading);
  if (said === null) {
    // A fact's date is what is asked about; only "last week" and "Europe in 2019" can be nothing but
    // a limit.
    const isLimit = dated.isRelative || dated.isYearOfKeywords;
    const limit = isLimit || published.publisher !== null ? dated : null;
    if (limit === null) return base;
    return {
      ...base,
      from: limit.from,
      to: limit.to,
      topic: withoutWe(cleanTopic(limit.rest), polite),
    };
  }
  const kept = dated.isYearOfTopic;
  const topic = dated.isYearOfTopic ? `${said.topic} ${dated.words}`.trim() : said.topic;
  return {
    ...base,
    ...said.found,
    topic: withoutWe(cleanTopic(topic), polite).replace(/(?:^|\s)(?:about|on|of|regarding)$/i, ""),
    from: kept ? null : dated.from,
    to: kept ? null : dated.to,
    publisher: said.publisher ?? base.publisher,
    wantsWords: said.isSure ? "surely" : "perhaps",
    focus: said.focus,
  };
}

type Said = Readonly<{
  found: Readonly<{
    speaker: Person | null;
    speakerWords: string | null;
    candidates: readonly Person[];
    unknownSpeaker: string | null;
  }>;
  topic: string;
  publisher: string | null;
  focus: Asked["focus"];
  isSure: boolean;
}>;

const NOBODY: Said["found"] = {
  speaker: null,
  speakerWords: null,
  candidates: [],
  unknownSpeaker: null,
};

/** The first frame whose speaker can be told, or that asks for somebody's words whoever it is. */
function saidQuestion(sentence: string, reading: Reading): Said | null {
  const bare = sentence.replace(/[?!.\s"]+$/u, "").replace(/^["\s]+/, "");
  for (const match of matchFrames(bare)) {
    const said = readFrame(match, reading);
    if (said !== null) return said;
  }
  return null;
}

function readFrame(match: FrameMatch, reading: Reading): Said | null {
  const { publishers, asTyped } = reading;
  const { topic, focus } = match;
  const said = { topic, focus, publisher: null, isSure: match.certainty !== "if-known" };
  if (match.certainty === "nobody") return { ...said, found: NOBODY };
  const who = cleanWho(match.who);
  const isGeneric = isAnybody(who) || isGroup(who);
  const found = isGeneric ? NOT_FOUND : findSpeaker(who, match, reading);
  if (found.kind === "one")
    return { ...said, found: { ...NOBODY, speaker: found.person, speakerWords: who } };
  if (found.kind === "several")
    return { ...said, found: { ...NOBODY, candidates: found.people, speakerWords: who } };
  const publisher = publisherNamed(who, publishers);
  if (publisher !== null && topic !== "") return { ...said, publisher, found: NOBODY };
  if (match.certainty === "if-known" && !WHOEVER.test(who)) return null;
  if (isAnybody(who)) return { ...said, found: NOBODY };
  // "European leaders": no one person, but what is asked for must still speak of them.
  if (isGroup(who)) return { ...said, found: NOBODY, topic: `${who} ${topic}`.trim() };
  const words = who.split(" ");
  const inside =
    match.verb === ""
      ? (nameAmong(words, reading, false, true) ?? nameAmong(words, reading, true, true))
      : null;
  if (inside !== null)
    return {
      ...said,
      ...speakerOf(inside.found, inside.name),
      topic: `${inside.rest} ${topic}`.trim(),
    };
  if (isNameLike(who, asTyped))
    return { ...said, found: { ...NOBODY, speakerWords: who, unknownSpeaker: who } };
  // "the mayor", whom no article ties to a name: what is asked for must still speak of a mayor.
  return { ...said, found: NOBODY, topic: `${who} ${topic}`.trim() };
}

/** "Did anyone mention the ferry": nobody is named, and the frame's words are no topic. */
const WHOEVER = /^(?:anyone|anybody|someone|somebody|everyone|everybody|people)(?: else)?$/i;

const NOT_FOUND: Found = { kind: "none" };

/**
 * Where nothing says that words are asked for ("Yermak Crimea", "Europe?"), a place or anything else
 * that is no person and is never quoted is a topic.
 */
function speakersOnly(found: Found): Found {
  return found.kind === "one" && isSilentThing(found.person) ? NOT_FOUND : found;
}

function isSilentThing({ kind, name, statements }: Person): boolean {
  return statements === 0 && (kind !== "person" || isPlace(name));
}

/**
 * "What did coal say" asks for no Patriot Coal, although a name holds the word: in small letters, and
 * as often in those in the articles, it is a word. Where words are asked for, somebody with a given
 * name may be meant all the same ("what did price say"), but not by the word alone.
 */
function namesOnly(
  found: Found,
  words: string,
  { articlesWith, asTyped }: Reading,
  isMarked: boolean,
): Found {
  const isSmall = /^\p{Ll}+$/u.test(words) || asTyped === asTyped.toUpperCase();
  if (!isSmall || /\s/.test(words) || found.kind === "none") return found;
  const people = found.kind === "one" ? [found.person] : found.people;
  const isNamed = people.some(
    ({ name, gender, statements }) =>
      (isMarked && gender !== null) || (statements > 0 && foldName(name) === foldName(words)),
  );
  const named = Math.max(...people.map(({ articles }) => articles));
  return !isNamed && articlesWith(words.toLowerCase()) >= named ? NOT_FOUND : found;
}

function cleanWho(who: string): string {
  return who
    .replace(/["()[\]]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.:;'-]+|[\s,.:;'-]+$/g, "")
    .replace(/^(?:if |whether |that |about )/i, "")
    .replace(/['’]s$/, "")
    .trim();
}

/** Typing errors are forgiven in frames that ask for words anyway, and in names that are long enough. */
function findSpeaker(who: string, match: FrameMatch, reading: Reading): Found {
  const { people, asTyped, mayBeMisspelt } = reading;
  if (who === "" || who.split(" ").length > 8) return { kind: "none" };
  const isSure =
    (match.certainty === "certain" && match.verb !== "") ||
    (isNameLike(who, asTyped) && (match.verb !== "" || mayBeMisspelt(who)));
  const asked = people.find(who, { misspelt: isSure, described: true });
  const found = namesOnly(asked, who, reading, true);
  if (found !== asked) return found;
  // "the party" is no name, though some headline may have a "Party".
  const isNoun = /^the \p{Ll}/u.test(who) && found.kind === "one" && found.by !== "description";
  if (isNoun && found.person.kind === "unknown") return { kind: "none" };
  if (found.kind !== "none") return found;
  // "Putin and Zelensky": the first whom the corpus knows is answered.
  return (
    who
      .split(/ (?:and|or|&) |, ?/i)
      .slice(0, 4)
      .map((part) => people.find(part, { misspelt: false, described: false }))
      .find(({ kind }) => kind !== "none") ?? found
  );
}

/** Whoever is meant by these may be anybody: pronouns, and plural or document nouns without a name. */
const ANYBODY =
  /^(?:the|this|that|these|those|which|an?|(?:(?:the|some|other|most|many|any|all|these|those|various|several|your|our|his|her|their|this|that|an?|people's) )*(?:(?:\p{Ll}+ )?(?:people|persons?|anyone|anybody|someone|somebody|everyone|everybody|nobody|no one|they|them|he|she|it|we|you|u|i|one|others?|folks|experts?|critics?|officials?|analysts?|observers?|economists?|scientists?|researchers?|scholars?|historians?|voters?|supporters?|opponents?|residents?|citizens?|locals|users?|readers?|lawmakers?|politicians?|leaders?|senators?|reporters?|journalists?|editors?|sources?|witnesses|witness|doctors?|lawyers?|protesters?|activists?|students?|teachers?|workers?|farmers?|investors?|media|press|news|newspapers?|papers?|articles?|stor(?:y|ies)|reports?|stud(?:y|ies)|polls?|surveys?|documents?|texts?|corpus|books?|websites?|authors?|writers?|theory|law|bible|constitution|treaty|outlets?|publications?|publishers?)))$/u;

function isAnybody(who: string): boolean {
  if (who === "") return true;
  if (/^an? /i.test(who) || WHOEVER.test(who)) return true;
  return ANYBODY.test(/\p{Ll}/u.test(who) ? who : who.toLowerCase());
}

/**
 * Plural nouns for people in news: those of `ANYBODY`, offices in the plural, and whoever acts as one.
 * A list of our own; a plural that is missing is looked up as a name and hardly ever is one.
 */
const GROUP_NOUN =
  /^(?:people|experts|critics|officials|analysts|observers|economists|scientists|researchers|scholars|historians|voters|supporters|opponents|residents|citizens|locals|users|lawmakers|politicians|leaders|senators|congressmen|reporters|journalists|editors|sources|witnesses|doctors|lawyers|protesters|activists|students|teachers|workers|farmers|investors|outlets|media|presidents|ministers|diplomats|ambassadors|envoys|negotiators|mediators|delegates|commanders|generals|soldiers|troops|officers|forces|governments|authorities|countries|nations|states|allies|partners|members|spokesmen|spokeswomen|spokespeople|spokespersons|advisers|advisors|aides|deputies|governors|mayors|judges|prosecutors|refugees|prisoners|relatives|parents|families|women|men|companies|banks|parties)$/;

/** "European leaders", "officials of the US": several people, who are never one of them. */
function isGroup(who: string): boolean {
  const [described = ""] = who.split(/ (?:of|from|in|for|at|on|close to|near) /i);
  const noun = described.split(" ").at(-1) ?? "";
  return GROUP_NOUN.test(/\p{Ll}/u.test(who) ? noun : noun.toLowerCase());
}

/** Groups that are written with a capital. */
const GROUPS =
  /^(?:the )?(?:Republicans|Democrats|Conservatives|Liberals|Greens|Tories|Americans|Russians|Ukrainians|Europeans|Muslims|Christians|Catholics|Jews)$/i;

/**
 * Whether words unknown to the corpus are somebody's name: capitals inside a message that also has
 * small letters; and, where nothing has capitals, one to three words without an article.
 */
function isNameLike(who: string, asTyped: string): boolean {
  const words = who.split(" ");
  if (words.length > 6 || /^(?:the|a|an|some|my|your|our|this|that|these|those) \p{Ll}/u.test(who))
    return false;
  const hasCase = /\p{Ll}/u.test(asTyped) && /(?<=\S\s+["'(]?)\p{Lu}/u.test(asTyped);
  // "Trump supporters", "Putin's spokesman" and "Republicans" are descriptions.
  if (hasCase) return /(?:^|[.'-])\p{Lu}/u.test(words.at(-1) ?? "") && !GROUPS.test(who);
  return words.length <= 3 && !/\p{N}/u.test(who) && !/^(?:the|a|an|some) /i.test(who);
}

const KEYWORD_SIGNS =
  /\b(?:quot(?:e[ds]?|ations?)|said|says|saying|statements?|comments?|remarks?)\b/i;
const QUESTION_WORDS =
  /\b(?:what|who|whom|whose|when|where|why|how|which|is|are|was|were|did|does|do|has|have|had|can|could|should|will|would)\b/i;

/** Words without a sentence: "territory yermak quote", "Putin elections", "Yermak?". */
function keywordQuestion(sentence: string, reading: Reading): Said | null {
  const { people, mayBeMisspelt } = reading;
  const bare = sentence
    .replace(/[?!.,;"]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:about|on|regarding) /i, "");
  const isMarked = KEYWORD_SIGNS.test(bare);
  const words = bare.replace(new RegExp(KEYWORD_SIGNS.source, "gi"), " ").trim().split(/\s+/);
  if (QUESTION_WORDS.test(bare) || words.length > MAX_KEYWORDS) return null;
  const said = { publisher: null, focus: "said", isSure: isMarked } as const;

  const all = words.join(" ");
  const mayErr = words.length <= 2 && mayBeMisspelt(all);
  const named = isGroup(all)
    ? NOT_FOUND
    : namesOnly(people.find(all, { misspelt: mayErr }), all, reading, isMarked);
  const whole = isMarked ? named : speakersOnly(named);
  if (whole.kind !== "none") return { ...said, ...speakerOf(whole, all), topic: "" };
  for (const misspelt of [false, true]) {
    const among = nameAmong(words, reading, misspelt, isMarked);
    if (among !== null)
      return { ...said, ...speakerOf(among.found, among.name), topic: among.rest };
  }
  return null;
}

const MAX_KEYWORDS = 8;

function speakerOf(found: Found, words: string): Pick<Said, "found"> {
  if (found.kind === "one")
    return { found: { ...NOBODY, speaker: found.person, speakerWords: words } };
  const candidates = found.kind === "several" ? found.people : [];
  return { found: { ...NOBODY, candidates, speakerWords: words } };
}

/** The longest run of words that is a name; without a mark of speech, a person's at either end only. */
function nameAmong(
  words: readonly string[],
  reading: Reading,
  misspelt: boolean,
  isMarked: boolean,
): Readonly<{ found: Found; name: string; rest: string }> | null {
  const { people, mayBeMisspelt } = reading;
  for (let size = Math.min(4, words.length - 1); size >= 1; size--)
    for (let at = 0; at + size <= words.length; at++) {
      if (!isMarked && at > 0 && at + size < words.length) continue;
      const name = words.slice(at, at + size).join(" ");
      if (misspelt && (name.length < 5 || !mayBeMisspelt(name))) continue;
      if (isPartOfName(words, at, at + size, people)) continue;
      const asked = namesOnly(
        people.find(name, { misspelt, described: false }),
        name,
        reading,
        isMarked,
      );
      const found = isMarked ? asked : speakersOnly(asked);
      if (found.kind === "none") continue;
      const isPerson = found.kind === "one" ? found.person.kind === "person" : true;
      if (!isMarked && (!isPerson || (!/^\p{Lu}/u.test(name) && size === 1 && words.length > 3)))
        continue;
      const rest = [...words.slice(0, at), ...words.slice(at + size)].join(" ");
      return {
        found,
        name,
        rest: rest.replace(/^(?:on|about|regarding)\s+|\s+(?:by|from|on|about)$/gi, ""),
      };
    }
  return null;
}

/**
 * "Energy" in "Energy Agency": a capital beside it, other than a sentence's first, makes it part of
 * more, unless what stands beside it is a name of its own ("Yermak Crimea").
 */
function isPartOfName(
  words: readonly string[],
  start: number,
  end: number,
  people: People,
): boolean {
  const hasCapital = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(words[at] ?? "");
  const belongs = (at: number): boolean => hasCapital(at) && !isWholeName(words[at] ?? "", people);
  return hasCapital(start) && (belongs(end) || (start > 1 && belongs(start - 1)));
}

/** "Crimea", where the corpus names it so and not as a part of a longer name. */
function isWholeName(word: string, people: People): boolean {
  if (isPlace(word)) return true;
  const found = people.find(word, { misspelt: false, described: false });
  return found.kind === "one" && foldName(found.person.name) === foldName(word);
}

/** The words that make a frame; only these are corrected, and only when no frame holds as typed. */
/** Words one error from a frame word that are more likely meant as typed. */
const MEANT =
  "saw sat sad sand sail sang sat hat hate half hash that than then wheat dad dies died dig dish dogs does done quota state".split(
    " ",
  );

const FRAME_WORDS =
  "what did does has have said says saying say about regarding according quote quotes mention mentioned think thinks opinion comment statement".split(
    " ",
  );

/** `"waht has peskof sayd abuot"` → `"what has peskof said about"`; capitals are left alone. */
function correctFrameWords(sentence: string): string {
  const words = sentence.split(" ").slice(0, 60);
  const corrected = words.map((word, at) => {
    const typed = word.toLowerCase();
    if (at > 0 && /^\p{Lu}\p{Ll}/u.test(word)) return word;
    if (
      typed.length < 3 ||
      !/^\p{L}+$/u.test(word) ||
      FRAME_WORDS.includes(typed) ||
      MEANT.includes(typed)
    )
      return word;
    const near = FRAME_WORDS.filter(
      (frameWord) =>
        frameWord.charAt(0) === typed.charAt(0) && editDistance(typed, frameWord, 1) <= 1,
    );
    // "sayd" is nearer to "said" in use than to "say"; the longer word explains more letters.
    return near.sort((a, b) => b.length - a.length)[0] ?? word;
  });
  return corrected.join(" ");
}

type Dated = Readonly<{
  rest: string;
  from: string | null;
  to: string | null;
  words: string;
  /** "last week", "yesterday": nothing but a limit in time, in any question. */
  isRelative: boolean;
  /** "… about the election in 2016": the year belongs to the topic. */
  isYearOfTopic: boolean;
  /** "Europe in 2019": a few words and a year, and no question for a fact. */
  isYearOfKeywords: boolean;
}>;

/** @param isWritten whether the articles use a word: a year of which they say nothing is a limit. */
function withoutTime(
  sentence: string,
  today: string | null,
  isWritten: (word: string) => boolean,
): Dated {
  const range = findTimeRange(sentence, today);
  // "what did X say about yesterday"
  const isTopic = /\b(?:about|on|regarding|concerning|of)\s*$/i.test(
    sentence.slice(0, range?.span.start ?? 0),
  );
  if (range === null || isTopic)
    return {
      rest: sentence,
      from: null,
      to: null,
      words: "",
      isRelative: false,
      isYearOfTopic: false,
      isYearOfKeywords: false,
    };
  const { start, end } = range.span;
  const words = sentence.slice(start, end);
  const before = sentence.slice(0, start);
  const year = words.match(/^(?:back )?(?:in|during|on|throughout) (\d{4})$/i)?.[1] ?? null;
  return {
    rest: `${before} ${sentence.slice(end)}`
      .replace(/\s+/g, " ")
      .replace(/ (?=[?,.])/g, "")
      .trim(),
    from: range.from,
    to: range.to,
    words,
    isRelative: !/\d{4}/.test(words) && /\b(?:last|past|this|yesterday|ago)\b/i.test(words),
    isYearOfTopic:
      year !== null && isWritten(year) && /\b(?:about|on|regarding|concerning)\b/i.test(before),
    isYearOfKeywords:
      year !== null && !QUESTION_WORDS.test(sentence) && sentence.split(" ").length <= MAX_KEYWORDS,
  };
}

function fold(publisher: string): string {
  return foldName(publisher).replace(/^the /, "").replaceAll(" ", "");
}

function publisherNamed(words: string, publishers: readonly string[]): string | null {
  const asked = fold(words);
  return asked === "" ? null : (publishers.find((publisher) => fold(publisher) === asked) ?? null);
}

/** "in the Moscow Times", "according to Politico": only what equals a publisher of the corpus. */
function withoutPublisher(
  sentence: string,
  publishers: readonly string[],
): Readonly<{ rest: string; publisher: string | null }> {
  if (publishers.length === 0) return { rest: sentence, publisher: null };
  const places = sentence.matchAll(
    /(?:^|(?<=\s))(?:according to|as reported (?:by|in)|reported (?:by|in)|published (?:by|in)|in|from|by|per|via|on|at)\s+(?=[\p{L}\p{N}])/giu,
  );
  for (const place of places) {
    const after = sentence.slice(place.index + place[0].length);
    const words = after.split(" ").slice(0, 6);
    for (let size = words.length; size >= 1; size--) {
      const name = words.slice(0, size).join(" ");
      const publisher = publisherNamed(name.replace(/[?!.,;:"']+$/u, ""), publishers);
      if (publisher === null) continue;
      const rest = `${sentence.slice(0, place.index)} ${after.slice(name.length)}`;
      return {
        rest: rest
          .replace(/\s+/g, " ")
          .replace(/^[\s,]+/, "")
          .trim(),
        publisher,
      };
    }
  }
  return { rest: sentence, publisher: null };
}

/**
 * What outlets are called by, apart from those of the corpus: nouns of newspapers' names, agencies and
 * broadcasters. A list of our own, kept to names that hardly mean anything else with a capital; where
 * one is missing, its name stays in the topic.
 */
const OUTLET =
  "(?:(?:[A-Z][\\p{L}&.']* ){0,3}(?:Times|Post|News|Journal|Herald|Tribune|Gazette|Telegraph|Guardian|Independent|Mail|Chronicle|Observer|Mirror|Magazine|Daily|Economist)|RT|BBC|CNN|NBC|CBS|NPR|MSNBC|AP|AFP|TASS|Reuters|Bloomberg|Politico|Axios|Meduza|Interfax)";
const IS_OUTLET = new RegExp(`^(?:the )?${OUTLET}$`, "iu");
const IN_OUTLET = new RegExp(`,? (?:in|on|via|per) (?:the )?${OUTLET}$`, "u");
const ACCORDING_TO =
  /,? (?:according to|as (?:reported|told) (?:by|in)|reported by) ([^,]{1,60})$/i;

/**
 * Without an outlet of which the corpus has nothing: "… according to The Faraway Times" must not
 * make articles speak of a Faraway Times. "According to Putin" stays: he is a speaker.
 */
function withoutOutlet(sentence: string, people: People): string {
  const bare = sentence.replace(/[?!.,;\s]+$/u, "");
  const according = bare.match(ACCORDING_TO);
  if (according !== null) {
    const by = according[1] ?? "";
    const found = IS_OUTLET.test(by) ? NOT_FOUND : people.find(by, { misspelt: false });
    const isSpeaker =
      found.kind === "several" || (found.kind === "one" && !isSilentThing(found.person));
    const isAfterFrame = /\b(?:say|said|says|about|on)\b/i.test(bare.slice(0, according.index));
    if (isSpeaker || !isAfterFrame) return sentence;
    return bare.slice(0, according.index);
  }
  const left = bare.replace(IN_OUTLET, "");
  return left === bare ? sentence : left;
}

/** "the U.S." → "the US": the last point is not the sentence's, and articles write both. */
function withoutPoints(sentence: string): string {
  return sentence.replace(
    /(?<![\p{L}.])(?:u\.s\.a|u\.s|u\.k|u\.n|e\.u|u\.a\.e)(?![\p{L}])\.?/giu,
    (initials) => initials.replace(/\./g, "").toUpperCase(),
  );
}

/** Words after which "us" is we: "tell us", "all of us". */
const BEFORE_WE =
  /^(?:tell|tells|told|telling|give|gives|gave|show|showed|help|helps|let|lets|all|both|most|many|some|of|to|for|with|between|among|against)$/i;

/**
 * "us" in small letters is the country only before or after another word of its topic ("us sanctions",
 * "the us") in a message without capitals; else it is we, who stand in no article.
 */
function withoutWe(topic: string, asTyped: string): string {
  const hasCapitals = /(?<=\s)\p{Lu}/u.test(asTyped);
  const words = topic.split(" ");
  return words
    .flatMap((word, at) => {
      const before = words[at - 1] ?? "";
      if (word !== "us") return [word];
      if (/^the$/i.test(before)) return ["US"];
      const isWe = hasCapitals || BEFORE_WE.test(before) || at === words.length - 1;
      return isWe ? [] : ["US"];
    })
    .join(" ");
}

function cleanTopic(topic: string): string {
  return topic
    .replace(/^["\s,.:;!?-]+|["\s,.:;!?-]+$/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
