// Article → who said what. The steps in order, each in a file of its own: read, find mentions and
// cues, link cues to subjects, resolve who they are, give quotations their cues, cut reported speech.

import type { Article } from "../corpus/article.ts";
import { contains, type Span } from "../text/span.ts";
import {
  genderAsked,
  introducedBefore,
  isOutdone,
  isOutOfSight,
  topicBefore,
} from "./certain-referents.ts";
import { certainSubject, isRelative } from "./certain-subjects.ts";
import { contentOptions, type Extent, reportOptions } from "./contents.ts";
import { type Cue, findCues } from "./cues.ts";
import { describedEntity, isOnePerson, tieDescriptions } from "./descriptions.ts";
import {
  cannotBePerson,
  type Entities,
  type Entity,
  findEntities,
  toNamedEntity,
} from "./entities.ts";
import { forgetFeatures } from "./feature.ts";
import { isAfterPreposition, lowerAt } from "./features.ts";
import { disownedBefore, forceOf } from "./force.ts";
import { PRONOUNS } from "./lexicon.ts";
import { type Decide, decideBy } from "./linear-model.ts";
import { findMentions, type Mention } from "./mentions.ts";
import model from "./model/weights.json" with { type: "json" };
import { signatureOf, wordsOfPost } from "./posts.ts";
import {
  type Introduction,
  introductionOptions,
  type Region,
  regionsOf,
  speechOptions,
} from "./quotation-cues.ts";
import { type Paragraph, type Reading, readArticle, sentenceBounds } from "./reading.ts";
import { type History, namedInQuotations, pluralAntecedent, referentOptions } from "./referents.ts";
import type { Extraction, Force, Statement, StatementKind } from "./statement.ts";
import { subjectOptions } from "./subjects.ts";
import { findTurns, type Turn } from "./turns.ts";

/** Who a mention turned out to be; `sure` is the probability that it means them, 0–1. */
type Speaker = Readonly<{ entity: Entity | null; mention: Mention; sure: number }>;

type Work = {
  readonly reading: Reading;
  readonly mentions: Mention[][];
  readonly entities: Entities;
  readonly cues: Cue[][];
  readonly subjects: Map<Cue, Mention | null>;
  readonly sureness: Map<Cue, number>;
  readonly speakers: Map<Mention, Speaker>;
  readonly history: History;
  readonly decide: Decide;
  readonly statements: Statement[];
  previousSpeaker: { speaker: Speaker; cue: Cue | null; paragraph: number } | null;
};

const trained = decideBy(model);

/**
 * Everything the article says somebody said, in order of the text. Deterministic; an article without
 * statements gives none. `decide` is for training.
 */
export function extractStatements(article: Article, decide: Decide = trained): Extraction {
  forgetFeatures();
  const reading = readArticle(article);
  const mentions = findMentions(reading);
  const work: Work = {
    reading,
    mentions,
    entities: tieDescriptions(reading, mentions, findEntities(reading, mentions)),
    cues: reading.paragraphs.map(findCues),
    subjects: new Map(),
    sureness: new Map(),
    speakers: new Map(),
    history: { speakers: [], unnamed: null },
    decide,
    statements: [],
    previousSpeaker: null,
  };
  const turns = findTurns(reading, mentions, work.entities);
  for (const paragraph of reading.paragraphs) {
    const turn = turns.get(paragraph.index);
    if (paragraph.kind === "post") addPost(work, paragraph);
    else if (turn === undefined) readStatements(work, paragraph);
    else addTurn(work, paragraph, turn);
  }
  const organisations = new Set(
    work.entities.all.filter(({ kind }) => kind === "organisation").map(({ name }) => name),
  );
  const statements = markRelayed(work.statements, organisations).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  return { statements, entities: work.entities.all.map(toNamedEntity) };
}

/**
 * What stands inside another report: somebody else's words for it are only relayed; what is denied,
 * asked or supposed outside is so inside. Looks back as far as one sentence can hold statements.
 * "…, Putin said, according to TASS" is still Putin's: the agency is where the article has it from.
 */
