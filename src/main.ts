// The command line and composition root: the words and the environment → one of run/, which opens
// what it needs. Read this file first, then library.ts.

import { config as loadDotenv } from "dotenv";
import { QUOTE_LIMIT } from "./answer/answer.ts";
import { parseConfig } from "./config.ts";
import { ask } from "./run/ask.ts";
import { askMany } from "./run/ask-many.ts";
import { check } from "./run/check.ts";
import { compare } from "./run/compare.ts";
import { explainStatements } from "./run/explain-statements.ts";
import { describeFailure } from "./run/failure.ts";
import { printFixture } from "./run/fixture.ts";
import type { Sources } from "./run/open-library.ts";
import { type ExitStatus, endWithOutput, note, print } from "./run/output.ts";
import { listStatements } from "./run/statements.ts";
import { talk } from "./run/talk.ts";
import { verify } from "./run/verify.ts";
import { parseCommand } from "./terminal/arguments.ts";
import { wording } from "./wording/wording.ts";

async function run(words: readonly string[]): Promise<ExitStatus> {
  const command = parseCommand(words);
  if (command.kind === "help") return print(wording.usage.page(QUOTE_LIMIT));
  if (command.kind === "usage-error") throw new Error(wording.usage.withPointer(command.problem));
  loadDotenv({ quiet: true });
  const config = parseConfig(process.env);
  const corpusDir = command.corpus ?? config.corpusDir;
  const from: Sources = {
    corpusDir,
    dataDir: config.dataDir,
    rerankModel: config.rerankModel,
  };
  switch (command.kind) {
    case "start": {
      if (config.discordToken === null) return talk(from);
      const { serve } = await import("./run/serve.ts");
      return serve(config, config.discordToken, from);
    }
    case "ask":
      return ask(command, from);
    case "ask-many":
      return askMany(command, from);
    case "compare":
      return compare(command, from);
    case "verify":
      return verify(command, from);
    case "statements":
      return command.explain === null
        ? listStatements(corpusDir)
        : explainStatements(command.explain, corpusDir);
    case "fixture":
      return printFixture(command.file);
    case "check":
      return check(command, corpusDir);
  }
}

endWithOutput();

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  note(describeFailure(error));
  // At once: a bot that could not connect may still be reading its corpus.
  process.exit(2);
}
