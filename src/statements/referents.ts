// Whom a pronoun or a description means: one of the people that the article has named, or nobody.

import type { Entities, Entity } from "./entities.ts";
import { bucket, isAfterPreposition, lowerAt } from "./features.ts";
import { PRONOUNS } from "./lexicon.ts";
import type { Option } from "./linear-model.ts";
import type { Mention } from "./mentions.ts";
import type { Paragraph, Reading } from "./reading.ts";

/** What the article has told up to a mention; grows as statements are found. */
export type History = {
  /** Speakers in order of the text, the latest last. */
  speakers: { entity: Entity; paragraph: number }[];
};

const MAX_CANDIDATES = 10;

/** The people `mention` may mean, the latest named first, and null for nobody whom the article names. */
export function referentOptions(
  reading: Reading,
  mentions: readonly (readonly Mention[])[],
  entities: Entities,
  history: History,
  mention: Mention,
): Option<Entity | null>[] {
  const paragraph = reading.paragraphs[mention.paragraph];
  if (paragraph === undefined) return [{ value: null, features: ["none"] }];
  const seen = latestMentions(mentions, entities, mention);
  const tag = mention.kind === "pronoun" ? (PRONOUNS.get(mention.head) ?? "any") : "description";
  const group = tag === "male" || tag === "female" ? "person" : tag;
  const speakers = history.speakers;
  const prominent = [...entities.all].sort((a, b) => b.count - a.count)[0];
  const candidates = [...seen.keys()].slice(0, MAX_CANDIDATES);
  const compatible = candidates.filter(
    (entity) => genderFit(entity, tag) !== "clash" && entity.kind !== "organisation",
  );
  const options: Option<Entity | null>[] = candidates.map((entity, rank) => {
    const latest = seen.get(entity);
    const features =
      latest === undefined
        ? []
        : referentFeatures(
            reading,
            paragraph,
            mention,
            group,
            tag,
            entity,
            latest,
            rank,
            compatible,
          );
    const turns = speakers.findLastIndex((speaker) => speaker.entity === entity);
    const turn = turns < 0 ? "never" : String(Math.min(3, speakers.length - 1 - turns));
    const lag =
      turns < 0
        ? "never"
        : String(Math.min(3, mention.paragraph - (speakers[turns]?.paragraph ?? 0)));
    features.push(`${group} turn ${turn}`, `${group} turn ${turn} lag ${lag}`);
    if (entity === prominent) features.push(`${group} prominent`);
    if (entity === compatible[0])
      features.push(`${group} latest compatible`, `${group} latest compatible turn ${turn}`);
    if (compatible.length === 1 && entity === compatible[0])
      features.push(`${group} only compatible`);
    return { value: entity, features };
  });
  options.push({ value: null, features: noneFeatures(mention, tag, candidates.length) });
  return options;
}

/** Per entity its latest mention before `mention`, the latest entity first; quoted mentions count little and come last. */
function latestMentions(
  mentions: readonly (readonly Mention[])[],
  entities: Entities,
  mention: Mention,
): Map<Entity, Mention> {
  const seen = new Map<Entity, Mention>();
  for (let p = mention.paragraph; p >= 0 && seen.size < MAX_CANDIDATES + 2; p--) {
    for (const other of (mentions[p] ?? []).toReversed()) {
      if (other.kind !== "name" || (p === mention.paragraph && other.first >= mention.first))
        continue;
      const entity = entities.of.get(other);
      if (entity !== undefined && !seen.has(entity)) seen.set(entity, other);
    }
  }
  return seen;
}

function genderFit(entity: Entity, tag: string): "fits" | "clash" | "open" {
  if (tag !== "male" && tag !== "female") return "open";
  if (entity.kind === "organisation") return "clash";
  if (entity.gender === null) return "open";
  return entity.gender === tag ? "fits" : "clash";
}

