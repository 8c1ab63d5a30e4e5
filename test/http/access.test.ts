import { expect, test } from "vitest";
import { membershipMs } from "../../functions/use-cases/prove-edit.ts";
import { accessWorld, invokerToken, people, queueInvoker, schedulerInvoker, tokenOf } from "../support/access-world.ts";
import { anId, aRunId } from "../support/fakes.ts";
import { postJson } from "../support/functions-server.ts";

test("an editor who writes what was asked for starts a run, and may read its progress from then on", async () => {
  const { prove, recompute, progress, queue } = await accessWorld();
  expect(await recompute("ann", await prove("ann"))).toMatchObject({ status: 202, body: { joined: false } });
  expect(queue.tasks).toHaveLength(1);
  expect(await progress(tokenOf("ann"), anId(), aRunId(1))).toMatchObject({
    status: 200,
    body: { run: { state: "queued" } },
  });
});

test("a preview and the wish to forget somebody are proven each by its own challenge", async () => {
  const { prove, recompute, url } = await accessWorld();
  const forget = { action: "forget", spreadsheetId: anId(), customer: "ann" };
  const challenge = await prove("ann", "forget");
  expect(await postJson(url, { ...forget, challenge }, tokenOf("ann"))).toMatchObject({ status: 200 });
  const preview = { preview: { edits: [] } };
  expect(await recompute("ann", await prove("ann", "preview"), preview)).toMatchObject({ status: 202 });
});

test("a proof leaves the spreadsheet as it was, and takes those along that nobody used in time", async () => {
  const { prove, recompute, metadata, now, store, challengeFor, write } = await accessWorld();
  const forgotten = await prove("bob");
  await write("ann", "written under our name by whoever");
  now.advance(120_001);
  const open = await challengeFor("bob");
  await write("bob", open);
  const challenge = await prove("ann");
  expect(metadata()).toHaveLength(4);
  expect(await recompute("ann", challenge)).toMatchObject({ status: 202 });
  expect(metadata()).toEqual([open]);
  expect(await store.challenge(anId(), forgotten)).toBeUndefined();
  expect(await store.challenge(anId(), open)).toBeDefined();
});

test("a proof that cannot be tidied up after counts all the same, and the next one tidies up", async () => {
  const { prove, recompute, metadata, sheets, log } = await accessWorld();
  const challenge = await prove("ann");
  sheets.service.faults.add({ fault: { kind: "error", status: 503, when: "before" }, callKind: "write", times: 1 });
  expect(await recompute("ann", challenge)).toMatchObject({ status: 202 });
  expect(log.entries).toContainEqual(expect.objectContaining({ message: "could not tidy up challenges" }));
  expect(metadata()).toEqual([challenge]);
});

test("a member stays one for thirty days, by the address in lower case", async () => {
  const { prove, recompute, store, now } = await accessWorld();
  await recompute("ann", await prove("ann"));
  const until = new Date(now().getTime() + membershipMs);
  expect(await store.member(anId(), people.ann)).toMatchObject({ until });
});

test("a proof costs one read and one write, beside what the script writes itself", async () => {
  const { prove, recompute, sheets } = await accessWorld();
  const challenge = await prove("ann");
  sheets.service.resetCounts();
  await recompute("ann", challenge);
  expect(sheets.service.counts().byMethod).toEqual({ "spreadsheets.get": 1, "spreadsheets.batchUpdate": 1 });
});

test("the queue and the scheduler reach their services", async () => {
  const { serve } = await accessWorld();
  const { email, audience: aud } = queueInvoker;
  const task = { spreadsheetId: anId(), runId: aRunId(1) };
  expect(await postJson(await serve("refreshWorkbook"), task, invokerToken({ email, aud }))).toMatchObject({
    status: 200,
  });
  const night = invokerToken({ email: schedulerInvoker.email, aud: schedulerInvoker.audience });
  expect(await postJson(await serve("nightlyRefresh"), {}, night)).toMatchObject({ status: 200, body: { due: 0 } });
});

test("while Sheets is busy nobody is called a stranger: the same challenge counts a moment later", async () => {
  const { prove, recompute, sheets } = await accessWorld();
  const challenge = await prove("ann");
  sheets.service.faults.add({ fault: { kind: "error", status: 503, when: "before" }, callKind: "read", times: 1 });
  expect(await recompute("ann", challenge)).toMatchObject({ status: 503, body: { error: { code: "sheet_busy" } } });
  expect(await recompute("ann", challenge)).toMatchObject({ status: 202 });
});

test("each decision is one line of the log, without addresses, ids or tokens", async () => {
  const { prove, recompute, progress, log, url } = await accessWorld();
  const challenge = await prove("ann");
  await recompute("ann", challenge);
  await recompute("ann", challenge);
  await progress(tokenOf("eve"), anId(), aRunId(1));
  await postJson(url, {});
  expect(log.entries.map(({ fields }) => [fields?.decision, fields?.reason])).toEqual([
    ["challenged", undefined],
    ["allowed", undefined],
    ["refused", "unknown"],
    ["refused", "noMember"],
    ["refused", "none"],
  ]);
  const [first, second, , fourth] = log.entries.map(({ fields }) => fields?.caller);
  expect(first).toMatch(/^[0-9a-f]{12}$/);
  expect([second === first, fourth === first]).toEqual([true, false]);
  const lines = JSON.stringify(log.entries);
  for (const secret of [people.ann, people.eve, "example.com", anId(), challenge, tokenOf("ann").slice(0, 30)])
    expect(lines).not.toContain(secret);
});
