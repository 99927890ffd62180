import { describe, expect, it } from "vitest";
import { corpus, definition } from "../../../src/discord/commands/corpus.ts";
import {
  renderNeedsPermission,
  renderOnlyInServer,
  renderReload,
  renderStatus,
} from "../../../src/discord/render.ts";
import { library, reloaded, status } from "../sample.ts";

const moderator = { isInServer: true, mayManage: true };
const untouchable = library({ reload: () => Promise.reject(new Error("reloaded")) });

describe("corpus", () => {
  it("is hidden from members without Manage Server, and offered in servers only", () => {
    expect(definition).toMatchObject({
      name: "corpus",
      default_member_permissions: String(1 << 5),
      contexts: [0],
      integration_types: [0],
    });
  });

  it("reloads for a moderator and reports", async () => {
    expect(await corpus({ ...moderator, action: "reload" }, library())).toEqual(
      renderReload(reloaded(), status()),
    );
  });

  it("does not reload for a member, whatever Discord's menu showed them", async () => {
    const member = { isInServer: true, mayManage: false, action: "reload" };
    expect(await corpus(member, untouchable)).toEqual(renderNeedsPermission());
  });

  it("does not reload from a direct message", async () => {
    const direct = { isInServer: false, mayManage: true, action: "reload" };
    expect(await corpus(direct, untouchable)).toEqual(renderOnlyInServer());
  });

  it("tells the status", async () => {
    expect(await corpus({ ...moderator, action: "status" }, library())).toEqual(
      renderStatus(status()),
    );
  });
});
