// The thread of the engine as built, which fails where a test wants it to: for each time there is a
// file beside the corpus, which bears the name of the fault and is used up.

import { existsSync, rmSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

function isDue(fault) {
  for (const number of [1, 2]) {
    const file = `${workerData.corpusDir}.${fault}-${number}`;
    if (!existsSync(file)) continue;
    rmSync(file);
    return true;
  }
  return false;
}

function hang() {
  for (;;);
}

if (isDue("exit-at-start")) process.exit(3);
if (isDue("throw-at-start")) throw new Error("out of luck");
if (isDue("hang-at-start")) hang();
parentPort.on("message", ({ kind }) => {
  if (kind === "read-again") {
    if (isDue("exit-at-reload")) process.exit(5);
    if (isDue("hang-at-reload")) hang();
    return;
  }
  if (isDue("exit-at-question")) process.exit(4);
  if (isDue("hang-at-question")) hang();
});
await import("../../dist/engine/worker.js");
