// Names in a row, "Ann Lee, Bo Ek and Cy Dun": the first stands for them all.

import { isCapitalised } from "../../text/tokens.ts";
import type { Paragraph } from "../reading/read-article.ts";
import type { Mention } from "./mention.ts";

/**
 * The first of the names that `mention` stands with as one of several: "Ann Lee (D-Ohio), Bo Ek and
 * [Cy Dun]" → Ann Lee; the mention itself where it stands alone or first.
 */
export function leadingConjunct(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  mention: Mention,
): Mention {
  if (mention.kind !== "name") return mention;
  const { end, isJoined } = conjunctionBefore(paragraph, mention.first);
  const before = mentions.find((other) => other.kind === "name" && other.last === end);
  if (before === undefined || before.isModifier) return mention;
  const isListed = isJoined || isJoinedBehind(paragraph, mentions, mention);
  return isListed ? leadingConjunct(paragraph, mentions, before) : mention;
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

/** Whether "and" and another name follow a name in a list: "Ann Lee, [Bo Ek] and Cy Dun". */
function isJoinedBehind(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  mention: Mention,
): boolean {
  return mentions.some((next) => {
    if (next.kind !== "name" || next.first < mention.last) return false;
    const { end, isJoined } = conjunctionBefore(paragraph, next.first);
    return end === mention.last && (isJoined || isJoinedBehind(paragraph, mentions, next));
  });
}
