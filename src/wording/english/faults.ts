// What is wrong with a file, an entry of people.yaml or a whole corpus, and what to do about it. Each
// goes on after the file's name, "broken.md, line 3: …", but for those of a whole corpus.

import type { FurnitureKind } from "../../corpus/article.ts";
import type {
  CorpusFault,
  FieldFault,
  FileFault,
  FileSlip,
  MetadataFault,
  YamlProblem,
} from "../../corpus/fault.ts";
import type { EntryFault } from "../../people/people-file.ts";
import type { ReloadFault } from "../../tasks/reports.ts";
import { type MessagesByKind, messageOf } from "../messages-by-kind.ts";

/** What a moderator is told wherever the form of people.yaml is not right. */
const PEOPLE_FILE_FORM =
  'Write a list of "- name: …", each with any of "also known as: [ … ]", "described as: [ … ]" and "not the same as: [ … ]".';

/** Why a file or an entry was refused. */
export function refusal(fault: FileFault | EntryFault): string {
  return messageOf(REFUSALS, fault);
}

const REFUSALS: MessagesByKind<FileFault | EntryFault> = {
  "link-out-of-corpus": "is a link out of the corpus",
  "cannot-be-opened": ({ code }) => `cannot be opened${code === null ? "" : ` (${code})`}`,
  "too-large": ({ bytes, maxBytes }) =>
    `is ${Math.ceil(bytes / 1e6)} MB; at most ${maxBytes / 1e6} MB are read`,
  empty: "is empty",
  binary: "is a binary file",
  "utf-16": "is UTF-16; save it as UTF-8",
  "not-utf-8": "is not UTF-8; save it as UTF-8",
  "no-text": "has no text",
  "no-text-but-furniture": "has no text but a title or site furniture",
  "front-matter-not-closed": "the front matter is not closed by a line of ---",
  "front-matter-not-yaml": ({ problem }) =>
    `the front matter is not YAML: ${messageOf(YAML_PROBLEMS, problem)}`,
  "faulty-front-matter": ({ fault }) => `front matter: ${messageOf(METADATA_FAULTS, fault)}`,
  "faulty-metadata": ({ fault }) => messageOf(METADATA_FAULTS, fault),
  "page-without-article": "no article was found in the page",
  "page-unreadable": ({ message }) => `the page cannot be parsed: ${message}`,
  "not-a-json-object": "the line is not a JSON object",
  "no-text-field": 'the line has no field "text"',
  "misplaced-people-file":
    "is not read; corrections of who is who must be named people.yaml and lie in the corpus folder itself",

  "people-not-yaml": ({ message }) => `${message}. ${PEOPLE_FILE_FORM}`,
  "no-list": `It holds no list. ${PEOPLE_FILE_FORM}`,
  "unknown-keys": ({ keys }) =>
    `This entry has ${keys.map((key) => `"${key}"`).join(" and ")}, which is unknown here. ${PEOPLE_FILE_FORM}`,
  "unexpected-value": ({ key, problem }) =>
    `${key === null ? "This entry" : `"${key}" of this entry`} is not what is expected (${problem ?? "is empty"}). ${PEOPLE_FILE_FORM}`,
  contradiction: ({ name, person }) =>
    `"${name}" is a name of ${person} here and "not the same as" ${person}. Take out one of the two.`,
  "repeated-entry": ({ name, firstLine }) =>
    `"${name}" has an entry already${atLine(firstLine)}. Write the two as one, or name the other person in full.`,
  "shared-name": ({ name, person, other, otherLine, isOwn }) =>
    `"${name}" is given to ${person} and to ${other}${atLine(otherLine)}; ${isOwn ? "it stays that person's" : "it is taken for neither"}. Leave it with one of the two.`,
};

const YAML_PROBLEMS: MessagesByKind<YamlProblem> = {
  "unquoted-colon": "a value with a colon in it must stand in quotation marks",
  yaml: ({ message }) => message,
};

