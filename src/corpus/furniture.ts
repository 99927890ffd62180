// What in a text the publisher's site put there rather than the reporter: an ordered list of small
// rules over the pieces that paragraphs.ts found. A rule fires on a form that news prose does not
// take, because to leave out a sentence of news is worse than to keep a label.

import { overlaps, type Span } from "../text/span.ts";
import type { Furniture } from "./article.ts";
import { isDateLine } from "./dates.ts";
import type { Piece } from "./paragraphs.ts";

/** A piece with what the rules ask of it. */
type Part = Readonly<{
  span: Span;
  /** As printed, on one line. */
  words: string;
  /** The same without what stands in quotation marks: nobody's words make a rule fire. */
  unquoted: string;
  index: number;
  /** How many pieces follow. */
  after: number;
}>;

type Page = Readonly<{ parts: readonly Part[]; text: string; author: string | null }>;

type Rule = Readonly<{
  /** Shown by `npm run check`. */
  reason: string;
  find: (page: Page) => readonly Span[];
}>;

const POST = "embedded post";

/** Whether it is somebody's post rather than the site's own: part of the article, under its author's name. */
export function isPost({ reason }: Furniture): boolean {
  return reason === POST;
}

/**
 * In this order; where two rules want the same words the earlier one names them. Regions of several
 * paragraphs come first, since their lines would also match the rules for single lines; then whole
 * lines with a form of their own; the forms that depend on their place (end of the article) last.
 */
const RULES: readonly Rule[] = [
  { reason: POST, find: embeddedPosts },
  { reason: "mark-up of a post", find: lines(({ words }) => /^<tweet\b/.test(words)) },
  { reason: "appeal for support", find: appeals },
  { reason: "list of sources", find: sourceLists },
  { reason: "links to other articles", find: relatedLinks },
  { reason: "teaser of a paragraph below", find: teasers },
  { reason: "button or label", find: lines(isLabel) },
  { reason: "reading time", find: lines(isReadingTime) },
  { reason: "date line", find: dateLines },
  { reason: "video or audio box", find: lines(isPlayer) },
  { reason: "link to the full text", find: lines(isReadElsewhere) },
  { reason: "newsletter box", find: lines(isNewsletter) },
  { reason: "newsletter box", find: capitalNewsletterCalls },
  { reason: "cookie notice", find: lines(isCookieNotice) },
  { reason: "copyright line", find: lines(isCopyright) },
  { reason: "photo credit", find: lines(isPhotoCredit) },
  { reason: "disclaimer", find: lines(isDisclaimer) },
  { reason: "note on the article", find: lines(isEditorsNote) },
  { reason: "bare link", find: lines(isBareLink) },
  { reason: "picture", find: lines(isPicture) },
  { reason: "credit of contributors", find: lines(isContributorCredit) },
  { reason: "about the author", find: lines(isFollowLine) },
  { reason: "site navigation", find: navigation },
  { reason: "byline", find: openingBylines },
  { reason: "tags below the article", find: closingTags },
  { reason: "byline", find: closingByline },
  { reason: "about the author", find: closingNote },
];

/** In order of the text, not overlapping; neighbours with one reason are one region, but for posts. */
export function findFurniture(
  text: string,
  pieces: readonly Piece[],
  author: string | null = null,
): Furniture[] {
  let found: Furniture[] = [];
  let parts = inPlace(pieces.map((piece) => describe(text, piece)));
  for (const { reason, find } of RULES) {
    const spans = find({ parts, text, author });
    if (spans.length === 0) continue;
    // A region may run over what an earlier rule has claimed, and takes it in.
    found = found.filter(({ span }) => !touches(spans, span));
    found.push(...spans.map((span) => ({ span, reason })));
    parts = inPlace(parts.filter(({ span }) => !touches(spans, span)));
  }
  const sorted = found.sort((a, b) => a.span.start - b.span.start);
  return joinNeighbours(sorted, pieces);
}

