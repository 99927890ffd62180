// A corpus of any size for measuring: news of towns that do not exist, about 520 words an article, with
// the shapes in which newspapers quote, some ten statements in each. The same number gives the same
// article.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articleWords, coined, createRandom, type Random, zipfRank } from "./generated-words.ts";

const FIRST_NAMES =
  `Anna Omar Per Ines Tomas Lena Ravi Marta Colin Yuki Nora Hugo Clara Ivan Greta Samuel
  Leila Oscar Vera Dario Helen Bruno Astrid Felix Rosa Martin Judith Karim Elsa Victor Paula Simon Irene
  Dennis Amina Walter Sofia Edgar Louise Anton`.split(/\s+/);
const ENDS = ["", "er", "gren", "qvist", "sen", "ford", "wick", "ley", "man", "ström"];
const TOWN_ENDS = ["haven", "mouth", "bridge", "field", "cross", "wick", "holm", "stead"];
const OFFICES =
  `mayor|harbour master|finance minister|chief engineer|union leader|police chief|senator
  governor|professor|director|judge|spokeswoman|head teacher|chairman`.split(/\||\n\s*/);
const OUTLETS = ["The Gazette", "The Courier", "The Harbour Post", "The Weekly", "Evening Mail"];
const VERBS = ["said", "told reporters", "warned", "insisted", "announced", "argued", "admitted"];
const ACTS =
  `open close rebuild postpone sell inspect defend pay count move buy lose win need share`.split(
    " ",
  );
const TIMES = ["before the winter", "in the spring", "by Friday", "without delay", "last year"];

type Pick = <T>(list: readonly T[]) => T;

function picker(random: Random): Pick {
  return <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Somebody who speaks. */
type Speaker = Readonly<{ first: string; surname: string; office: string }>;

/** A few people are in the news every day, most once. */
const PEOPLE = 2_000_000;
const PEOPLE_SHIFT = 8;

function speaker(random: Random): Speaker {
  const number = zipfRank(random, PEOPLE, PEOPLE_SHIFT);
  const pick = picker(createRandom(number * 31 + 7));
  const root = coined(number % 30_000).slice(0, 4);
  return { first: pick(FIRST_NAMES), surname: capital(root + pick(ENDS)), office: pick(OFFICES) };
}

function town(random: Random): string {
  const number = zipfRank(random, 20_000, 5);
  return capital(coined(number + 50_000).slice(0, 4)) + (TOWN_ENDS[number % 8] ?? "");
}

/** What the sentences of one article are made with. */
type Writer = Readonly<{
  pick: Pick;
  random: Random;
  town: string;
  otherTown: () => string;
  word: () => string;
}>;

/** About ten words. */
function clause({ pick, random, word, town, otherTown }: Writer): string {
  const where = random() < 0.3 ? ` in ${random() < 0.5 ? town : otherTown()}` : "";
  const act = pick(ACTS);
  return pick([
    () => `the ${word()} of the ${word()} will ${act} the ${word()} ${word()}${where}`,
    () => `a ${word()} ${word()} could ${act} the ${word()}${where} ${pick(TIMES)}`,
    () => `this ${word()} has to ${act} its ${word()} and the ${word()}${where}`,
    () => `most of the ${word()} would ${act} for ${word()} or ${word()}${where}`,
    () => `we have a ${word()} with ${word()} ${word()} and nobody will ${act} it${where}`,
  ])();
}

/** About 22 words. */
function sentence(writer: Writer): string {
  const join = writer.pick(["after", "while", "because", "and", "although", "since"]);
  return `${clause(writer)}, ${join} ${clause(writer)}`;
}

/** What people may ask "when" or "how many" of. */
function fact({ pick, random, word, otherTown, town }: Writer): string {
  const figure = Math.floor(random() * 900) + 20;
  const year = 1950 + Math.floor(random() * 70);
  const where = random() < 0.5 ? town : otherTown();
  return pick([
    `In ${year} the ${word()} ${word()} of ${where} was built for ${figure} ${word()} families.`,
    `The ${word()} of ${where} has ${figure} ${word()} workers and a ${word()} ${word()}.`,
    `About ${figure},000 people use the ${word()} ${word()} of ${where} in a year.`,
  ]);
}

type Shape = (writer: Writer, speaker: Speaker) => string;

/** One paragraph a shape: words before and after the cue, parted by it, over two paragraphs, reported. */
const SPEECH: readonly Shape[] = [
  (w, { surname }) =>
    `“${capital(sentence(w))},” ${surname} ${w.pick(VERBS)}. “${capital(clause(w))}.”`,
  (w, { surname }) => `“${capital(clause(w))},” said ${surname}, “and ${clause(w)}.”`,
  (w, { surname }) => `${surname} ${w.pick(VERBS)} that ${sentence(w)}.`,
  (w, { surname }) => `According to ${surname}, ${sentence(w)}. ${capital(sentence(w))}.`,
  (w) => `“${capital(clause(w))},” she added. “${capital(clause(w))}.”`,
  (w, { surname }) => `${surname} called the ${w.word()} of ${w.otherTown()} “a ${w.word()} gift”.`,
  (w, { surname, office }) =>
    `${surname}, the ${office}, ${w.pick(VERBS)}: “${capital(sentence(w))}. ${capital(clause(w))}.”`,
  (w, { surname }) =>
    `“${capital(sentence(w))},” ${surname} ${w.pick(VERBS)}. “${capital(sentence(w))}.\n\n“${capital(clause(w))}.”`,
];

const NARRATION: readonly Shape[] = [
  (w) => `${capital(sentence(w))}. ${capital(sentence(w))}.`,
  (w) => `${fact(w)} ${capital(sentence(w))}.`,
  (w) => `${capital(sentence(w))}. ${fact(w)}`,
  (w) => `The council of ${w.town} met on the ${w.word()} ${w.word()}, ${clause(w)}. ${fact(w)}`,
];

/** What is known of a generated article: its text, and what may be asked of it. */
type Generated = Readonly<{ text: string; lead: Speaker; town: string; own: readonly string[] }>;

/** Paragraphs after the first; half of them are speech. */
const PARAGRAPHS = 14;

function generate(number: number): Generated {
  const random = createRandom(number + 1);
  const pick = picker(random);
  const words = articleWords(random);
  const [lead, other] = [speaker(random), speaker(random)];
  const home = town(random);
  const writer = {
    ...{ pick, random, town: home, word: words.next },
    otherTown: () => town(random),
  };
  const [topic = "", second = ""] = words.own;
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, place) =>
    pick(place % 2 === 0 ? SPEECH : NARRATION)(writer, place < PARAGRAPHS / 2 ? lead : other),
  );
  paragraphs.splice(PARAGRAPHS / 2, 0, `${introduced(other, home)} was not so sure.`);
  const text = [
    `title: ${home} argues over its ${topic} and ${second}, part ${number + 1}`,
    `publisher: ${pick(OUTLETS)}`,
    `published: 2025-${twoDigits((number % 12) + 1)}-${twoDigits((number % 28) + 1)}`,
    "---\n",
    `${introduced(lead, home)} spoke about the ${topic} on Monday, and ${clause(writer)}.\n`,
    paragraphs.join("\n\n"),
  ].join("\n");
  return { text: `---\n${text}`, lead, town: home, own: words.own };
}

