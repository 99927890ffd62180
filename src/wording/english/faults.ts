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

/** Why a file or an entry was refused. */
export function refusal(what: FileFault | EntryFault): string {
  switch (what.kind) {
    case "link-out-of-corpus":
      return "is a link out of the corpus";
    case "cannot-be-opened":
      return `cannot be opened${what.code === null ? "" : ` (${what.code})`}`;
    case "too-large":
      return `is ${Math.ceil(what.bytes / 1e6)} MB; at most ${what.maxBytes / 1e6} MB are read`;
    case "empty":
      return "is empty";
    case "binary":
      return "is a binary file";
    case "utf-16":
      return "is UTF-16; save it as UTF-8";
    case "not-utf-8":
      return "is not UTF-8; save it as UTF-8";
    case "no-text":
      return "has no text";
    case "no-text-but-furniture":
      return "has no text but a title or site furniture";
    case "front-matter-not-closed":
      return "the front matter is not closed by a line of ---";
    case "front-matter-not-yaml":
      return `the front matter is not YAML: ${yamlProblem(what.problem)}`;
    case "faulty-front-matter":
      return `front matter: ${metadataFault(what.fault)}`;
    case "faulty-metadata":
      return metadataFault(what.fault);
    case "page-without-article":
      return "no article was found in the page";
    case "page-unreadable":
      return `the page cannot be parsed: ${what.message}`;
    case "not-a-json-object":
      return "the line is not a JSON object";
    case "no-text-field":
      return 'the line has no field "text"';
    case "misplaced-people-file":
      return "is not read; corrections of who is who must be named people.yaml and lie in the corpus folder itself";
    default:
      return entryFault(what);
  }
}

function yamlProblem(problem: YamlProblem): string {
  return problem.kind === "unquoted-colon"
    ? "a value with a colon in it must stand in quotation marks"
    : problem.message;
}

function metadataFault(what: MetadataFault): string {
  return what.kind === "no-fields"
    ? "the metadata is no list of fields such as title: …"
    : `${what.field} ${FIELD_FAULTS[what.fault](what.given)}`;
}

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

/** What a moderator is told wherever the form of people.yaml is not right. */
const PEOPLE_FILE_FORM =
  'Write a list of "- name: …", each with any of "also known as: [ … ]", "described as: [ … ]" and "not the same as: [ … ]".';

function entryFault(what: EntryFault): string {
  switch (what.kind) {
    case "people-not-yaml":
      return `${what.message}. ${PEOPLE_FILE_FORM}`;
    case "no-list":
      return `It holds no list. ${PEOPLE_FILE_FORM}`;
    case "unknown-keys": {
      const keys = what.keys.map((key) => `"${key}"`).join(" and ");
      return `This entry has ${keys}, which is unknown here. ${PEOPLE_FILE_FORM}`;
    }
    case "unexpected-value": {
      const where = what.key === null ? "This entry" : `"${what.key}" of this entry`;
      return `${where} is not what is expected (${what.problem ?? "is empty"}). ${PEOPLE_FILE_FORM}`;
    }
    case "contradiction":
      return `"${what.name}" is a name of ${what.person} here and "not the same as" ${what.person}. Take out one of the two.`;
    case "repeated-entry":
      return `"${what.name}" has an entry already${atLine(what.firstLine)}. Write the two as one, or name the other person in full.`;
    case "shared-name": {
      const whose = what.isOwn ? "it stays that person's" : "it is taken for neither";
      return `"${what.name}" is given to ${what.person} and to ${what.other}${atLine(what.otherLine)}; ${whose}. Leave it with one of the two.`;
    }
  }
}

function atLine(line: number | null): string {
  return line === null ? "" : ` (line ${line})`;
}

/** A slip in a file that is read all the same. */
export function slip({ field, meant }: FileSlip): string {
  return `the field "${field}" is not read; is "${meant}" meant?`;
}

/** Why there is nothing to answer from. */
export function corpus(what: CorpusFault): string {
  switch (what.kind) {
    case "no-corpus-folder":
      return `There is no corpus folder "${what.dir}".`;
    case "corpus-is-a-file":
      return `The corpus "${what.dir}" is a file; it must be a folder of articles.`;
    case "no-articles": {
      const why =
        what.first === null
          ? "it holds no .md, .txt, .html or .jsonl file"
          : `${what.refused} refused, the first: ${what.first.path} ${refusal(what.first.fault)}`;
      return `No article could be read from the corpus "${what.dir}": ${why}.`;
    }
  }
}

/** Why a reading failed. */
export function reload(what: ReloadFault): string {
  return what.kind === "unexpected" ? what.message : corpus(what);
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
