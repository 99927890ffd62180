// `verify`: whether a quotation stands in the articles, for reading or as JSON.

import type { Command } from "../terminal/arguments.ts";
import { verificationLine } from "../terminal/json-lines.ts";
import { renderVerification } from "../terminal/render-verification.ts";
import { openLibrary, type Sources } from "./open-library.ts";
import { type ExitStatus, print, printJson, screen } from "./output.ts";

/** 0 where the words stand there as they are, by whom it is asked. */
export async function verify(
  command: Extract<Command, { kind: "verify" }>,
  from: Sources,
): Promise<ExitStatus> {
  const { library } = await openLibrary(from);
  const { quotation, speaker, json } = command;
  const verification = await library.run({
    kind: "verify",
    quotation,
    ...(speaker === null ? {} : { speaker }),
  });
  if (json) printJson(verificationLine(verification));
  else print(renderVerification(verification, screen()));
  return verification.verdict === "exact" ? 0 : 1;
}
