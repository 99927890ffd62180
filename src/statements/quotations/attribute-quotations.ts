// Which statement each quotation of speech belongs to: its introduction and speaker; quotations that one
// cue introduces are one statement.

import { addStatement } from "../add-statement.ts";
import { type Extent, unquotedWords } from "../contents/extent.ts";
import { resolve, speakerOfCue } from "../coreference/resolve-mention.ts";
import type { Cue } from "../cues/find-cues.ts";
import type { Choice, Option, Weighed } from "../decisions/linear-model.ts";
import type { ExtractionState, Speaker } from "../extraction-state.ts";
import { addSigned, signedSpeech } from "../labelled/signed-quotations.ts";
import { isShortQuotation, type Region, regionsOf } from "../reading/quotation-regions.ts";
import { lowerAt, type Paragraph } from "../reading/read-article.ts";
import { type Introduction, introductionOptions } from "./introductions.ts";
import { speechOptions } from "./speech-options.ts";

type Attributed = Readonly<{
  region: Region;
  introduction: Introduction;
  probability: number;
  /** Whether it goes on with a quotation that the paragraph before left open. */
  isContinuation: boolean;
}>;

/** Gives each quotation of speech its cue and speaker; returns the regions that were used. */
export function attributeQuotations(
  state: ExtractionState,
  paragraph: Paragraph,
  extents: ReadonlyMap<Cue, Extent>,
): ReadonlySet<number> {
  const used = new Set<number>();
  let previousCue: Cue | null = null;
  let group: Attributed[] = [];
  const flush = () => {
    if (group.length > 0) addQuoted(state, paragraph, group);
    group = [];
  };
  const continued = continuesQuotation(state, paragraph);
  for (const region of regionsOf(paragraph)) {
    if (region.first < 0) continue;
    const signed = signedSpeech(state, paragraph, region);
    if (signed !== null) {
      flush();
      used.add(region.index);
      addSigned(state, paragraph, signed);
      continue;
    }
    const isContinuation = region.index === 0 && continued;
    const choice: Choice<Introduction> | null = isContinuation
      ? GOES_ON
      : chooseIntroduction(state, paragraph, region, previousCue);
    if (choice === null) continue;
    const introduction: Introduction =
      linkOwnedNoun(state, paragraph, region, choice.value) ??
      fragmentCue(state, paragraph, region, extents, choice.value);
    if (introduction.kind === "cue") previousCue = introduction.cue;
    if (introduction.kind === "cue" && isMixed(paragraph, region, extents.get(introduction.cue))) {
      flush();
      rememberSpeaker(state, paragraph, introduction.cue);
      continue;
    }
    used.add(region.index);
    const before = group.at(-1);
    if (before !== undefined && !isOneStatement(before, region, introduction)) flush();
    group.push({ region, introduction, probability: choice.probability, isContinuation });
  }
  flush();
  return used;
}

const GOES_ON: Choice<Introduction> = { value: { kind: "previous-speaker" }, probability: 1 };

/** What introduces the quotation, and how probable that is; null where it is no speech. */
function chooseIntroduction(
  state: ExtractionState,
  paragraph: Paragraph,
  region: Region,
  previousCue: Cue | null,
): Choice<Introduction> | null {
  const cues = state.cues[paragraph.index] ?? [];
  const isSpeech = state.decide("speech", speechOptions(paragraph, region, cues), region).value;
  if (!isSpeech) return null;
  const options = introductionOptions(state, paragraph, region, previousCue);
  const previousSpeaker = state.previousSpeaker?.speaker ?? null;
  const choice = state.decide("cue", options, { region, previousSpeaker });
  return { value: choice.value, probability: speakerProbability(state, options, choice) };
}

/**
 * The probability of the introduction, with what others by the same speaker have: “Lee told them it was
 * a bad plan. “…” She added that …” is Lee's whichever of the two cues introduces it. Each counts by how
 * probable its own cue and speaker are.
 */
function speakerProbability(
  state: ExtractionState,
  options: readonly Option<Introduction>[],
  { value, probability, shares }: Weighed<Introduction>,
): number {
  const chosen = knownSpeaker(state, value);
  if (chosen?.entity == null || chosen.probability === 0) return probability;
  const sum = options.reduce((total, option, at) => {
    const other = knownSpeaker(state, option.value);
    return other?.entity === chosen.entity ? total + (shares[at] ?? 0) * other.probability : total;
  }, 0);
  return Math.min(1, sum / chosen.probability);
}

/** Who speaks by an introduction, as far as that is known before it is chosen, and how probable they are. */
function knownSpeaker(
  state: ExtractionState,
  introduction: Introduction,
): Pick<Speaker, "entity" | "probability"> | null {
  if (introduction.kind === "mention")
    return { entity: state.entities.of.get(introduction.mention) ?? null, probability: 1 };
  const speaker = introducedSpeaker(state, introduction);
  if (speaker === null || introduction.kind !== "cue") return speaker;
  const subjectProbability = state.subjectProbabilities.get(introduction.cue) ?? 1;
  return { entity: speaker.entity, probability: speaker.probability * subjectProbability };
}

