// Loaded into the program as built before its own code, in each of its threads: makes happen what a test
// asks for by a file in FAULTS_DIR, whose name says what and which is used up. A thread cannot be killed
// from outside; `process.exit` ends one at once, whatever it is in the middle of.

import { existsSync, mkdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { createContext, runInContext } from "node:vm";
import { isMainThread, parentPort, threadId, workerData } from "node:worker_threads";

const LOOK_EVERY_MS = 10;
const HOUR_MS = 3_600_000;
const folder = process.env["FAULTS_DIR"] ?? "";

/** @param {string} fault */
function isDue(fault) {
  try {
    unlinkSync(join(folder, fault));
    return true;
  } catch {
    return false;
  }
}

/** Looks until it is due. @param {string} fault @param {() => void} happens */
function when(fault, happens) {
  const timer = setInterval(() => {
    if (isDue(fault)) happens();
  }, LOOK_EVERY_MS);
  return timer.unref();
}

/** Like a clock that was wrong and is put right; it stays so for the rest of the process. */
function setClockBack() {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    /** @param {[]} words */
    constructor(...words) {
      if (words.length === 0) super(RealDate.now() - HOUR_MS);
      else super(...words);
    }
    static now() {
      return RealDate.now() - HOUR_MS;
    }
  };
}

/** So that what is left is what is kept. */
function collectGarbage() {
  setFlagsFromString("--expose-gc");
  runInContext("gc", createContext())();
}

/** Each thread does it once for each folder of that name, and says so in it. @param {string} name */
function inEachThread(name, happens) {
  let hasHappened = false;
  setInterval(() => {
    const isThere = existsSync(join(folder, name));
    if (isThere && !hasHappened) {
      happens();
      mkdirSync(join(folder, name, String(threadId)), { recursive: true });
    }
    hasHappened = isThere;
  }, LOOK_EVERY_MS * 10).unref();
}

function endEngineThread() {
  if (isDue("end-thread-at-start")) process.exit(9);
  const reading = when("end-thread-that-reads", () => process.exit(9));
  // What it is asked comes when it has read.
  parentPort?.on("message", ({ kind }) => {
    clearInterval(reading);
    if (kind === "ask" && isDue("end-thread-at-question")) process.exit(9);
    if (kind === "read-again" && isDue("end-thread-that-reads-again"))
      setTimeout(() => process.exit(9), LOOK_EVERY_MS);
  });
}

if (folder !== "") {
  inEachThread("collect-garbage", collectGarbage);
  if (isMainThread) {
    when("set-clock-back", setClockBack);
    when("reject", () => void Promise.reject(new Error("nobody awaits this")));
    when("throw", () => {
      throw new Error("nobody catches this");
    });
  } else if (workerData?.corpusDir !== undefined) {
    endEngineThread();
  } else {
    when("end-thread-that-extracts", () => process.exit(9));
  }
}
