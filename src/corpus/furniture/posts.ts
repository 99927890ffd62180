// Posts of a network shown in a frame. They are no furniture in the end: their words are their
// author's (see `isPost`), but they must be distinguished from the outlet's first.

import type { Span } from "../../text/span.ts";
import { type LaidOutText, type Part, region } from "./part.ts";

/** "— Ana Lund (@analund) March 9, 2024", as X prints it below an embedded post. */
const POST_AUTHOR =
  /(?:^|[\s\p{P}\w])[—–-]{1,2}\s*\S.{0,58}\(@\w{1,30}\)\.?\s+(?:\p{Lu}\p{L}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}+\.?),? \d{4}\.?/u;
const POST_LINK = /(?:https?:\/\/t\.co\/|pic\.(?:twitter|x)\.com\/)\w+\.?["”]?$/;
const MAX_POST_CHARACTERS = 400;

/**
 * A post shown in a frame: its text, "— Name (@handle) November 27, 2025" and the short link of the
 * network. Its words are not the outlet's and name their author only in that line. The text stands
 * in the line itself or in the piece before it; a piece after it belongs to the post when it ends in
 * the network's own link.
 */
export function embeddedPosts({ parts, text }: LaidOutText): readonly Span[] {
  const posts: Span[] = [];
  for (const [index, part] of parts.entries()) {
    const author = POST_AUTHOR.exec(part.words);
    if (!author || part.words.length > MAX_POST_CHARACTERS) continue;
    const before = parts[index - 1];
    const after = parts[index + 1];
    const isBare = author.index < 10;
    const isFree = before !== undefined && before.span.start >= (posts.at(-1)?.end ?? 0);
    const goesOn = after && POST_LINK.test(after.words) && !POST_AUTHOR.test(after.words);
    // A paragraph apart is the outlet's own where the post's words follow its signature.
    const isApart = /\n\s*\n/.test(text.slice(before?.span.end, part.span.start));
    const opens = isBare && isFree && isPostText(before) && !(isApart && goesOn);
    const first = opens ? before : part;
    posts.push(region(first, goesOn && after.words.length < MAX_POST_CHARACTERS ? after : part));
  }
  return posts;
}

/** A sentence that leads to the post ("… wrote on X:") or says who said it ("I said" names nobody) is the reporter's, another signature another post's. */
function isPostText({ words, unquoted }: Part): boolean {
  return (
    words.length < MAX_POST_CHARACTERS &&
    !/:$/.test(words) &&
    !/“”,? \w+|(?<!\b(?:I|we|We) )\bsaid\b/.test(unquoted) &&
    !POST_AUTHOR.test(words)
  );
}
