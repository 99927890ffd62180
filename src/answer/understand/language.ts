// The language that a question is in. Only English articles can be searched, so that a question in
// another language is not looked up; nothing is taken for one that may be English.

import { ENGLISH_WORDS, type KnownLanguage, LANGUAGE_WORDS } from "./language-words.ts";
import type { ForeignLanguage } from "./question.ts";

/** The words of a sentence, in small letters and without accents. */
export function smallWords(sentence: string): readonly string[] {
  return [...sentence.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)].map(
    ([word]) => withoutAccents(word),
  );
}

/** `"qué"` → `"que"`, `"über"` → `"uber"`; Cyrillic only loses the dots of ё. */
function withoutAccents(word: string): string {
  return /\p{Script=Cyrillic}/u.test(word)
    ? word.replaceAll("ё", "е")
    : word.replaceAll("’", "'").normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss");
}

/**
 * `"что сказал Волков"` → `"ru"`, `"was sagte Berg zu Europa"` → `"de"`; `"other"` for scripts of which
 * we know no words; null for English and for what may be English: a name alone, "de la Cruz".
 */
export function languageOf(sentence: string): ForeignLanguage | null {
  const letters = sentence.match(/\p{L}/gu) ?? [];
  const share = (script: RegExp) => letters.filter((letter) => script.test(letter)).length;
  if (share(/\p{Script=Cyrillic}/u) * 2 > letters.length) return cyrillicLanguage(sentence);
  if (share(/\p{Script=Latin}/u) * 2 > letters.length) return latinLanguage(sentence);
  return letters.length > 0 ? "other" : null;
}

/** Letters that only one of the two has; then the small words; Russian where nothing tells. */
function cyrillicLanguage(sentence: string): KnownLanguage {
  if (/[іїєґ]/i.test(sentence)) return "uk";
  if (/[ыэёъ]/i.test(sentence)) return "ru";
  const found = smallWords(sentence);
  return shown(found, "uk").own > shown(found, "ru").own ? "uk" : "ru";
}

const LATIN = ["de", "es", "fr"] as const;

/** Two small words at least, one of them no English word, and twice as many as English ones. */
function latinLanguage(sentence: string): KnownLanguage | null {
  const found = smallWords(sentence);
  const [best] = LATIN.map((language) => ({ language, ...shown(found, language) })).sort(
    (a, b) => b.own - a.own || b.all - a.all,
  );
  if (best === undefined || best.own === 0 || best.all < 2) return null;
  const { shared } = LANGUAGE_WORDS[best.language];
  const english = found.filter((word) => ENGLISH_WORDS.has(word) && !shared.has(word)).length;
  return best.all > 2 * english ? best.language : null;
}

/** How many words of a sentence are small words of a language. */
function shown(found: readonly string[], language: KnownLanguage) {
  const { own, shared } = LANGUAGE_WORDS[language];
  const isOwn = (word: string) => own.has(word) || own.has(word.replace(/^(?:qu|d|l|c|n|s)'/, ""));
  const owned = found.filter((word) => isOwn(word) || /^(?:qu|d|l|c|n|s)'/.test(word)).length;
  return { own: owned, all: owned + found.filter((word) => shared.has(word)).length };
}

/** Question words → the English ones; a word that is English as well is not among them. */
const ENGLISH_FOR: ReadonlyMap<string, string> = new Map(
  `que what|quoi what|что what|що what|cosa what|quien who|qui who|wer who|кто who|хто who
  cuando when|quand when|wann when|когда when|коли when|donde where|wo where|где where|де where
  porque why|pourquoi why|warum why|почему why|чому why`
    .split(/[\n|]/)
    .map((pair) => pair.trim().split(" ") as [string, string]),
);

const FOREIGN_OPENING = /^[¿¡\s]*(?<asked>[\p{L}\p{M}]+) (?<rest>.+)$/u;
const SAID_ABOUT =
  /^(?<said>[\p{L}\p{M}]+) (?<who>.{1,60}?) (?<about>about|on|regarding) (?<topic>.+)$/iu;

/**
 * An English question that opens with a word of another language, in English:
 * `"que dijo Berg about ferries"` → `"what did Berg say about ferries"`, `"что did Berg say"` → `"what
 * did Berg say"`; any other sentence as it is.
 */
export function withEnglishOpening(sentence: string): string {
  const { asked = "", rest = "" } = sentence.match(FOREIGN_OPENING)?.groups ?? {};
  const english = ENGLISH_FOR.get(withoutAccents(asked.toLowerCase()));
  if (english === undefined) return sentence;
  if (/^(?:did|does|do|has|have|had|is|are|was|were) |\b(?:said|says|say) /i.test(rest))
    return `${english} ${rest}`;
  const { said = "", who = "", about = "", topic = "" } = rest.match(SAID_ABOUT)?.groups ?? {};
  const isVerb = Object.values(LANGUAGE_WORDS).some(({ own }) => own.has(withoutAccents(said)));
  return isVerb ? [english, "did", who, "say", about, topic].join(" ") : sentence;
}