function markRelayed(
  statements: readonly Statement[],
  organisations: ReadonlySet<string>,
): Statement[] {
  return statements.map((statement, at) => {
    const { cue, speaker, force } = statement;
    if (cue === null || force !== "asserted") return statement;
    const near = [
      ...statements.slice(Math.max(0, at - 8), at),
      ...statements.slice(at + 1, at + 9),
    ];
    const outer = near.find(
      ({ kind, content, rule, speaker: source }) =>
        kind !== "direct" &&
        content.some((piece) => contains(piece, cue)) &&
        !(rule.startsWith("according-to") && source !== null && organisations.has(source)),
    );
    if (outer === undefined) return statement;
    if (outer.force !== "asserted") return { ...statement, force: outer.force };
    return outer.speaker === speaker ? statement : { ...statement, force: "relayed" };
  });
}

function readStatements(work: Work, paragraph: Paragraph) {
  const cues = work.cues[paragraph.index] ?? [];
  const extents = new Map<Cue, Extent>();
  let previous: Mention | null = null;
  let sentence = -1;
  for (const cue of cues) {
    if (paragraph.sentenceOf[cue.first] !== sentence) previous = null;
    sentence = paragraph.sentenceOf[cue.first] ?? -1;
    if (quotesAsSaying(paragraph, cue)) continue;
    const report = reportProbability(work, paragraph, cue);
    if (report < HARDLY_A_REPORT && !isNearQuotation(paragraph, cue)) continue;
    const subject: Mention | null = linkSubject(work, paragraph, cue, previous);
    previous = subject ?? previous;
    const isFreeRelative =
      subject !== null && /^what(?:ever)?$/.test(lowerAt(paragraph, subject.first - 1));
    const extent = isFreeRelative ? null : findContent(work, paragraph, cue, subject, report);
    if (extent !== null) extents.set(cue, extent);
    if (subject !== null && (extent !== null || isBesideQuotation(paragraph, cue, subject)))
      hear(work, subject, work.sureness.get(cue) ?? 0);
  }
  const quoted = attributeQuotations(work, paragraph, cues, extents);
  addReported(work, paragraph, extents, quoted);
}

/** "Ek [quoted] the president as saying …": the words are the president's, whom "saying" has for its subject. */
function quotesAsSaying({ tokens, sentenceOf }: Paragraph, { lemma, first, last }: Cue): boolean {
  if (!/^(?:quote|cite)$/.test(lemma)) return false;
  const as = tokens.slice(last, last + LONGEST_QUOTED).findIndex(({ lower }) => lower === "as");
  return (
    as >= 0 &&
    tokens[last + as + 1]?.lower === "saying" &&
    sentenceOf[last + as] === sentenceOf[first]
  );
}

/** The most words that name the one quoted between "quoted" and "as saying". */
const LONGEST_QUOTED = 12;

/** Cues less likely than this to report anything are passed over; costs no recall on the training articles. */
const HARDLY_A_REPORT = 0.08;

function findContent(
  work: Work,
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  report: number,
): Extent | null {
  if (report < HARDLY_A_REPORT) return null;
  return work.decide("content", contentOptions(paragraph, cue, subject, report), cue).value;
}

/** The probability that the cue reports a proposition at all. */
function reportProbability(work: Work, paragraph: Paragraph, cue: Cue): number {
  const { value, probability } = work.decide("report", reportOptions(paragraph, cue), cue);
  return value ? probability : 1 - probability;
}

/** Finds the subject of a cue and, at once, whom it means: later pronouns depend on it. */
function linkSubject(
  work: Work,
  paragraph: Paragraph,
  cue: Cue,
  previous: Mention | null,
): Mention | null {
  const options = subjectOptions(
    work.reading.text,
    paragraph,
    cue,
    work.mentions[paragraph.index] ?? [],
    work.entities,
    previous,
  );
  const chosen = certainSubject(paragraph, cue, options) ?? work.decide("subject", options, cue);
  const choice = isOwner(paragraph, cue, chosen.value) ? { ...chosen, value: null } : chosen;
  work.subjects.set(cue, choice.value);
  work.sureness.set(cue, choice.probability);
  if (choice.value !== null) resolve(work, choice.value);
  return choice.value;
}

/** "[Taiwan]'s Lai says": somebody of theirs speaks, not the owner. */
function isOwner(paragraph: Paragraph, cue: Cue, subject: Mention | null): boolean {
  return (
    subject?.kind === "name" &&
    cue.kind === "saying" &&
    subject.last < cue.first &&
    lowerAt(paragraph, subject.last) === "'s"
  );
}

