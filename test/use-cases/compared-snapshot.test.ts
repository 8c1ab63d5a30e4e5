import { expect, test } from "vitest";
import type { Snapshot } from "../../functions/core/movement/snapshot.ts";
import type { MovementsSince } from "../../functions/core/settings/settings.ts";
import { formatDay, parseIsoDay } from "../../functions/core/values/day.ts";
import { comparedSnapshot } from "../../functions/use-cases/compared-snapshot.ts";
import { latestBefore } from "../../functions/use-cases/latest-snapshot.ts";
import { encodeSnapshot } from "../../functions/use-cases/snapshot-codec.ts";
import { memoryStore } from "../support/fakes.ts";

const day = (date: string) => parseIsoDay(date) ?? 0;

const snapshotOf = (asOf: number): Snapshot => ({
  header: {
    ...{ format: 2, asOf, settingsHash: "aa", settings: "{}", fractionDigits: 4, currency: undefined, customers: 0 },
    ...{ totals: { revenue: 0, profit: undefined }, schemes: [] },
  },
  columns: { keys: [], names: undefined, revenue: [], profit: undefined, tierIndexes: [], holds: [] },
});

test.each<[MovementsSince, string | undefined]>([
  ["lastSnapshot", "2026-03-09"],
  ["monthEnd", "2026-02-26"],
  [{ day: day("2026-03-09") }, "2026-03-09"],
  [{ day: day("2026-02-25") }, "2026-01-31"],
  [{ day: day("2026-01-30") }, undefined],
  // A day to come is none to compare with.
  [{ day: day("2026-12-31") }, "2026-03-09"],
])("movements on 10 March since %j compare with %s", async (since, expected) => {
  const store = memoryStore();
  for (const date of ["2026-01-31", "2026-02-26", "2026-03-09", "2026-03-10"])
    await store.saveSnapshot("book", encodeSnapshot(snapshotOf(day(date)), undefined));
  const asOf = day("2026-03-10");
  const earlier = await latestBefore(store, "book", asOf);
  const found = await comparedSnapshot(store, "book", { asOf, since }, earlier);
  expect(found && formatDay(found.header.asOf)).toBe(expected);
});
