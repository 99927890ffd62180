import { describe, expect, it } from "vitest";
import { type Button, idOf } from "../../../src/discord/buttons/button.ts";
import { BUTTONS, findPress } from "../../../src/discord/buttons/buttons.ts";
import { reply } from "../../../src/discord/reply.ts";
import { input, services } from "../sample.ts";

/** Turns a page: `page:3`. */
const page: Button<number> = {
  prefix: "page",
  place: "in-place",
  parse: (rest) => (/^\d+$/.test(rest) ? Number(rest) : null),
  run: async (number) => reply(`Page ${number + 1}`),
};

const pressed = { caller: input().caller, message: { id: "1", content: "Page 3" } };

describe("findPress", () => {
  it("finds the button by its prefix and runs it with what its id says", async () => {
    const press = findPress([page], idOf("page", "3"));
    expect(press?.place).toBe("in-place");
    expect(await press?.run(pressed, services())).toEqual(reply("Page 4"));
  });

  it.each([
    { what: "a prefix that no button has", id: "more:3" },
    { what: "a prefix that another begins with", id: "pages:3" },
    { what: "a rest that the button does not understand", id: "page:three" },
    { what: "no colon", id: "page" },
    { what: "nothing at all", id: "" },
  ])("finds nothing for an id with $what", ({ id }) => {
    expect(findPress([page], id)).toBeNull();
  });

  it("understands a rest with a colon, and one that is 0 or empty", () => {
    const echo: Button<string> = {
      ...page,
      prefix: "echo",
      parse: (rest) => rest,
      run: async (rest) => reply(rest),
    };
    expect(findPress([echo], "echo:a:b")).not.toBeNull();
    expect(findPress([echo], "echo:")).not.toBeNull();
    expect(findPress([page], "page:0")).not.toBeNull();
  });
});

describe("idOf", () => {
  it("refuses an id that Discord would refuse", () => {
    expect(idOf("page", "1".repeat(95))).toHaveLength(100);
    expect(() => idOf("page", "1".repeat(96))).toThrow("A button's id has 101 characters");
  });
});

describe("BUTTONS", () => {
  it("gives each button a prefix of its own, without a colon", () => {
    const prefixes = BUTTONS.map(({ prefix }) => prefix);
    expect(prefixes).toEqual([...new Set(prefixes)]);
    expect(prefixes.filter((prefix) => prefix.includes(":"))).toEqual([]);
  });
});
