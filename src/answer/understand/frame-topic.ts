// The words in the places of a frame that may hold the topic → the topic: "what did X [tell reporters
// about] Y", "Y: what did X say", "how many [Y] did X mention".

import { SAY } from "./verbs.ts";

/** Fills the place between the verb and the topic: "say anything publicly about", "tell reporters that". */
const FILLERS =
  /^(?:(?:,? ?if anything,?|anything|something|much|things?|publicly|recently|lately|exactly|specifically|again|more|else|in general|in public|so far|back|up|out|live|yet|ever|when asked)\s+)+/i;

/** Leads to the topic: "about", "with regard to". */
const BEFORE_TOPIC =
  /^(?:about|abt|on|regarding|re:?|concerning|as to|with regards? to|in regards? to|when it comes to|over|of|towards?|to|that|in response to|in relation to|relat(?:ed|ing) to|for|against|in|at|during|with|from|whether|if)\s+/i;

/** Verbs that say nothing of what was said; any other is the topic where nothing else is ("what did X predict"). */
const VAGUE_VERBS =
  /^(?:say|said|says|saying|tell|told|comment\w*|remark\w*|tweet\w*|mention\w*|think\w*|thought|believed?|feel|felt|claim\w*|state\w*|talk\w*|speak\w*|spoken|write|wrote|written|post\w*|react\w*|respond\w*|repl\w+|answer\w*|discuss\w*|address\w*|explain\w*|describe\w*|call\w*|weigh.*)$/;

/** Longer words before "what did X say" are an introduction, not a topic put first. */
const MAX_INTRODUCTION_WORDS = 12;

/** What a frame's groups hold; `asked` and `verb` in lower case. */
type Places = Readonly<{ after: string; before: string; asked: string; verb: string }>;

/** The topic, in the user's words; "" where none is left. */
export function frameTopic({ after, before, asked, verb }: Places): string {
  const last = withoutLead(withoutHearers(after.trim(), verb).replace(FILLERS, ""));
  const isTopicFirst = last === "" && before.split(" ").length <= MAX_INTRODUCTION_WORDS;
  const first = isTopicFirst ? before.trim().replace(/^(?:what|how) about\s+/i, "") : "";
  const topic = [withoutLead(first), countedBy(asked), last]
    .filter((part) => part !== "")
    .join(" ");
  return topic === "" && verb !== "" && !VAGUE_VERBS.test(verb) ? verb : topic;
}

/** "how many points", "which points" → "points". */
function countedBy(asked: string): string {
  const counted = /^(?:how many|which) (.*)$/.exec(asked);
  return counted?.[1] ?? "";
}

/** "told reporters about Y" → "about Y"; "say in Minsk about Y" → "Minsk Y", the place counts. */
function withoutHearers(rest: string, verb: string): string {
  if (/^t[eo]l[dl]$/.test(verb))
    return rest.replace(/^(?:\S+ ){1,6}?(?=(?:about|that|on|regarding|concerning) )/i, "");
  if (!new RegExp(`^${SAY}$`, "i").test(verb)) return rest;
  return rest
    .replace(/^to (?:\S+ ){1,6}?(?=(?:about|that|on|regarding|concerning) )/i, "")
    .replace(
      /^\(?(?:in|at|during|from) ((?:\S+ ){1,6}?)(?:anything |something )?(?:about|on|regarding|concerning) /i,
      (_, place: string) => place.replace(/[()]/g, ""),
    );
}

function withoutLead(topic: string): string {
  let left = topic.replace(/^[\s,.:;-]+/, "");
  for (let round = 0; round < 3; round++) left = left.replace(BEFORE_TOPIC, "");
  return left;
}
