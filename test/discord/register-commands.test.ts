import { describe, expect, it } from "vitest";
import { ask as askCommand } from "../../src/discord/commands/ask.ts";
import type { Definition } from "../../src/discord/commands/command.ts";
import { corpus as corpusCommand } from "../../src/discord/commands/corpus.ts";
import { sameCommands } from "../../src/discord/register-commands.ts";

const ask = askCommand.definition;
const corpus = corpusCommand.definition;
const onMessage: Definition = { name: "ask", type: 3, contexts: [0], integration_types: [0] };

type Present = Parameters<typeof sameCommands>[1][number];

/** As Discord gives it back. */
function present(definition: Definition, changes: object = {}): Present {
  const added = { id: "1", application_id: "2", version: "3", dm_permission: true, nsfw: false };
  const given = "options" in definition ? definition.options : undefined;
  const options = given?.map((option) =>
    Object.fromEntries(
      Object.entries(option).filter(([key, value]) => key !== "required" || value === true),
    ),
  );
  return {
    type: 1,
    default_member_permissions: null,
    ...definition,
    ...added,
    ...(options === undefined ? {} : { options }),
    ...changes,
  } as Present;
}

describe("sameCommands", () => {
  it("knows ours again as Discord gives them back, in any order", () => {
    expect(sameCommands([ask, corpus], [present(corpus), present(ask)])).toBe(true);
  });

  it("knows a message command, which Discord gives back with an empty description", () => {
    const back = present(onMessage, { description: "" });
    expect(sameCommands([onMessage], [back])).toBe(true);
    expect(sameCommands([ask, onMessage], [back, present(ask)])).toBe(true);
    expect(sameCommands([ask], [back])).toBe(false);
  });

  it.each([
    { what: "a description", changes: { description: "Something else" } },
    { what: "the permission", changes: { default_member_permissions: "8" } },
    { what: "the contexts", changes: { contexts: [0] } },
    { what: "the installation types", changes: { integration_types: [0] } },
    { what: "the options", changes: { options: [] } },
    { what: "a name", changes: { name: "question" } },
  ])("sees that $what differs", ({ changes }) => {
    expect(sameCommands([ask], [present(ask, changes)])).toBe(false);
  });

  it("sees a command too many or too few", () => {
    expect(sameCommands([ask], [])).toBe(false);
    expect(sameCommands([ask], [present(ask), present(corpus)])).toBe(false);
  });
});
