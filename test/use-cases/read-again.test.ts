import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../functions/core/settings/settings.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { dateOf } from "../../functions/core/values/day.ts";
import { computeTiers } from "../../functions/use-cases/compute-tiers.ts";
import { dayAtIn } from "../../functions/use-cases/day-at.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";
import { day } from "../support/orders.ts";

/** What comes of dates in a British spreadsheet in Berlin, and how often its orders were read. */
async function read(dates: readonly Cell[]) {
  const rows = [["Customer ID", "Date", "Amount"], ...dates.map((date, index): Cell[] => [`c${index}`, date, 1])];
  const workbook = memoryWorkbook({ title: "Orders", rows });
  const shares: number[] = [];
  const { ledger } = await computeTiers(workbook, await workbook.describe(), {
    asOf: day("2025-03-31"),
    settings: defaultSettings,
    earlierSnapshot: async () => undefined,
    comparedSnapshot: async () => undefined,
    history: async () => [],
    onRead: async (share) => {
      shares.push(share);
    },
  });
  const { rowsUsed, setAside, texts } = ledger;
  return { rowsUsed, setAside: setAside.counts, texts, times: shares.length };
}

const ambiguous = Array.from({ length: 30 }, () => "03/04/2025");

describe("orders are read", () => {
  test("once where the first rows are written as all others", async () => {
    expect(await read(["02/28/2025", ...ambiguous])).toMatchObject({ rowsUsed: 31, times: 1 });
    expect(await read(ambiguous)).toMatchObject({ setAside: { afterAsOf: 30 }, times: 1 });
  });

  test("once more where a later row shows that they were meant otherwise", async () => {
    expect(await read([...ambiguous, "02/28/2025"])).toMatchObject({
      rowsUsed: 31,
      times: 2,
      texts: [{ field: "date", read: "monthFirst", decidedBy: "column", ambiguousRows: 30 }],
    });
  });

  test("with instants on the days of the spreadsheet's zone", async () => {
    expect(await read(["2025-03-31T21:59:59Z", "2025-03-31T22:00:00Z"])).toMatchObject({
      rowsUsed: 1,
      setAside: { afterAsOf: 1 },
    });
  });
});

describe("the day in a zone at an instant", () => {
  test.each([
    ["Europe/Berlin", "2025-03-30T21:59:59Z", 30],
    ["Europe/Berlin", "2025-03-30T22:00:00Z", 31],
    ["Europe/Berlin", "2025-03-29T22:59:59Z", 29],
    ["Asia/Kathmandu", "2025-03-29T18:14:59Z", 29],
    ["Asia/Kathmandu", "2025-03-29T18:15:00Z", 30],
    ["Pacific/Chatham", "2025-03-29T10:15:00Z", 30],
    ["America/St_Johns", "2025-03-30T02:29:59Z", 29],
  ])("in %s at %s is the %sth", (zone, instant, dayOfMonth) => {
    const dayAt = dayAtIn(zone);
    for (let again = 0; again < 2; again += 1) {
      expect(dateOf(dayAt(Date.parse(instant))).dayOfMonth).toBe(dayOfMonth);
    }
  });
});
