// What is counted while the bot serves, for Prometheus: questions, reloads, what is served, the gateway.

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Library } from "../library.ts";
import { BusyError } from "../tasks/busy-error.ts";
import type { ReloadReport, Status } from "../tasks/reports.ts";
import type { Request, Response } from "../tasks/tasks.ts";

export type Metrics = Readonly<{
  /** The same library, counted. */
  measured(library: Library): Library;
  /** Prometheus's text format. @param now the clock, in ms since 1970 */
  print(state: State, nowMs: number): Promise<string>;
  contentType: string;
}>;

/** What is looked at when somebody asks. */
export type State = Readonly<{ status: Status | null; isConnected: boolean }>;

/** From an answer that costs nothing to one that nobody waits for; seconds. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Names begin with `on_record_`; those of the process and of Node are prom-client's own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: "on_record_questions_total",
    help: "Questions by outcome: answered, nearest, silent, busy, failed.",
    labelNames: ["outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "on_record_question_seconds",
    help: "From a question's acknowledgement to its answer, waiting included.",
    buckets: ANSWER_SECONDS,
    registers,
  });
  const queue = new Gauge({
    name: "on_record_questions_waiting",
    help: "Questions that wait for their answer now.",
    registers,
  });
  const reloads = new Counter({
    name: "on_record_reloads_total",
    help: "Readings of the corpus by outcome: reloaded, failed.",
    labelNames: ["outcome"],
    registers,
  });
  const look = createGauges(registers);

  async function answered<Given>(answering: Promise<Given>): Promise<Given> {
    const stop = seconds.startTimer();
    queue.inc();
    let outcome = "failed";
    try {
      const given = await answering;
      outcome = outcomeOf(given);
      return given;
    } catch (error) {
      if (error instanceof BusyError) outcome = "busy";
      throw error;
    } finally {
      questions.inc({ outcome });
      queue.dec();
      stop();
    }
  }

  async function reloaded<Given>(reloading: Promise<Given>): Promise<Given> {
    const given = await reloading;
    reloads.inc({ outcome: (given as ReloadReport).kind });
    return given;
  }

  return {
    measured: (library) => ({
      run<Asked extends Request>(request: Asked): Promise<Response<Asked>> {
        const given = library.run(request);
        if (request.kind === "answer") return answered(given);
        return request.kind === "reload" ? reloaded(given) : given;
      },
    }),
    print(state, nowMs) {
      look(state, nowMs);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function outcomeOf(given: unknown): string {
  const { answer } = given as { answer: { outcome: string } };
  return answer.outcome;
}

/** What is served and whether Discord is there, set at each look. */
function createGauges(registers: readonly Registry[]): (state: State, nowMs: number) => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `on_record_${name}`, help, registers: [...registers] });
  const connected = gauge("gateway_connected", "1 while Discord's gateway is connected.");
  const age = gauge("edition_age_seconds", "Since the articles that serve were read.");
  const sizes = (["articles", "passages", "statements", "people"] as const).map(
    (what) => [what, gauge(`edition_${what}`, `How many ${what} serve.`)] as const,
  );
  const refused = gauge("edition_refused_files", "Files that the last reading refused.");
  return ({ status, isConnected }, nowMs) => {
    connected.set(isConnected ? 1 : 0);
    for (const [what, size] of sizes) size.set(status?.[what] ?? 0);
    refused.set(status?.refused.length ?? 0);
    age.set(status === null ? 0 : (nowMs - Date.parse(status.readAt)) / 1000);
  };
}
