// What stands beside a name between commas and says who it is: "Ann Lee, a pilot,".

import { isCapitalised, type Token } from "../../text/tokens.ts";
import { genderOfWords } from "../lexicon/gender.ts";
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { descriptionStart } from "../mentions/description-start.ts";
import type { Mention } from "../mentions/mention.ts";
import { lowerAt, type Paragraph, type TokenisedArticle } from "../reading/read-article.ts";
import { BODY_NOUN, type Entity } from "./entity.ts";

/** What stands between commas beside a name has at most so many tokens. */
const MAX_APPOSITION_TOKENS = 12;

/** "Rolf Brandt, Weber's campaign manager," and "his press secretary, Ivo Renn,". */
export function addApposition(
  { text, paragraphs }: TokenisedArticle,
  mention: Mention,
  entity: Entity,
) {
  const paragraph = paragraphs[mention.paragraph];
  if (paragraph === undefined) return;
  const { first, last } = mention;
  const end = appositionEnd(paragraph, mention);
  if (end > last + 1) addDescription(text, paragraph.tokens.slice(last + 1, end), entity);
  const isAfterRole = ROLE_NOUNS.has(paragraph.tokens[first - 2]?.lower ?? "");
  if (isAfterRole && paragraph.tokens[first - 1]?.text === ",") {
    const start = descriptionStart(paragraph, first - 2);
    addDescription(text, paragraph.tokens.slice(start, first - 1), entity);
  }
}

/** Where the words end that a comma parts from the name before them; 0 where none do. */
function appositionEnd({ tokens, quotationOf }: Paragraph, { first, last }: Mention): number {
  if (tokens[last]?.text !== ",") return 0;
  const limit = last + MAX_APPOSITION_TOKENS + 2;
  let end = last + 1;
  while (
    end < limit &&
    !/^[,.;—–-]?$/.test(tokens[end]?.text ?? "") &&
    quotationOf[end] === quotationOf[first]
  )
    end++;
  return end < limit ? end : 0;
}

/** Keeps a noun phrase that a role heads: up to the role noun and what hangs on it. */
function addDescription(text: string, tokens: readonly Token[], entity: Entity) {
  const roleAt = describedRole(tokens);
  if (roleAt < 0) return;
  const [opening] = tokens;
  const end = tokens[descriptionLength(tokens, roleAt) - 1];
  if (opening === undefined || end === undefined) return;
  entity.descriptions.add(text.slice(opening.start, end.end));
  const words = tokens
    .slice(0, roleAt + 1)
    .map((token) => token.lower)
    .join(" ");
  const isBody = BODY_NOUN.test(words) && !ROLE_NOUNS.has(tokens[roleAt + 1]?.lower ?? ""); // no "company director"
  if (entity.kind === "unknown") entity.kind = isBody ? "organisation" : "person";
  entity.gender ??= genderOfWords(words);
}

/** The role noun of a description of more words than these before it hardly is the person's. */
const MAX_WORDS_BEFORE_ROLE = 6;

/** Where the role noun stands by which the words describe somebody; -1 where they do not. */
function describedRole(tokens: readonly Token[]): number {
  const opening = tokens[0]?.lower ?? "";
  if (OPENS_NO_APPOSITION.test(opening) || SAYING_VERBS.has(opening)) return -1; // "Per Holm, told reporters"
  const roleAt = ownRole(tokens);
  const after = tokens[roleAt + 1];
  const isSomebodyElse = isCapitalised(after); // "In Lindau, farmer Ann Lee"
  const speaks = SAYING_VERBS.has(after?.lower ?? ""); // "The bridge will be Lindau's, the mayor said"
  return isSomebodyElse || speaks || roleAt > MAX_WORDS_BEFORE_ROLE ? -1 : roleAt;
}

/** A clause that begins so goes on with the sentence and describes nobody. */
const OPENS_NO_APPOSITION = /^(?:who|which|and|or|but|accused|blamed|praised|urged)$/;

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

/** "[Nordlys] shareholders", "[Nordlys] CEO Ann Lee", "[Nordlys]’s chief executive": companies have these, people have not. */
export function isCompanyName(
  { paragraphs }: TokenisedArticle,
  { kind, paragraph, last }: Mention,
): boolean {
  const own = paragraphs[paragraph];
  if (own === undefined || kind !== "name") return false;
  const at = lowerAt(own, last) === "'s" ? last + 1 : last;
  const next = lowerAt(own, at);
  return OF_COMPANIES.has(next) || (next === "chief" && lowerAt(own, at + 1) === "executive");
}

const OF_COMPANIES = new Set(
  "ceo cfo coo executives shareholders stockholders bankers subsidiary subsidiaries".split(" "),
);
