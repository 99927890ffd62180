// The token for requests. discord.js forgets it at the first 401, whatever that was for, and answers no
// message any more; here it is kept until Discord has refused it a second time.

import { type Client, DiscordAPIError, Routes } from "discord.js";
import type { Log } from "../log.ts";

/** What discord.js calls with null at a 401, and when it leaves; its types do not say so. */
type SetToken = (token: string | null) => Client["rest"];

/** @param onRevoked gets Discord's second refusal: whatever is sent with the token is refused */
export function keepToken(
  client: Client,
  log: Log,
  onRevoked: (refusal: DiscordAPIError) => void,
): void {
  const { rest } = client;
  const setToken = rest.setToken.bind(rest);
  let isChecking = false;
  const check = async () => {
    isChecking = true;
    const refusal = await refusalOf(client);
    isChecking = false;
    if (refusal === null) log.warn("Discord refused the token for one request only");
    else onRevoked(refusal);
  };
  const keep: SetToken = (given) => {
    if (given !== null) return setToken(given);
    // Leaving, discord.js has forgotten it already.
    if (client.token !== null && !isChecking) void check();
    return rest;
  };
  Object.assign(rest, { setToken: keep });
}

/** Null where Discord takes the token, or cannot be asked now. */
async function refusalOf({ rest }: Client): Promise<DiscordAPIError | null> {
  try {
    await rest.get(Routes.user());
    return null;
  } catch (error) {
    return error instanceof DiscordAPIError && error.status === 401 ? error : null;
  }
}
