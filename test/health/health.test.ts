// Health and metrics over a real socket, around a library of the test's making.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Health, openHealth } from "../../src/health/health.ts";
import { BusyError } from "../../src/tasks/busy-error.ts";
import type { Status } from "../../src/tasks/reports.ts";
import { answer, library, reloaded, silence, status } from "../discord/sample.ts";
import type { Desk } from "../library-of.ts";

let health: Health;

afterEach(() => health.close());

async function open(changes: Partial<Desk> = {}, isConnected = true, isStopping = false) {
  const behind = library(changes);
  const watched = { library: behind, isConnected: () => isConnected, isStopping: () => isStopping };
  health = await openHealth({ port: 0, host: "127.0.0.1" }, watched);
  return health.measured(behind);
}

const get = (path: string, method = "GET") =>
  fetch(`http://127.0.0.1:${health.port}${path}`, { method });

describe("/live", () => {
  it("is there whatever else is", async () => {
    await open({ status: () => null }, false);
    expect((await get("/live")).status).toBe(200);
  });
});

describe("/ready", () => {
  it.each([
    { when: "all is there", served: status(), connected: true, stopping: false, code: 200 },
    { when: "nothing is read yet", served: null, connected: true, stopping: false, code: 503 },
    { when: "Discord is away", served: status(), connected: false, stopping: false, code: 503 },
    { when: "it is leaving", served: status(), connected: true, stopping: true, code: 503 },
  ] satisfies readonly (Readonly<{ served: Status | null }> & Record<string, unknown>)[])(
    "is $code when $when",
    async ({ served, connected, stopping, code }) => {
      await open({ status: () => served }, connected, stopping);
      const response = await get("/ready");
      expect(response.status).toBe(code);
      expect(await response.json()).toEqual({
        ready: code === 200,
        gateway: connected,
        articles: served !== null,
        stopping,
      });
    },
  );
});

describe("/metrics", () => {
  it("counts questions by outcome, reloads, what serves and the gateway", async () => {
    const busy = new BusyError("many-asking", 3);
    const given = [answer(), answer(), silence(), busy];
    const measured = await open({
      answer: async () => {
        const next = given.shift();
        if (next === undefined) throw new Error("broken");
        if (next instanceof Error) throw next;
        return next;
      },
      reload: async () => reloaded(),
    });
    for (let i = 0; i < 3; i++) await measured.run({ kind: "answer", question: "what?" });
    await expect(measured.run({ kind: "answer", question: "what?" })).rejects.toBe(busy);
    await expect(measured.run({ kind: "answer", question: "what?" })).rejects.toThrow("broken");
    await measured.run({ kind: "reload" });
    const response = await get("/metrics?name=x");
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = (await response.text()).split("\n");
    for (const line of [
      'on_record_questions_total{outcome="answered"} 2',
      'on_record_questions_total{outcome="silent"} 1',
      'on_record_questions_total{outcome="busy"} 1',
      'on_record_questions_total{outcome="failed"} 1',
      "on_record_question_seconds_count 5",
      "on_record_questions_waiting 0",
      'on_record_reloads_total{outcome="reloaded"} 1',
      "on_record_edition_articles 12",
      "on_record_gateway_connected 1",
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.some((line) => line.startsWith("process_resident_memory_bytes "))).toBe(true);
  });

  it("is there while the library does not say what it serves", async () => {
    const behind = library();
    const hangs = { run: () => new Promise(() => undefined) } as unknown as typeof behind;
    const watched = { library: hangs, isConnected: () => true, isStopping: () => false };
    health = await openHealth({ port: 0, host: "127.0.0.1" }, watched);
    expect(await (await get("/metrics")).text()).toContain("on_record_gateway_connected 1");
  });
});

describe("the server", () => {
  it("knows nothing else, and takes nothing", async () => {
    await open();
    expect((await get("/")).status).toBe(404);
    expect((await get("/live", "POST")).status).toBe(405);
  });

  it("says why a port cannot be had", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    await open();
    const watched = { library: library(), isConnected: () => true, isStopping: () => false };
    await expect(openHealth({ port, host: "127.0.0.1" }, watched)).rejects.toThrow("EADDRINUSE");
    other.close();
  });
});