const introduced = ({ first, surname, office }: Speaker, home: string) =>
  `The ${office} of ${home}, ${first} ${surname},`;

const twoDigits = (number: number) => String(number).padStart(2, "0");

export function generatedArticle(number: number): string {
  return generate(number).text;
}

export const generatedPath = (number: number): string => `${String(number).padStart(6, "0")}.md`;

/** Writes so many articles into a folder, which is made where it is missing. */
export function writeCorpus(dir: string, articles: number): void {
  mkdirSync(dir, { recursive: true });
  for (let number = 0; number < articles; number++)
    writeFileSync(join(dir, generatedPath(number)), generatedArticle(number));
}

/** Whose words, a fact, either of them misspelt, words that no article has. */
export const QUESTION_KINDS = ["said", "fact", "misspelt", "unknown words"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const kindOfQuestion = (number: number): QuestionKind =>
  QUESTION_KINDS[number % QUESTION_KINDS.length] ?? "said";

/** Questions are on articles before this one, which corpora of all sizes have. */
const ASKED_ARTICLES = 1_000;

/** What people ask of such a corpus, by kind in turns. */
export function generatedQuestion(number: number): string {
  const random = createRandom(1_000_000 + number);
  const pick = picker(random);
  const article = generate(Math.floor(random() * ASKED_ARTICLES));
  const { lead, own } = article;
  const word = () => own[zipfRank(random, own.length, 3)] ?? "";
  const name = random() < 0.5 ? lead.surname : `${lead.first} ${lead.surname}`;
  switch (kindOfQuestion(number)) {
    case "said":
      return saidQuestion(pick, name, [word(), word()]);
    case "fact":
      return factQuestion(pick, article.town, [word(), word()]);
    case "misspelt":
      return random() < 0.5
        ? saidQuestion(pick, misspelt(random, name), [word(), word()])
        : factQuestion(pick, article.town, [misspelt(random, word()), word()]);
    case "unknown words":
      return random() < 0.5
        ? saidQuestion(pick, capital(unknown(random)), [word(), unknown(random)])
        : factQuestion(pick, capital(unknown(random)), [unknown(random), word()]);
  }
}

type TwoWords = readonly [string, string];

function saidQuestion(pick: Pick, name: string, [first, second]: TwoWords): string {
  return pick([
    `what did ${name} say about ${first} and ${second}`,
    `What does ${name} think of the ${first} ${second}?`,
    `${name} on ${first}`,
    `what has ${name} said about the ${first}?`,
  ]);
}

function factQuestion(pick: Pick, place: string, [first, second]: TwoWords): string {
  return pick([
    `When was the ${first} ${second} of ${place} built?`,
    `how many workers does the ${first} of ${place} have?`,
    `who spoke about the ${first} and the ${second} of ${place}`,
    `Why would most of the ${first} in ${place} pay for ${second}?`,
  ]);
}

/** Two letters in the middle of a word swapped. */
function misspelt(random: Random, word: string): string {
  const at = 2 + Math.floor(random() * Math.max(1, word.length - 4));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** A letter that no syllable of coined words has. */
const unknown = (random: Random) => `qu${coined(Math.floor(random() * 10_000_000))}x`;