/** Whether cue and subject stand right before or behind a quotation, a comma between at most. */
function isBesideQuotation({ quotationOf }: Paragraph, cue: Cue, subject: Mention): boolean {
  const first = Math.min(cue.first, subject.first);
  const last = Math.max(cue.last, subject.last);
  return [first - 1, first - 2, last, last + 1].some((i) => (quotationOf[i] ?? -1) >= 0);
}

/** Whether a quotation stands within a clause of the cue, which may then introduce it whatever it reports. */
function isNearQuotation({ quotations, quotationOf }: Paragraph, cue: Cue): boolean {
  if (quotations.length === 0) return false;
  for (let i = cue.first - 12; i < cue.last + 12; i++) if ((quotationOf[i] ?? -1) >= 0) return true;
  return false;
}

/** A guess less sure than this leads no later pronoun. */
const LEAST_HEARD = 0.35;

/** "A firefighter", "Norrby's coach": somebody alone whom the article does not name. */
function isUnnamedPerson({ entity, mention }: Speaker): boolean {
  return entity === null && mention.kind === "description" && isOnePerson(mention.head);
}

/** Notes that the person behind `mention` spoke. */
function hear({ speakers, history }: Work, mention: Mention, sure: number) {
  const speaker = speakers.get(mention);
  if (speaker?.entity != null && sure * speaker.sure >= LEAST_HEARD)
    history.speakers.push({ entity: speaker.entity, paragraph: mention.paragraph });
  if (speaker !== undefined) history.unnamed = isUnnamedPerson(speaker) ? mention : null;
}

/** Whom the mention means; decided once per mention, in order of the text. */
function resolve(work: Work, mention: Mention): Speaker {
  const known = work.speakers.get(mention);
  if (known !== undefined) return known;
  const speaker =
    mention.kind === "name"
      ? { entity: work.entities.of.get(mention) ?? null, mention, sure: 1 }
      : resolveReferent(work, mention);
  work.speakers.set(mention, speaker);
  return speaker;
}

/** How often the latest plural subject is whom "they" means, about, in the development articles. */
const SURE_OF_PLURAL = 0.8;

/** How often the one just introduced is who speaks next: 12 of 13 in the annotated articles read. */
const SURE_OF_INTRODUCTION = 0.9;

function resolveReferent(work: Work, mention: Mention): Speaker {
  if (mention.kind === "description") {
    const asked = genderAsked(work.reading, mention);
    const found = describedEntity(work.mentions, work.entities, work.history, mention, asked);
    return { entity: found?.entity ?? null, mention, sure: found?.sure ?? 1 };
  }
  if (PRONOUNS.get(mention.head) === "first") return { entity: null, mention, sure: 1 }; // the writer
  if (mention.head === "they") {
    const plural = pluralAntecedent(work.reading, work.mentions, mention);
    const entity = plural === null ? null : resolve(work, plural).entity;
    if (entity !== null) return { entity, mention, sure: SURE_OF_PLURAL };
  }
  if (isRelative(mention)) return { entity: antecedent(work, mention), mention, sure: 1 };
  if (/^s?he$/.test(mention.head) && isUnnamedMeant(work, mention))
    return { entity: null, mention, sure: 1 };
  const introduced = introducedBefore(work.reading, work.mentions, work.entities, mention);
  if (introduced !== null) return { entity: introduced, mention, sure: SURE_OF_INTRODUCTION };
  const options = referentOptions(
    work.reading,
    work.mentions,
    work.entities,
    work.history,
    mention,
  );
  const choice = work.decide("referent", options, mention);
  const pronoun = { entity: choice.value, mention, sure: choice.probability };
  return /^s?he$/.test(mention.head) ? checked(work, pronoun) : pronoun;
}

/** The model's choice for "he" or "she", unless the paragraph says otherwise or leaves it open. */
function checked(work: Work, speaker: Speaker): Speaker {
  const { reading, mentions, entities, history } = work;
  const { entity: chosen, mention } = speaker;
  const topic = topicBefore(reading, mentions, entities, mention, chosen);
  if (topic !== null)
    return topic.entity === chosen
      ? speaker
      : { entity: topic.entity, mention, sure: SURE_OF_INTRODUCTION };
  const isOpen =
    chosen !== null &&
    (namedInQuotations(mentions, entities, mention).has(chosen) ||
      isOutOfSight(mentions, entities, history, mention, chosen) ||
      isOutdone(reading, mentions, entities, history, mention, chosen));
  return isOpen ? { entity: null, mention, sure: 1 } : speaker;
}

