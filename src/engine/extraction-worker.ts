// A thread of the extraction pool: articles in, what each says out. extraction-pool.ts starts it.

import { parentPort } from "node:worker_threads";
import type { Article } from "../corpus/article.ts";
import { extractStatements } from "../statements/extract-statements.ts";

parentPort?.on("message", (articles: readonly Article[]) => {
  parentPort?.postMessage(articles.map((article) => extractStatements(article)));
});
