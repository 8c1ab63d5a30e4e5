import { beforeAll, describe, expect, test } from "vitest";
import { keepBodiesRaw } from "../../../functions/http/keep-bodies-raw.ts";
import { type ProvenAction, provenActions } from "../../../functions/use-cases/ports/access-store.ts";
import { type AccessWorld, accessWorld, type Name, tokenOf } from "../../support/access-world.ts";
import { anId, aRunId } from "../../support/fakes.ts";
import { type Answered, call, postJson } from "../../support/functions-server.ts";
import { expectRefused, json, minutes } from "../../support/refusals.ts";

beforeAll(keepBodiesRaw);

/** What is sent beside spreadsheet and challenge for each action. */
const bodies: Readonly<Record<ProvenAction, object>> = {
  recompute: {},
  preview: { preview: { edits: [] } },
  forget: { action: "forget", customer: "c1" },
  status: { action: "status" },
  nightly: { action: "nightly", on: true },
  setUp: { action: "setUp" },
};

const send = (
  { url }: AccessWorld,
  action: ProvenAction,
  who: Name,
  challenge: string,
  spreadsheetId = anId(),
): Promise<Answered> => postJson(url, { ...bodies[action], spreadsheetId, challenge }, tokenOf(who));

describe.each(provenActions)("the action %s", (action) => {
  test("is let in for who wrote its own challenge", async () => {
    const world = await accessWorld();
    const { status } = await send(world, action, "ann", await world.prove("ann", action));
    expect(status).toBeLessThan(300);
    expect(world.log.entries.at(-1)?.fields).toMatchObject({ decision: "allowed", action });
  });

  test("without a challenge is refused", async () => {
    const world = await accessWorld();
    const answer = await postJson(world.url, { ...bodies[action], spreadsheetId: anId() }, tokenOf("ann"));
    await expectRefused(world, answer, "noChallenge");
  });

  test.each(provenActions.filter((each) => each !== action))("with a challenge for %s is refused", async (other) => {
    const world = await accessWorld();
    await expectRefused(world, await send(world, action, "ann", await world.prove("ann", other)), "otherAction");
  });

  test("with the challenge of another person is refused, though both may edit", async () => {
    const world = await accessWorld();
    await expectRefused(world, await send(world, action, "bob", await world.prove("ann", action)), "otherPerson");
  });

  test("with a challenge of another spreadsheet is refused, also where it stands in both", async () => {
    const world = await accessWorld();
    const challenge = await world.prove("ann", action, anId("other"));
    await world.write("ann", challenge);
    await expectRefused(world, await send(world, action, "ann", challenge), "unknown");
  });

  test("with a challenge that was used is refused, also where it was written again", async () => {
    const world = await accessWorld();
    const challenge = await world.prove("ann", action);
    await world.store.redeemChallenge(
      challenge,
      { format: 1, spreadsheetId: anId(), email: "ann@example.com", until: world.now() },
      world.now(),
    );
    await world.write("ann", challenge);
    await expectRefused(world, await send(world, action, "ann", challenge), "unknown");
  });

  test("with a challenge that was written after two minutes is refused", async () => {
    const world = await accessWorld();
    const challenge = await world.prove("ann", action);
    world.now.advance(minutes(2));
    await expectRefused(world, await send(world, action, "ann", challenge), "expired");
  });

  test.each(["vic", "eve"] as const)("of %s, whose write Sheets refuses, is refused", async (who) => {
    const world = await accessWorld();
    const challenge = await world.challengeFor(who, action);
    expect(await world.write(who, challenge)).toBe(403);
    await expectRefused(world, await send(world, action, who, challenge), "notWritten");
  });

  test("on a spreadsheet that the tool may only view is refused", async () => {
    const world = await accessWorld();
    world.share(anId(), "tool", "viewer");
    await expectRefused(world, await send(world, action, "ann", await world.prove("ann", action)), "noAccess");
  });

  test("used twice at the same time is let in once", async () => {
    const world = await accessWorld();
    const challenge = await world.prove("ann", action);
    const answers = await Promise.all([1, 2].map(() => send(world, action, "ann", challenge)));
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(1);
  });

  test.each([
    ["a field that nobody knows", '"color":"red"'],
    ["the key __proto__", '"__proto__":{"spreadsheetId":"x"}'],
    ["the key constructor", '"constructor":{"prototype":{"x":1}}'],
    ["a list of challenges", '"challenge":["x"]'],
    ["a challenge without end", `"challenge":"${"x".repeat(201)}"`],
    ["a path for a spreadsheet", '"spreadsheetId":"../../members/ann@example.com"'],
  ])("with %s gets 400, and does nothing", async (_, field) => {
    const world = await accessWorld();
    const challenge = await world.prove("ann", action);
    const known = JSON.stringify({ ...bodies[action], spreadsheetId: anId(), challenge });
    const headers = { ...json, authorization: `Bearer ${tokenOf("ann")}` };
    const answer = await call(world.url, { method: "POST", headers, body: `${known.slice(0, -1)},${field}}` });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "bad_request" } } });
    expect(world.store.runs()).toEqual([]);
    expect(world.store.registrations.size).toBe(0);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });
});

describe("the last runs of a workbook", () => {
  const ask = ({ url }: AccessWorld, who: Name, spreadsheetId = anId()) =>
    call(`${url}?spreadsheetId=${spreadsheetId}`, { headers: { authorization: `Bearer ${tokenOf(who)}` } });

  test("are not shown to who never proved that they may edit it, or proved it for another", async () => {
    const world = await accessWorld();
    await world.recompute("ann", await world.prove("ann"));
    await world.recompute("bob", await world.prove("bob", "recompute", anId("other")), {
      spreadsheetId: anId("other"),
    });
    for (const who of ["vic", "eve", "bob"] as const) {
      expect(await ask(world, who)).toMatchObject({ status: 403, body: { error: { code: "not_allowed" } } });
      expect(world.log.entries.at(-1)?.fields).toMatchObject({ decision: "refused", reason: "noMember" });
    }
  });

  test("are those of this workbook only", async () => {
    const world = await accessWorld();
    await world.recompute("ann", await world.prove("ann"));
    await world.recompute("bob", await world.prove("bob", "recompute", anId("other")), {
      spreadsheetId: anId("other"),
    });
    expect(await ask(world, "bob", anId("other"))).toMatchObject({
      status: 200,
      body: { runs: [{ runId: aRunId(2), spreadsheetId: anId("other") }] },
    });
    expect((await ask(world, "ann")).body).toMatchObject({ runs: [{ runId: aRunId(1) }] });
  });

  test("asked for with a proof make a member of who asks", async () => {
    const world = await accessWorld();
    expect(await ask(world, "bob")).toMatchObject({ status: 403 });
    await send(world, "status", "bob", await world.prove("bob", "status"));
    expect(await ask(world, "bob")).toMatchObject({ status: 200, body: { runs: [], nightly: { on: false } } });
  });
});
