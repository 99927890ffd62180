// CORPUS_WATCH=on: the corpus is read again when its files change, once they have come to rest.

import { watch } from "chokidar";

/** How long nothing may change before the corpus is read: an editor or a copy writes in several steps. */
const QUIET_MS = 1_000;

/** After so long the corpus is read although files go on changing. */
const MAX_WAIT_MS = 30_000;

export type CorpusWatch = Readonly<{ close(): Promise<void> }>;

export type Watching = Readonly<{
  /** Awaited: what changes meanwhile is read after it, once. */
  onChange: () => Promise<unknown>;
  /** `onChange` rejected; or the folder is watched only in part from now on (the system has a limit). */
  onFailure: (error: unknown) => void;
  quietMs?: number;
}>;

/** Resolves when it sees changes. Hidden files are not watched, as they are not read. */
export async function watchCorpus(
  dir: string,
  { onChange, onFailure, quietMs = QUIET_MS }: Watching,
): Promise<CorpusWatch> {
  const due = whenQuiet(() => onChange().catch(onFailure), quietMs);
  const watcher = watch(dir, {
    ignoreInitial: true,
    ignored: (path) => path !== dir && /[\\/]\.[^\\/]+$/.test(path),
  });
  watcher.on("all", due.touch).on("error", onFailure);
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    async close() {
      due.cancel();
      await watcher.close();
    },
  };
}

/** Runs `act`, which may not reject, when `touch` has not been called for a while, and never twice at once. */
function whenQuiet(act: () => Promise<unknown>, quietMs: number) {
  let timer: NodeJS.Timeout | null = null;
  let firstTouchMs: number | null = null;
  let isActing = false;

  function schedule(): void {
    if (timer !== null) clearTimeout(timer);
    const waitedMs = performance.now() - (firstTouchMs ?? performance.now());
    timer = setTimeout(run, Math.max(0, Math.min(quietMs, MAX_WAIT_MS - waitedMs)));
    timer.unref();
  }

  async function run(): Promise<void> {
    timer = null;
    if (isActing) return;
    isActing = true;
    firstTouchMs = null;
    await act();
    isActing = false;
    if (firstTouchMs !== null) schedule();
  }

  return {
    touch() {
      firstTouchMs ??= performance.now();
      if (!isActing) schedule();
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