/** Words between two pieces of one quotation that may still be shown as one: “…,” he said. “…” */
const MAX_INTERRUPTION = 25;

/** Whether the quotation goes on with the statement of the one before, interrupted by a few words at most. */
function isOneStatement(before: Attributed, region: Region, introduction: Introduction): boolean {
  return (
    sameIntroduction(before.introduction, introduction) &&
    region.first - before.region.last <= MAX_INTERRUPTION
  );
}

/**
 * A fragment inside reported speech belongs to the cue that reports it: "He said that the line
 * “folds.”" One in a question put to the speaker is not theirs: "Asked whether it was “dead,” she said".
 */
function fragmentCue(
  state: ExtractionState,
  paragraph: Paragraph,
  region: Region,
  extents: ReadonlyMap<Cue, Extent>,
  chosen: Introduction,
): Introduction {
  if (
    !isShortQuotation(region) ||
    (chosen.kind === "cue" && isMixed(paragraph, region, extents.get(chosen.cue)))
  )
    return chosen;
  const isAsked = (state.cues[paragraph.index] ?? []).some(
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

/**
 * "He reacted to Lee's remarks that teachers “earn enough”": between the verb and the quotation a noun of
 * saying with its "that", and a name as its owner, who said it and becomes its subject. Null where there
 * is none.
 */
function linkOwnedNoun(
  state: ExtractionState,
  paragraph: Paragraph,
  region: Region,
  chosen: Introduction,
): Introduction | null {
  if (chosen.kind !== "cue") return null;
  const noun = (state.cues[paragraph.index] ?? []).findLast(
    (cue) =>
      cue.first > chosen.cue.first &&
      cue.last < region.first &&
      paragraph.sentenceOf[cue.first] === paragraph.sentenceOf[region.first],
  );
  if (noun?.kind !== "noun" || lowerAt(paragraph, noun.last) !== "that") return null;
  const owner = state.mentions[paragraph.index]?.find(
    ({ kind, last }) => kind === "name" && last === noun.first - 1,
  );
  const isOwned = owner !== undefined && lowerAt(paragraph, owner.last) === "'s";
  if (!isOwned || state.subjects.get(chosen.cue) === owner) return null;
  state.subjects.set(noun, owner);
  state.subjectProbabilities.set(noun, 1);
  resolve(state, owner);
  return { kind: "cue", cue: noun };
}

function holdsCue({ pieces }: Extent, cue: Cue): boolean {
  return pieces.some(({ first, last }) => first <= cue.first && cue.last <= last);
}

function rememberSpeaker(state: ExtractionState, paragraph: Paragraph, cue: Cue) {
  const speaker = speakerOfCue(state, cue);
  if (speaker !== null) state.previousSpeaker = { speaker, cue, paragraph: paragraph.index };
}

/**
 * Whether the paragraph before ends in a quotation that was never closed, and this one opens with the
 * same mark. Where it goes on with a word of saying, the mark was forgotten and somebody else speaks.
 */
function continuesQuotation(
  { reading, previousSpeaker, cues }: ExtractionState,
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

function sameIntroduction(a: Introduction, b: Introduction): boolean {
  if (a.kind === "cue") return b.kind === "cue" && a.cue === b.cue;
  if (a.kind === "mention") return b.kind === "mention" && a.mention === b.mention;
  return a.kind === b.kind && a.kind === "previous-speaker";
}

function addQuoted(state: ExtractionState, paragraph: Paragraph, group: readonly Attributed[]) {
  const [head] = group;
  const last = group.at(-1);
  if (head === undefined || last === undefined) return;
  const { introduction } = head;
  const speaker = introducedSpeaker(state, introduction);
  const cue = introduction.kind === "cue" ? introduction.cue : null;
  const quotations = group
    .map(({ region }) => paragraph.quotations[region.index])
    .filter((quotation) => quotation !== undefined);
  const span = { start: quotations[0]?.span.start ?? 0, end: quotations.at(-1)?.span.end ?? 0 };
  const isSplit = cue !== null && cue.paragraph === paragraph.index && group.length > 1;
  addStatement(state, {
    span,
    content: quotations.map((quotation) => quotation.inner),
    kind: "direct",
    cue,
    speaker,
    probability: head.probability * (cue === null ? 1 : (state.subjectProbabilities.get(cue) ?? 1)),
    rule: head.isContinuation
      ? "quotation-over-paragraphs"
      : quotationRule(paragraph, head.region, introduction, isSplit),
  });
  if (speaker !== null) state.previousSpeaker = { speaker, cue, paragraph: paragraph.index };
}

function introducedSpeaker(state: ExtractionState, introduction: Introduction): Speaker | null {
  switch (introduction.kind) {
    case "cue":
      return speakerOfCue(state, introduction.cue);
    case "mention":
      return resolve(state, introduction.mention);
    case "previous-speaker":
      return state.previousSpeaker?.speaker ?? null;
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