/** Whether somebody unnamed spoke last, in this paragraph, and no person was named since: "A firefighter said … “…,” he said." */
function isUnnamedMeant({ reading, history, mentions, entities }: Work, mention: Mention): boolean {
  const { unnamed } = history;
  const paragraph = reading.paragraphs[mention.paragraph];
  if (paragraph === undefined || unnamed?.paragraph !== mention.paragraph) return false;
  // "The witness, known as Lucy, said …. “…,” she said.": a name beside the unnamed one is no other subject
  const sentence = paragraph.sentenceOf[unnamed.first] ?? 0;
  const isLater = sentence < (paragraph.sentenceOf[mention.first] ?? 0);
  const since = isLater ? sentenceBounds(paragraph, sentence).last : unnamed.last;
  return !(mentions[mention.paragraph] ?? []).some((other) => {
    const entity = entities.of.get(other);
    return (
      entity !== undefined &&
      !cannotBePerson(entity) &&
      !other.isQuoted &&
      (other.first >= since ||
        (other.first >= unnamed.last && lowerAt(paragraph, other.first - 1) === ",")) &&
      other.first < mention.first
    );
  });
}

/**
 * "Ann Lee, who said": the name right before, or the one that a place there belongs to ("Democrats in
 * Ohio, who say"); "economists who argue" are nobody whom the article names.
 */
function antecedent({ reading, mentions, entities }: Work, mention: Mention): Entity | null {
  const earlier = (mentions[mention.paragraph] ?? []).filter(({ last }) => last <= mention.first);
  const before = earlier.at(-1);
  const paragraph = reading.paragraphs[mention.paragraph];
  if (before === undefined || paragraph === undefined || mention.first - before.last > 1)
    return null;
  const entity = entities.of.get(before) ?? null;
  if (mention.head !== "who") return entity;
  const head = earlier.at(-2);
  const hangsOn =
    head !== undefined && before.first - head.last <= 2 && isAfterPreposition(paragraph, before);
  if (hangsOn && head.kind === "description") return null; // "an aide to Lee, who asked not to be named"
  if (entity === null || !cannotBePerson(entity)) return entity;
  return hangsOn ? (entities.of.get(head) ?? null) : null;
}

type Attributed = Readonly<{
  region: Region;
  introduction: Introduction;
  sure: number;
  /** Whether it goes on with a quotation that the paragraph before left open. */
  isContinuation: boolean;
}>;

/** Gives each quotation of speech its cue and speaker; returns the regions that were used. */
function attributeQuotations(
  work: Work,
  paragraph: Paragraph,
  cues: readonly Cue[],
  extents: ReadonlyMap<Cue, Extent>,
): ReadonlySet<number> {
  const used = new Set<number>();
  let previousCue: Cue | null = null;
  let group: Attributed[] = [];
  const flush = () => {
    if (group.length > 0) addQuoted(work, paragraph, group);
    group = [];
  };
  const continued = continuesQuotation(work, paragraph);
  for (const region of regionsOf(paragraph)) {
    if (region.first < 0) continue;
    const label = labelOf(work, paragraph, region);
    if (label !== null) {
      flush();
      used.add(region.index);
      addLabelled(work, paragraph, region, label);
      continue;
    }
    const signature = quotationSignature(work, paragraph, region);
    if (signature !== null) {
      flush();
      used.add(region.index);
      addSigned(work, paragraph, region, signature);
      continue;
    }
    const isContinuation = region.index === 0 && continued;
    if (
      !isContinuation &&
      !work.decide("speech", speechOptions(paragraph, region, cues), region).value
    )
      continue;
    const options = introductionOptions(
      work.reading,
      region,
      work.cues,
      work.mentions,
      work.subjects,
      previousCue,
      work.previousSpeaker !== null,
    );
    const choice = isContinuation
      ? { value: { kind: "previous-speaker" } as Introduction, probability: 1 }
      : work.decide("cue", options, {
          region,
          previousSpeaker: work.previousSpeaker?.speaker ?? null,
        });
    const introduction = fragmentCue(work, paragraph, region, extents, choice.value);
    if (introduction.kind === "cue") previousCue = introduction.cue;
    if (introduction.kind === "cue" && isMixed(paragraph, region, extents.get(introduction.cue))) {
      flush();
      rememberSpeaker(work, paragraph, introduction.cue);
      continue;
    }
    used.add(region.index);
    const before = group.at(-1);
    if (before !== undefined && !sameIntroduction(before.introduction, introduction)) flush();
    if (before !== undefined && region.first - before.region.last > MAX_INTERRUPTION) flush();
    group.push({ region, introduction, sure: choice.probability, isContinuation });
  }
  flush();
  return used;
}

