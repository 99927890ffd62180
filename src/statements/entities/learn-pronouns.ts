// What the article's own pronouns show of those whose name shows no gender.

import type { Gender } from "../lexicon/gender.ts";
import type { Mention } from "../mentions/mention.ts";
import { isQuoted, type Paragraph, type TokenisedArticle } from "../reading/read-article.ts";
import { cannotBePerson, type Entity } from "./entity.ts";

/**
 * What the article's pronouns call those whose name shows no gender: "Robin Teale said she", "Sam Oduya
 * runs the firm. He says …", "Norkraft said so. Its director …". A sentence counts that names nobody
 * else; where the pronouns of an article differ, none does.
 */
export function learnPronouns(
  { paragraphs }: TokenisedArticle,
  mentions: readonly (readonly Mention[])[],
  of: ReadonlyMap<Mention, Entity>,
) {
  const calledAs = new Map<Entity, Set<Gender | "it">>();
  for (const paragraph of paragraphs) {
    const names = (mentions[paragraph.index] ?? []).filter(
      (mention) => mention.kind === "name" && !mention.isQuoted,
    );
    const bySentence = namesBySentence(paragraph, names);
    for (const mention of names) {
      const entity = of.get(mention);
      if (entity === undefined || entity.gender !== null || mention.isModifier) continue;
      const sentence = paragraph.sentenceOf[mention.first] ?? 0;
      if (!isAlone(entity, bySentence.get(sentence) ?? [], of)) continue;
      const isNextFree = !bySentence.has(sentence + 1);
      const called = calledAs.get(entity) ?? new Set();
      for (const one of pronounsAfter(paragraph, mention, isNextFree)) called.add(one);
      calledAs.set(entity, called);
    }
  }
  for (const [entity, [called, ...others]] of calledAs)
    if (called !== undefined && others.length === 0) entity.calledAs = called;
}

function namesBySentence(
  { sentenceOf }: Paragraph,
  names: readonly Mention[],
): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const name of names) {
    const sentence = sentenceOf[name.first] ?? 0;
    const own = found.get(sentence);
    if (own === undefined) found.set(sentence, [name]);
    else own.push(name);
  }
  return found;
}

/** Whether a sentence names nobody else whom a pronoun in it could mean. */
function isAlone(
  entity: Entity,
  names: readonly Mention[],
  of: ReadonlyMap<Mention, Entity>,
): boolean {
  return names.every((mention) => {
    const named = of.get(mention);
    return named === entity || (named !== undefined && cannotBePerson(named));
  });
}

/** What the pronouns after the name say to the end of its sentence, and one that opens the next. */
function pronounsAfter(
  paragraph: Paragraph,
  { first, last }: Mention,
  isNextFree: boolean,
): (Gender | "it")[] {
  const { tokens, sentenceOf, sentenceStarts } = paragraph;
  const end = sentenceStarts[(sentenceOf[first] ?? 0) + 1] ?? tokens.length;
  const called: (Gender | "it")[] = [];
  for (let i = last; i < end; i++) {
    const gender = OWN_PRONOUNS.get(tokens[i]?.lower ?? "");
    if (gender !== undefined && gender !== "it" && !isQuoted(paragraph, i)) called.push(gender);
  }
  const opening = OWN_PRONOUNS.get(tokens[end]?.lower ?? "");
  return opening === undefined || (!isNextFree && opening !== "it") ? called : [...called, opening];
}

/** Subjects and owners, and bodies' own; "him" and "her" of "told her" are somebody else, but no form tells the two "her" apart. */
const OWN_PRONOUNS: ReadonlyMap<string, Gender | "it"> = new Map([
  ["he", "male"],
  ["his", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["herself", "female"],
  ["its", "it"],
]);
