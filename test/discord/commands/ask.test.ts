import { describe, expect, it } from "vitest";
import { ask, definition } from "../../../src/discord/commands/ask.ts";
import { renderAnswer, renderHelp, renderStarting } from "../../../src/discord/render.ts";
import { answer, library, silence } from "../sample.ts";

describe("ask", () => {
  it("is offered in servers, direct messages and private channels, by server and by user install", () => {
    expect(definition).toMatchObject({
      name: "ask",
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    });
    expect(definition.default_member_permissions ?? null).toBeNull();
  });

  it("renders what the library answers to the user's words", async () => {
    const asked: string[] = [];
    const reply = await ask(
      "what did Lind say?",
      library({
        answer: async (question) => {
          asked.push(question);
          return answer();
        },
      }),
    );
    expect(asked).toEqual(["what did Lind say?"]);
    expect(reply).toEqual(renderAnswer(answer()));
  });

  it("renders silence", async () => {
    const silent = silence({ kind: "unknown-outlet", outlet: "CNN" });
    expect(await ask("fish?", library({ answer: async () => silent }))).toEqual(
      renderAnswer(silent),
    );
  });

  it("gives help when there are no words", async () => {
    expect(await ask(" \n", library())).toEqual(renderHelp());
  });

  it("says that it is still starting before the first edition, without asking the library", async () => {
    const starting = library({
      status: () => null,
      answer: () => Promise.reject(new Error("asked")),
    });
    expect(await ask("what did Lind say?", starting)).toEqual(renderStarting());
  });
});