function referentFeatures(
  reading: Reading,
  paragraph: Paragraph,
  mention: Mention,
  group: string,
  tag: string,
  entity: Entity,
  latest: Mention,
  rank: number,
  compatible: readonly Entity[],
): string[] {
  const gap = mention.paragraph - latest.paragraph;
  const home = reading.paragraphs[latest.paragraph];
  const isSameSentence =
    gap === 0 && paragraph.sentenceOf[latest.first] === paragraph.sentenceOf[mention.first];
  const opensSentence = home?.sentenceStarts.includes(latest.first) === true;
  const role = latest.isModifier
    ? "modifier"
    : home !== undefined && isAfterPreposition(home, latest)
      ? "oblique"
      : opensSentence
        ? "opening"
        : "other";
  const place = isSameSentence ? "sentence" : `paragraph ${Math.min(4, gap)}`;
  const features = [
    `${group} gender ${genderFit(entity, tag)}`,
    `${group} kind ${entity.kind}`,
    `${group} ${place}`,
    `${group} ${place} ${role}`,
    `${group} role ${role}`,
    `${group} rank ${Math.min(5, rank)}`,
    `${group} count ${bucket(entity.count)}`,
    `${group} compatible rank ${Math.min(4, compatible.indexOf(entity))}`,
  ];
  if (latest.isQuoted) features.push(`${group} quoted`);
  if (isSameSentence)
    features.push(
      `${group} sentence gap ${bucket(mention.first - latest.last)}`,
      `${group} sentence follows ${lowerAt(paragraph, latest.last)}`,
    );
  if (
    tag === "relative" &&
    latest.last <= mention.first &&
    mention.first - latest.last <= 1 &&
    isSameSentence
  )
    features.push("relative adjacent");
  if (tag === "description") features.push(...descriptionFeatures(mention, entity));
  if (home?.kind !== "paragraph") features.push(`${group} headline`);
  return features;
}

/** How well what the article calls the entity fits the description: "the senator" for "Sen. Cruz". */
function descriptionFeatures(mention: Mention, entity: Entity): string[] {
  const said = describing(mention.words);
  const known = new Set([...entity.descriptions].flatMap((description) => describing(description)));
  const isHeadKnown = known.has(headForm(mention.head));
  const shared = said.filter((word) => known.has(word)).length;
  const share = said.length === 0 ? 0 : shared / said.length;
  const isPlural = /s$/.test(mention.head) && !/ss$/.test(mention.head);
  const determiner = /^(?:the|this|that)\b/i.test(mention.words)
    ? "the"
    : /^(?:an?|some|one|another)\b/i.test(mention.words)
      ? "a"
      : "other";
  const names = entity.name.toLowerCase().split(/\s+/);
  const isOwner = said.some((word) => names.includes(word));
  return [
    `description head ${isHeadKnown} ${determiner}`,
    `description share ${share === 1 ? "all" : share >= 0.5 ? "half" : share > 0 ? "some" : "none"} head ${isHeadKnown}`,
    `description plural ${isPlural}`,
    `description owner ${isOwner}`,
    `description kind ${entity.kind} ${isHeadKnown}`,
  ];
}

/** The same office under its short and long names: Associated Press Stylebook, "titles". */
const HEAD_FORMS: Readonly<Record<string, string>> = {
  sen: "senator",
  rep: "representative",
  congressman: "representative",
  congresswoman: "representative",
  lawmaker: "representative",
  gov: "governor",
  gen: "general",
  dr: "doctor",
  prof: "professor",
  spokeswoman: "spokesperson",
  spokesman: "spokesperson",
  chairwoman: "chairman",
  candidate: "nominee",
  frontrunner: "nominee",
  "front-runner": "nominee",
  mogul: "businessman",
  billionaire: "businessman",
  leader: "president",
};

function headForm(word: string): string {
  const bare = word.replace(/\.$/, "");
  return HEAD_FORMS[bare] ?? bare;
}

function describing(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(
      (word) =>
        word.length > 1 &&
        !/^(?:the|an|of|for|and|his|her|their|its|at|in|to|who|is|was)$/.test(word),
    )
    .map(headForm);
}

function noneFeatures(mention: Mention, tag: string, candidates: number): string[] {
  const determiner = (/^\p{L}+/u.exec(mention.words)?.[0] ?? "").toLowerCase();
  const features = ["none", `none ${tag}`, `none ${tag} of ${Math.min(2, candidates)}`];
  if (tag === "description") {
    features.push(
      `none determiner ${/^(?:the|a|an|his|her|some|many|several|one|another|this|its|their)$/.test(determiner) ? determiner : "other"}`,
    );
    features.push(
      `none plural ${/s$/.test(mention.head) && !/ss$/.test(mention.head)}`,
      `none head ${mention.head}`,
    );
  }
  return features;
}
