import { afterEach, beforeEach, expect, test } from "vitest";
import { resultLines } from "../../functions/local/result-lines.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";

let team: SettingsSheet;
beforeEach(async () => {
  team = await startSettingsSheet({
    title: "Orders",
    rows: [
      ["Order ID", "Customer ID", "Date", "Amount", "Tax", "Status"],
      ["1", "ann", "13/04/2025", "1.234,50", 0.5, "paid"],
      ["2", "ann", "05/06/2025", 10, 0, "Paid"],
      ["3", "guest", "06/06/2025", 10, 0, "refunded"],
      ["4", "ben", "06/06/2025", 10, 0, "cancelled"],
      ...Array.from({ length: 150 }, (_, at) => [`x${at}`, "cy", "soon", 10, 0, "paid"]),
    ],
  });
});
afterEach(() => team.sheet.close());

test("the run's JSON tells all that the data report tells, and cuts no list of rows", async () => {
  const { computed } = await team.refresh();
  if (computed === undefined) throw new RangeError("nothing was computed");
  const result = JSON.parse([...resultLines(computed)].join(""));
  expect(result.rows).toEqual({ all: 154, used: 2, setAside: 152 });
  expect(result.statuses).toEqual([
    { status: "Paid", rows: 152, readAs: "sale" },
    { status: "cancelled", rows: 1, readAs: "cancelled" },
    { status: "refunded", rows: 1, readAs: "returned" },
  ]);
  expect(result.textReadings[0]).toEqual({
    ...{ column: "C", header: "Date", field: "date", readWith: "dayFirst", decidedBy: "column" },
    ...{ decidedRows: 1, ambiguousRows: 1, contraryRows: 0 },
  });
  expect(result.assumptions).toEqual([
    'The amount "Amount" is taken to be without tax, which does not count by Settings: column E "Tax" changes nothing.',
    expect.stringMatching(/^Nobody is called "guest"/),
  ]);
  expect(result.setAside.filter(({ reason }: { readonly reason: string }) => reason === "unreadableDate")).toHaveLength(
    150,
  );
});
