import { expect, test } from "vitest";
import { addPage } from "../../../functions/core/orders/add-page.ts";
import { createLedger } from "../../../functions/core/orders/create-ledger.ts";
import { profileColumns } from "../../../functions/core/orders/profile-columns.ts";
import { utcDayAt } from "../../../functions/core/orders/read-day.ts";
import { usualFormats } from "../../../functions/core/orders/text-formats.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { columnMap, day } from "../../support/orders.ts";

/** The profile of a German sheet with these dates and amounts. */
function profilesOf(dates: readonly Cell[], amounts: readonly Cell[]) {
  const map = columnMap(["customerId", "date", "amount"]);
  const place = { locale: "de_DE", dayAt: utcDayAt };
  const ledger = createLedger({ map, settings: {}, asOf: day("2025-12-31"), place, formats: usualFormats("de_DE") });
  const profiles = profileColumns(map, ledger.texts);
  const page = { firstRowNumber: 2, rowCount: dates.length, columns: [dates.map(() => "ann"), dates, amounts] };
  addPage(ledger, page);
  profiles.add(page);
  return { profiles: profiles.close(dates.length), texts: ledger.texts.findings() };
}

test("least, median and most are told of dates and numbers that are texts, as they were read", () => {
  const { profiles, texts } = profilesOf(
    ["03.02.2025", "28.02.2025", "2025-03-01", "gestern", 20_250_302],
    ["1.234,50 €", "2,50", "(10,00)", "gratis", 7],
  );
  expect(profiles.map(({ field, numbers }) => [field, numbers?.count, numbers?.least, numbers?.most])).toEqual([
    ["customerId", undefined, undefined, undefined],
    ["date", 4, day("2025-02-03"), day("2025-03-02")],
    ["amount", 4, -10, 1234.5],
  ]);
  // To look is not to count: every text speaks once for how its column is read.
  expect(texts.map(({ field, read, decidedRows }) => [field, read, decidedRows])).toEqual([
    ["date", "dayFirst", 2],
    ["amount", "comma", 3],
  ]);
});