/** The speaker's label that opens a quotation of a transcript: "WALLACE: Do you …". */
function labelOf(work: Work, paragraph: Paragraph, region: Region): Mention | null {
  const first = region.first + 1;
  const label = (work.mentions[paragraph.index] ?? []).find(
    (mention) => mention.kind === "name" && mention.first === first,
  );
  if (label === undefined || paragraph.tokens[label.last]?.text !== ":") return null;
  return /\p{Ll}/u.test(label.words) || label.last + 1 >= region.last ? null : label;
}

/** The name that signs a quotation after a dash: “…” — Ann Lee, at the end of the paragraph or alone in the next. */
function quotationSignature(work: Work, paragraph: Paragraph, region: Region): Mention | null {
  const next = work.reading.paragraphs[paragraph.index + 1];
  const isLast = region.last >= paragraph.tokens.length;
  const home = isLast ? next : paragraph;
  const dash = isLast ? 0 : dashAfter(paragraph, region);
  if (home === undefined || !/^[-–—―]+$/.test(home.tokens[dash]?.text ?? "")) return null;
  const name = (work.mentions[home.index] ?? []).find(
    (mention) => mention.kind === "name" && mention.first === dash + 1,
  );
  if (name === undefined) return null;
  const after = home.tokens[name.last];
  return after === undefined || (/^[.,(]$/.test(after.text) && home.tokens.length - name.last <= 12)
    ? name
    : null;
}

/** The dash behind the quotation, or behind the last one where the whole paragraph is quoted words with others in them. */
function dashAfter({ tokens, quotations, quotationOf }: Paragraph, region: Region): number {
  const last = quotations.length - 1;
  if (quotationOf[0] !== 0 || region.index === last) return region.last;
  return quotationOf.lastIndexOf(last, tokens.length - 1) + 1;
}

function addSigned(work: Work, paragraph: Paragraph, region: Region, signature: Mention) {
  const quotation = paragraph.quotations[region.index];
  if (quotation === undefined) return;
  const speaker = resolve(work, signature);
  addStatement(work, {
    span: quotation.span,
    content: [quotation.inner],
    kind: "direct",
    cue: null,
    speaker,
    sure: 1,
    rule: "signature-after-dash",
  });
  work.previousSpeaker = { speaker, cue: null, paragraph: paragraph.index };
}

function addLabelled(work: Work, paragraph: Paragraph, region: Region, label: Mention) {
  const quotation = paragraph.quotations[region.index];
  if (quotation === undefined) return;
  const speaker = resolve(work, label);
  const start = paragraph.tokens[label.last + 1]?.start ?? quotation.inner.start;
  const cue = colonCue(paragraph, label.last);
  addStatement(work, {
    span: { start, end: quotation.inner.end },
    content: [{ start, end: quotation.inner.end }],
    kind: "direct",
    cue,
    speaker,
    sure: 1,
    rule: "label-in-quotation",
  });
  work.previousSpeaker = { speaker, cue, paragraph: paragraph.index };
}

/** A post is its author's own words, and shown with their signature. */
function addPost(work: Work, paragraph: Paragraph) {
  const signature = signatureOf(paragraph);
  const [author] = work.mentions[paragraph.index] ?? [];
  if (signature === null || author === undefined) return;
  const content = wordsOfPost(work.reading.text, paragraph, signature);
  if (content.length === 0) return;
  const shown = [...content, signature.span];
  addStatement(work, {
    span: {
      start: Math.min(...shown.map(({ start }) => start)),
      end: Math.max(...shown.map(({ end }) => end)),
    },
    content,
    kind: "direct",
    cue: null,
    speaker: resolve(work, author),
    sure: 1,
    rule: "signed-post",
  });
}

/** A turn of a conversation; who asks or answers without a name says nothing that is shown. */
function addTurn(work: Work, paragraph: Paragraph, { speaker: name, colon }: Turn) {
  work.previousSpeaker = null;
  const start = paragraph.tokens[colon + 1]?.start;
  const end = paragraph.tokens.at(-1)?.end;
  const speaker = name === null ? null : resolve(work, name);
  if (start === undefined || end === undefined || name === null || speaker?.entity == null) return;
  addStatement(work, {
    span: { start, end },
    content: [{ start, end }],
    kind: "direct",
    cue: colonCue(paragraph, colon),
    speaker,
    sure: 1,
    rule: "speaker-label",
  });
  hear(work, name, 1);
}

/** The colon of a label as the word of saying. */
function colonCue({ index }: Paragraph, colon: number): Cue {
  return { paragraph: index, first: colon, last: colon + 1, lemma: ":", kind: "colon" };
}

/** Words between two pieces of one quotation that may still be shown as one: “…,” he said. “…” */
const MAX_INTERRUPTION = 25;

/** Quotations of fewer words are pieces of a report more often than statements of their own. */
const FRAGMENT_WORDS = 5;

/**
 * A fragment inside reported speech belongs to the cue that reports it: "He said that the line
 * “folds.”" One in a question put to the speaker is not theirs: "Asked whether it was “dead,” she said".
 */
function fragmentCue(
  work: Work,
  paragraph: Paragraph,
  region: Region,
  extents: ReadonlyMap<Cue, Extent>,
  chosen: Introduction,
): Introduction {
  if (
    region.words >= FRAGMENT_WORDS ||
    (chosen.kind === "cue" && isMixed(paragraph, region, extents.get(chosen.cue)))
  )
    return chosen;
  const isAsked = (work.cues[paragraph.index] ?? []).some(
    (cue) =>
      cue.lemma === "ask" &&
      cue.last <= region.first &&
      paragraph.sentenceOf[cue.first] === paragraph.sentenceOf[region.first],
  );
  if (isAsked && chosen.kind === "cue" && chosen.cue.first >= region.last)
    return { kind: "nothing" };
  const holders = [...extents].filter(
    ([, extent]) =>
      isMixed(paragraph, region, extent) &&
      !(chosen.kind === "cue" && holdsCue(extent, chosen.cue)),
  );
  const [cue] =
    holders.toSorted(
      ([, a], [, b]) => unquotedWords(paragraph, a) - unquotedWords(paragraph, b),
    )[0] ?? [];
  return cue === undefined ? chosen : { kind: "cue", cue };
}

function holdsCue({ pieces }: Extent, cue: Cue): boolean {
  return pieces.some(({ first, last }) => first <= cue.first && cue.last <= last);
}

function rememberSpeaker(work: Work, paragraph: Paragraph, cue: Cue) {
  const subject = work.subjects.get(cue);
  const speaker = subject == null ? undefined : work.speakers.get(subject);
  if (speaker !== undefined) work.previousSpeaker = { speaker, cue, paragraph: paragraph.index };
}

/**
 * Whether the paragraph before ends in a quotation that was never closed, and this one opens with the
 * same mark. Where it goes on with a word of saying, the mark was forgotten and somebody else speaks.
 */
function continuesQuotation(
  { reading, previousSpeaker, cues }: Work,
  paragraph: Paragraph,
): boolean {
  const { text } = reading;
  const open = reading.paragraphs[paragraph.index - 1]?.quotations.at(-1);
  const here = paragraph.quotations[0];
  if (open === undefined || here === undefined || open.isClosed) return false;
  const hasOwnCue = (cues[paragraph.index] ?? []).some(
    ({ first }) => paragraph.sentenceOf[first] === 0,
  );
  return (
    !hasOwnCue &&
    previousSpeaker?.paragraph === paragraph.index - 1 &&
    paragraph.quotationOf[0] === 0 &&
    text[open.span.start] === text[here.span.start]
  );
}

/** Whether the content of the cue holds the quotation and words of the writer besides. */
function isMixed(paragraph: Paragraph, region: Region, extent: Extent | undefined): boolean {
  if (extent === undefined) return false;
  const holds = extent.pieces.some(
    (piece) => piece.first <= region.first && region.last <= piece.last,
  );
  return holds && unquotedWords(paragraph, extent) > 0;
}

function unquotedWords({ tokens, quotationOf }: Paragraph, { pieces }: Extent): number {
  let words = 0;
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++)
      if (tokens[i]?.kind !== "mark" && (quotationOf[i] ?? -1) < 0) words++;
  return words;
}

