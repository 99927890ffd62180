// The gateway half of the loopback server: sessions that identify, beat, drop and resume over a real
// socket, as https://discord.com/developers/docs/events/gateway describes.

import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

type Json = Readonly<Record<string, unknown>>;
type Payload = Readonly<{ op: number; d?: unknown; s?: number | null; t?: string | null }>;

type Session = { id: string; socket: WebSocket | null; events: Payload[]; intents: number };

export type GatewayOptions = Readonly<{
  /** The one that is valid now; null when it was revoked. */
  token: () => string | null;
  /** Any of these in IDENTIFY closes with 4014, as for intents that were not granted. */
  forbiddenIntents: number;
  heartbeatIntervalMs: number;
  /** Closes with this code after HELLO, whatever the client sends. */
  closeWith: number | null;
  ready: (sessionId: string) => Json;
  /** Dispatched after READY. */
  guilds: readonly Json[];
}>;

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;

export class Gateway {
  readonly counts = { connected: 0, identified: 0, resumed: 0, heartbeats: 0 };
  readonly #server: WebSocketServer;
  readonly #sessions: Session[] = [];
  readonly #options: GatewayOptions;
  #isInvalidAfterResume = false;

  constructor(http: Server, options: GatewayOptions) {
    this.#options = options;
    this.#server = new WebSocketServer({ server: http });
    this.#server.on("connection", (socket, request) => {
      const query = new URL(request.url ?? "/", "http://x").searchParams;
      if (query.get("v") === "10") this.#greet(socket);
      else socket.close(4012, "Invalid API version");
    });
  }

  /** Intents of the latest session, 0 before any. */
  get intents(): number {
    return this.#sessions.at(-1)?.intents ?? 0;
  }

  get isConnected(): boolean {
    return (this.#sessions.at(-1)?.socket ?? null) !== null;
  }

  /** Kept for a session that is away, and replayed when it resumes. */
  dispatch(t: string, d: Json): void {
    const session = this.#sessions.at(-1);
    if (session === undefined) throw new Error(`nobody is connected to receive ${t}`);
    const payload = { op: DISPATCH, t, d, s: session.events.length + 1 };
    session.events.push(payload);
    send(session.socket, payload);
  }

  /** Cuts the line: without a closing handshake when `code` is null. */
  drop(code: number | null): void {
    const session = this.#sessions.at(-1);
    const socket = session?.socket;
    if (session === undefined || !socket) throw new Error("nobody is connected");
    session.socket = null;
    if (code === null) socket.terminate();
    else socket.close(code);
  }

  /** Tells the client that its session is invalid, as Discord does at any time. */
  invalidate(mayResume: boolean): void {
    send(this.#sessions.at(-1)?.socket ?? null, { op: INVALID_SESSION, d: mayResume });
  }

  /** Asks the client to reconnect. */
  askToReconnect(): void {
    send(this.#sessions.at(-1)?.socket ?? null, { op: RECONNECT });
  }

  /** From now on "invalid session" follows at once on the next RESUMED. */
  invalidateAfterResume(): void {
    this.#isInvalidAfterResume = true;
  }

  /** The next RESUME is answered with "invalid session", so that the client identifies anew. */
  forgetSessions(): void {
    this.#sessions.length = 0;
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    this.counts.connected++;
    send(socket, { op: HELLO, d: { heartbeat_interval: this.#options.heartbeatIntervalMs } });
    socket.on("message", (data) => this.#receive(socket, JSON.parse(String(data)) as Payload));
    socket.on("close", () => {
      for (const session of this.#sessions) if (session.socket === socket) session.socket = null;
    });
  }

  #receive(socket: WebSocket, { op, d }: Payload): void {
    if (op === HEARTBEAT) {
      this.counts.heartbeats++;
      send(socket, { op: HEARTBEAT_ACK });
    } else if (op === IDENTIFY) {
      const refusal = this.#refusal(d as Json);
      if (refusal === null) this.#identify(socket, Number((d as Json)["intents"]));
      else socket.close(refusal);
    } else if (op === RESUME) {
      const session = this.#sessions.find(({ id }) => id === (d as Json)["session_id"]);
      if (session === undefined) send(socket, { op: INVALID_SESSION, d: false });
      else this.#resume(socket, session, Number((d as Json)["seq"]));
    } else if (!this.#sessions.some((session) => session.socket === socket)) {
      socket.close(4003, "Not authenticated");
    }
  }

  /** The code to close with, or null to let them in. */
  #refusal(identify: Json): number | null {
    const { token, forbiddenIntents, closeWith } = this.#options;
    if (closeWith !== null) return closeWith;
    if (identify["token"] !== token()) return 4004;
    return (Number(identify["intents"]) & forbiddenIntents) === 0 ? null : 4014;
  }

  #identify(socket: WebSocket, intents: number): void {
    this.counts.identified++;
    const id = `session-${this.counts.identified}`;
    this.#sessions.push({ id, socket, events: [], intents });
    this.dispatch("READY", this.#options.ready(id));
    for (const guild of this.#options.guilds) this.dispatch("GUILD_CREATE", guild);
  }

  #resume(socket: WebSocket, session: Session, seq: number): void {
    session.socket = socket;
    this.counts.resumed++;
    for (const missed of session.events.slice(seq)) send(socket, missed);
    this.dispatch("RESUMED", {});
    if (this.#isInvalidAfterResume) send(socket, { op: INVALID_SESSION, d: false });
    this.#isInvalidAfterResume = false;
  }
}

function send(socket: WebSocket | null, payload: Payload): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify({ s: null, t: null, ...payload }));
}
