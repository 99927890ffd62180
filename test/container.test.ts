// The Dockerfile and what README.md tells to run, as far as they can be checked without a container: what
// is copied exists, the command starts from nothing but that, and the health check finds it alive.

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { eventually, LoopbackDiscord, TOKEN } from "./discord/loopback/server.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** `[instruction, rest]` of each line, continued lines joined and comments left out. */
const instructions = read("Dockerfile")
  .replaceAll(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => /^(\S+)\s+(.*)$/.exec(line)?.slice(1) ?? []) as [string, string][];
const all = (name: string) => instructions.filter(([it]) => it === name).map(([, rest]) => rest);
const command = JSON.parse(all("CMD").at(-1) ?? "") as readonly [string, ...string[]];
const check = JSON.parse(all("HEALTHCHECK")[0]?.replace(/^.*?CMD /, "") ?? "") as readonly [
  string,
  ...string[],
];
const copied = all("COPY").map((rest) => rest.split(" "));
const fromHere = copied
  .filter(([first]) => !first?.startsWith("--"))
  .flatMap((p) => p.slice(0, -1));
const fromBuild = copied
  .filter(([first]) => first === "--from=build")
  .flatMap((parts) => parts.slice(1, -1))
  .map((path) => path.replace(/^\/app\//, ""));

describe("the Dockerfile", () => {
  it("copies only what exists and what .dockerignore lets through", () => {
    const through = read(".dockerignore").match(/(?<=^!).+$/gm) ?? [];
    expect(fromHere.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect([...new Set(fromHere)].sort()).toEqual([...through].sort());
    expect(through).not.toContain(".env");
  });

  it("runs on the oldest Node that we promise, without rights, with a health check", () => {
    const major = read(".nvmrc").trim();
    expect(all("FROM")).toEqual([`node:${major}-slim AS build`, `node:${major}-slim`]);
    expect(all("USER")).toEqual(["node"]);
    expect(all("ENV").join(" ")).toMatch(/\bHEALTH_PORT=\d+/);
  });
});

describe("what the Dockerfile leaves in the container", () => {
  let folder: string;
  let discord: LoopbackDiscord;
  let program: ChildProcess;
  let port: number;
  let err = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "on-record-container-"));
    for (const path of fromBuild) {
      if (path === "node_modules") linkProduction(folder);
      else cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    ({ port } = server.address() as AddressInfo);
    server.close();
    discord = await LoopbackDiscord.start();
    const environment = {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: join(root, "corpus"),
      HEALTH_PORT: String(port),
    };
    program = spawn(command[0], command.slice(1), {
      cwd: folder,
      env: environment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    program.stderr?.on("data", (chunk) => {
      err += chunk;
    });
  });

  afterAll(() => {
    program.kill("SIGKILL");
    discord.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("serves, and its health check says so until it is gone", async () => {
    const run = promisify(execFile);
    const isHealthy = () =>
      run(check[0], check.slice(1), { env: { ...process.env, HEALTH_PORT: String(port) } }).then(
        () => true,
        () => false,
      );
    await eventually(
      () => /Serving/.test(err),
      20_000,
      () => err,
    );
    expect(await isHealthy()).toBe(true);
    program.kill("SIGTERM");
    expect(await once(program, "exit")).toEqual([0, null]);
    expect(await isHealthy()).toBe(false);
  }, 60_000);
});

/** What `npm prune --omit=dev` leaves, as links. */
function linkProduction(folder: string): void {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    const isNested = path.lastIndexOf("node_modules/") > 0;
    if (path === "" || dev || devOptional || isNested || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(root, path), join(folder, path));
  }
}

describe("README.md", () => {
  const blocks = [...read("README.md").matchAll(/```(yaml|ini)\n([\s\S]*?)```/g)];
  const block = (language: string, word: string) =>
    blocks.find(([, of, text]) => of === language && text?.includes(word))?.[2] ?? "";

  it("has a compose file for this Dockerfile, with a read-only root and nothing it may do", () => {
    const { services } = parse(block("yaml", "services:")) as {
      services: Record<string, Record<string, unknown>>;
    };
    expect(services["on-record"]).toMatchObject({
      build: ".",
      read_only: true,
      cap_drop: ["ALL"],
      environment: { CORPUS_DIR: "/corpus", DATA_DIR: "/data" },
    });
  });

  it("has a unit that starts the same command, and waits for the end of answers", () => {
    const unit = block("ini", "[Service]");
    expect(unit).toContain(`ExecStart=/usr/bin/env ${command.join(" ")}\n`);
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1])).toBeGreaterThan(9);
  });
});
