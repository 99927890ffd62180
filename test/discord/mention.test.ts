import { describe, expect, it } from "vitest";
import { type IncomingMessage, questionIn } from "../../src/discord/mention.ts";

const message = (changes: Partial<IncomingMessage>): IncomingMessage => ({
  selfId: "1",
  authorId: "2",
  isFromBot: false,
  isSystem: false,
  isDirect: false,
  content: "",
  names: {},
  ...changes,
});

describe("questionIn", () => {
  it.each([
    { content: "<@1> what did Lind say?", question: "what did Lind say?" },
    { content: "<@!1>, what did Lind say?", question: "what did Lind say?" },
    { content: "hey <@1> what did Lind say", question: "hey what did Lind say" },
    { content: "what did Lind say <@1>", question: "what did Lind say" },
    { content: "<@1>\nwhat did\nLind say", question: "what did Lind say" },
    { content: "<@1> <@1>", question: "" },
    { content: "<@1> what did <@7> say", question: "what did Mia say" },
    { content: "<@1> what did <@8> say", question: "what did say" },
    { content: "@everyone <@1> what did Lind say", question: "what did Lind say" },
    { content: "<@1> <:wave:55> <#66> <@&77> hello", question: "hello" },
    { content: "<@11> what did Lind say", question: null },
    { content: "@everyone what did Lind say", question: null },
    { content: "@here what did Lind say", question: null },
    { content: "<@&1> what did Lind say", question: null },
    { content: "what did Lind say", question: null },
    { content: "", question: null },
  ])("in a server: $content → $question", ({ content, question }) => {
    expect(questionIn(message({ content, names: { 7: "Mia" } }))).toBe(question);
  });

  it.each([
    { content: "what did Lind say", question: "what did Lind say" },
    { content: "<@1> what did Lind say", question: "what did Lind say" },
    { content: "", question: "" },
  ])("in a direct message: $content → $question", ({ content, question }) => {
    expect(questionIn(message({ content, isDirect: true }))).toBe(question);
  });

  it.each([
    { who: "ourselves", changes: { authorId: "1" } },
    { who: "another bot or a webhook", changes: { isFromBot: true } },
    { who: "Discord itself", changes: { isSystem: true } },
  ])("ignores $who, mention or not, direct or not", ({ changes }) => {
    expect(questionIn(message({ content: "<@1> hello", ...changes }))).toBeNull();
    expect(questionIn(message({ content: "hello", isDirect: true, ...changes }))).toBeNull();
  });

  it("ignores the ping that comes with a reply to us", () => {
    expect(questionIn(message({ content: "thanks!", names: { 1: "On Record" } }))).toBeNull();
  });
});