/** Whether any of the spans, which stand in order, shares a character with `span`. */
function touches(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && overlaps(next, span);
}

type Words = Omit<Part, "index" | "after">;

function describe(text: string, { span }: Piece): Words {
  // Markdown's emphasis around a whole line says nothing of what the line is.
  const printed = text.slice(span.start, span.end).replace(/\s+/g, " ");
  const words = printed.replace(/^[*_]+(?=\S)|(?<=\S)[*_]+$/g, "");
  return { span, words, unquoted: withoutQuotes(words) };
}

/** Where each of the pieces stands that no rule before has claimed. */
function inPlace(free: readonly Words[]): Part[] {
  return free.map((part, index) => ({ ...part, index, after: free.length - 1 - index }));
}

function withoutQuotes(words: string): string {
  return words.replace(/[“"][^”"]*[”"]|[“][^”]*$/gu, "“”");
}

function joinNeighbours(found: readonly Furniture[], pieces: readonly Piece[]): Furniture[] {
  const joined: Furniture[] = [];
  const places = pieces.map(({ span }) => span);
  for (const next of found) {
    const last = joined.at(-1);
    const gap = { start: last?.span.end ?? 0, end: next.span.start };
    const isAlike = last?.reason === next.reason && next.reason !== POST;
    if (isAlike && (gap.end <= gap.start || !touches(places, gap))) {
      const end = Math.max(last.span.end, next.span.end);
      joined[joined.length - 1] = { ...last, span: { ...last.span, end } };
    } else {
      joined.push(next);
    }
  }
  return joined;
}

function lines(test: (part: Part) => boolean): Rule["find"] {
  return ({ parts }) => parts.filter(test).map(({ span }) => span);
}

function region(first: Part, last: Part): Span {
  return { start: first.span.start, end: last.span.end };
}

// ---- regions -------------------------------------------------------------------------------

const POST_AUTHOR =
  /(?:^|[\s\p{P}\w])[—–-]{1,2}\s*\S.{0,58}\(@\w{1,30}\)\.?\s+(?:\p{Lu}\p{L}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}+\.?),? \d{4}\.?/u;
const POST_LINK = /(?:https?:\/\/t\.co\/|pic\.(?:twitter|x)\.com\/)\w+\.?["”]?$/;
const LONGEST_POST = 400;

/**
 * A post shown in a frame: its text, "— Name (@handle) November 27, 2025" and the short link of the
 * network. Its words are not the outlet's and name their author only in that line. The text stands
 * in the line itself or in the piece before it; a piece after it belongs to the post when it ends in
 * the network's own link.
 */
function embeddedPosts({ parts, text }: Page): Span[] {
  const posts: Span[] = [];
  for (const [index, part] of parts.entries()) {
    const author = POST_AUTHOR.exec(part.words);
    if (!author || part.words.length > LONGEST_POST) continue;
    const before = parts[index - 1];
    const after = parts[index + 1];
    const isBare = author.index < 10;
    const isFree = before !== undefined && before.span.start >= (posts.at(-1)?.end ?? 0);
    const goesOn = after && POST_LINK.test(after.words) && !POST_AUTHOR.test(after.words);
    // A paragraph apart is the outlet's own where the post's words follow its signature.
    const isApart = /\n\s*\n/.test(text.slice(before?.span.end, part.span.start));
    const opens = isBare && isFree && isPostText(before) && !(isApart && goesOn);
    const first = opens ? before : part;
    posts.push(region(first, goesOn && after.words.length < LONGEST_POST ? after : part));
  }
  return posts;
}

/** A sentence that leads to the post ("… wrote on X:") or tells who said it is the reporter's, another signature another post's. */
function isPostText({ words, unquoted }: Part): boolean {
  return (
    words.length < LONGEST_POST &&
    !/:$/.test(words) &&
    !/“”,? \w+|\bsaid\b/.test(unquoted) &&
    !POST_AUTHOR.test(words)
  );
}

const APPEAL_OPENING =
  /^(?:an? )?(?:(?:urgent |special |personal )?(?:message|note|letter|appeal) (?:from|to) .{2,60}|dear readers?|before you go|support (?:our|independent) (?:work|journalism|newsroom|reporting))[:,.!…]*$/i;
const GIVING =
  /\b(?:donat(?:e|ions?|ing)|support (?:us|our (?:work|journalism|newsroom|reporting))|your (?:support|contribution|donation|gift|help)|(?:by )?supporting (?:us|our|the \p{Lu}\p{L}+)|chip in|become an? (?:member|subscriber|patron|supporter)|patreon|buy us a coffee|make a (?:one-time |monthly )?(?:contribution|donation|gift))\b/iu;
const PRESS =
  /\b(?:journalis\w+|newsroom|reporting|readers?|reader-supported|subscri\w+|paywall|independent (?:news|media)|monthly|one-time|news (?:site|outlet|organi[sz]ation)|our (?:site|website|work|team))\b/i;
/** Somebody is reported; then "you" are not the readers. */
const SAYING = /\b(?:said|says|told|asked|wrote|announced|according to)\b/i;
const LATER =
  /^(?:remind me later|not now|no,? thanks|maybe later|i already (?:donate|subscribe)d?)\W*$/i;
const LONGEST_APPEAL = 14;

/**
 * The outlet asks its readers for money. It opens with a line that addresses them ("A Message from
 * The Daily:"), or with a paragraph that speaks to "you" of giving and of journalism, in nobody's
 * quotation; it ends with its last such paragraph or its button ("Remind me later").
 */
function appeals({ parts }: Page): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < parts.length; index++) {
    const first = parts[index];
    if (!first) continue;
    const last = appealEnd(parts, index);
    if (last === null) continue;
    spans.push(region(first, last));
    index = last.index;
  }
  return spans;
}