const METADATA_FAULTS: MessagesByKind<MetadataFault> = {
  "no-fields": "the metadata is no list of fields such as title: …",
  "faulty-field": ({ field, fault, given }) => `${field} ${FIELD_FAULTS[fault](given)}`,
};

/** What is said of the field; the function gets what stands there. */
const FIELD_FAULTS: Readonly<Record<FieldFault, (given: string) => string>> = {
  "not-text": () => "must be text",
  "not-a-date": () => "must be a date such as 2025-11-27",
  "impossible-date": (given) => `is "${excerpt(given)}", a day that does not exist`,
  "unreadable-date": (given) => `is "${excerpt(given)}"; write it as 2025-11-27`,
  "not-a-web-address": () => "must be a web address",
  "not-http": () => "must be a web address that begins with http:// or https://",
  "not-a-list": () => "must be a list of words",
  unreadable: () => "Invalid input",
};

function excerpt(given: string): string {
  return given.length > 40 ? `${given.slice(0, 40)}…` : given;
}

function atLine(line: number | null): string {
  return line === null ? "" : ` (line ${line})`;
}

/** A slip in a file that is read all the same. */
export function slip({ field, meant }: FileSlip): string {
  return `the field "${field}" is not read; is "${meant}" meant?`;
}

/** Why there is nothing to answer from. */
export function corpus(fault: CorpusFault): string {
  return messageOf(CORPUS_FAULTS, fault);
}

const CORPUS_FAULTS: MessagesByKind<CorpusFault> = {
  "no-corpus-folder": ({ dir }) => `There is no corpus folder "${dir}".`,
  "corpus-unreadable": ({ dir, code }) =>
    `The corpus folder "${dir}" may not be read${code === null ? "" : ` (${code})`}. Give whoever runs the program the right to read it.`,
  "corpus-is-a-file": ({ dir }) =>
    `The corpus "${dir}" is a file; it must be a folder of articles.`,
  "beyond-memory": ({ dir, articles, neededBytes, limitBytes }) =>
    `The ${articles} articles of the corpus "${dir}" need at least ${gigabytes(neededBytes)} of memory, and the program may take ${gigabytes(limitBytes)}: take articles out, or start it with NODE_OPTIONS=--max-old-space-size=${2 * Math.ceil(neededBytes / 2 ** 20)} where the machine has as much.`,
  "no-articles": ({ dir, refused, first }) => {
    const why =
      first === null
        ? "it holds no .md, .txt, .html or .jsonl file"
        : `${refused} refused, the first: ${first.path} ${refusal(first.fault)}`;
    return `No article could be read from the corpus "${dir}": ${why}.`;
  },
};

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GB`;
}

/** Why a reading failed. */
export function reload(fault: ReloadFault): string {
  return fault.kind === "unexpected" ? fault.message : corpus(fault);
}

/** What the site put into the text, as it is called where it is left out. */
export function furniture(kind: FurnitureKind): string {
  return FURNITURE[kind];
}

const FURNITURE: Readonly<Record<FurnitureKind, string>> = {
  "embedded-post": "embedded post",
  "mark-up-of-a-post": "mark-up of a post",
  "appeal-for-support": "appeal for support",
  "list-of-sources": "list of sources",
  "links-to-other-articles": "links to other articles",
  "teaser-of-a-paragraph-below": "teaser of a paragraph below",
  "button-or-label": "button or label",
  "reading-time": "reading time",
  "date-line": "date line",
  "video-or-audio-box": "video or audio box",
  "link-to-the-full-text": "link to the full text",
  "newsletter-box": "newsletter box",
  "cookie-notice": "cookie notice",
  "copyright-line": "copyright line",
  "photo-credit": "photo credit",
  disclaimer: "disclaimer",
  "note-on-the-article": "note on the article",
  "bare-link": "bare link",
  picture: "picture",
  "credit-of-contributors": "credit of contributors",
  "about-the-author": "about the author",
  "site-navigation": "site navigation",
  byline: "byline",
  "tags-below-the-article": "tags below the article",
};
