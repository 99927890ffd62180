import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/discord/commands/command.ts";
import { COMMANDS, findCommand } from "../../../src/discord/commands/commands.ts";
import { reply } from "../../../src/discord/reply.ts";

const command = (definition: Command["definition"]): Command => ({
  definition,
  isPrivate: () => false,
  run: async () => reply("done"),
});

describe("findCommand", () => {
  const slash = command({ name: "who", description: "Who said it" });
  const onMessage = command({ name: "who", type: 3 });

  it("tells a slash command from a message command of the same name", () => {
    expect(findCommand([slash, onMessage], 1, "who")).toBe(slash);
    expect(findCommand([slash, onMessage], 3, "who")).toBe(onMessage);
  });

  it("finds nothing for a name that is not in the list", () => {
    expect(findCommand([slash], 3, "who")).toBeNull();
    expect(findCommand([slash], 1, "when")).toBeNull();
  });
});

describe("COMMANDS", () => {
  it("names each command once for its type", () => {
    const names = COMMANDS.map(({ definition }) => `${definition.type ?? 1} ${definition.name}`);
    expect(names).toEqual([...new Set(names)]);
  });
});
