import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../functions/core/movement/snapshot.ts";
import { forgetCustomer } from "../../functions/use-cases/forget-customer.ts";
import type { Run } from "../../functions/use-cases/ports/run.ts";
import { decodeSnapshot, encodeSnapshot } from "../../functions/use-cases/snapshot-codec.ts";
import { memoryStore } from "../support/fakes.ts";

const spreadsheetId = "book";
const noon = new Date("2026-03-01T12:00:00Z");

/** Ann and Zoë in the upper tier, Bob in the lower and on his way out of the upper. */
function snapshotOf(asOf: number, keys: readonly string[] = ["ann@example.com", "bob", "zoë"]): Snapshot {
  const position = keys.indexOf("bob");
  const tierIndexes = keys.map((key) => (key === "bob" ? 1 : 0));
  return {
    header: {
      format: 2,
      asOf,
      settingsHash: "00112233aabbccdd",
      settings: "{}",
      fractionDigits: 4,
      currency: "EUR",
      customers: keys.length,
      totals: { revenue: keys.length * 10, profit: keys.length },
      schemes: [
        {
          id: "abc",
          definition: "aa",
          tierIds: ["a", "b"],
          sizes: [0, 1].map((tier) => tierIndexes.filter((each) => each === tier).length),
          notJudged: 0,
        },
      ],
    },
    columns: {
      keys,
      names: keys.map((key) => key.toUpperCase()),
      revenue: keys.map(() => 10),
      profit: keys.map(() => 1),
      tierIndexes: [tierIndexes],
      holds: [
        position < 0
          ? []
          : [[position, { heldTierIndex: 1, belowSince: asOf - 3, belowCount: 3, aboveCount: 0, aboveTierIndex: -1 }]],
      ],
    },
  };
}

const runOf = (runId: string, notes: readonly string[]): Run => ({
  format: 5,
  runId,
  spreadsheetId,
  reason: "menu",
  state: "done",
  progressPercent: 100,
  createdAt: noon,
  endedAt: noon,
  result: {
    asOf: 46_000,
    rows: 3,
    rowsUsed: 3,
    setAside: {},
    warnings: {},
    customers: 3,
    cellsWritten: 0,
    rowsAdded: 0,
    notes,
    calls: { reads: 3, writes: 0 },
  },
});

const now = () => noon;

async function storeWith(snapshots: readonly Snapshot[], runs: readonly Run[] = []) {
  const store = memoryStore();
  const expireAt = new Date("2026-05-30T00:00:00Z");
  for (const snapshot of snapshots) await store.saveSnapshot(spreadsheetId, encodeSnapshot(snapshot, expireAt));
  for (const run of runs) await store.createOrJoinRun(run, noon);
  return store;
}

