// What stands beside a name between commas and tells who it is: "Ann Lee, a pilot,".

import { isCapitalised, type Token } from "../../text/tokens.ts";
import { genderOfWords } from "../lexicon/gender.ts";
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { descriptionStart } from "../mentions/description-start.ts";
import type { Mention } from "../mentions/mention.ts";
import { lowerAt, type TokenisedArticle } from "../reading/read-article.ts";
import { BODY_NOUN, type Entity } from "./entity.ts";

/** "Rolf Brandt, Weber's campaign manager," and "his press secretary, Ivo Renn,". */
export function addApposition(reading: TokenisedArticle, mention: Mention, entity: Entity) {
  const paragraph = reading.paragraphs[mention.paragraph];
  if (paragraph === undefined) return;
  const { tokens } = paragraph;
  const quotation = paragraph.quotationOf[mention.first];
  if (tokens[mention.last]?.text === ",") {
    let end = mention.last + 1;
    const most = mention.last + 14;
    while (
      end < most &&
      !/^[,.;—–-]?$/.test(tokens[end]?.text ?? "") &&
      paragraph.quotationOf[end] === quotation
    )
      end++;
    if (end > mention.last + 1 && end < most)
      addDescription(reading, entity, paragraph.index, mention.last + 1, end);
  }
  const head = tokens[mention.first - 2];
  if (tokens[mention.first - 1]?.text === "," && head !== undefined && ROLE_NOUNS.has(head.lower))
    addDescription(
      reading,
      entity,
      paragraph.index,
      descriptionStart(paragraph, mention.first - 2),
      mention.first - 1,
    );
}

/** Keeps a noun phrase that a role heads: up to the role noun and what hangs on it. */
function addDescription(
  reading: TokenisedArticle,
  entity: Entity,
  paragraph: number,
  first: number,
  last: number,
) {
  const tokens = reading.paragraphs[paragraph]?.tokens.slice(first, last) ?? [];
  const [opening] = tokens;
  if (opening === undefined || /^(?:who|which|and|or|but)$/.test(opening.lower)) return;
  if (SAYING_VERBS.has(opening.lower) || /^(?:accused|blamed|praised|urged)$/.test(opening.lower))
    return; // "Per Holm, told reporters"
  const roleAt = ownRole(tokens);
  const after = tokens[roleAt + 1];
  if (isCapitalised(after)) return; // "In Lindau, farmer Ann Lee"
  if (SAYING_VERBS.has(after?.lower ?? "")) return; // "The bridge will be Lindau's, the mayor said"
  const end = tokens[descriptionLength(tokens, roleAt) - 1];
  if (roleAt < 0 || roleAt > 6 || end === undefined) return;
  entity.descriptions.add(reading.text.slice(opening.start, end.end));
  const words = tokens
    .slice(0, roleAt + 1)
    .map((token) => token.lower)
    .join(" ");
  const isBody = BODY_NOUN.test(words) && !ROLE_NOUNS.has(after?.lower ?? ""); // no "company director"
  if (entity.kind === "unknown") entity.kind = isBody ? "organisation" : "person";
  entity.gender ??= genderOfWords(words);
}

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
  const home = paragraphs[paragraph];
  if (home === undefined || kind !== "name") return false;
  const at = lowerAt(home, last) === "'s" ? last + 1 : last;
  const next = lowerAt(home, at);
  return OF_COMPANIES.has(next) || (next === "chief" && lowerAt(home, at + 1) === "executive");
}

const OF_COMPANIES = new Set(
  "ceo cfo coo executives shareholders stockholders bankers subsidiary subsidiaries".split(" "),
);
