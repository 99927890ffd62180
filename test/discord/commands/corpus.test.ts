import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { corpus } from "../../../src/discord/commands/corpus.ts";
import {
  renderNeedsPermission,
  renderOnlyInServer,
  renderReload,
  renderStatus,
  renderUnknownCommand,
} from "../../../src/discord/render.ts";
import { input, reloaded, services, status } from "../sample.ts";

const { ManageGuild, ManageMessages, Administrator } = PermissionFlagsBits;
const untouchable = services({ reload: () => Promise.reject(new Error("reloaded")) });
const reload = (permissions: bigint, isInServer = true) =>
  input({ subcommand: "reload" }, { permissions, isInServer });

describe("/corpus", () => {
  it("is hidden from members without Manage Server, and offered in servers only", () => {
    expect(corpus.definition).toMatchObject({
      name: "corpus",
      default_member_permissions: String(1 << 5),
      contexts: [0],
      integration_types: [0],
    });
  });

  it("is answered to its user alone", () => {
    expect(corpus.isPrivate(input())).toBe(true);
  });

  it.each([
    { who: "a moderator", permissions: ManageGuild | ManageMessages },
    { who: "an administrator", permissions: Administrator },
  ])("reloads for $who and reports", async ({ permissions }) => {
    const reply = await corpus.run(reload(permissions), services());
    expect(reply).toEqual(renderReload(reloaded(), status()));
  });

  it("does not reload for a member, whatever Discord's menu showed them", async () => {
    const reply = await corpus.run(reload(ManageMessages), untouchable);
    expect(reply).toEqual(renderNeedsPermission());
  });

  it("does not reload from a direct message", async () => {
    const reply = await corpus.run(reload(ManageGuild, false), untouchable);
    expect(reply).toEqual(renderOnlyInServer());
  });

  it("tells the status", async () => {
    const reply = await corpus.run(input({ subcommand: "status" }), untouchable);
    expect(reply).toEqual(renderStatus(status()));
  });

  it("says so of a subcommand that it does not know", async () => {
    const reply = await corpus.run(input({ subcommand: "burn" }), untouchable);
    expect(reply).toEqual(renderUnknownCommand());
  });
});