/** The quotations, by index, that a content touches. */
function quotationsIn({ quotationOf }: Paragraph, { pieces }: Extent): number[] {
  const found: number[] = [];
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++) {
      const at = quotationOf[i] ?? -1;
      if (at >= 0 && at !== found.at(-1)) found.push(at);
    }
  return found;
}

function sameIntroduction(a: Introduction, b: Introduction): boolean {
  if (a.kind === "cue") return b.kind === "cue" && a.cue === b.cue;
  if (a.kind === "mention") return b.kind === "mention" && a.mention === b.mention;
  return a.kind === b.kind && a.kind === "previous-speaker";
}

function addQuoted(work: Work, paragraph: Paragraph, group: readonly Attributed[]) {
  const [head] = group;
  const last = group.at(-1);
  if (head === undefined || last === undefined) return;
  const { introduction } = head;
  const speaker = introducedSpeaker(work, introduction);
  const cue = introduction.kind === "cue" ? introduction.cue : null;
  const quotations = group
    .map(({ region }) => paragraph.quotations[region.index])
    .filter((quotation) => quotation !== undefined);
  const span = { start: quotations[0]?.span.start ?? 0, end: quotations.at(-1)?.span.end ?? 0 };
  const isSplit = cue !== null && cue.paragraph === paragraph.index && group.length > 1;
  addStatement(work, {
    span,
    content: quotations.map((quotation) => quotation.inner),
    kind: "direct",
    cue,
    speaker,
    sure: head.sure * (cue === null ? 1 : (work.sureness.get(cue) ?? 1)),
    rule: head.isContinuation
      ? "quotation-over-paragraphs"
      : quotationRule(paragraph, head.region, introduction, isSplit),
  });
  if (speaker !== null) work.previousSpeaker = { speaker, cue, paragraph: paragraph.index };
}

