// Lines in which the outlet speaks of the article: whose picture and whose work it is, what was
// corrected, what it is not liable for. Known by their form wherever they stand.

import { isOneOf, type Part } from "./part.ts";

const COPYRIGHT: readonly RegExp[] = [
  /^(?:©|\(c\)|copyright\b)(?=.*\d{4})/i,
  /\ball rights reserved\b/i,
  /\bthis material may not be (?:published|reproduced|broadcast)\b/i,
];

/** "© 2024 Harbour Herald", "All rights reserved." */
export function isCopyright({ words, unquoted }: Part): boolean {
  return words.length <= 300 && isOneOf(COPYRIGHT, unquoted);
}

/** News and picture agencies, as credits shorten them. */
const AGENCY =
  "(?:getty(?: images)?|ap(?: photo)?|afp|reuters|shutterstock|epa|istock|tass|sputnik|alamy|zuma|bloomberg)";
const PHOTO_CREDIT = new RegExp(
  `^[(\\[]?(?:(?:photo|image|picture|illustration|screenshot|video)s?(?: credits?| source| courtesy of| by|:)|credits?:|${AGENCY}(?: ?/ ?[\\p{L} ./-]{1,60})?[.)\\]]*$|${AGENCY} via \\p{L})`,
  "iu",
);

/** "Photo: Press Office", "(AP Photo/Jane Doe)", "Getty/Agency." alone in a line. */
export function isPhotoCredit({ words }: Part): boolean {
  return (
    words.length <= 100 && beginsAsPhotoCredit(words) && !/\b(?:said|show(?:s|ed))\b/.test(words)
  );
}

/** The form alone, however the line goes on. */
export function beginsAsPhotoCredit(words: string): boolean {
  return PHOTO_CREDIT.test(words);
}

const DISCLAIMER: readonly RegExp[] = [
  /\binformation for this story was found via\b/i,
  /\bnot (?:a|an|intended as|to be construed as) (?:recommendation|investment advice|financial advice|solicitation)\b/i,
  /\bauthor (?:has|holds) no (?:securities|licenses|positions?)\b/i,
  /\b(?:views|opinions) expressed (?:in|here|by|are)\b.{0,120}\b(?:do not (?:necessarily )?(?:reflect|represent)|are (?:solely )?those of|are (?:his|her|their) own|author)/i,
  /\b(?:article|content|story|information) is (?:provided )?for (?:general )?informational purposes\b/i,
  /\bdoes not constitute (?:investment|financial|legal|medical) advice\b/i,
];

/** "The views expressed here are those of the author." */
export function isDisclaimer({ words, unquoted }: Part): boolean {
  return words.length <= 900 && isOneOf(DISCLAIMER, unquoted);
}

const EDITORS_NOTE: readonly RegExp[] = [
  /^\*?\s*(?:corrections?|clarifications?|editor(?:['’]s|s['’])? note|author['’]s note)\b.{0,40}?[:—–-]/i,
  /^\(?this (?:article|story|post|report|piece) (?:has been|was|is being) (?:updated|revised|corrected|edited|amended|clarified)\b/i,
  /^(?:this is a )?(?:developing|breaking) (?:news )?story\b.{0,60}\bupdat/i,
  /^an earlier version of this (?:article|story|post|report)\b/i,
];

/** The editors on their own article: corrections, updates, standing notes under a kind of story. */
export function isEditorsNote({ words, unquoted }: Part): boolean {
  return words.length <= 700 && isOneOf(EDITORS_NOTE, unquoted);
}

/** Two to four words in capitals. No "i" flag beside it: it would let \p{Lu} match small letters. */
export const BYLINE_NAME = "\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){1,3}";
/** "Jane Doe, Tom Reed and Ana Lund". */
export const BYLINE_NAMES = `${BYLINE_NAME}(?:,? (?:and )?${BYLINE_NAME})*`;

/** "(Reporting by Jane Doe; …", "Jane Doe contributed reporting". */
const CONTRIBUTORS = new RegExp(
  `^[(\\[*–—-]*\\s*(?:${[
    "(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ee]diting|[Rr]esearch|[Ww]riting|[Tt]ranslation) (?:and (?:editing|writing) )?(?:by|from) \\p{Lu}",
    "[Cc]ontributing: \\p{Lu}",
    `(?:[Ww]ritten|[Cc]ompiled|[Ee]dited|[Tt]ranslated) by ${BYLINE_NAME}`,
    `${BYLINE_NAMES}(?: in ${BYLINE_NAME})? contributed (?:reporting|research|to th(?:is|e) (?:report|story|article))\\b`,
  ].join("|")})`,
  "u",
);
const REPORTED_FROM = new RegExp(
  `^(?:${BYLINE_NAME}|\\p{Lu}\\p{L}+) reported from \\p{Lu}[\\p{L} .’'-]+(?:,? and ${BYLINE_NAMES} from|[.,]|$)`,
  "u",
);

/** "Doe reported from Old Harbour." at the end is a credit; within the article it may be news. */
export function isContributorCredit({ words, unquoted, after }: Part): boolean {
  if (words.length > 250) return false;
  return CONTRIBUTORS.test(unquoted) || (after < 2 && REPORTED_FROM.test(words));
}

const FOLLOW: readonly RegExp[] = [
  /(?:^|[.!?] |[Yy]ou can )(?:[Ff]ollow|[Ff]ind|[Ll]ike) (?:him|her|them|me|us|@\w+|\p{Lu}\p{L}+(?: (?:and|\p{Lu}\p{L}+)){0,5})(?: and [^.]{2,40})? [Oo]n (?:Twitter|X|Facebook|Instagram|Telegram|YouTube|LinkedIn|Threads|Bluesky)\b/u,
  /\b(?:[Rr]each|[Cc]ontact|[Ee]-?mail) (?:him|her|them|me|us|the author|\p{Lu}\p{L}+ \p{Lu}\p{L}+)(?: directly)? at \S*@/u,
  /\bcan be (?:reached|contacted) at \S+@/u,
  /^Follow .{2,120} on (?:Twitter|X) (?:at )?@/u,
  /^(?:Follow|Twitter:) @\w+/u,
];

/** "Follow her on Twitter: @…", alone or at the end of a note about the author. */
export function isFollowLine({ words, after }: Part): boolean {
  if (words.length > (after < 3 ? 600 : 120)) return false;
  return isOneOf(FOLLOW, words.replace(/^["“]|["”]$/g, ""));
}
