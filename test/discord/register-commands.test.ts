import { describe, expect, it } from "vitest";
import { definition as ask } from "../../src/discord/commands/ask.ts";
import { definition as corpus } from "../../src/discord/commands/corpus.ts";
import { sameCommands } from "../../src/discord/register-commands.ts";

type Present = Parameters<typeof sameCommands>[1][number];

/** As Discord gives it back. */
function present(definition: typeof ask, changes: object = {}): Present {
  const added = { id: "1", application_id: "2", version: "3", dm_permission: true, nsfw: false };
  const options = definition.options?.map((option) =>
    Object.fromEntries(
      Object.entries(option).filter(([key, value]) => key !== "required" || value === true),
    ),
  );
  return {
    type: 1,
    default_member_permissions: null,
    ...definition,
    ...added,
    options,
    ...changes,
  } as Present;
}

describe("sameCommands", () => {
  it("knows ours again as Discord gives them back, in any order", () => {
    expect(sameCommands([ask, corpus], [present(corpus), present(ask)])).toBe(true);
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
