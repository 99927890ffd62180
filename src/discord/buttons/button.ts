// What a button is: an id that says all it needs to know, and a function from that to a message. Each
// kind has a file of its own and a line in buttons.ts.

import type { ButtonInput } from "../input.ts";
import type { Reply } from "../reply.ts";
import type { Services } from "../services.ts";

/** Where a reply goes: below, for all or for the user alone, or in place of the message with the button. */
export type Place = "open" | "private" | "in-place";

/** Discord keeps ids for as long as the message stands: what an old version wrote is pressed today. */
export type Button<State = unknown> = Readonly<{
  /** Begins the id, up to a colon: `more:…`. */
  prefix: string;
  place: Place;
  /** The rest of the id → what it says; null where it does not say it, or not any more. */
  parse(rest: string): State | null;
  /** As `run` of a command. */
  run(state: State, input: ButtonInput, services: Services): Promise<Reply>;
}>;

/** https://discord.com/developers/docs/components/reference#button */
const MAX_ID = 100;

/** `idOf("more", "q1.3")` → `"more:q1.3"`. @throws Error when it is longer than Discord takes. */
export function idOf(prefix: string, rest: string): string {
  const id = `${prefix}:${rest}`;
  if (id.length > MAX_ID) throw new Error(`A button's id has ${id.length} characters: "${id}".`);
  return id;
}
