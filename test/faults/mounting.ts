// A file system of a process's own, as full or as read-only as a test needs it.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Runs what follows with a file system of its own at `dir`, which nobody else sees and which ends with it. */
export const mounting = (dir: string, options: string) => [
  ...["unshare", "--map-root-user", "--mount", "sh", "-c"],
  `mount -t tmpfs -o ${options} none "$0" && exec "$@"`,
  dir,
];
/** Not in a container without the right to. */
export const mayMount = (() => {
  const [file = "", ...words] = [...mounting("/mnt", "size=4k"), "true"];
  return existsSync("/mnt") && spawnSync(file, words).status === 0;
})();