function appealEnd(parts: readonly Part[], index: number): Part | null {
  const first = parts[index];
  if (!first) return null;
  const isOpening = APPEAL_OPENING.test(first.words);
  if (!isOpening && !asksForMoney(first)) return null;
  const reach = parts.slice(index, index + LONGEST_APPEAL);
  const button = reach.find(({ words }) => LATER.test(words));
  const askings = reach.filter((part, at) => asksForMoney(part) && (isOpening || at < 4));
  const end = button ?? askings.at(-1) ?? null;
  if (end === null) return null;
  // Between opening and end the outlet speaks of itself; a stretch that does not is no appeal.
  const inner = parts.slice(index, end.index + 1);
  return isOpening || inner.every(speaksToReaders) ? end : first;
}

function asksForMoney({ unquoted, words }: Part): boolean {
  if (words.length >= 900 || SAYING.test(unquoted)) return false;
  return speaksToReaders({ unquoted }) && GIVING.test(unquoted) && PRESS.test(unquoted);
}

function speaksToReaders({ unquoted }: Pick<Part, "unquoted">): boolean {
  return /\b(?:you|your|we|us|our)\b/i.test(unquoted);
}

const SOURCES =
  /^(?:sources?(?: include[sd]?| used| for this (?:article|story))?|references?)\s*:$/i;
const SITE = /^(?:https?:\/\/\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?)\W?$/i;

/** "Sources include:" and the names of sites below it. */
function sourceLists({ parts }: Page): Span[] {
  return parts.flatMap((part, index) => {
    if (/^sources?: ?\S.{0,60}$/i.test(part.words) && part.after <= 3) return [part.span];
    if (!SOURCES.test(part.words)) return [];
    let last = part;
    for (const next of parts.slice(index + 1)) {
      if (!SITE.test(next.words) && !isShortName(next)) break;
      if (READ_ELSEWHERE.test(next.words) || PHOTO_CREDIT.test(next.words)) break;
      last = next;
    }
    return [region(part, last)];
  });
}

