import { expect, test } from "vitest";
import type { TeamTable } from "../../../functions/core/customers/team-table.ts";
import { overrideColumns, targetColumns, tierRows } from "../../../functions/core/movement/tier-rows.ts";

const customers: TeamTable = {
  title: "Customers",
  firstRowNumber: 3,
  ids: [" Ann", "", "bob@home"],
  columns: [
    { columnIndex: 4, header: "Tier Override", cells: ["Gold"] },
    { columnIndex: 6, header: "Feste Stufe bis", cells: ["", "", 46_000] },
    { columnIndex: 7, header: "Notes", cells: ["x"] },
  ],
};
const keyFor = (key: string) => (key === "bob@home" ? "bob" : key);

test("a cell of the override columns stands at its address, under the key that counts", () => {
  expect(tierRows([customers], keyFor, overrideColumns)).toEqual([
    {
      key: "ann",
      tier: { value: "Gold", a1: "Customers!E3" },
      reason: undefined,
      until: { value: "", a1: "Customers!G3" },
    },
    { key: "", tier: { value: "", a1: "Customers!E4" }, reason: undefined, until: { value: "", a1: "Customers!G4" } },
    {
      key: "bob",
      tier: { value: "", a1: "Customers!E5" },
      reason: undefined,
      until: { value: 46_000, a1: "Customers!G5" },
    },
  ]);
});

test("a tab without a column for tiers fixes none, whatever it says of reasons and days", () => {
  expect(tierRows([{ ...customers, columns: customers.columns.slice(1) }], keyFor, overrideColumns)).toEqual([]);
});

test("targets have columns of their own", () => {
  expect(tierRows([customers], keyFor, targetColumns)).toEqual([]);
  const targets = { ...customers, columns: [{ columnIndex: 2, header: "目标等级", cells: ["", "", "Gold"] }] };
  expect(tierRows([targets], keyFor, targetColumns)[2]).toMatchObject({ key: "bob", tier: { a1: "Customers!C5" } });
});
