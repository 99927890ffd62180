// Names for whom an article only describes, from what the whole corpus knows: "the GOP nominee" where
// other articles write "Republican nominee Ann Lee" and this one names Ann Lee too.

import type { Article } from "../corpus/article.ts";
import { RENAMING_PROBABILITY } from "../statements/coreference/descriptions/renamed-speakers.ts";
import { type Extraction, isSureOfSpeaker, type Statement } from "../statements/statement.ts";
import { slice } from "../text/span.ts";
import type { People } from "./person.ts";

/** The probability that a description means somebody where only other articles tie it to the name. */
const TIE_PROBABILITY = 0.8;

/**
 * The same statements (the very same where nobody is named anew), those of somebody described under the name that the article has for them. Where
 * the article's last speaker is only a guess, and the one whom other articles tie to the words, the tie counts.
 */
export function nameDescribed(
  article: Article,
  extraction: Extraction,
  people: People,
): Extraction {
  const name = (statement: Statement): Statement => {
    const { speaker, mention, confidence } = statement;
    if (isSureOfSpeaker(statement) || speaker === null || mention === null) return statement;
    const found = people.describedIn(article.path, slice(article.text, mention));
    if (found === null) return statement;
    const isAgreed = statement.isNamed && found === speaker;
    const ofCue = isAgreed ? Math.min(1, confidence / RENAMING_PROBABILITY) : confidence;
    return { ...statement, speaker: found, isNamed: true, confidence: ofCue * TIE_PROBABILITY };
  };
  const statements = extraction.statements.map(name);
  const isSame = statements.every((statement, at) => statement === extraction.statements[at]);
  return isSame ? extraction : { ...extraction, statements };
}
