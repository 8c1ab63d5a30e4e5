import { beforeAll, describe, expect, test } from "vitest";
import { keepBodiesRaw } from "../../../functions/http/keep-bodies-raw.ts";
import { type AccessWorld, accessWorld, people, stripped, tokenOf } from "../../support/access-world.ts";
import { anId, aRunId } from "../../support/fakes.ts";
import type { Answered } from "../../support/functions-server.ts";
import { constantAnswer } from "../../support/refusals.ts";

beforeAll(keepBodiesRaw);

describe("progress is not shown to", () => {
  const refused = async (attempt: (world: AccessWorld) => Promise<Answered>, reason: string) => {
    const world = await accessWorld();
    expect(await world.recompute("ann", await world.prove("ann"))).toMatchObject({ status: 202 });
    expect(await attempt(world)).toMatchObject({ status: 403, body: constantAnswer });
    expect(world.log.entries.at(-1)?.fields).toMatchObject({ decision: "refused", reason });
  };

  test("who brings no token", () => refused(({ progress }) => progress(undefined, anId(), aRunId(1)), "none"));

  test("who brings a token with its signature removed", () =>
    refused(({ progress }) => progress(stripped(tokenOf("ann")), anId(), aRunId(1)), "signatureRemoved"));

  test("who never proved that they may edit", () =>
    refused(({ progress }) => progress(tokenOf("vic"), anId(), aRunId(1)), "noMember"));

  test("who was only asked to prove it", () =>
    refused(async ({ progress, prove }) => {
      await prove("bob");
      return progress(tokenOf("bob"), anId(), aRunId(1));
    }, "noMember"));

  test("who proved it for another workbook", () =>
    refused(async ({ progress, prove, recompute }) => {
      await recompute("bob", await prove("bob", "recompute", anId("other")), { spreadsheetId: anId("other") });
      return progress(tokenOf("bob"), anId(), aRunId(1));
    }, "noMember"));

  test("who proved it more than thirty days ago", () =>
    refused(async ({ progress, store, now }) => {
      const member = { format: 1, spreadsheetId: anId(), email: people.bob, until: now() } as const;
      const expireAt = new Date(now().getTime() + 1);
      await store.addChallenge({ ...member, value: "then", action: "recompute", expireAt });
      expect(await store.redeemChallenge("then", member, now())).toBe(true);
      return progress(tokenOf("bob"), anId(), aRunId(1));
    }, "membershipOver"));

  test("a member who asks for another workbook's run by its id", async () => {
    const { recompute, prove, progress } = await accessWorld();
    await recompute("ann", await prove("ann"));
    await recompute("bob", await prove("bob", "recompute", anId("other")), { spreadsheetId: anId("other") });
    expect(await progress(tokenOf("bob"), anId("other"), aRunId(1))).toMatchObject({
      ...{ status: 404, body: { error: { code: "unknown_run" } } },
    });
  });
});
