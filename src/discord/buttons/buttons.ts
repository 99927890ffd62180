// All buttons, in one list: a new one is a file beside this and a line here.

import type { ButtonInput } from "../input.ts";
import type { Reply } from "../reply.ts";
import type { Services } from "../services.ts";
import type { Button, Place } from "./button.ts";

export const BUTTONS: readonly Button[] = [];

/** A button whose id is understood. */
export type Press = Readonly<{
  place: Place;
  run(input: ButtonInput, services: Services): Promise<Reply>;
}>;

/** Null where no button has the id's prefix, or its own does not understand the rest. */
export function findPress(buttons: readonly Button[], id: string): Press | null {
  const colon = id.indexOf(":");
  if (colon < 0) return null;
  const button = buttons.find(({ prefix }) => prefix === id.slice(0, colon));
  const state = button?.parse(id.slice(colon + 1)) ?? null;
  if (button === undefined || state === null) return null;
  return { place: button.place, run: (input, services) => button.run(state, input, services) };
}
