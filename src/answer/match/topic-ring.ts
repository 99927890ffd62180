// Where the topic of a question may stand, seen from somebody's words.

/** From the nearest to the farthest. */
export const TOPIC_RINGS = ["words", "sentence", "paragraph", "before", "article"] as const;

/**
 * - `words`: the speaker's own;
 * - `sentence`: the outlet's words in the same sentence ("asked about the ferries, Lund said …");
 * - `paragraph`: the outlet's words in the same paragraph;
 * - `before`: what the words answer or go on from, the paragraph right before, through those in which
 *   the same speaker goes on ("he added");
 * - `article`: its headline or its lead.
 */
export type TopicRing = (typeof TOPIC_RINGS)[number];
