// Where what is asked for was printed: the corpus' publishers, and outlets of which it has nothing.

import type { KnownPeople } from "../../people/person.ts";
import { foldName } from "../../text/fold-name.ts";
import { NOT_FOUND } from "./question-context.ts";
import { oneOf } from "./verbs.ts";
import { isSilentThing } from "./who.ts";

/** "The Moscow Times" → "moscowtimes" */
function fold(publisher: string): string {
  return foldName(publisher).replace(/^the /, "").replaceAll(" ", "");
}

/**
 * The publisher of the corpus that the words are, in full or by the part that people use ("the Herald",
 * "the BBC"), where only one is called so; null for any other words.
 */
export function publisherNamed(words: string, publishers: readonly string[]): string | null {
  const asked = fold(words);
  if (asked === "") return null;
  const whole = publishers.find((publisher) => fold(publisher) === asked);
  const [only, second] = publishers.filter((publisher) => isCalled(publisher, words));
  return whole ?? (second === undefined ? (only ?? null) : null);
}

/** "the Herald" is the Norholm Herald, "the BBC" BBC News; "Norholm" is neither. */
function isCalled(publisher: string, words: string): boolean {
  const [whole, part] = [foldName(publisher), foldName(words)].map((name) =>
    name.replace(/^the /, ""),
  );
  if (whole === undefined || part === undefined) return false;
  if (whole.endsWith(` ${part}`)) return ENDS_AS_OUTLET.test(part);
  return whole.startsWith(`${part} `) && KIND_OF_OUTLET.test(whole.slice(part.length + 1));
}

/** What says only what kind of outlet it is. */
const KIND_OF_OUTLET = /^(?:news|online|magazine|radio|tv|television|agency|news agency|network)$/;

/**
 * Whether words in small letters are meant as an outlet: "in the post office" is a place. A part of a name needs
 * a capital, or the end of the sentence or clause after it.
 */
function isWrittenAsOutlet(name: string, rest: string, publisher: string): boolean {
  if (/\p{Lu}/u.test(name) || fold(name) === fold(publisher)) return true;
  return /^the /.test(name) && /^(?:[?!.,;:]|$| (?:what|who|when|where|why|how|did)\b)/.test(rest);
}

/** "in the Moscow Times", "according to the Herald": only what is a publisher of the corpus. */
export function withoutPublisher(
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
      const bare = name.replace(/[?!.,;:"']+$/u, "");
      const publisher = publisherNamed(bare, publishers);
      if (publisher === null) continue;
      if (!isWrittenAsOutlet(bare, after.slice(bare.length), publisher)) continue;
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
const NOUNS_OF_OUTLETS = oneOf(`
  Times Post News Journal Herald Tribune Gazette Telegraph Guardian Independent Mail Chronicle
  Observer Mirror Magazine Daily Economist Courier Examiner Inquirer Bulletin Sentinel Weekly
  Advertiser Dispatch Argus`);
const OUTLET = `(?:(?:[A-Z][\\p{L}&.']* ){0,3}${NOUNS_OF_OUTLETS}|${oneOf(`
  RT BBC CNN NBC CBS NPR MSNBC AP AFP TASS Reuters Bloomberg Politico Axios Meduza Interfax
  Al_Jazeera Xinhua Kommersant Le_Monde Der_Spiegel Associated_Press Sky_News RIA_Novosti`)})`;
const ENDS_AS_OUTLET = new RegExp(`(?:^| )${NOUNS_OF_OUTLETS}$`, "i");
const IS_OUTLET = new RegExp(`^(?:the )?${OUTLET}$`, "iu");
const IN_OUTLET = new RegExp(`,? (?:in|on|via|per) ((?:the )?${OUTLET})$`, "u");
const OPENS_IN_OUTLET = new RegExp(`^(?:[Ii]n|[Pp]er|[Vv]ia) ((?:the )?${OUTLET}),? `, "u");
const ACCORDING_TO =
  /,? (?:according to|as (?:reported|told) (?:by|in)|reported by) ([^,]{1,60})$/i;
/** With a comma, or before the words of a question. */
const OPENS_ACCORDING_TO =
  /^according to ([^,]{1,60}?)(?:, ?| (?=(?:what|who|when|where|why|how|did)\b))/i;

/** Whether the words are what outlets are called by. */
export function isOutlet(words: string): boolean {
  return IS_OUTLET.test(words);
}

/**
 * Without an outlet of which the corpus has nothing, which is `outlet`: "… according to The Faraway
 * Times" must not make articles speak of a Faraway Times. "According to Putin" stays: he is a speaker.
 */
export function withoutOutlet(
  sentence: string,
  people: KnownPeople,
): Readonly<{ rest: string; outlet: string | null }> {
  const bare = sentence.replace(/[?!.,;\s]+$/u, "");
  const within = bare.match(IN_OUTLET) ?? bare.match(OPENS_IN_OUTLET);
  if (within !== null) return { rest: bare.replace(within[0], ""), outlet: within[1] ?? null };
  const kept = { rest: sentence, outlet: null };
  const according = bare.match(ACCORDING_TO) ?? bare.match(OPENS_ACCORDING_TO);
  if (according === null) return kept;
  const by = according[1] ?? "";
  const found = isOutlet(by) ? NOT_FOUND : people.find(by, { misspelt: false });
  const isSpeaker =
    found.kind === "several" || (found.kind === "one" && !isSilentThing(found.person));
  const rest = bare.replace(according[0], "");
  const hasFrame = /\b(?:say|said|says|about|on)\b/i.test(rest);
  if (isSpeaker || !hasFrame) return kept;
  // "The Daily Planet" is somebody's name, "the article" is not.
  return { rest, outlet: isOutlet(by) || /\p{Lu}/u.test(by) ? by : null };
}

/** Whether the outlet may be one of the corpus' publishers by a shorter or longer name. */
export function mayBePublisher(outlet: string, publishers: readonly string[]): boolean {
  const asked = fold(outlet);
  return publishers
    .map(fold)
    .some((publisher) => publisher.includes(asked) || asked.includes(publisher));
}
