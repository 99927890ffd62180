// Typing errors in the words of which questions are made; those in names and topics are forgiven
// elsewhere.

import { isStopWord } from "../../search/analysis.ts";
import { editDistance } from "../../text/edit-distance.ts";

/** The words that make a frame; only these are corrected. */
const FRAME_WORDS =
  "what did does has have is said saying say says about regarding according quote quotes mention mentioned tell told think thinks opinion view comment commented statement something anything".split(
    " ",
  );

/** Spellings of chat that are more than one error away, and those of two letters. */
const CHAT_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["wat", "what"],
  ["wut", "what"],
  ["wht", "what"],
  ["wot", "what"],
  ["abt", "about"],
  ["bout", "about"],
  ["dd", "did"],
  ["sed", "said"],
  ["sez", "says"],
  ["sayed", "said"],
  ["teh", "the"],
]);

/**
 * English words one error from a frame word that are meant as typed: the commoner ones of the 257
 * that npm's an-array-of-english-words 2.0.0 (275,000 words) has.
 */
const MEANT = new Set(
  `abort abut commenced commend commended comments dad dads die died dies dig dim din dip doe doer
  doers dogs dose doses dots dove doves dozes dud dues dyes hale halve ham hare hash hast hat hate
  hats haven hay haze heave hive ids mentions opinions quite quota quotas quoted quoth retarding
  rewarding sad sag sail sails sand sane sap sat saving savings saw sawing saws sax sayings shy skid
  sky slain slay slaying slays slid sly soy spay spy spying staid statements stay staying stays sty
  sway swaying sways thank thanks thick thin thing things tinker vie vied vies views wheat whet whip
  whit`.split(/\s+/),
);

/** Sentences are corrected up to here; a frame stands at the beginning. */
const MAX_CORRECTED_WORDS = 60;

/**
 * Corrects what is no word of the articles and no other small word: that it was one of a name or a
 * topic would help nobody. `"what did peskof say abuot the draf"` → `"what did peskof say about the
 * draf"`, `"aboutelections"` → `"about elections"`. Capitals inside the sentence are left alone.
 */
export function correctUnwritten(sentence: string, isWritten: (word: string) => boolean): string {
  return correct(sentence, isWritten, (word) => !isWritten(word));
}

/**
 * Corrects all that may be a frame word, for sentences in which no frame holds as typed:
 * `"waht has peskof sayd about nato"` → `"what has peskof said about nato"`.
 */
export function correctFrameWords(sentence: string, isWritten: (word: string) => boolean): string {
  return correct(sentence, isWritten, () => true);
}

function correct(
  sentence: string,
  isWritten: (word: string) => boolean,
  mayBeWrong: (word: string) => boolean,
): string {
  const words = sentence.split(" ");
  const corrected = words.slice(0, MAX_CORRECTED_WORDS).map((word, at) => {
    const typed = word.toLowerCase();
    const isName = at > 0 && /^\p{Lu}\p{Ll}/u.test(word);
    if (isName || !/^\p{L}{2,}$/u.test(word)) return word;
    if (FRAME_WORDS.includes(typed) || isStopWord(typed)) return word;
    if (isInPlaceOfName(words, at)) return word;
    if (isVerbOfFrame(words, at)) return "said";
    if (isAboutOfFrame(words, at)) return "about";
    if (!mayBeWrong(typed)) return word;
    return nearestFrameWord(typed) ?? unglue(typed, isWritten) ?? word;
  });
  return [...corrected, ...words.slice(MAX_CORRECTED_WORDS)].join(" ");
}

/** "what did saud say": between the two there is only a name. */
function isInPlaceOfName(words: readonly string[], at: number): boolean {
  return (
    /^(?:did|does|has)$/i.test(words[at - 1] ?? "") && /^(?:say|said)$/i.test(words[at + 1] ?? "")
  );
}

/** "what has putin sad about": between "has" and "about" stands a verb of saying. */
function isVerbOfFrame(words: readonly string[], at: number): boolean {
  if (words[at]?.toLowerCase() !== "sad" || words[at + 1] !== "about") return false;
  return words.slice(0, at).some((word) => /^(?:did|has|have)$/i.test(word));
}

/** "what did Putin say abut elections": right after the verb, and nothing is about the topic yet. */
function isAboutOfFrame(words: readonly string[], at: number): boolean {
  const typed = words[at]?.toLowerCase() ?? "";
  if (editDistance(typed, "about", 1) > 1 || words.includes("about")) return false;
  return /^(?:say|said|says|saying|tell?|tells|told|think|thinks)$/i.test(words[at - 1] ?? "");
}

function nearestFrameWord(typed: string): string | null {
  const known = CHAT_SPELLINGS.get(typed);
  if (known !== undefined) return known;
  if (typed.length < 3 || MEANT.has(typed)) return null;
  const near = FRAME_WORDS.filter(
    (frameWord) => beginsAlike(typed, frameWord) && editDistance(typed, frameWord, 1) <= 1,
  );
  // "sayd" is nearer to "said" in use than to "say"; the longer word explains more letters.
  return near.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The first letter is hardly ever wrong, but may have changed places with the second ("hwat"). */
function beginsAlike(typed: string, word: string): boolean {
  return typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);
}

/** "aboutelections", "whatdid": a space is missing after a frame word. */
function unglue(typed: string, isWritten: (word: string) => boolean): string | null {
  for (const first of ["what", "about", "did", "said", "say"]) {
    const rest = typed.slice(first.length);
    const isWord = FRAME_WORDS.includes(rest) || (rest.length > 3 && isWritten(rest));
    if (typed.startsWith(first) && isWord) return `${first} ${rest}`;
  }
  return null;
}
