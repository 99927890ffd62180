// Whether the bot lives and serves, for whoever watches over it: `/live`, `/ready` and Prometheus's
// `/metrics` over HTTP at HEALTH_PORT. Loaded only where that is set.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Library } from "../library.ts";
import type { Status } from "../tasks/reports.ts";
import { createMetrics, type State } from "./metrics.ts";

export type Health = Readonly<{
  /** The same library, counted for `/metrics`. */
  measured(library: Library): Library;
  /** Where it listens; another than asked for where that was 0. */
  port: number;
  close(): void;
}>;

export type Watched = Readonly<{
  library: Library;
  isConnected: () => boolean;
  isStopping: () => boolean;
}>;

/** A library that is busy is asked no longer than this for what it serves. */
const STATUS_WITHIN_MS = 1000;

/** @throws what `listen` gives where the port cannot be had. */
export async function openHealth(
  at: Readonly<{ port: number; host: string }>,
  watched: Watched,
): Promise<Health> {
  const metrics = createMetrics();
  const look = createLook(watched);
  const answer = async (path: string): Promise<HealthPage> => {
    if (path === "/live") return { status: 200, type: JSON_TYPE, body: toJson({ live: true }) };
    const state = await look();
    if (path === "/ready") return readiness(state, watched.isStopping());
    if (path !== "/metrics")
      return { status: 404, type: JSON_TYPE, body: toJson({ paths: PATHS }) };
    const body = await metrics.print(state, Date.now());
    return { status: 200, type: metrics.contentType, body };
  };
  const server = createServer((request, response) => void serve(request, response, answer));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(at.port, at.host, resolve);
  });
  return {
    measured: metrics.measured,
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

type HealthPage = Readonly<{ status: number; type: string; body: string }>;

const JSON_TYPE = "application/json; charset=utf-8";
const PATHS = ["/live", "/ready", "/metrics"];

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** 503 with what is lacking. */
function readiness({ status, isConnected }: State, isStopping: boolean): HealthPage {
  const facts = { gateway: isConnected, articles: status !== null, stopping: isStopping };
  const ready = facts.gateway && facts.articles && !facts.stopping;
  return { status: ready ? 200 : 503, type: JSON_TYPE, body: toJson({ ready, ...facts }) };
}

/** What is now; of a library that does not say in time, what it said last. */
function createLook({ library, isConnected }: Watched): () => Promise<State> {
  let last: Status | null = null;
  return async () => {
    const asking = library.run({ kind: "status" }).then(
      (status) => {
        last = status;
      },
      () => undefined,
    );
    let timer: NodeJS.Timeout | undefined;
    const given = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, STATUS_WITHIN_MS);
    });
    await Promise.race([asking, given]);
    clearTimeout(timer);
    return { status: last, isConnected: isConnected() };
  };
}

async function serve(
  { url = "/", method }: IncomingMessage,
  response: ServerResponse,
  answer: (path: string) => Promise<HealthPage>,
): Promise<void> {
  if (method !== "GET" && method !== "HEAD") return void response.writeHead(405).end();
  try {
    const { status, type, body } = await answer(url.replace(/\?.*$/s, ""));
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
    response.end(method === "HEAD" ? undefined : body);
  } catch {
    response.writeHead(500).end();
  }
}
