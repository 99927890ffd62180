// Names in a row, "Ann Lee, Bo Ek and Cy Dun": the first stands for them all.

import { isCapitalised } from "../../text/tokens.ts";
import { standingUpTo } from "../reading/in-order.ts";
import type { Paragraph } from "../reading/read-article.ts";
import type { Mention } from "./mention.ts";

/**
 * The first of the names that `mention` stands with as one of several: "Ann Lee (D-Ohio), Bo Ek and
 * [Cy Dun]" → Ann Lee; the mention itself where it stands alone or first.
 * @param mentions all mentions of the paragraph, in order
 */
export function leadingConjunct(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  mention: Mention,
): Mention {
  const leads = leadsOf.get(mentions) ?? findLeads(paragraph, mentions);
  leadsOf.set(mentions, leads);
  return leads.get(mention) ?? mention;
}

/** By the mentions of a paragraph: of each name in a list that is not its first, the first. */
const leadsOf = new WeakMap<readonly Mention[], ReadonlyMap<Mention, Mention>>();

/** A name with the one that stands right before it, be it after a comma or an "and". */
type Conjunct = Readonly<{ name: Mention; before: Mention; isJoined: boolean }>;

function findLeads(
  paragraph: Paragraph,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, Mention> {
  const conjuncts = mentions.flatMap((name): Conjunct | [] => {
    if (name.kind !== "name") return [];
    const { end, isJoined } = conjunctionBefore(paragraph, name.first);
    const before = standingUpTo(mentions, end);
    return before?.kind === "name" ? { name, before, isJoined } : [];
  });
  const joinedBehind = new Set<Mention>(); // "and" and another name follow: "Ann Lee, [Bo Ek] and Cy Dun"
  for (const { name, before, isJoined } of conjuncts.toReversed())
    if (isJoined || joinedBehind.has(name)) joinedBehind.add(before);
  const leads = new Map<Mention, Mention>();
  for (const { name, before, isJoined } of conjuncts)
    if (!before.isModifier && (isJoined || joinedBehind.has(name)))
      leads.set(name, leads.get(before) ?? before);
  return leads;
}

/** Where what stands before "and", a comma and a bracketed "(D-Ohio)" ends; whether there is an "and". */
function conjunctionBefore({ tokens }: Paragraph, first: number) {
  const lower = (at: number) => tokens[at]?.lower ?? "";
  let end = first;
  let isJoined = false;
  if (/^['’]s?$/.test(lower(end - 1)) && isCapitalised(tokens[end - 2])) {
    end--; // "Ann Lee and Kurier's Bo Ek"
    while (isCapitalised(tokens[end - 1])) end--;
  }
  if (/^(?:the|a)$/.test(lower(end - 1))) end--;
  if (lower(end - 1) === "and") {
    isJoined = true;
    end--;
  }
  if (lower(end - 1) === ",") end--;
  if (lower(end - 1) === ")") {
    const open = tokens.slice(Math.max(0, end - 7), end).findLastIndex(({ text }) => text === "(");
    if (open >= 0) end = Math.max(0, end - 7) + open;
  }
  return { end, isJoined };
}
