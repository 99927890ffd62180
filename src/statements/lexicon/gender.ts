// Man or woman: what titles and words of kin say, and what given names and surnames do.

import givenNames from "gender-detection-from-name/names/en.js";
import { hasFamilyFirst } from "../../text/names-agree.ts";
import type { PersonName } from "../../text/parse-name.ts";

export type Gender = "male" | "female";

/** Titles, kin and callings that show a man … */
const MALE =
  /^(?:mr|sir|lord|king|prince|emperor|emir|sultan|duke|pope|mogul|herr|señor|don|monsieur|shri|encik|alhaji|sheikh|imam|monk|friar|actor|waiter|(?:grand|god|step)?(?:father|son)|(?:half-|step)?brother|(?:great-)?uncle|nephew|husband|ex-husband|widower|boyfriend|fiancé|man|boy|(?:congress|business|chair|spokes|council|police|fisher|sports|crafts|sales|camera|states|horse)man)$/iu;

/** … and a woman. */
const FEMALE =
  /^(?:mrs|ms|miss|mme|madame|madam|mlle|dame|lady|queen|princess|empress|duchess|baroness|countess|frau|señora|doña|signora|smt|puan|datin|hajiya|sheikha|nun|actress|waitress|heiress|(?:grand|god|step)?(?:mother|daughter)|(?:half-|step)?sister|(?:great-)?aunt|niece|wife|ex-wife|widow|girlfriend|fiancée|girl|(?:[a-z]+-?)?woman)$/iu;

/** Pronouns of one person, in every case. */
export const PERSONAL_PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["his", "male"],
  ["him", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["hers", "female"],
  ["herself", "female"],
]);

/** What the words say of somebody, the last that says anything: "her mother's brother" → male. */
export function genderOfWords(words: string): Gender | null {
  const all = words.match(/[\p{L}-]+/gu) ?? [];
  const telling = all.findLast((word) => MALE.test(word) || FEMALE.test(word));
  return telling === undefined ? null : MALE.test(telling) ? "male" : "female";
}

/** Words of places and bodies that the register of given names knows too: "North Korea", "Fox News". */
const NOT_GIVEN =
  /^(?:north|south|east|west|fox|america|supreme|san|santa|saint|planned|morning)$/i;

/** Given names of men in Russian, Ukrainian, Finnish, Hungarian and Italian that English registers have as women's. */
const MENS_NAMES =
  /^(?:yuri|yuriy|yury|yurii|nikita|ilya|illia|misha|mykola|nikola|danila|savva|foma|luka|kuzma|matti|mika|bela|béla|ilia|gabriele|daniele|emanuele)$/iu;

/**
 * Given names whose bearers are men in one country and women in another, from comparing the English,
 * French, German, Italian and Spanish registers of gender-detection-from-name, Chinese and Korean
 * ones, which show nothing, and those that English, Arabic, Japanese and Punjabi give to both. The
 * English register alone would rule the right person out.
 */
const EITHER_GENDERS_NAMES =
  /^(?:nino|jean|joan|jan|andrea|nicola|michele|simone|laurence|robin|kim|dominique|camille|claude|toni|sasha|sascha|marion|jocelyn|karol|milan|elia|rosario|trinidad|angel|jaime|kerry|alexis|leslie|ariel|nur|noor|min|jun|yu|jin|ming|hong|yan|lin|chen|li|na|jie|hui|yi|khanh|adama|isa|kiran|raja|deniz|jihad|islam|ira|sam|alex|chris|andy|terry|jamie|casey|morgan|taylor|jordan|dakota|dani|pau|kai|luca|lauri|kari|lee|lindsey|lindsay|sidney|dana|jody|charlie|frankie|billie|jackie|jessie|britt|drew|blake|quinn|riley|avery|rowan|skyler|parker|hayden|cameron|jo|val|mel|amal|ihsan|yuki|akira|kaoru|hikaru|manpreet|gurpreet|harpreet|jaspreet|simran)$/i;

/** Surnames of women in Czech, Slovak, Russian, Bulgarian and Icelandic. */
const WOMENS_SURNAME = /(?:ová|[oe]va|skaya|[sc]kaia|dóttir|dottir)$/u;

/** The gender that the surname has a form for, or the usual one of the given name (an English register); null where neither shows it. */
export function genderOfName(parsed: PersonName): Gender | null {
  if (WOMENS_SURNAME.test(parsed.family)) return "female";
  if (hasFamilyFirst(parsed)) return null;
  const given = parsed.given.find((name) => name.replaceAll(".", "").length > 1);
  if (given === undefined || NOT_GIVEN.test(given) || EITHER_GENDERS_NAMES.test(given)) return null;
  if (MENS_NAMES.test(given)) return "male";
  return givenNames.get(registered(given)) ?? null;
}

/** Whether the name begins with a given name, of whatever gender. */
export function hasGivenName({ given: [given] }: PersonName): boolean {
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
