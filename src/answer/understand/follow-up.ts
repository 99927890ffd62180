// "And about Europe?", "what about Peskov?", "when?": a question that leans on the one before → the
// whole question, in words that are then understood like any other. What leans on nothing stays as typed.

import type { KnownPeople, Person } from "../../people/person.ts";
import { isOutlet, publisherNamed } from "./outlets.ts";
import type { QuestionBefore } from "./question.ts";
import { findTimeRange } from "./time-range.ts";
import { OPINE, OPINION, SAY, THINKS } from "./verbs.ts";
import { SUPPORT } from "./view-frames.ts";

/** What the rules go by. */
type Leaning = Readonly<{
  /** Without marks at its end, and without what joins it to the question before. */
  words: string;
  /** Whether something joins it: "and", "but", "what about". */
  isJoined: boolean;
  before: QuestionBefore["understood"];
  people: KnownPeople;
  today: string | null;
  publishers: readonly string[];
}>;

/** The whole question; null where the rule does not fit. */
type Completion = (leaning: Leaning) => string | null;

const JOINT =
  /^(?:(?:and|but|ok(?:ay)?|so|also|then|now|well|plus|&|\+)[,.]? +)*(?:(?:what|how) about +|(?:the )?same (?:for|with|about) +)?/i;

/** "Europe too?" */
const LATE_JOINT = /,? (?:too|as well)$/i;

/** Longer ones are whole by themselves. */
const MAX_LEANING_WORDS = 12;

/**
 * `("and about Europe?", …)` after "what did Peskov say about the plan" → `"what did Dmitry Peskov say
 * about Europe"`; null where nothing leans on the question before, or that was not understood.
 * @param cleaned what `cleanMessage` gives
 */
export function completeFollowUp(
  cleaned: string,
  { understood }: QuestionBefore,
  { people, today, publishers }: Pick<Leaning, "people" | "today" | "publishers">,
): string | null {
  const bare = cleaned.replace(/[\s?!.,;:]+$/u, "");
  const joint = bare.match(JOINT)?.[0] ?? "";
  const words = bare.slice(joint.length).replace(LATE_JOINT, "").trim();
  const isJoined = joint !== "" || LATE_JOINT.test(bare);
  if (words === "" || words.includes("\n") || words.split(" ").length > MAX_LEANING_WORDS)
    return null;
  const leaning = { words, isJoined, before: understood, people, today, publishers };
  for (const rule of COMPLETIONS) {
    const whole = rule(leaning);
    if (whole !== null) return whole;
  }
  return null;
}

const FRAME = new RegExp(`\\b(?:${SAY}|${THINKS}|${OPINION})\\b`, "i");

/** Ordered: a question word alone, then whole sentences with something left out, then what is new alone. */
const COMPLETIONS: readonly Completion[] = [
  questionWordAlone,
  pronounForSpeaker,
  speakerWithoutTopic,
  newTime,
  newOutlet,
  newTopicAfterAbout,
  newSpeaker,
  newTopic,
];

/** "when?", "why was that?", "where did he say that?" */
function questionWordAlone({ words, before }: Leaning): string | null {
  const [, asked] =
    /^(when|where|why|how|who|how (?:many|much))(?: exactly)?(?: (?:was|is) (?:that|this|it))?$/i.exec(
      words,
    ) ??
    /^(when|where|why|how) (?:did|does) (?:he|she|they|it) (?:say|tell) (?:that|this|it|so)$/i.exec(
      words,
    ) ??
    /^(who) else(?: (?:said|says) (?:that|this|it|so))?$/i.exec(words) ??
    [];
  if (asked === undefined) return null;
  const { speakers, topic } = before;
  if (speakers.length > 0 && /^how /i.test(asked)) return null;
  if (speakers.length > 0)
    return /^who$/i.test(asked) ? whoElse(topic) : saying(asked, speakers, topic);
  return topic === null ? null : `${asked} ${withoutQuestionWord(topic)}`;
}

function whoElse(topic: string | null): string | null {
  return topic === null ? null : phrase("who", "said", "something", "about", topic);
}

/** A topic may be a whole question: "who leaked the call" → "leaked the call". */
function withoutQuestionWord(topic: string): string {
  return topic.replace(/^(?:how (?:many|much)|which \S+|who|what|when|where|why|how) /i, "");
}

/** "what did he say about Europe", "does she support it", "his view on Europe", "what else?" */
function pronounForSpeaker({ words, before, people }: Leaning): string | null {
  const [speaker] = before.speakers;
  if (speaker === undefined) return null;
  if (/^(?:what|anything|something) else$/i.test(words))
    return saying("what", before.speakers, null);
  const found = words.match(PRONOUN_SUBJECT) ?? words.match(PRONOUN_POSSESSOR);
  const pronoun = found?.groups?.["pronoun"]?.toLowerCase() ?? "";
  if (found === null || !mayMean(pronoun, before.speakers, people)) return null;
  const names = before.speakers.join(" and ");
  const isPossessor = PRONOUN_SUBJECT.exec(words) === null;
  const named = words.replace(
    isPossessor ? PRONOUN_POSSESSOR : PRONOUN_SUBJECT,
    (_, head: string) => `${head}${names}${isPossessor ? "'s" : ""}`,
  );
  return withTopicBefore(named.replace(/^what else\b/i, "what"), before.topic);
}