/** "The Atlantic": no sentence, a few words. */
function isShortName({ words }: Part): boolean {
  return words.length <= 40 && /^[\p{Lu}\d]/u.test(words) && isNoSentence({ words });
}

const RELATED_HEADING =
  /^(?:related(?: (?:articles?|stories|posts?|news|content|topics?))?|read (?:more|also|next)|see also|also read|more (?:stories|news|from \S.{0,30}|on th(?:is|e) (?:story|topic))|you (?:may|might) also like|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|editors?['’]?s? picks?|up next)\s*[:.]?$/i;
const RELATED_LINE =
  /^(?:related(?: (?:article|story|stories|news))?|read (?:more|also|next)|see also|also read|more|recommended|don['’]t miss|must read|watch(?: now| live)?)\s*[:|»>]+\s*\S/i;

/** "Related: …", or "Related articles" and the headlines below it, which are no sentences. */
function relatedLinks({ parts }: Page): Span[] {
  return parts.flatMap((part, index) => {
    if (RELATED_LINE.test(part.words) && part.words.length <= 200) return [part.span];
    if (!RELATED_HEADING.test(part.words)) return [];
    let last = part;
    for (const next of parts.slice(index + 1, index + 9)) {
      if (next.words.length > 130 || /[.!:,;]["'”’]*$/.test(next.words)) break;
      last = next;
    }
    return [region(part, last)];
  });
}

/** The first words of a paragraph below, cut with "…", as pages show them under the headline. */
function teasers({ parts }: Page): Span[] {
  return parts
    .filter(({ words, index }) => {
      if (!/(?:…|\.\.)\]?$/.test(words)) return false;
      const cut = /^(.{40,}?)\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u.exec(words)?.[1];
      const below = parts.slice(index + 1, index + 6);
      return cut !== undefined && below.some((next) => next.words.startsWith(cut));
    })
    .map(({ span }) => span);
}

/** A date alone says when the article appeared; only before the body does it surely do so. */
function dateLines({ parts }: Page): Span[] {
  return parts
    .filter(({ words, index, after }) => (index < 5 || after < 2) && isDateLine(words))
    .map(({ span }) => span);
}

/** "News", "Sport": words of a menu in lines of their own, above the headline. */
function navigation({ parts }: Page): Span[] {
  const title = parts.findIndex(({ words }) => words.includes(" "));
  const next = parts[title];
  if (title < 1 || !next || !isNoSentence(next) || next.words.split(" ").length < 4) return [];
  return parts
    .slice(0, title)
    .filter(isNoSentence)
    .map(({ span }) => span);
}

/** "Ukraine", "War in Ukraine": two or more topics in lines of their own at the very end. */
function closingTags({ parts }: Page): Span[] {
  const isTag = (part: Part) =>
    part.words.split(" ").length <= 4 && /^\p{Lu}\D*$/u.test(part.words) && isNoSentence(part);
  const start = parts.findLastIndex((part) => !isTag(part)) + 1;
  // In a text of nothing but such lines they are what it has to say.
  if (start < 3 || parts.length - start < 2) return [];
  return parts.slice(start).map(({ span }) => span);
}

function isNoSentence({ words }: Pick<Part, "words">): boolean {
  return !/[.!?:,;…]["'”’)\]]*$/.test(words);
}

// ---- lines of a form ------------------------------------------------------------------------

/** "1 Min Read 0 67": what follows are counters. */
function isReadingTime({ words }: Part): boolean {
  return /^(?:reading time:? )?\d+ ?[- ]?min(?:ute)?s?(?: read)?(?:[\s·|•\d,]|views?|shares?)*$/i.test(
    words,
  );
}

const LABELS =
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted|remind me later|share|share (?:this|on|via|with)(?: .{1,30})?|tweet(?: this)?|pin it|print(?: this)?(?: article| page)?|e-?mail(?: this)?(?: article)?|save(?: article| for later)?|copy link|link copied!?|facebook|twitter|whatsapp|telegram|linkedin|reddit|sign (?:up|in)|log ?in|register|subscribe(?: now)?|(?:show|view|load|read|leave|post|add|join)(?: all| the| a| more)* (?:comments?|conversation|discussion)|comments?(?: \(?\d+\)?)?|\d[\d,.]* (?:comments?|shares?|views?|likes?)|skip to (?:main )?content|continue reading|read more|show more|load more|see more|listen(?: to (?:this )?article)?|listen now|watch (?:now|live|on youtube)|play video|live(?: updates)?|breaking(?: news)?|story continues(?: below)?(?: advertisement)?|scroll (?:down )?to continue|back to top|menu|search|home|close|abstract|full text|text size|font size|our standards:.{0,50}|add as preferred source on google|follow us)\W*$/i;

/** Words of a button, complete: nothing else may stand in the line. */
function isLabel({ words }: Part): boolean {
  return words.length <= 70 && LABELS.test(words);
}

const PLAYER =
  /^\[?(?:(?:watch|see|listen to|play|view) (?:this|the (?:full )?(?:video|clip|interview|episode|podcast)|our)\b.{0,20}\b(?:video|clip|episode|podcast|interview|show|below|above)\b|this (?:video|clip|podcast|audio) (?:is|was|comes) from\b|(?:video|audio|listen|watch) ?:)/i;

/** An invitation to press play, or the line under a player. */
function isPlayer({ words, unquoted }: Part): boolean {
  if (words.length > 250) return false;
  return PLAYER.test(unquoted) || /\bwatch on youtube\W*$/i.test(words);
}

const READ_ELSEWHERE =
  /^(?:(?:you can )?read (?:the|his|her|their)? ?(?:full|rest|whole|entire|original|complete|more)\b.{0,80}\b(?:here|at|on|from|via)\b.{0,60}|(?:click|tap) here (?:to|for)\b.{0,80}|continue reading\b.{0,60}|(?:originally|first) published (?:at|in|on|by)\b.{0,80}|this (?:article|story|post|piece) (?:was )?(?:originally|first) (?:appeared|published|ran)\b.{0,100})$/i;

function isReadElsewhere({ unquoted }: Part): boolean {
  return READ_ELSEWHERE.test(unquoted);
}

const NEWSLETTER =
  /^(?:sign up|subscribe|get|join|enter your e-?mail|receive|stay (?:informed|up to date))\b.{0,160}\b(?:newsletters?|inbox|e-?mail(?:s| address| alerts?)?|daily (?:briefing|digest|updates)|our (?:channel|podcast|telegram|whatsapp))\b|\bdelivered (?:straight |directly )?to your inbox\b|^(?:by signing up|by subscribing|by clicking).{0,40}\byou (?:agree|consent)\b|^thanks? (?:you )?for (?:signing up|subscribing|reading\b.{0,60}\bsubscribe)|\bsign up for (?:my|his|her|their) newsletter\b/i;

function isNewsletter({ words, unquoted }: Part): boolean {
  return words.length <= 300 && NEWSLETTER.test(unquoted);
}

/** In some dumps the box is caught inside a paragraph, all in capitals; prose never is. */
function capitalNewsletterCalls({ parts, text }: Page): Span[] {
  return parts.flatMap(({ span }) => {
    const found = /SIGN UP FOR (?:OUR|THE|[A-Z ]{2,30}) NEWSLETTERS?[.!]?/.exec(
      text.slice(span.start, span.end),
    );
    if (!found) return [];
    const start = span.start + found.index;
    return [{ start, end: start + found[0].length }];
  });
}

function isCookieNotice({ words, unquoted }: Part): boolean {
  const form =
    /\b(?:this (?:site|website)|we|our partners)(?: and our partners)? uses? cookies\b|\baccept (?:all )?cookies\b|\bcookie (?:policy|settings|preferences)\b/i;
  return words.length <= 600 && form.test(unquoted);
}

function isCopyright({ words, unquoted }: Part): boolean {
  const form =
    /^(?:©|\(c\)|copyright\b)(?=.*\d{4})|\ball rights reserved\b|\bthis material may not be (?:published|reproduced|broadcast)\b/i;
  return words.length <= 300 && form.test(unquoted);
}

const AGENCY =
  "(?:getty(?: images)?|ap(?: photo)?|afp|reuters|shutterstock|epa|istock|tass|sputnik|alamy|zuma|bloomberg)";
const PHOTO_CREDIT = new RegExp(
  `^[(\\[]?(?:(?:photo|image|picture|illustration|screenshot|video)s?(?: credits?| source| courtesy of| by|:)|credits?:|${AGENCY}(?: ?/ ?[\\p{L} ./-]{1,60})?[.)\\]]*$|${AGENCY} via \\p{L})`,
  "iu",
);

/** "Photo: Press Office", "(AP Photo/Jane Doe)", "Getty/Agency." alone in a line. */
function isPhotoCredit({ words }: Part): boolean {
  return (
    words.length <= 100 && PHOTO_CREDIT.test(words) && !/\b(?:said|show(?:s|ed))\b/.test(words)
  );
}

const DISCLAIMER =
  /\binformation for this story was found via\b|\bnot (?:a|an|intended as|to be construed as) (?:recommendation|investment advice|financial advice|solicitation)\b|\bauthor (?:has|holds) no (?:securities|licenses|positions?)\b|\b(?:views|opinions) expressed (?:in|here|by|are)\b.{0,120}\b(?:do not (?:necessarily )?(?:reflect|represent)|are (?:solely )?those of|are (?:his|her|their) own|author)|\b(?:article|content|story|information) is (?:provided )?for (?:general )?informational purposes\b|\bdoes not constitute (?:investment|financial|legal|medical) advice\b/i;

function isDisclaimer({ words, unquoted }: Part): boolean {
  return words.length <= 900 && DISCLAIMER.test(unquoted);
}

const EDITORS_NOTE =
  /^(?:\*?\s*(?:corrections?|clarifications?|editor(?:['’]s|s['’])? note|author['’]s note)\b.{0,40}?[:—–-]|\(?this (?:article|story|post|report|piece) (?:has been|was|is being) (?:updated|revised|corrected|edited|amended|clarified)\b|(?:this is a )?(?:developing|breaking) (?:news )?story\b.{0,60}\bupdat|an earlier version of this (?:article|story|post|report)\b)/i;

/** The editors on their own article: corrections, updates, standing notes under a kind of story. */
function isEditorsNote({ words, unquoted }: Part): boolean {
  return words.length <= 700 && EDITORS_NOTE.test(unquoted);
}

/** An address, a handle or a tag and nothing else. */
function isBareLink({ words }: Part): boolean {
  return /^(?:(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+|@\w{2,30}|#\w{2,40}|[\w.+-]+@[\w-]+\.[\w.]+)\.?$/.test(
    words,
  );
}

/** Markdown's picture alone in a line. */
function isPicture({ words }: Part): boolean {
  return /^\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?$/.test(words);
}

const NAME = "\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){1,3}";
const NAMES = `${NAME}(?:,? (?:and )?${NAME})*`;
// No "i" flag where names count: it would let \p{Lu} match small letters.
const CONTRIBUTORS = new RegExp(
  `^[(\\[*–—-]*\\s*(?:(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ee]diting|[Rr]esearch|[Ww]riting|[Tt]ranslation) (?:and (?:editing|writing) )?(?:by|from) \\p{Lu}|[Cc]ontributing: \\p{Lu}|(?:[Ww]ritten|[Cc]ompiled|[Ee]dited|[Tt]ranslated) by ${NAME}|${NAMES}(?: in ${NAME})? contributed (?:reporting|research|to th(?:is|e) (?:report|story|article))\\b)`,
  "u",
);
const REPORTED_FROM = new RegExp(
  `^(?:${NAME}|\\p{Lu}\\p{L}+) reported from \\p{Lu}[\\p{L} .’'-]+(?:,? and ${NAMES} from|[.,]|$)`,
  "u",
);

function isContributorCredit({ words, unquoted, after }: Part): boolean {
  if (words.length > 250) return false;
  return CONTRIBUTORS.test(unquoted) || (after < 2 && REPORTED_FROM.test(words));
}

const FOLLOW =
  /(?:^|[.!?] |[Yy]ou can )(?:[Ff]ollow|[Ff]ind|[Ll]ike) (?:him|her|them|me|us|@\w+|\p{Lu}\p{L}+(?: (?:and|\p{Lu}\p{L}+)){0,5})(?: and [^.]{2,40})? [Oo]n (?:Twitter|X|Facebook|Instagram|Telegram|YouTube|LinkedIn|Threads|Bluesky)\b|\b(?:[Rr]each|[Cc]ontact|[Ee]-?mail) (?:him|her|them|me|us|the author|\p{Lu}\p{L}+ \p{Lu}\p{L}+)(?: directly)? at \S*@|\bcan be (?:reached|contacted) at \S+@|^Follow .{2,120} on (?:Twitter|X) (?:at )?@|^Follow @\w+|^Twitter: @\w+/u;

/** "Follow her on Twitter: @…", alone or at the end of a note about the author. */
function isFollowLine({ words, after }: Part): boolean {
  if (words.length > (after < 3 ? 600 : 120)) return false;
  return FOLLOW.test(words.replace(/^["“]|["”]$/g, ""));
}

// ---- lines that are furniture by their place ---------------------------------------------------

const BYLINE = new RegExp(
  `^(?:(?:Written|Story|Posted|WRITTEN) )?(?:[Bb]y|BY):? ${NAMES}(?:[,|•·].{0,60})?$`,
  "u",
);

/** "Kyiv correspondent" under a name. */
const ROLE = /^[\p{L} ,&-]{0,40}\b(?:correspondent|reporter|staff writer|contributor|columnist)$/iu;

/** "By Jane Doe" before the body, or the author whom the metadata names. */
function openingBylines({ parts, author }: Page): Span[] {
  return parts
    .slice(0, 6)
    .filter(
      ({ words }) =>
        ROLE.test(words) || (BYLINE.test(words) && words.length <= 140) || isAuthor(words, author),
    )
    .map(({ span }) => span);
}

const SIGNATURE = new RegExp(`^(?:[–—-]+ ?)?(?:[Bb]y )?${NAME}\\.?$`, "u");

/** A name alone after the last paragraph is who wrote it. */
function closingByline({ parts, author }: Page): Span[] {
  const last = parts.at(-1);
  if (!last || parts.length < 3) return [];
  const isSigned = last.words.length <= 40 && SIGNATURE.test(last.words);
  return isSigned || isAuthor(last.words, author) ? [last.span] : [];
}

const AUTHOR_NOTE = new RegExp(
  `^(${NAME})(?:, [^.]{2,120},)? is (?!\\p{Ll}+ing\\b)(?:an? |the |(?:\\p{Ll}+ ){1,4}(?:of|at|for|in) )`,
  "u",
);

/** The last paragraph says who somebody is whom the article does not mention: who wrote it. */
function closingNote({ parts, text }: Page): Span[] {
  const last = parts.at(-1);
  if (!last || parts.length < 4 || last.words.length > 400) return [];
  const surname = AUTHOR_NOTE.exec(last.words)?.[1]?.split(" ").at(-1);
  if (surname === undefined || SAYING.test(last.unquoted)) return [];
  const isMentioned = text.slice(0, last.span.start).includes(surname);
  return isMentioned ? [] : [last.span];
}

function isAuthor(words: string, author: string | null): boolean {
  return author !== null && words.replace(/^by:? /i, "").toLowerCase() === author.toLowerCase();
}
