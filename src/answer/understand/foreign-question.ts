// A question that is not in English → whose words it asks for. Its topic cannot be looked up; a name in it
// can be known, in another script too, and so can names and numbers of the topic.

import type { KnownPeople, Person } from "../../people/person.ts";
import { foldName } from "../../text/fold-name.ts";
import { smallWords } from "./language.ts";
import { LANGUAGE_WORDS } from "./language-words.ts";
import { otherMeanings } from "./other-meanings.ts";
import type { ForeignLanguage, Question } from "./question.ts";
import { NOBODY_ASKED } from "./question-context.ts";
import { isSilentThing } from "./who.ts";

type ForeignContext = Readonly<{
  language: ForeignLanguage;
  people: KnownPeople;
  /** Whether the corpus uses a word. */
  isWord: ((word: string) => boolean) | undefined;
}>;

/** Of a question in another language only whose words it asks for is told, and names of its topic. */
export function understandForeign(sentence: string, given: ForeignContext): Question {
  const { speaker, speakerWords, topic, known } = readForeign(sentence, given);
  const { language } = given;
  const read = { ...NOBODY_ASKED, speaker, speakerWords, topic, from: null, to: null };
  const asked = { ...read, wantsWords: "surely", focus: "said", sentence } as const;
  return {
    ...asked,
    ...otherMeanings(asked),
    topics: known === "" ? [] : [known],
    words: sentence,
    language,
    publisher: null,
    outlet: null,
    isLatest: true,
    othersAsked: null,
  };
}

type ForeignQuestion = Readonly<{
  speaker: Person | null;
  speakerWords: string | null;
  /** As typed; "" where the small words of the language do not show it. */
  topic: string;
  /** What of the topic the corpus may have: names and numbers, in Latin letters. */
  known: string;
}>;

const MAX_FOREIGN_NAME_WORDS = 4;

/** `("что сказал Волков о НАТО", …)` → Dmitri Volkov, "НАТО", "nato". */
function readForeign(
  sentence: string,
  { language, people, isWord = () => true }: ForeignContext,
): ForeignQuestion {
  const words = [...sentence.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)].map(
    ([word]) => word.replace(/^(?:d|l|qu|s|n|c|j)['’]/i, ""),
  );
  const small = words.map((word) => smallWordOf(word, language));
  const about = small.indexOf("about");
  const isName = (from: number, to: number) => small[from] === null && small[to - 1] === null;
  const before = about < 0 ? words.length : about;
  const found =
    firstNamed(words.slice(0, before), isName, people) ?? firstNamed(words, isName, people);
  const topic = about < 0 ? [] : withoutLastSmall(words.slice(about + 1), small.slice(about + 1));
  return {
    speaker: found?.person ?? null,
    speakerWords: found?.words ?? null,
    topic: topic.join(" "),
    known: topic
      .filter((word) => /^[\p{Lu}\p{N}]/u.test(word))
      .map((word) => foldName(word))
      .filter(isWord)
      .join(" "),
  };
}

/** What a word does in its language; null for any other word. */
function smallWordOf(word: string, language: ForeignLanguage): "about" | "small" | null {
  if (language === "other") return null;
  const { own, shared, about } = LANGUAGE_WORDS[language];
  const [small = ""] = smallWords(word);
  if (about.has(small)) return "about";
  return own.has(small) || shared.has(small) ? "small" : null;
}

/** "was hat Krag über die Boote gesagt": the verb comes last. */
function withoutLastSmall(
  words: readonly string[],
  small: readonly ("about" | "small" | null)[],
): readonly string[] {
  const last = small.lastIndexOf(null);
  const first = small.indexOf(null);
  return first < 0 ? [] : words.slice(first, last + 1);
}

/** The first and longest run of words by which somebody is known. */
function firstNamed(
  words: readonly string[],
  isName: (from: number, to: number) => boolean,
  people: KnownPeople,
): Readonly<{ person: Person; words: string }> | null {
  for (const misspelt of [false, true])
    for (let from = 0; from < words.length; from++)
      for (let to = Math.min(words.length, from + MAX_FOREIGN_NAME_WORDS); to > from; to--) {
        if (!isName(from, to)) continue;
        const name = words.slice(from, to).join(" ");
        const person = personCalled(name, people, misspelt);
        if (person !== null) return { person, words: name };
      }
  return null;
}

/** A name in another script may be spelt in several ways in Latin letters, so it may be an error away. */
function personCalled(name: string, people: KnownPeople, misspelt: boolean): Person | null {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  if (misspelt && !(isCyrillic && /^\p{Lu}.{3}/u.test(name))) return null;
  for (const form of isCyrillic ? withoutCases(name) : [name]) {
    const found = people.find(form, { misspelt, described: false });
    if (found.kind === "one" && !isSilentThing(found.person)) return found.person;
  }
  return null;
}

/**
 * Case endings of Russian and Ukrainian surnames, tried in order (Wade, A Comprehensive Russian Grammar,
 * §46): "Зеленского", "Волкова", "Путину", "Волковой".
 */
const CASE_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=ск|цк|ськ|цьк)(?:ого|ому|им|ом|ім)(?=$| )/giu, "ий"],
  [/(?<=\p{L}{3})(?:ом|ым|им|ем|єм|ові|еві|а|у|е|і)(?=$| )/giu, ""],
  [/(?<=\p{L}{3})(?:ой|ою|ую|у|е|ы|і|и)(?=$| )/giu, "а"],
];

function withoutCases(name: string): readonly string[] {
  return [
    ...new Set([
      name,
      ...CASE_ENDINGS.map(([ending, nominative]) => name.replace(ending, nominative)),
    ]),
  ];
}
