import { expect, test } from "vitest";
import type { Snapshot } from "../../functions/core/movement/snapshot.ts";
import { customerPath } from "../../functions/use-cases/customer-path.ts";
import { encodeSnapshot } from "../../functions/use-cases/snapshot-codec.ts";
import { memoryStore } from "../support/fakes.ts";

/** A day's snapshot: customers with the tier in which they stand, -1 for not judged. */
function snapshotOf(asOf: number, tiers: Readonly<Record<string, number>>, settingsHash = "aa"): Snapshot {
  const keys = Object.keys(tiers).sort();
  return {
    header: {
      format: 2,
      asOf,
      settingsHash,
      settings: "{}",
      fractionDigits: 4,
      currency: "EUR",
      customers: keys.length,
      totals: { revenue: 0, profit: undefined },
      schemes: [{ id: "abc", definition: "a", tierIds: ["a", "b", "c"], sizes: [0, 0, 0], notJudged: 0 }],
    },
    columns: {
      keys,
      names: undefined,
      revenue: keys.map((_, at) => asOf + at),
      profit: undefined,
      tierIndexes: [keys.map((key) => tiers[key] ?? -1)],
      holds: [[]],
    },
  };
}

test("a customer's path leads through the days with an order, each as the sheet last showed it", async () => {
  const store = memoryStore();
  for (const snapshot of [
    snapshotOf(103, { ann: -1, bob: 0 }),
    snapshotOf(101, { ann: 2, bob: 0 }),
    snapshotOf(102, { bob: 0 }),
    snapshotOf(104, { ann: 1 }, "aa"),
    snapshotOf(104, { ann: 0 }, "bb"),
  ])
    await store.saveSnapshot("book", encodeSnapshot(snapshot, undefined));
  const path = await customerPath(store, "book", " ANN ");
  expect(path.map(({ asOf, tiers, revenue }) => [asOf, tiers.get("abc"), revenue])).toEqual([
    [101, "c", 101],
    [103, undefined, 103],
    [104, "a", 104],
  ]);
  expect(await customerPath(store, "book", "eve")).toEqual([]);
  expect(await customerPath(store, "another", "ann")).toEqual([]);
});
