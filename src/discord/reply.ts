// What is sent to Discord, as plain data: content that pings nobody, with buttons where it has any.

import { type APIActionRowComponent, type APIButtonComponent, MessageFlags } from "discord.js";

/** What is sent or edited, always whole: no text of ours may ping anybody or unfold a preview. */
export type Reply = Readonly<{
  content: string;
  flags: MessageFlags.SuppressEmbeds;
  allowedMentions: Readonly<{ parse: [] }>;
  /** Rows of buttons below the content; none where it is left out. */
  components?: readonly APIActionRowComponent<APIButtonComponent>[];
}>;

/** https://discord.com/developers/docs/resources/message#create-message */
export const MAX_CONTENT = 2000;

/** @param content at most `MAX_CONTENT` characters */
export function reply(content: string): Reply {
  return { content, flags: MessageFlags.SuppressEmbeds, allowedMentions: { parse: [] } };
}