function introducedSpeaker(work: Work, introduction: Introduction): Speaker | null {
  switch (introduction.kind) {
    case "cue": {
      const subject = work.subjects.get(introduction.cue);
      return subject == null ? null : (work.speakers.get(subject) ?? null);
    }
    case "mention":
      return resolve(work, introduction.mention);
    case "previous-speaker":
      return work.previousSpeaker?.speaker ?? null;
    case "nothing":
      return null;
  }
}

function quotationRule(
  paragraph: Paragraph,
  region: Region,
  introduction: Introduction,
  isSplit: boolean,
): string {
  if (introduction.kind === "nothing") return "quotation-alone";
  if (introduction.kind === "previous-speaker") return "quotation-goes-on";
  if (introduction.kind === "mention") return "quotation-beside-name";
  const { cue } = introduction;
  if (cue.paragraph !== paragraph.index) return "cue-in-paragraph-before";
  if (isSplit) return "quotation-resumed";
  const sentences =
    (paragraph.sentenceOf[region.first] ?? 0) - (paragraph.sentenceOf[cue.first] ?? 0);
  if (sentences > 0) return "quotation-in-later-sentence";
  if (cue.kind === "colon") return "label-colon";
  if (cue.kind === "according-to") return "according-to-quotation";
  return cue.first < region.first ? "cue-then-quotation" : "quotation-then-cue";
}

/** Reported speech: every content that is not just the quotations already attributed. */
function addReported(
  work: Work,
  paragraph: Paragraph,
  extents: ReadonlyMap<Cue, Extent>,
  quoted: ReadonlySet<number>,
) {
  for (const [cue, extent] of extents) {
    const quotations = quotationsIn(paragraph, extent);
    if (unquotedWords(paragraph, extent) === 0 || quotations.some((at) => quoted.has(at))) continue;
    const subject = work.subjects.get(cue) ?? null;
    const content = extent.pieces.map((piece) => stretchSpan(paragraph, piece));
    addStatement(work, {
      span: { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 },
      content,
      kind: quotations.length > 0 ? "mixed" : "indirect",
      cue,
      speaker: subject === null ? null : (work.speakers.get(subject) ?? null),
      sure: work.sureness.get(cue) ?? 0,
      rule: reportRule(cue, extent),
    });
  }
}

