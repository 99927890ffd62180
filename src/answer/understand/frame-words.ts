// Typing errors in the words of which frames are made.

import { editDistance } from "../../text/edit-distance.ts";

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
export function correctFrameWords(sentence: string): string {
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
