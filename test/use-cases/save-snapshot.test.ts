import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../functions/core/movement/snapshot.ts";
import { defaultRetention } from "../../functions/core/settings/retention.ts";
import { parseIsoDay } from "../../functions/core/values/day.ts";
import { saveSnapshot } from "../../functions/use-cases/save-snapshot.ts";
import { decodeSnapshot } from "../../functions/use-cases/snapshot-codec.ts";
import { memoryStore } from "../support/fakes.ts";

const book = "book";

function snapshotOf(date: string): Snapshot {
  return {
    header: {
      format: 2,
      asOf: parseIsoDay(date) ?? 0,
      settingsHash: "00112233aabbccdd",
      settings: "{}",
      fractionDigits: 4,
      currency: undefined,
      customers: 0,
      totals: { revenue: 0, profit: undefined },
      schemes: [],
    },
    columns: { keys: [], names: undefined, revenue: [], profit: undefined, tierIndexes: [], holds: [] },
  };
}

/** Saves the snapshots of these days one after the other, each at noon of its day, and answers when each one expires. */
async function savedOn(dates: readonly string[], retention = defaultRetention) {
  const store = memoryStore();
  for (const date of dates) {
    const snapshot = snapshotOf(date);
    const before = await store.latestSnapshotBefore(book, snapshot.header.asOf);
    const earlier = before && decodeSnapshot(before).header;
    await saveSnapshot(store, book, snapshot, { earlier, now: new Date(`${date}T12:00:00Z`), retention });
  }
  const headers = await store.snapshotHeaders(book, 0, 100_000);
  return headers.map(({ expireAt }) => expireAt?.toISOString().slice(0, 10));
}

describe("how long a snapshot is kept", () => {
  test("90 days from the day on which it was saved", async () => {
    expect(await savedOn(["2026-01-10", "2026-01-11"])).toEqual(["2026-04-10", "2026-04-11"]);
  });

  test("for good where it was the last of its month: the first of the next month tells", async () => {
    expect(await savedOn(["2026-01-30", "2026-01-31", "2026-02-01"])).toEqual(["2026-04-30", undefined, "2026-05-02"]);
  });

  test("the last day with a run is the month's end, also when nights and whole months were missed", async () => {
    expect(await savedOn(["2026-01-12", "2026-03-03"])).toEqual([undefined, "2026-06-01"]);
    expect(await savedOn(["2025-03-12", "2026-03-13"])).toEqual([undefined, "2026-06-11"]);
  });

  test("a second run of the first day finds what the first one did", async () => {
    expect(await savedOn(["2026-01-31", "2026-02-01", "2026-02-01"])).toEqual([undefined, "2026-05-02"]);
  });

  test("as long as settings say, month ends too where they are not to be kept", async () => {
    expect(
      await savedOn(["2026-01-31", "2026-02-01"], { ...defaultRetention, dailyDays: 10, keepMonthEnds: false }),
    ).toEqual(["2026-02-10", "2026-02-11"]);
  });
});

test("a run that dies after it kept the month's end keeps it again the next day", async () => {
  const store = memoryStore();
  const january = snapshotOf("2026-01-31");
  const options = (date: string, earlier: Snapshot | undefined) =>
    ({ earlier: earlier?.header, now: new Date(`${date}T12:00:00Z`), retention: defaultRetention }) as const;
  await saveSnapshot(store, book, january, options("2026-01-31", undefined));
  const dying = { ...store, saveSnapshot: () => Promise.reject(new Error("died")) };
  const died = saveSnapshot(dying, book, snapshotOf("2026-02-01"), options("2026-02-01", january));
  await expect(died).rejects.toThrow("died");
  await saveSnapshot(store, book, snapshotOf("2026-02-02"), options("2026-02-02", january));
  const headers = await store.snapshotHeaders(book, 0, 100_000);
  expect(headers.map(({ expireAt }) => expireAt === undefined)).toEqual([true, false]);
});
