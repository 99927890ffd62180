import { describe, expect, it } from "vitest";
import { ask, replyToWords } from "../../../src/discord/commands/ask.ts";
import { renderAnswer, renderHelp } from "../../../src/discord/render.ts";
import { answer, input, services, silence } from "../sample.ts";

describe("/ask", () => {
  it("is offered in servers, direct messages and private channels, by server and by user install", () => {
    expect(ask.definition).toMatchObject({
      name: "ask",
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    });
    expect(ask.definition.default_member_permissions ?? null).toBeNull();
  });

  it("is private where the user wants it", () => {
    expect(ask.isPrivate(input({ options: { question: "Lind?", private: true } }))).toBe(true);
    expect(ask.isPrivate(input({ options: { question: "Lind?", private: false } }))).toBe(false);
    expect(ask.isPrivate(input({ options: { question: "Lind?" } }))).toBe(false);
  });

  it("answers its question", async () => {
    const asked: string[] = [];
    const recording = services({
      answer: async (question) => {
        asked.push(question);
        return answer();
      },
    });
    const reply = await ask.run(input({ options: { question: "what did Lind say?" } }), recording);
    expect(asked).toEqual(["what did Lind say?"]);
    expect(reply).toEqual(renderAnswer(answer()));
  });

  it("rejects without the question that every use has", async () => {
    await expect(ask.run(input(), services())).rejects.toThrow('The option "question" is missing.');
  });
});

describe("replyToWords", () => {
  it("renders silence", async () => {
    const silent = silence({ kind: "unknown-outlet", outlet: "CNN" });
    const nobody = services({ answer: async () => silent });
    expect(await replyToWords("fish?", nobody)).toEqual(renderAnswer(silent));
  });

  it("gives help when there are no words", async () => {
    expect(await replyToWords(" \n", services())).toEqual(renderHelp());
  });

  it("leaves it to the library to wait for the first edition", async () => {
    const starting = services({ status: () => null });
    expect(await replyToWords("what did Lind say?", starting)).toEqual(renderAnswer(answer()));
  });
});
