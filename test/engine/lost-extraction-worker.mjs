// A thread of the extraction pool that is lost with the third batch that it gets.

import { parentPort } from "node:worker_threads";
import { extractStatements } from "../../dist/statements/extract-statements.js";

let batches = 0;
parentPort.on("message", (articles) => {
  batches++;
  if (batches === 3) process.exit(5);
  parentPort.postMessage(articles.map((article) => extractStatements(article)));
});
