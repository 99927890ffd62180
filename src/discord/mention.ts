// A message → the question put to us in it, or nothing: whether it is for us, and its words without
// our mention.

export type IncomingMessage = Readonly<{
  selfId: string;
  authorId: string;
  /** Written by a bot (ourselves included) or a webhook. */
  isFromBot: boolean;
  /** "X joined", "X pinned a message": nobody asked anything. */
  isSystem: boolean;
  isDirect: boolean;
  content: string;
  /** Names of the users mentioned, by id, to stand where `<@id>` stood. */
  names: Readonly<Record<string, string>>;
}>;

/**
 * The question, trimmed and on one line; "" when we were called without one; null when the message
 * is not for us. In a server only our own mention, typed, counts: @everyone, @here, a role, and the
 * ping that comes with a reply ("thanks!") do not. In a direct message everything is for us.
 *
 * @example questionIn({ …, content: "<@1> what did Putin say?" }) → "what did Putin say?"
 */
export function questionIn(message: IncomingMessage): string | null {
  if (message.authorId === message.selfId || message.isFromBot || message.isSystem) return null;
  const mention = new RegExp(`<@!?${message.selfId}>`, "g");
  if (!message.isDirect && !mention.test(message.content)) return null;
  return message.content
    .replace(mention, " ")
    .replace(/<@!?(\d+)>/g, (_, id: string) => message.names[id] ?? " ")
    .replace(/<(?:@&|#|a?:\w+:)\d+>/g, " ")
    .replace(/@(?:everyone|here)\b/g, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,:]+/, "")
    .trim();
}
