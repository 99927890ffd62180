// What Discord refuses in a message or a command, as its documentation states it: the loopback server
// answers with these. Pure; written from discord/discord-api-docs (resources/message.mdx,
// components/reference.mdx, interactions/application-commands.mdx), not from our own code.

type Json = Readonly<Record<string, unknown>>;

/** Code and text of Discord's error, or null when it would take the body. */
export type Refused = Readonly<{ status: number; code: number; message: string }> | null;

const SUPPRESS_EMBEDS = 1 << 2;
const EPHEMERAL = 1 << 6;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const COMPONENTS_V2 = 1 << 15;

function invalid(message: string): NonNullable<Refused> {
  return { status: 400, code: 50035, message: `Invalid Form Body: ${message}` };
}

const length = (value: unknown): number => (typeof value === "string" ? [...value].length : 0);
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : []);

/** @param at where it is sent: flags that a channel message may not carry differ from a reply's. */
export function checkMessage(body: Json, at: "channel" | "reply" | "edit"): Refused {
  const flags = typeof body["flags"] === "number" ? body["flags"] : 0;
  const components = objects(body["components"]);
  const embeds = objects(body["embeds"]);
  const isV2 = (flags & COMPONENTS_V2) !== 0;
  const allowed = {
    channel: SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2,
    reply: SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL,
    edit: SUPPRESS_EMBEDS | COMPONENTS_V2,
  }[at];
  if ((flags & ~allowed) !== 0) return invalid(`flags ${flags} cannot be set here`);
  if (isV2 && (body["content"] || embeds.length > 0)) {
    return invalid("content and embeds cannot be used with IS_COMPONENTS_V2");
  }
  if (length(body["content"]) > 2000) return invalid("content must be 2000 or fewer in length");
  if (at !== "edit" && !body["content"] && embeds.length === 0 && components.length === 0) {
    return { status: 400, code: 50006, message: "Cannot send an empty message" };
  }
  return checkEmbeds(embeds) ?? checkComponents(components) ?? checkMentions(body);
}

/** Largest lengths: resources/message.mdx, "Embed Limits". */
function checkEmbeds(embeds: readonly Json[]): Refused {
  if (embeds.length > 10) return invalid("embeds must be 10 or fewer");
  let total = 0;
  for (const embed of embeds) {
    const fields = objects(embed["fields"]);
    const footer = (embed["footer"] ?? {}) as Json;
    const author = (embed["author"] ?? {}) as Json;
    const parts: readonly (readonly [unknown, number])[] = [
      [embed["title"], 256],
      [embed["description"], 4096],
      [footer["text"], 2048],
      [author["name"], 256],
      ...fields.flatMap((field) => [
        [field["name"], 256] as const,
        [field["value"], 1024] as const,
      ]),
    ];
    if (fields.length > 25) return invalid("fields must be 25 or fewer");
    if (parts.some(([text, most]) => length(text) > most)) return invalid("an embed is too long");
    total += parts.reduce((sum, [text]) => sum + length(text), 0);
  }
  return total > 6000 ? invalid("embeds exceed 6000 characters in total") : null;
}

/** 40 components, nested ones included; 4,000 characters of text; labels, ids and links. */
function checkComponents(components: readonly Json[]): Refused {
  const all = components.flatMap(function flat(component: Json): readonly Json[] {
    const accessory = component["accessory"];
    const inner = [...objects(component["components"]), ...(accessory ? [accessory as Json] : [])];
    return [component, ...inner.flatMap(flat)];
  });
  if (all.length > 40) return invalid("components must be 40 or fewer");
  const text = all.reduce((sum, c) => sum + (c["type"] === 10 ? length(c["content"]) : 0), 0);
  if (text > 4000) return invalid("text displays exceed 4000 characters in total");
  if (all.some((c) => length(c["label"]) > 80)) return invalid("label must be 80 or fewer");
  if (all.some((c) => length(c["url"]) > 512)) return invalid("url must be 512 or fewer");
  if (all.some((c) => length(c["custom_id"]) > 100))
    return invalid("custom_id must be 100 or fewer");
  const rows = all.filter((c) => c["type"] === 1);
  if (rows.some((row) => objects(row["components"]).length > 5)) return invalid("row is too wide");
  return null;
}

function checkMentions(body: Json): Refused {
  const mentions = body["allowed_mentions"] as Json | undefined;
  const parse = mentions?.["parse"];
  if (parse !== undefined && !Array.isArray(parse)) return invalid("parse must be a list");
  const clash = (kind: string) =>
    Array.isArray(parse) && parse.includes(kind) && objects(mentions?.[kind]).length > 0;
  return clash("users") || clash("roles") ? invalid("parse and ids are mutually exclusive") : null;
}

const CHAT_INPUT = 1;
const SUBCOMMAND = 1;

/** interactions/application-commands.mdx: names, descriptions, options (required ones first), counts. */
export function checkCommands(commands: readonly Json[]): Refused {
  const chatInput = commands.filter((command) => (command["type"] ?? CHAT_INPUT) === CHAT_INPUT);
  if (chatInput.length > 100) return invalid("100 chat input commands at most");
  const names = chatInput.map((command) => command["name"]);
  if (new Set(names).size < names.length) return invalid("a name stands twice");
  return chatInput.map(checkCommand).find((refused) => refused !== null) ?? null;
}

function checkCommand(command: Json): Refused {
  const name = command["name"];
  if (typeof name !== "string" || !/^[-_'\p{L}\p{N}]{1,32}$/u.test(name)) return invalid("name");
  if (name !== name.toLowerCase()) return invalid("name must be in lower case");
  const description = length(command["description"]);
  if (description < 1 || description > 100) return invalid("description must be 1 to 100");
  const options = objects(command["options"]);
  if (options.length > 25) return invalid("options must be 25 or fewer");
  const firstOptional = options.findIndex(
    (o) => o["required"] !== true && o["type"] !== SUBCOMMAND,
  );
  const isOutOfOrder = options.some(
    (o, i) => o["required"] === true && firstOptional >= 0 && i > firstOptional,
  );
  if (isOutOfOrder) return invalid("required options must come first");
  return options.map(checkCommand).find((refused) => refused !== null) ?? null;
}
