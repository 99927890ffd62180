// A Discord small enough to read: REST v10 and the gateway on one real port of this machine, for the
// real discord.js client. It keeps what the bot sends, and refuses what Discord refuses.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Gateway } from "./gateway.ts";
import { checkCommands, checkMessage, type Refused } from "./limits.ts";

export type Json = Readonly<Record<string, unknown>>;

export const TOKEN = "loopback.token.abc";
export const BOT = {
  id: "100000000000000001",
  username: "on-record",
  discriminator: "0",
  bot: true,
};
export const ASKER = {
  id: "100000000000000002",
  username: "asker",
  discriminator: "0",
  global_name: "Asker",
};
export const OTHER_BOT = {
  id: "100000000000000003",
  username: "other",
  discriminator: "0",
  bot: true,
};
export const GUILD = "200000000000000001";
export const CHANNEL = "300000000000000001";
export const DM_CHANNEL = "300000000000000002";
export const ROLE = "400000000000000001";

const COMMAND_ID = "500000000000000001";
/** Types of interactions, of interactions/receiving-and-responding.mdx. */
const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;

const MANAGE_GUILD = 1n << 5n;
/** View channel, send messages, read the history, add reactions, send messages in threads. */
export const WHAT_WE_ASK_FOR = (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 6n) | (1n << 38n);
const MESSAGE_CONTENT = 1 << 15;
const PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT;

export type Call = Readonly<{ method: string; path: string; body: Json; status: number }>;
export type Sent = Json & Readonly<{ id: string; content: string }>;

type Where = Readonly<{ guild?: string | null; permissions?: bigint; owners?: Json }>;

/** One use of a command or a button, or a letter typed, as Discord keeps it while its token lives. */
export type Use = {
  readonly id: string;
  readonly token: string;
  readonly usedAt: number;
  readonly type: number;
  acknowledged: "deferred" | "deferred-update" | "replied" | "updated" | "suggested" | null;
  isEphemeral: boolean;
  /** The reply as it stands; null while the user sees "thinking…". */
  reply: Sent | null;
  readonly followUps: Sent[];
  /** What an option was offered while it is typed; null before. */
  suggestions: readonly Json[] | null;
};

/** What happens to the next call that matches, instead of or after serving it. */
export type Fault = Readonly<{
  method: string;
  path: RegExp;
  /**
   * `answer` replaces Discord's answer; `hang-up` closes the socket, before or after serving; `hang` says
   * nothing for `delayMs`, before or after serving.
   */
  kind: "answer" | "hang-up-before" | "hang-up-after" | "hang-before" | "hang-after";
  status?: number;
  body?: Json;
  delayMs?: number;
}>;

export type LoopbackOptions = Readonly<{
  acknowledgeWithinMs?: number;
  heartbeatIntervalMs?: number;
  forbiddenIntents?: number;
  closeWith?: number | null;
  globalCommands?: readonly Json[];
  guildCommands?: readonly Json[];
  /** What everybody may do in the server, as bits; by default what our README asks for. */
  permissions?: bigint;
  /** How many messages a channel takes in such a time, which each answer tells; by default any number. */
  messageLimit?: Readonly<{ messages: number; perMs: number }> | null;
}>;

type Headers = Readonly<Record<string, string>>;
type Reply = Readonly<{ status: number; body?: Json | readonly Json[]; headers?: Headers }>;
type Handler = (call: { parameters: readonly string[]; body: Json }) => Reply;
type Route = Readonly<{ method: string; pattern: RegExp; needsToken: boolean; handle: Handler }>;

