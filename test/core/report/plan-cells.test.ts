import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planCustomerCells } from "../../../functions/core/report/plan-customer-cells.ts";
import { planOwnTab } from "../../../functions/core/report/plan-own-tab.ts";
import type { CustomerRows } from "../../../functions/core/report/sheet-report.ts";
import type { Cell, PlannedCell } from "../../../functions/core/values/cell.ts";
import { matchKey } from "../../../functions/core/values/keys.ts";

/** A report with the columns key, orders, tier. */
function rowsOf(cells: Readonly<Record<string, readonly Cell[]>>): CustomerRows {
  const words = { en: "", "zh-Hans": "", "zh-Hant": "" };
  return {
    columns: ["key", "orders", "tier"].map((id) => ({ id, title: words, format: "text" })),
    cells: new Map(Object.entries(cells).map(([key, own]) => [key, [key.toUpperCase(), ...own]])),
    customers: Object.keys(cells).map((key) => ({ key, id: key.toUpperCase(), name: "" })),
    contact: ["", 0, "No orders yet"],
  };
}

const report = rowsOf({ ann: [3, "Gold"], bob: [1, "Iron"] });
const plan = (keys: readonly Cell[], ...ownColumns: readonly (readonly Cell[])[]) =>
  planCustomerCells(report, { keys, ownColumns });

describe("own cells on the Customers tab", () => {
  test("follow the rows wherever the team has put them", () => {
    expect(plan(["Bob", "Ann"]).columns).toEqual([
      ["Bob", "Ann"],
      [1, 3],
      ["Iron", "Gold"],
    ]);
  });

  test("that already read as they should are left alone", () => {
    const { columns, changes } = plan(["Ann", "Bob"], ["Ann", "Bob"], [3, 1], ["Gold", "Iron"]);
    expect(columns.flat()).toEqual([null, null, null, null, null, null]);
    expect(changes).toBe(0);
  });

  test("are written together with the key they belong to, so that a row moved meanwhile shows it", () => {
    const { columns, changes } = plan(["Ann", "Bob"], ["Ann", "Bob"], [2, 1], ["Gold", "Iron"]);
    expect(columns).toEqual([
      ["Ann", null],
      [3, null],
      [null, null],
    ]);
    expect(changes).toBe(1);
  });

  test("are the same only in type and value: the text 3 is not the number 3", () => {
    expect(plan(["Ann"], ["Ann"], ["3"], ["Gold"]).columns[1]).toEqual([3]);
  });

  test("repeat the key as the row has it, so that the two always read alike", () => {
    expect(plan([" ANN ", "ａｎｎ"]).columns[0]).toEqual([" ANN ", "ａｎｎ"]);
    const numbered = planCustomerCells(rowsOf({ "17": [1, "Gold"] }), { keys: [17], ownColumns: [] });
    expect(numbered.columns).toEqual([[17], [1], ["Gold"]]);
  });

  test("of a row without a key are cleared", () => {
    expect(plan(["", "Ann"], ["Bob", "Ann"], [1, 3], ["Iron", "Gold"]).columns).toEqual([
      ["", null],
      ["", null],
      ["", null],
    ]);
  });

  test("of a row below the last key are cleared too", () => {
    expect(plan(["Ann"], ["Ann", "Bob"], [3, 1], ["Gold", "Iron"]).columns).toEqual([
      [null, ""],
      [null, ""],
      [null, ""],
    ]);
  });

  test("of somebody who is in no order are those of a contact", () => {
    expect(plan(["Zoe"]).columns).toEqual([["Zoe"], [0], ["No orders yet"]]);
  });

  test("of a customer in two rows are the same, and the rows are reported", () => {
    const { columns, duplicates } = plan(["Ann", "Bob", "ann "]);
    expect(columns[2]).toEqual(["Gold", "Iron", "Gold"]);
    expect(duplicates).toEqual([{ key: "ann", rowIndexes: [0, 2] }]);
  });

  test("customers without a row are named in the order in which rows are added", () => {
    expect(plan(["Zoe"]).missing.map(({ key }) => key)).toEqual(["ann", "bob"]);
    expect(plan(["BOB"]).missing.map(({ key }) => key)).toEqual(["ann"]);
  });
});

const apply = (current: readonly Cell[] | undefined, planned: readonly PlannedCell[]) =>
  planned.map((cell, index) => cell ?? current?.[index] ?? "");

describe("laws of the plan", () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(fc.constantFrom<Cell>("", "Gold", "3", 3, 0, true, "ann"), fc.string());
  const key = fc.constantFrom<Cell>("", "Ann", "ann", " ANN", "Bob", "Zoe", 17, true);
  const column = fc.array(cell, { maxLength: 8 });
  const tab = fc.record({ keys: fc.array(key, { maxLength: 6 }), ownColumns: fc.array(column, { maxLength: 3 }) });

  test("applied, every row shows its customer; a second plan is empty; only own columns are in it", () => {
    fc.assert(
      fc.property(tab, ({ keys, ownColumns }) => {
        const { columns } = planCustomerCells(report, { keys, ownColumns });
        expect(columns).toHaveLength(report.columns.length);
        const applied = columns.map((planned, index) => apply(ownColumns[index], planned));
        keys.forEach((rowKey, rowIndex) => {
          const own = matchKey(String(rowKey)) === "" ? ["", "", ""] : report.cells.get(matchKey(String(rowKey)));
          const shown = applied.map((cells) => cells[rowIndex]);
          expect(shown.slice(1)).toEqual((own ?? report.contact).slice(1));
        });
        expect(planCustomerCells(report, { keys, ownColumns: applied }).changes).toBe(0);
      }),
    );
  });

  test("an own tab comes to show its rows and nothing else, and then needs nothing more", () => {
    const matrix = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(matrix, matrix, (rows, current) => {
        const block = planOwnTab({ rows }, current);
        const applied = block?.map((planned, index) => apply(current[index], planned)) ?? current;
        for (let row = 0; row < Math.max(rows.length, applied.length); row += 1) {
          for (let column = 0; column < 4; column += 1) {
            expect(applied[row]?.[column] ?? "").toBe(rows[row]?.[column] ?? "");
          }
        }
        expect(planOwnTab({ rows }, applied)).toBeUndefined();
      }),
    );
  });
});

describe("an own tab", () => {
  test("that already shows its rows needs nothing, blanks at the ends aside", () => {
    expect(planOwnTab({ rows: [["a", 1, ""], []] }, [["a", 1]])).toBeUndefined();
  });

  test("is cleared of what is left over", () => {
    expect(planOwnTab({ rows: [["a"]] }, [["a", "old"], ["older"]])).toEqual([
      [null, ""],
      ["", null],
    ]);
  });

  test("of a hundred thousand leftover rows is planned like any other", () => {
    expect(planOwnTab({ rows: [["a"]] }, new Array(200_000).fill(["x"]))).toHaveLength(200_000);
  });
});