const PRONOUN_SUBJECT =
  /((?:^|\s)(?:did|does|do|has|have|had|is|was|were|what|when|where|why|how|if|whether|that|else) )(?<pronoun>he|she|they)\b/i;
const PRONOUN_POSSESSOR = new RegExp(`((?:^|\\s))(?<pronoun>his|her|their)(?= ${OPINION}\\b)`, "i");

/** Several are they, and so may one be; of one the gender must not speak against it. */
function mayMean(pronoun: string, speakers: readonly string[], people: KnownPeople): boolean {
  if (/^the/.test(pronoun)) return true;
  const [only, ...others] = speakers;
  if (only === undefined || others.length > 0) return false;
  const gender = personNamed(only, people)?.gender ?? null;
  return gender === null || gender === (/^h(?:e|is)$/.test(pronoun) ? "male" : "female");
}

/** "and what did Zelensky say", "what did Zelensky say about it": on the same topic. */
function speakerWithoutTopic({ words, isJoined, before }: Leaning): string | null {
  const whole = withTopicBefore(words, before.topic);
  if (whole !== words) return whole;
  const isOpen = new RegExp(`^what (?:did|does|has|have) .+ (?:${SAY}|${THINKS})$`, "i").test(
    words,
  );
  return isJoined && isOpen && before.topic !== null ? phrase(words, "about", before.topic) : null;
}

function withTopicBefore(words: string, topic: string | null): string {
  if (topic === null) return words;
  return words.replace(BACK_TO_TOPIC, `$1 ${topic}`);
}

/** "about it", "does she support that"; "did she say that" is the words themselves. */
const BACK_TO_TOPIC = new RegExp(
  `\\b(about|on|of|regarding|${OPINE}|${SUPPORT}) (?:it|that|this|them|these|those)$`,
  "i",
);

/** "and last week?", "and in 2019?" */
function newTime({ words, isJoined, before, today }: Leaning): string | null {
  const range = isJoined ? findTimeRange(words, today) : null;
  if (range === null || range.span.start > 0 || range.span.end < words.length) return null;
  const { speakers, topic } = before;
  if (speakers.length > 0) return `${saying("what", speakers, topic)} ${words}`;
  return topic === null ? null : `${topic} ${words}`;
}

/** "and in the Herald?" */
function newOutlet({ words, isJoined, before, publishers }: Leaning): string | null {
  const [, outlet] = /^(?:in|from|by|on|according to) (.+)$/i.exec(words) ?? [];
  if (!isJoined || outlet === undefined || before.speakers.length === 0) return null;
  const isPrinted = publisherNamed(outlet, publishers) !== null || isOutlet(outlet);
  return isPrinted ? phrase(saying("what", before.speakers, before.topic), "in", outlet) : null;
}

/** "and about Europe?", "on Crimea?" */
function newTopicAfterAbout({ words, before }: Leaning): string | null {
  const [, topic] = /^(?:about|on|regarding|as for) (.+)$/i.exec(words) ?? [];
  return topic === undefined || before.speakers.length === 0
    ? null
    : saying("what", before.speakers, topic);
}

/** "and Zelensky?", "what about the mayor?" */
function newSpeaker({ words, isJoined, before, people }: Leaning): string | null {
  if (!isJoined || before.speakers.length === 0 || FRAME.test(words)) return null;
  const names = words.replace(/^(?:by|from|of|for|with) /i, "").split(/,? and |, /i);
  const isKnown = names.every((name) => personNamed(name, people)?.kind === "person");
  return isKnown ? saying("what", names, before.topic) : null;
}

/** "and Europe?", "what about the budget?", but "what about Putin on Crimea" is whole. */
function newTopic({ words, isJoined, before, people }: Leaning): string | null {
  const [, name = ""] = /^(.{1,60}?) (?:about|on|regarding) /i.exec(words) ?? [];
  const isWhole = name !== "" && personNamed(name, people) !== null;
  const isTopic = isJoined && !isWhole && !FRAME.test(words) && !ELSEWHERE.test(words);
  return isTopic && before.speakers.length > 0 ? saying("what", before.speakers, words) : null;
}

/** A sentence of its own, or somebody whom no name tells: "is that true", "him". */
const ELSEWHERE =
  /^(?:(?:what|who|when|where|why|how|which|is|are|was|were|did|does|do|has|have|can|could|will|would|should|then|thanks?|yes|no|please|show|tell|give|list)\b|(?:to|from|by|with|for|of|in|at) (?:whom?|what|which)\b|(?:him|her|them|it|that|this|you|me)$)/i;

function personNamed(name: string, people: KnownPeople): Person | null {
  const found = people.find(name, { misspelt: false });
  return found.kind === "one" ? found.person : null;
}

/** `("when", ["Ana Lund"], "ferries")` → `"when did Ana Lund say something about ferries"` */
function saying(asked: string, speakers: readonly string[], topic: string | null): string {
  const something = asked === "what" || topic === null ? "" : "something";
  const about = topic === null ? "" : phrase("about", topic);
  return phrase(asked, "did", speakers.join(" and "), "say", something, about);
}

function phrase(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
