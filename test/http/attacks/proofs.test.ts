import { beforeAll, describe, expect, test } from "vitest";
import { keepBodiesRaw } from "../../../functions/http/keep-bodies-raw.ts";
import { type AccessWorld, accessWorld, tokenOf } from "../../support/access-world.ts";
import { anId, aRunId } from "../../support/fakes.ts";
import { type Answered, call, postJson } from "../../support/functions-server.ts";
import { expectRefused, minutes } from "../../support/refusals.ts";

beforeAll(keepBodiesRaw);

/** One thing is wrong with the proof of each. */
const proofs: readonly (readonly [name: string, reason: string, attempt: (world: AccessWorld) => Promise<Answered>])[] =
  [
    ["no challenge", "noChallenge", ({ url }) => postJson(url, { spreadsheetId: anId() }, tokenOf("ann"))],
    [
      "a challenge that was never issued",
      "unknown",
      async ({ recompute, write, now }) => {
        const made = `${new Date(now().getTime() + minutes(1)).toISOString()}/made-up`;
        await write("ann", made);
        return recompute("ann", made);
      },
    ],
    [
      "a challenge of another spreadsheet",
      "unknown",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("ann", "recompute", anId("other"));
        await write("ann", challenge, anId("other"));
        await write("ann", challenge);
        return recompute("ann", challenge);
      },
    ],
    [
      "the challenge of another person",
      "otherPerson",
      async ({ recompute, prove }) => recompute("vic", await prove("ann")),
    ],
    [
      "the challenge of another person, who cannot edit and had it written by who can",
      "otherPerson",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("vic");
        await write("ann", challenge);
        return recompute("bob", challenge);
      },
    ],
    [
      "a challenge for forgetting, to recompute",
      "otherAction",
      async ({ recompute, prove }) => recompute("ann", await prove("ann", "forget")),
    ],
    [
      "a challenge for a preview, to recompute",
      "otherAction",
      async ({ recompute, prove }) => recompute("ann", await prove("ann", "preview")),
    ],
    [
      "a challenge for recomputing, to forget a customer",
      "otherAction",
      async ({ url, prove }) => {
        const forget = { action: "forget", spreadsheetId: anId(), customer: "c1", challenge: await prove("ann") };
        return postJson(url, forget, tokenOf("ann"));
      },
    ],
    [
      "a challenge for recomputing, to preview",
      "otherAction",
      async ({ recompute, prove }) => recompute("ann", await prove("ann"), { preview: { edits: [] } }),
    ],
    [
      "a challenge that was used",
      "unknown",
      async ({ url, prove }) => {
        const forget = {
          action: "forget",
          spreadsheetId: anId(),
          customer: "c1",
          challenge: await prove("ann", "forget"),
        };
        expect(await postJson(url, forget, tokenOf("ann"))).toMatchObject({ status: 200 });
        return postJson(url, forget, tokenOf("ann"));
      },
    ],
    [
      "a used challenge that was written again",
      "unknown",
      async ({ url, prove, write }) => {
        const forget = {
          action: "forget",
          spreadsheetId: anId(),
          customer: "c1",
          challenge: await prove("ann", "forget"),
        };
        await postJson(url, forget, tokenOf("ann"));
        await write("ann", forget.challenge);
        return postJson(url, forget, tokenOf("ann"));
      },
    ],
    [
      "a challenge that nobody wrote",
      "notWritten",
      async ({ recompute, challengeFor }) => recompute("ann", await challengeFor("ann")),
    ],
    [
      "a challenge after two minutes",
      "expired",
      async ({ recompute, prove, now }) => {
        const challenge = await prove("ann");
        now.advance(minutes(2));
        return recompute("ann", challenge);
      },
    ],
    [
      "a challenge whose two minutes end while the spreadsheet is read",
      "used",
      async ({ recompute, prove, now, sheets }) => {
        const challenge = await prove("ann");
        const slow = {
          before: async () => {
            now.advance(minutes(2));
            return undefined;
          },
        };
        sheets.service.addInterceptor(slow);
        return recompute("ann", challenge);
      },
    ],
    [
      "a challenge written before access was lost, after two minutes",
      "expired",
      async ({ recompute, prove, share, now }) => {
        const challenge = await prove("bob");
        share(anId(), "bob", "none");
        now.advance(minutes(2));
        return recompute("bob", challenge);
      },
    ],
    [
      "a challenge that a viewer tries to write, which Sheets refuses",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("vic");
        expect(await write("vic", challenge)).toBe(403);
        return recompute("vic", challenge);
      },
    ],
    [
      "a challenge that a stranger tries to write, which Sheets refuses",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("eve");
        expect(await write("eve", challenge)).toBe(403);
        return recompute("eve", challenge);
      },
    ],
    [
      "a copy of the spreadsheet, with the challenge that stood in the first",
      "unknown",
      async ({ url, prove, share, write, sheets }) => {
        const challenge = await prove("ann");
        sheets.service.store.create("Copy of Orders", anId("copy"));
        for (const name of ["ann", "tool"] as const) share(anId("copy"), name, "editor");
        await write("ann", challenge, anId("copy"));
        return postJson(url, { spreadsheetId: anId("copy"), challenge }, tokenOf("ann"));
      },
    ],
    [
      "a challenge that came with a tab copied from elsewhere",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("vic");
        expect(await write("ann", challenge, anId(), { location: { sheetId: 0 } })).toBe(200);
        return recompute("vic", challenge);
      },
    ],
    [
      "a challenge that stands on a column",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("vic");
        const dimensionRange = { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 };
        expect(await write("ann", challenge, anId(), { location: { dimensionRange } })).toBe(200);
        return recompute("vic", challenge);
      },
    ],
    [
      "a challenge under another name",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("ann");
        await write("ann", challenge, anId(), { key: "customer-tiers.challenge2" });
        return recompute("ann", challenge);
      },
    ],
    [
      "half a challenge",
      "unknown",
      async ({ recompute, prove }) => recompute("ann", (await prove("ann")).slice(0, -1)),
    ],
    [
      "a spreadsheet that is not shared with the tool",
      "noAccess",
      async ({ recompute, prove, share }) => {
        share(anId(), "tool", "none");
        return recompute("ann", await prove("ann"));
      },
    ],
    [
      "a spreadsheet that the tool may only view",
      "noAccess",
      async ({ recompute, prove, share }) => {
        share(anId(), "tool", "viewer");
        return recompute("ann", await prove("ann"));
      },
    ],
    [
      "a spreadsheet that does not exist",
      "noAccess",
      async ({ url, challengeFor }) => {
        const challenge = await challengeFor("ann", "recompute", anId("nowhere"));
        return postJson(url, { spreadsheetId: anId("nowhere"), challenge }, tokenOf("ann"));
      },
    ],
  ];

describe("who proves their right to edit with", () => {
  test.each(proofs)("%s is refused", async (_, reason, attempt) => {
    const world = await accessWorld();
    await expectRefused(world, await attempt(world), reason);
  });

  test("the same challenge twice at the same time gets in once", async () => {
    const world = await accessWorld();
    const challenge = await world.prove("ann");
    const answers = await Promise.all([world.recompute("ann", challenge), world.recompute("ann", challenge)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 403]);
    expect(world.queue.tasks).toHaveLength(1);
  });

  test("nothing at all learns nothing: every refusal is the same to the byte", async () => {
    const world = await accessWorld();
    const { url, challengeFor, recompute, share, prove, progress } = world;
    const answers = [await call(url), await postJson(url, {}), await progress(tokenOf("eve"), anId(), aRunId(1))];
    answers.push(await recompute("ann", await challengeFor("ann")), await recompute("vic", await prove("ann")));
    share(anId(), "tool", "none");
    answers.push(await recompute("ann", await prove("ann")));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1);
  });
});
