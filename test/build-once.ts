// Builds dist/ before the tests, for those that start the program as a process. Type errors are not
// its business (`tsc -p test` runs before and reports them), only that there is something to start.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export default function buildOnce(): void {
  const compiler = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [compiler], {
    cwd: root,
    encoding: "utf8",
  });
  if (!existsSync(`${root}dist/main.js`)) {
    throw new Error(`The build left no dist/main.js:\n${stdout}${stderr}`);
  }
}
