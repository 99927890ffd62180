// `npm run picture`: draws the pictures of all READMEs below src/ anew. See picture.ts.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { withPictures } from "./picture.ts";
import { readSources } from "./sources.ts";

const sources = readSources("src");
for (const path of readdirSync("src", { recursive: true, encoding: "utf8" })) {
  if (!path.endsWith("README.md")) continue;
  const before = readFileSync(`src/${path}`, "utf8");
  const after = withPictures(before, sources);
  if (after !== before) {
    writeFileSync(`src/${path}`, after);
    process.stdout.write(`src/${path} has a new picture.\n`);
  }
}