const NO_CONTENT: Reply = { status: 204 };
const ok = (body: Json | readonly Json[]): Reply => ({ status: 200, body });
const refuse = (status: number, code: number, message: string): Reply => ({
  status,
  body: { code, message },
});
const refused = ({ status, code, message }: NonNullable<Refused>) => refuse(status, code, message);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class LoopbackDiscord {
  readonly calls: Call[] = [];
  /** Things Discord lets pass and we do not: a message without allowed mentions. */
  readonly violations: string[] = [];
  readonly uses: Use[] = [];
  /** Messages in channels, ours and others'. */
  readonly messages: Json[] = [];
  readonly faults: Fault[] = [];
  readonly gateway: Gateway;
  commands: Record<"global" | "guild", readonly Json[]>;
  readonly #http: Server;
  readonly #acknowledgeWithinMs: number;
  readonly #messageLimit: LoopbackOptions["messageLimit"];
  /** When the channel took a message last, within its limit. */
  readonly #takenAt = new Map<string, readonly number[]>();
  readonly #routes: readonly Route[];
  #token: string | null = TOKEN;
  #lastId = 900000000000000000n;

  static async start(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
    const server = new LoopbackDiscord(options);
    await new Promise<void>((resolve) => server.#http.listen(0, "127.0.0.1", resolve));
    return server;
  }

  private constructor(options: LoopbackOptions) {
    this.#acknowledgeWithinMs = options.acknowledgeWithinMs ?? 3000;
    this.#messageLimit = options.messageLimit ?? null;
    this.commands = {
      global: (options.globalCommands ?? []).map((command) => this.#stored(command)),
      guild: (options.guildCommands ?? []).map((command) => this.#stored(command)),
    };
    this.#routes = this.#buildRoutes();
    this.#http = createServer((request, response) => {
      this.#serve(request, response).catch((error) => response.destroy(error as Error));
    });
    this.gateway = new Gateway(this.#http, {
      token: () => this.#token,
      forbiddenIntents: options.forbiddenIntents ?? PRIVILEGED,
      heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
      closeWith: options.closeWith ?? null,
      ready: (sessionId) => ({
        v: 10,
        user: BOT,
        guilds: [{ id: GUILD, unavailable: true }],
        session_id: sessionId,
        resume_gateway_url: this.#gatewayUrl,
        application: { id: BOT.id, flags: 0 },
      }),
      guilds: [guild(options.permissions ?? WHAT_WE_ASK_FOR)],
    });
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  close(): void {
    this.gateway.close();
    this.#http.close();
    this.#http.closeAllConnections();
  }

  get #port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  get #gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  #nextId(): string {
    this.#lastId += 1n;
    return String(this.#lastId);
  }

  /** Every request with it is refused from now on, and its connection closed unless `quietly`. */
  revokeToken({ quietly = false } = {}): void {
    this.#token = null;
    if (!quietly) this.gateway.drop(4004);
  }

  // What users do.

  /** Uses `/name`; in a direct message when `guild` is null. `permissions` are the member's. */
  use(name: string, options: readonly Json[], where: Where = {}): Use {
    return this.#interact(COMMAND, { data: { id: COMMAND_ID, name, type: 1, options } }, where);
  }

  /** Uses the message command `name` on a message of this text. */
  useOn(content: string, name: string): Use {
    const target = this.#bearing(content);
    const data = {
      id: COMMAND_ID,
      name,
      type: 3,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    };
    return this.#interact(COMMAND, { data }, {});
  }

  /** Types `text` into the option of a command. */
  type(command: string, option: string, text: string): Use {
    const options = [{ name: option, type: 3, value: text, focused: true }];
    const data = { id: COMMAND_ID, name: command, type: 1, options };
    return this.#interact(AUTOCOMPLETE, { data }, {});
  }

  /** Presses the button with this id, below a message of ours. */
  press(customId: string, content = "An answer."): Use {
    const data = { custom_id: customId, component_type: 2 };
    return this.#interact(COMPONENT, { data, message: this.#bearing(content) }, {});
  }

  #bearing(content: string): Sent {
    return this.#posted({ content, allowed_mentions: { parse: [] } }, CHANNEL);
  }

  #interact(type: number, more: Json, where: Where): Use {
    const { guild: guildId = GUILD, permissions = 0n } = where;
    const use: Use = {
      id: this.#nextId(),
      token: `interaction-${this.#lastId}`,
      usedAt: Date.now(),
      type,
      acknowledged: null,
      isEphemeral: false,
      reply: null,
      followUps: [],
      suggestions: null,
    };
    this.uses.push(use);
    const channelId = guildId === null ? DM_CHANNEL : CHANNEL;
    this.gateway.dispatch("INTERACTION_CREATE", {
      id: use.id,
      application_id: BOT.id,
      token: use.token,
      version: 1,
      type,
      ...more,
      channel_id: channelId,
      channel: { id: channelId, type: guildId === null ? 1 : 0 },
      locale: "en-US",
      entitlements: [],
      app_permissions: "0",
      context: guildId === null ? 1 : 0,
      attachment_size_limit: 10_485_760,
      authorizing_integration_owners:
        where.owners ?? (guildId === null ? { "1": ASKER.id } : { "0": guildId }),
      ...(guildId === null
        ? { user: ASKER }
        : {
            guild_id: guildId,
            guild_locale: "en-US",
            member: { ...member(), permissions: String(permissions) },
          }),
    });
    return use;
  }

  ask(question: string, where?: Where): Use {
    return this.use("ask", [{ name: "question", type: 3, value: question }], where);
  }

  corpus(
    action: "reload" | "status",
    by: "moderator" | "member",
    guildId: string | null = GUILD,
  ): Use {
    const permissions = by === "moderator" ? MANAGE_GUILD : 0n;
    return this.use("corpus", [{ name: action, type: 1, options: [] }], {
      guild: guildId,
      permissions,
    });
  }

  /** Writes a message; the bot gets its text only where Discord would give it without the intent. */
  write(
    content: string,
    more: Readonly<{ direct?: boolean; author?: Json; pings?: readonly Json[] } & Json> = {},
  ): Json & Readonly<{ id: string }> {
    const { direct = false, author = ASKER, pings = [], ...rest } = more;
    const mentions = [
      ...new Set([
        ...pings,
        ...(content.includes(`<@${BOT.id}>`) || content.includes(`<@!${BOT.id}>`) ? [BOT] : []),
      ]),
    ];
    const mayRead =
      direct || mentions.includes(BOT) || (this.gateway.intents & MESSAGE_CONTENT) !== 0;
    const message = {
      id: this.#nextId(),
      type: 0,
      channel_id: direct ? DM_CHANNEL : CHANNEL,
      channel_type: direct ? 1 : 0,
      author,
      content: mayRead ? content : "",
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: /@everyone|@here/.test(content),
      mentions,
      mention_roles: content.includes(`<@&${ROLE}>`) ? [ROLE] : [],
      attachments: [],
      embeds: [],
      pinned: false,
      flags: 0,
      components: [],
      ...(direct ? {} : { guild_id: GUILD, member: member() }),
      ...rest,
    };
    this.messages.push(message);
    this.gateway.dispatch("MESSAGE_CREATE", message);
    return message;
  }

  /** So that a reply to it refers to nothing. */
  remove(id: string): void {
    this.messages.splice(
      this.messages.findIndex((message) => message["id"] === id),
      1,
    );
  }

  // What tests look at.

  /** Calls whose path matches, in order. */
  called(method: string, path: RegExp): readonly Call[] {
    return this.calls.filter((call) => call.method === method && path.test(call.path));
  }

  /** Our messages that answer `id`. */
  repliesTo(id: string): readonly Sent[] {
    return this.messages.filter(
      (message) => (message["message_reference"] as Json | undefined)?.["message_id"] === id,
    ) as Sent[];
  }

  /** What the user sees in the end; throws when nothing came in time. */
  async replyTo(target: Use | Readonly<{ id: string }>, timeoutMs = 5000): Promise<Sent> {
    return eventually(
      () => ("token" in target ? (target as Use).reply : this.repliesTo(target.id)[0]) ?? null,
      timeoutMs,
      () => `no reply to ${target.id}; calls: ${JSON.stringify(this.calls.slice(-5))}`,
    );
  }

  // What Discord does.

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await read(request);
    const { pathname } = new URL(request.url ?? "/", "http://x");
    const path = decodeURIComponent(pathname).replace(/^\/api\/v10/, "");
    const method = request.method ?? "GET";
    const body = (text === "" ? {} : JSON.parse(text)) as Json;
    const at = this.faults.findIndex((fault) => fault.method === method && fault.path.test(path));
    const fault = at < 0 ? undefined : this.faults.splice(at, 1)[0];
    if (fault?.kind === "hang-up-before") return void response.destroy();
    if (fault?.kind === "hang-before") await pause(fault.delayMs ?? 0);
    if (response.destroyed) return;
    const reply =
      fault?.kind === "answer"
        ? { status: fault.status ?? 500, body: fault.body ?? {} }
        : this.#answer(method, path, body, request.headers.authorization);
    this.calls.push({ method, path, body, status: reply.status });
    if (fault?.kind === "hang-up-after") return void response.destroy();
    if (fault?.kind === "hang-after") await pause(fault.delayMs ?? 0);
    if (reply.body === undefined) return void response.writeHead(reply.status).end();
    const retryAfter = reply.status === 429 ? String((reply.body as Json)["retry_after"]) : null;
    response.writeHead(reply.status, {
      "content-type": "application/json",
      ...("headers" in reply ? reply.headers : {}),
      ...(retryAfter === null ? {} : { "retry-after": retryAfter, "x-ratelimit-scope": "user" }),
    });
    response.end(JSON.stringify(reply.body));
  }

  #answer(method: string, path: string, body: Json, authorization: string | undefined): Reply {
    for (const { pattern, handle, needsToken, ...route } of this.#routes) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match === null) continue;
      if (needsToken && (this.#token === null || authorization !== `Bot ${this.#token}`))
        return refuse(401, 0, "401: Unauthorized");
      return handle({ parameters: match.slice(1), body });
    }
    return refuse(404, 0, "404: Not Found");
  }

  #buildRoutes(): readonly Route[] {
    const route = (method: string, path: string, handle: Handler, needsToken = true): Route => ({
      method,
      pattern: new RegExp(`^${path.replaceAll(":", "([^/]+)")}$`),
      needsToken,
      handle,
    });
    return [
      route("GET", "/gateway/bot", () =>
        ok({
          url: this.#gatewayUrl,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
        }),
      ),
      ...(["global", "guild"] as const).flatMap((scope) => {
        const base =
          scope === "global" ? "/applications/:/commands" : "/applications/:/guilds/:/commands";
        const isOurs = (parameters: readonly string[]) =>
          scope === "global" || parameters[1] === GUILD;
        const missing = refuse(403, 50001, "Missing Access");
        return [
          route("GET", base, ({ parameters }) =>
            isOurs(parameters) ? ok(this.commands[scope]) : missing,
          ),
          route("PUT", base, ({ parameters, body }) => {
            if (!isOurs(parameters)) return missing;
            const list = body as unknown as readonly Json[];
            const problem = checkCommands(list);
            if (problem !== null) return refused(problem);
            this.commands[scope] = list.map((command) => this.#stored(command));
            return ok(this.commands[scope]);
          }),
          route("DELETE", `${base}/:`, ({ parameters }) => {
            this.commands[scope] = this.commands[scope].filter(
              ({ id }) => id !== parameters.at(-1),
            );
            return NO_CONTENT;
          }),
        ];
      }),
      route(
        "POST",
        "/interactions/:/:/callback",
        (call) => this.#callback(call.parameters[0], call.body),
        false,
      ),
      route(
        "PATCH",
        "/webhooks/:/:/messages/@original",
        (call) => this.#edit(call.parameters[1], call.body),
        false,
      ),
      route(
        "POST",
        "/webhooks/:/:",
        (call) => this.#followUp(call.parameters[1], call.body),
        false,
      ),
      route("POST", "/channels/:/messages", ({ parameters: [channel = ""], body }) =>
        this.#limited(channel, () => this.#send(channel, body)),
      ),
      route("POST", "/channels/:/typing", () => NO_CONTENT),
      route("GET", "/users/@me", () => ok(BOT)),
      route("POST", "/users/@me/channels", () =>
        ok({ id: DM_CHANNEL, type: 1, recipients: [ASKER] }),
      ),
      route("PUT", "/channels/:/messages/:/reactions/:/@me", () => NO_CONTENT),
    ];
  }

  /** A command as Discord gives it back: with its own fields and without those at their default. */
  #stored(command: Json): Json {
    const clean = (options: unknown): unknown =>
      Array.isArray(options)
        ? options.map(({ required, ...option }: Json) => ({
            ...option,
            ...(required === true ? { required } : {}),
            ...(option["options"] === undefined ? {} : { options: clean(option["options"]) }),
          }))
        : undefined;
    return {
      type: 1,
      nsfw: false,
      name_localizations: null,
      description_localizations: null,
      default_member_permissions: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      ...command,
      ...(command["options"] === undefined ? {} : { options: clean(command["options"]) }),
      id: this.#nextId(),
      application_id: BOT.id,
      version: this.#nextId(),
    };
  }

  #callback(id: string | undefined, body: Json): Reply {
    const use = this.uses.find((one) => one.id === id);
    const data = (body["data"] ?? {}) as Json;
    if (use === undefined) return refuse(404, 10062, "Unknown interaction");
    if (use.acknowledged !== null) {
      return refuse(400, 40060, "Interaction has already been acknowledged.");
    }
    if (Date.now() - use.usedAt > this.#acknowledgeWithinMs) {
      return refuse(404, 10062, "Unknown interaction");
    }
    if ((body["type"] === 8) !== (use.type === AUTOCOMPLETE)) {
      return refuse(400, 50035, "Invalid Form Body: type");
    }
    if (body["type"] === 8) {
      const choices = (data["choices"] ?? []) as readonly Json[];
      if (choices.length > 25) return refuse(400, 50035, "Invalid Form Body: choices");
      use.acknowledged = "suggested";
      use.suggestions = choices;
      return NO_CONTENT;
    }
    if (body["type"] === 6 || body["type"] === 7) {
      if (use.type !== COMPONENT) return refuse(400, 50035, "Invalid Form Body: type");
      use.acknowledged = body["type"] === 6 ? "deferred-update" : "updated";
      if (body["type"] === 7) use.reply = this.#posted(data, CHANNEL);
      return NO_CONTENT;
    }
    if (body["type"] === 5) {
      const flags = Number(data["flags"] ?? 0);
      if ((flags & ~64) !== 0) return refuse(400, 50035, "Invalid Form Body: only EPHEMERAL here");
      use.acknowledged = "deferred";
      use.isEphemeral = flags === 64;
      return NO_CONTENT;
    }
    if (body["type"] !== 4) return refuse(400, 50035, "Invalid Form Body: type");
    const problem = checkMessage(data, "reply");
    if (problem !== null) return refused(problem);
    use.acknowledged = "replied";
    use.isEphemeral = (Number(data["flags"] ?? 0) & 64) !== 0;
    use.reply = this.#posted(data, CHANNEL);
    return NO_CONTENT;
  }

  #edit(token: string | undefined, body: Json): Reply {
    const use = this.uses.find((one) => one.token === token);
    if (use === undefined || use.acknowledged === null)
      return refuse(404, 10015, "Unknown Webhook");
    const problem = checkMessage(body, "edit");
    if (problem !== null) return refused(problem);
    use.reply = this.#posted(body, CHANNEL);
    // The message with the button was there before.
    if (use.acknowledged === "deferred-update") return ok(use.reply);
    // The bot sees its own reply as a message; an ephemeral one without its server.
    this.gateway.dispatch("MESSAGE_CREATE", {
      ...use.reply,
      ...(use.isEphemeral ? { channel_type: 1 } : { guild_id: GUILD }),
    });
    return ok(use.reply);
  }

  #followUp(token: string | undefined, body: Json): Reply {
    const use = this.uses.find((one) => one.token === token);
    if (use === undefined || use.acknowledged === null)
      return refuse(404, 10015, "Unknown Webhook");
    const problem = checkMessage(body, "reply");
    if (problem !== null) return refused(problem);
    const message = this.#posted(body, CHANNEL);
    use.followUps.push(message);
    return ok(message);
  }

  /** topics/rate-limits.mdx. */
  #limited(channel: string, take: () => Reply): Reply {
    if (!this.#messageLimit) return take();
    const { messages, perMs } = this.#messageLimit;
    const now = Date.now();
    const taken = (this.#takenAt.get(channel) ?? []).filter((at) => now - at < perMs);
    const resetAfter = ((taken[0] ?? now) + perMs - now) / 1000;
    if (taken.length >= messages) {
      const message = "You are being rate limited.";
      return { status: 429, body: { message, retry_after: resetAfter, global: false } };
    }
    this.#takenAt.set(channel, [...taken, now]);
    const headers = {
      "x-ratelimit-limit": String(messages),
      "x-ratelimit-remaining": String(messages - taken.length - 1),
      "x-ratelimit-reset-after": String(resetAfter),
      "x-ratelimit-bucket": "messages",
    };
    return { ...take(), headers };
  }

  #send(channelId: string, body: Json): Reply {
    if (channelId !== CHANNEL && channelId !== DM_CHANNEL)
      return refuse(404, 10003, "Unknown Channel");
    const problem = checkMessage(body, "channel");
    if (problem !== null) return refused(problem);
    const { nonce } = body;
    const earlier = this.messages.find(
      (message) => nonce !== undefined && message["nonce"] === nonce,
    );
    if (body["enforce_nonce"] === true && earlier !== undefined) return ok(earlier);
    const reference = body["message_reference"] as Json | undefined;
    const isKnown = this.messages.some(({ id }) => id === reference?.["message_id"]);
    if (reference !== undefined && !isKnown && reference["fail_if_not_exists"] !== false) {
      return refuse(400, 50035, "Invalid Form Body: message_reference: Unknown message");
    }
    const message = this.#posted(body, channelId);
    this.messages.push(message);
    this.gateway.dispatch("MESSAGE_CREATE", {
      ...message,
      ...(channelId === CHANNEL ? { guild_id: GUILD, channel_type: 0 } : { channel_type: 1 }),
    });
    return ok(message);
  }

  #posted(body: Json, channelId: string): Sent {
    if (body["allowed_mentions"] === undefined) {
      this.violations.push(`no allowed_mentions: ${JSON.stringify(body)}`);
    } else if (JSON.stringify((body["allowed_mentions"] as Json)["parse"]) !== "[]") {
      this.violations.push(`something may ping: ${JSON.stringify(body["allowed_mentions"])}`);
    }
    return {
      ...body,
      id: this.#nextId(),
      type: 0,
      channel_id: channelId,
      author: BOT,
      content: String(body["content"] ?? ""),
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
    };
  }
}

function member(): Json {
  return {
    user: ASKER,
    roles: [],
    joined_at: "2024-01-01T00:00:00.000Z",
    deaf: false,
    mute: false,
    flags: 0,
  };
}

function guild(permissions: bigint): Json {
  return {
    id: GUILD,
    name: "Newsroom",
    owner_id: ASKER.id,
    roles: [
      {
        id: GUILD,
        name: "@everyone",
        permissions: String(permissions),
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    channels: [{ id: CHANNEL, type: 0, name: "general", position: 0, permission_overwrites: [] }],
    threads: [],
    members: [{ ...member(), user: BOT }],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    member_count: 2,
    joined_at: "2024-01-01T00:00:00.000Z",
    large: false,
    unavailable: false,
    preferred_locale: "en-US",
    premium_tier: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
    premium_progress_bar_enabled: false,
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Asks until there is something, then gives it; throws what `complaint` says after `timeoutMs`. */
export async function eventually<T>(
  look: () => T | null | undefined | false,
  timeoutMs = 5000,
  complaint: () => string = () => "it did not happen in time",
): Promise<T> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await pause(10)) {
    const seen = look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
  }
  throw new Error(complaint());
}
