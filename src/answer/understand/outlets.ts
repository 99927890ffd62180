// Where what is asked for was printed: the corpus' publishers, and outlets of which it has nothing.

import type { People } from "../../people/person.ts";
import { foldName } from "../../text/fold-name.ts";
import { NOT_FOUND } from "./question-context.ts";
import { isSilentThing } from "./who.ts";

/** "The Moscow Times" → "moscowtimes" */
function fold(publisher: string): string {
  return foldName(publisher).replace(/^the /, "").replaceAll(" ", "");
}

/** The publisher of the corpus that the words are; null for any other words. */
export function publisherNamed(words: string, publishers: readonly string[]): string | null {
  const asked = fold(words);
  return asked === "" ? null : (publishers.find((publisher) => fold(publisher) === asked) ?? null);
}

/** "in the Moscow Times", "according to Politico": only what equals a publisher of the corpus. */
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
const IN_OUTLET = new RegExp(`,? (?:in|on|via|per) ((?:the )?${OUTLET})$`, "u");
const ACCORDING_TO =
  /,? (?:according to|as (?:reported|told) (?:by|in)|reported by) ([^,]{1,60})$/i;

/**
 * Without an outlet of which the corpus has nothing, which is `outlet`: "… according to The Faraway
 * Times" must not make articles speak of a Faraway Times. "According to Putin" stays: he is a speaker.
 */
export function withoutOutlet(
  sentence: string,
  people: People,
): Readonly<{ rest: string; outlet: string | null }> {
  const bare = sentence.replace(/[?!.,;\s]+$/u, "");
  const within = bare.match(IN_OUTLET);
  if (within !== null) return { rest: bare.slice(0, within.index), outlet: within[1] ?? null };
  const kept = { rest: sentence, outlet: null };
  const according = bare.match(ACCORDING_TO);
  if (according === null) return kept;
  const by = according[1] ?? "";
  const isOutlet = IS_OUTLET.test(by);
  const found = isOutlet ? NOT_FOUND : people.find(by, { misspelt: false });
  const isSpeaker =
    found.kind === "several" || (found.kind === "one" && !isSilentThing(found.person));
  const rest = bare.slice(0, according.index);
  const isAfterFrame = /\b(?:say|said|says|about|on)\b/i.test(rest);
  if (isSpeaker || !isAfterFrame) return kept;
  return { rest, outlet: isOutlet ? by : null };
}

/** Whether the outlet may be one of the corpus' publishers by a shorter or longer name. */
export function mayBePublisher(outlet: string, publishers: readonly string[]): boolean {
  const asked = fold(outlet);
  return publishers
    .map(fold)
    .some((publisher) => publisher.includes(asked) || asked.includes(publisher));
}
