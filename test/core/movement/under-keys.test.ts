import { expect, test } from "vitest";
import { compareSnapshots } from "../../../functions/core/movement/compare-snapshots.ts";
import type { Snapshot } from "../../../functions/core/movement/snapshot.ts";
import { underKeys } from "../../../functions/core/movement/under-keys.ts";

const state = { heldTierIndex: 1, belowSince: 90, belowCount: 2, aboveCount: 0, aboveTierIndex: -1 };

type Row = readonly [key: string, revenue: number, tierIndex: number];

function snapshotOf(rows: readonly Row[], heldAt?: number): Snapshot {
  const tierIndexes = rows.map(([, , tierIndex]) => tierIndex);
  const sizeOf = (wanted: number) => tierIndexes.filter((tierIndex) => tierIndex === wanted).length;
  return {
    header: {
      ...{ format: 2, asOf: 100, settingsHash: "aa", settings: "{}", fractionDigits: 4, currency: "EUR" },
      customers: rows.length,
      totals: { revenue: rows.reduce((sum, [, revenue]) => sum + revenue, 0), profit: undefined },
      schemes: [
        {
          ...{ id: "abc", definition: "aa", tierIds: ["a", "b"] },
          ...{ sizes: [sizeOf(0), sizeOf(1)], notJudged: sizeOf(-1) },
        },
      ],
    },
    columns: {
      keys: rows.map(([key]) => key),
      names: rows.map(([key]) => key.toUpperCase()),
      revenue: rows.map(([, revenue]) => revenue),
      profit: undefined,
      tierIndexes: [tierIndexes],
      holds: [heldAt === undefined ? [] : [[heldAt, state]]],
    },
  };
}

const merging = (merged: Readonly<Record<string, string>>) => (key: string) => merged[key] ?? key;

test("keys that nobody merged leave a snapshot as it is", () => {
  const snapshot = snapshotOf([["ann", 1, 0]]);
  expect(underKeys(snapshot, (key) => key)).toBe(snapshot);
});

test("two keys that are one customer now are one then, in the tier of who had the key", () => {
  const before = snapshotOf(
    [
      ["ann", 10, 0],
      ["ann@home", 5, 1],
      ["bob", 1, 1],
    ],
    2,
  );
  expect(underKeys(before, merging({ "ann@home": "ann" }))).toEqual(
    snapshotOf(
      [
        ["ann", 15, 0],
        ["bob", 1, 1],
      ],
      1,
    ),
  );
});

test("a key that was replaced by another keeps the place, the tier and what was on its way", () => {
  const before = snapshotOf(
    [
      ["ann", 10, 1],
      ["bob", 1, 0],
    ],
    0,
  );
  const after = underKeys(before, merging({ ann: "c-17" }));
  expect(after.columns).toMatchObject({ keys: ["bob", "c-17"], revenue: [1, 10], holds: [[[1, state]]] });
  expect(after.header).toEqual(before.header);
});

test("nobody is gone or new because keys were merged", () => {
  const before = snapshotOf([
    ["ann", 10, 0],
    ["ann@home", 5, -1],
  ]);
  const now = snapshotOf([["ann", 15, 0]]);
  expect(compareSnapshots(before, now).gone).toEqual(["ann@home"]);
  const { joined, gone, schemes } = compareSnapshots(underKeys(before, merging({ "ann@home": "ann" })), now);
  expect([joined, gone, schemes[0]?.up, schemes[0]?.down]).toEqual([[], [], [], []]);
});
