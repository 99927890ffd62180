// A corpus of any size for measuring: news of towns that do not exist, about 500 words an article, with
// the shapes in which newspapers quote. The same number gives the same articles.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FIRST_NAMES = [
  "Anna",
  "Omar",
  "Per",
  "Ines",
  "Tomas",
  "Lena",
  "Ravi",
  "Marta",
  "Colin",
  "Yuki",
];
const ROOTS = [
  "Lind",
  "Holm",
  "Berg",
  "Vall",
  "Sand",
  "Kron",
  "Elm",
  "Ros",
  "Tor",
  "Hald",
  "Bex",
  "Mor",
];
const ENDS = ["", "er", "gren", "qvist", "sen", "ford", "wick", "ley", "man", "ström"];
const OFFICES = ["mayor", "harbour master", "finance minister", "chief engineer", "union leader"];
const TOWNS = ["Westhaven", "Northmouth", "Eastbridge", "Lowfield", "Highcross", "Saltwick"];
const OUTLETS = ["The Gazette", "The Courier", "The Harbour Post", "Lowfield Weekly"];
const TOPICS = [
  "harbour",
  "ferry",
  "budget",
  "school",
  "bridge",
  "water",
  "rent",
  "fishing",
  "election",
];
const VERBS = ["said", "told reporters", "warned", "insisted", "announced", "argued", "admitted"];
const ACTS = ["open", "close", "pay for", "rebuild", "postpone", "sell", "inspect", "defend"];
const TIMES = ["before the winter", "in the spring", "by Friday", "without delay", "at any price"];

/** Mulberry32 by Tommy Ettinger, public domain: the same seed gives the same numbers from 0 to 1. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Pick = (list: readonly string[]) => string;

function picker(random: () => number): Pick {
  return (list) => list[Math.floor(random() * list.length)] ?? "";
}

function promise(pick: Pick): string {
  return `the ${pick(TOPICS)} of ${pick(TOWNS)} will ${pick(ACTS)} the ${pick(TOPICS)} ${pick(TIMES)}`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** One paragraph a shape: words before and after the cue, parted by it, reported, of a pronoun, of none. */
const SHAPES: readonly ((pick: Pick, surname: string) => string)[] = [
  (pick, name) => `“We think that ${promise(pick)},” ${name} ${pick(VERBS)}.`,
  (pick, name) =>
    `“${capital(promise(pick))},” said ${name}, “and nobody in ${pick(TOWNS)} doubts it.”`,
  (pick, name) => `${name} ${pick(VERBS)} that ${promise(pick)}.`,
  (pick, name) => `According to ${name}, ${promise(pick)}.`,
  (pick) => `“It is a question of the ${pick(TOPICS)},” she added. “Nothing else.”`,
  (pick, name) => `${name} called the plan for the ${pick(TOPICS)} “a gift to ${pick(TOWNS)}”.`,
  (pick) =>
    `The council of ${pick(TOWNS)} met twice on the ${pick(TOPICS)} and put off its vote, after the costs of the ${pick(TOPICS)} had risen by a third in a year.`,
  (pick) =>
    `Residents of ${pick(TOWNS)} have waited for the ${pick(TOPICS)} since a storm closed the old one; a court is to hear them ${pick(TIMES)}.`,
];

const PARAGRAPHS = 20;

export function generatedArticle(number: number): string {
  const pick = picker(createRandom(number + 1));
  const first = pick(FIRST_NAMES);
  const surname = pick(ROOTS) + pick(ENDS);
  const town = pick(TOWNS);
  const topic = pick(TOPICS);
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, place) => {
    const shape = SHAPES[(number + place * 3) % SHAPES.length];
    return shape?.(pick, surname) ?? "";
  });
  return [
    "---",
    `title: ${town} argues over its ${topic}, part ${number + 1}`,
    `publisher: ${pick(OUTLETS)}`,
    `published: 2025-${String((number % 12) + 1).padStart(2, "0")}-${String((number % 28) + 1).padStart(2, "0")}`,
    "---",
    `The ${pick(OFFICES)} of ${town}, ${first} ${surname}, spoke about the ${topic} on Monday.`,
    ...paragraphs,
  ]
    .join("\n\n")
    .replace(/^---\n\n/, "---\n");
}

/** Writes so many articles into a folder, which is made where it is missing. */
export function writeCorpus(dir: string, articles: number): void {
  mkdirSync(dir, { recursive: true });
  for (let number = 0; number < articles; number++)
    writeFileSync(join(dir, `${String(number).padStart(6, "0")}.md`), generatedArticle(number));
}

/** What people ask of such a corpus. */
export function generatedQuestion(number: number): string {
  const pick = picker(createRandom(1_000_000 + number));
  const name = `${pick(ROOTS)}${pick(ENDS)}`;
  const questions = [
    `what did ${name} say about the ${pick(TOPICS)}`,
    `what has ${pick(FIRST_NAMES)} ${name} said?`,
    `who spoke about the ${pick(TOPICS)} of ${pick(TOWNS)}`,
    `when will ${pick(TOWNS)} ${pick(ACTS)} the ${pick(TOPICS)}?`,
  ];
  return pick(questions);
}