function reportRule(cue: Cue, extent: Extent): string {
  if (cue.kind === "colon") return "label-colon-report";
  if (cue.kind === "according-to") return `according-to-report-${extent.side}`;
  if (cue.kind === "noun") return "noun-report";
  return `${cue.kind}-report-${extent.side}`;
}

function stretchSpan(paragraph: Paragraph, { first, last }: { first: number; last: number }): Span {
  return {
    start: paragraph.tokens[first]?.start ?? paragraph.span.start,
    end: paragraph.tokens[last - 1]?.end ?? paragraph.span.end,
  };
}

/** Below this the words mean somebody else than the one found, whom the article does not name. */
const UNLIKELY = 0.5;

/** A name less probable than this is withheld; it is wrong more often than right. */
const LEAST_CONFIDENCE = 0.3;

function addStatement(
  work: Work,
  found: Readonly<{
    span: Span;
    content: readonly Span[];
    kind: StatementKind;
    cue: Cue | null;
    speaker: Speaker | null;
    sure: number;
    rule: string;
  }>,
) {
  const { cue, speaker } = found;
  const home = cue === null ? undefined : work.reading.paragraphs[cue.paragraph];
  const confidence = found.sure * (speaker?.sure ?? 1);
  const entity = confidence >= LEAST_CONFIDENCE ? speaker?.entity : null;
  const isUnnamed = speaker !== null && (speaker.entity === null || speaker.sure < UNLIKELY);
  work.statements.push({
    span: found.span,
    content: found.content,
    kind: found.kind,
    force: home === undefined || cue === null ? "asserted" : forceHere(work, home, cue, found),
    speaker: entity?.name ?? (isUnnamed ? describedAs(work, speaker.mention) : null),
    isNamed: entity != null,
    mention: speaker?.mention.span ?? null,
    cue: home === undefined || cue === null ? null : stretchSpan(home, cue),
    rule: found.rule,
    confidence,
  });
}

function forceHere(
  { reading }: Work,
  home: Paragraph,
  cue: Cue,
  { kind, content }: Pick<Statement, "kind" | "content">,
): Force {
  const disowned = disownedBefore(home, reading.paragraphs[home.index + 1]);
  return disowned !== null && cue.first < disowned ? "negated" : forceOf(home, cue, kind, content);
}

/** A description as a speaker: without its article, and with the owner's name for "his" or "her"; null for he and she. */
function describedAs(work: Work, mention: Mention): string | null {
  if (mention.kind === "pronoun") return /^s?he$/.test(mention.head) ? null : mention.words;
  const words = withComplement(work, mention)
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/\s+/gu, " ");
  const [possessive = "", ...rest] = words.split(" ");
  const head = OWNERS.get(possessive.toLowerCase());
  if (head === undefined) return words;
  const owner = ownerOf(work, { ...mention, kind: "pronoun", head });
  return owner === null ? null : `${owner.name}’s ${rest.join(" ")}`;
}

/** "His" belongs to the one whom "he" would mean here. */
const OWNERS = new Map([
  ["his", "he"],
  ["her", "she"],
  ["their", "they"],
  ["its", "it"],
]);

/** An owner less probable than this goes unnamed. */
const LEAST_OWNER = 0.5;

function ownerOf({ reading, mentions, entities, history, decide }: Work, mention: Mention) {
  const options = referentOptions(reading, mentions, entities, history, mention);
  const { value, probability } = decide("referent", options, mention);
  return probability >= LEAST_OWNER ? value : null;
}

/** "a spokeswoman [for the Department of Health]": whose they are belongs to who they are. */
function withComplement({ reading, mentions }: Work, mention: Mention): string {
  const { paragraph, last, span, words } = mention;
  const tokens = reading.paragraphs[paragraph]?.tokens ?? [];
  if (!/^(?:of|for|to|at|with|from|in)$/.test(tokens[last]?.lower ?? "")) return words;
  const isArticle = /^(?:the|a|an)$/.test(tokens[last + 1]?.lower ?? "");
  const first = last + (isArticle ? 2 : 1);
  const whose = (mentions[paragraph] ?? []).find((other) => other.first === first);
  return whose?.kind === "name" && !whose.isModifier && !whose.isQuoted
    ? reading.text.slice(span.start, whose.span.end)
    : words;
}