describe("forgetting a customer", () => {
  test("takes the key out of every snapshot that has it, and says of how many", async () => {
    const store = await storeWith([snapshotOf(100), snapshotOf(101, ["bob", "zoë"]), snapshotOf(102)]);
    expect(await forgetCustomer({ spreadsheetId, customer: " Ann@Example.com " }, { store, now })).toEqual({
      snapshots: 2,
      runs: 0,
    });
    for (const day of [100, 101, 102]) {
      const stored = await store.snapshotOn(spreadsheetId, day);
      expect(stored && decodeSnapshot(stored)).toEqual(snapshotOf(day, ["bob", "zoë"]));
      expect(stored?.expireAt).toEqual(new Date("2026-05-30T00:00:00Z"));
    }
  });

  test("takes what was on its way for the customer, and nobody else's", async () => {
    const store = await storeWith([snapshotOf(100)]);
    await forgetCustomer({ spreadsheetId, customer: "BOB" }, { store, now });
    const stored = await store.snapshotOn(spreadsheetId, 100);
    expect(stored && decodeSnapshot(stored)).toEqual(snapshotOf(100, ["ann@example.com", "zoë"]));
  });

  test("takes the words of runs that name the customer, and leaves longer names alone", async () => {
    const notes = ['Customers!A17 and A29 are the same id "ann".', "annabel stands in row 4.", "Nothing else."];
    const store = await storeWith([], [runOf("run-1", notes), runOf("run-2", ["Nothing."])]);
    expect(await forgetCustomer({ spreadsheetId, customer: "Ann" }, { store, now })).toEqual({ snapshots: 0, runs: 1 });
    const run = await store.run(spreadsheetId, "run-1", now());
    expect(run?.result?.notes).toEqual([
      'Customers!A17 and A29 are the same id "[…]".',
      "annabel stands in row 4.",
      "Nothing else.",
    ]);
  });

  test("takes the customer off the list of who would move", async () => {
    const run = runOf("run-1", []);
    const movers = ["ANN", "Bob"].map((id) => ({ id, from: "A", to: "B" }));
    const scheme = { schemeId: "abc", title: "ABC", tiers: [], notJudged: { after: 0 }, up: 0, down: 2 };
    const result = run.result && { ...run.result, preview: { schemes: [{ ...scheme, movers }] } };
    const store = await storeWith([], [{ ...run, ...(result && { result }) }]);
    expect(await forgetCustomer({ spreadsheetId, customer: "ann" }, { store, now })).toMatchObject({ runs: 1 });
    const kept = (await store.run(spreadsheetId, "run-1", now()))?.result?.preview?.schemes[0];
    expect(kept).toEqual({ ...scheme, movers: movers.slice(1) });
  });

  test("takes the customer off the list of who moved, also where the id was shortened", async () => {
    const run = runOf("run-1", []);
    const long = `Ann ${"x".repeat(100)}`;
    const movers = ["ANN", `${long.slice(0, 59)}…`, "Bob"].map((id) => ({ id, from: "A", to: "B" }));
    const scheme = { schemeId: "abc", title: "ABC", tiers: [], notJudged: { after: 0 }, up: 0, down: 3 };
    const result = run.result && { ...run.result, schemes: [{ ...scheme, movers }] };
    const store = await storeWith([], [{ ...run, ...(result && { result }) }]);
    const left = async () => (await store.run(spreadsheetId, "run-1", now()))?.result?.schemes?.[0]?.movers;
    expect(await forgetCustomer({ spreadsheetId, customer: "ann" }, { store, now })).toMatchObject({ runs: 1 });
    expect(await left()).toEqual(movers.slice(1));
    expect(await forgetCustomer({ spreadsheetId, customer: long }, { store, now })).toMatchObject({ runs: 1 });
    expect(await left()).toEqual(movers.slice(2));
  });

  test("takes the customer out of the settings that a preview was asked with, also where the id is a number", async () => {
    const edits = [
      { a1: "B40", value: "Ann" },
      { a1: "C40", value: 17 },
      { a1: "G12", value: "10%, 30%, 100%" },
    ];
    const store = await storeWith([], [{ ...runOf("run-1", []), preview: { edits } }]);
    expect(await forgetCustomer({ spreadsheetId, customer: "ann" }, { store, now })).toMatchObject({ runs: 1 });
    expect(await forgetCustomer({ spreadsheetId, customer: "17" }, { store, now })).toMatchObject({ runs: 1 });
    const kept = (await store.run(spreadsheetId, "run-1", now()))?.preview?.edits.map(({ value }) => value);
    expect(kept).toEqual(["[…]", "[…]", "10%, 30%, 100%"]);
  });

  test.each(["a.b", "(x", "[1]", "$", "c++", "a|b", "\\d"])("takes %s as it is written", async (customer) => {
    const store = await storeWith([], [runOf("run-1", [`"${customer}" and "a-b", "x", "1".`])]);
    await forgetCustomer({ spreadsheetId, customer }, { store, now });
    expect((await store.run(spreadsheetId, "run-1", now()))?.result?.notes).toEqual(['"[…]" and "a-b", "x", "1".']);
  });

  test("of nobody, or of somebody who was never there, changes nothing", async () => {
    const store = await storeWith([snapshotOf(100)], [runOf("run-1", ["Nothing."])]);
    await expect(forgetCustomer({ spreadsheetId, customer: "  " }, { store, now })).rejects.toMatchObject({
      code: "bad_request",
    });
    expect(await forgetCustomer({ spreadsheetId, customer: "eve" }, { store, now })).toEqual({ snapshots: 0, runs: 0 });
  });

  test("waits for the run that is under way: it knows the customer, and would bring the key back", async () => {
    const { endedAt: _, result: __, ...queued } = runOf("run-1", []);
    const store = await storeWith([snapshotOf(100)], [{ ...queued, state: "queued" }]);
    await expect(forgetCustomer({ spreadsheetId, customer: "bob" }, { store, now })).rejects.toMatchObject({
      code: "run_busy",
    });
  });
});
