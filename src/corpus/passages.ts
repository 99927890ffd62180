// Article → passages: the unit of retrieval, runs of whole sentences that are indexed together.

import type { Span } from "../text/span.ts";

/** `sentences` lie inside `span`, in order, and belong to one or more neighbouring blocks. */
export type Passage = Readonly<{ span: Span; sentences: readonly Span[] }>;
