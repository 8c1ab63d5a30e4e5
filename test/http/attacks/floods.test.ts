import { beforeAll, describe, expect, test } from "vitest";
import { keepBodiesRaw } from "../../../functions/http/keep-bodies-raw.ts";
import { accessWorld, tokenOf } from "../../support/access-world.ts";
import { anId, aRunId } from "../../support/fakes.ts";
import { postJson } from "../../support/functions-server.ts";

beforeAll(keepBodiesRaw);

describe("a flood", () => {
  test("of calls by one person is let in up to a limit, and is nobody else's trouble", async () => {
    const { progress, recompute, prove } = await accessWorld();
    await recompute("bob", await prove("bob"));
    const flood = await Promise.all(Array.from({ length: 80 }, () => progress(tokenOf("ann"), anId(), aRunId(1))));
    const statuses = flood.map(({ status }) => status);
    expect(statuses.filter((status) => status === 403).length).toBeGreaterThanOrEqual(60);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
    expect(await progress(tokenOf("bob"), anId(), aRunId(1))).toMatchObject({ status: 200 });
  });

  test("is not what somebody does who sets a spreadsheet up and tries its tiers: eight proofs in a row", async () => {
    const { prove, url } = await accessWorld();
    for (let times = 0; times < 8; times += 1) {
      const status = { action: "status", spreadsheetId: anId(), challenge: await prove("ann", "status") };
      expect(await postJson(url, status, tokenOf("ann"))).toMatchObject({ status: 200 });
    }
  });

  test("of challenges by one person ends before it fills the store or uses up the quota of Sheets", async () => {
    const { challengeFor, url, sheets } = await accessWorld();
    const challenge = await challengeFor("ann");
    sheets.service.resetCounts();
    const guess = () => postJson(url, { spreadsheetId: anId(), challenge }, tokenOf("ann"));
    const statuses = (await Promise.all(Array.from({ length: 30 }, guess))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(12);
    expect(sheets.service.counts().byMethod["spreadsheets.get"]).toBeLessThanOrEqual(18);
    await expect(challengeFor("ann")).rejects.toThrow(/too_many_calls/);
  });
});
