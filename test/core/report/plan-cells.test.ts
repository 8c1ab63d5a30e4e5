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
    gone: ["", 0, "No longer in the orders"],
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

  test("are written a whole row at a time with the key they belong to, so that a row moved meanwhile shows it", () => {
    const { columns, changes } = plan(["Ann", "Bob"], ["Ann", "Bob"], [2, 1], ["Gold", "Iron"]);
    expect(columns).toEqual([
      ["Ann", null],
      [3, null],
      ["Gold", null],
    ]);
    expect(changes).toBe(1);
  });

  test("of a column that the report no longer has are cleared", () => {
    const { columns, changes } = plan(["Ann", "Bob"], ["Ann", "Bob"], [3, 1], ["Gold", "Iron"], ["old", ""]);
    expect(columns.at(-1)).toEqual(["", null]);
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

  test("of somebody who once had orders say that there are none any more, and go on saying so", () => {
    const once = plan(["Zoe"], ["Zoe"], [2], ["Gold"]);
    expect(once.columns).toEqual([["Zoe"], [0], ["No longer in the orders"]]);
    expect(plan(["Zoe"], ["Zoe"], [0], ["No longer in the orders"]).changes).toBe(0);
    expect(plan(["Zoe"], ["Zoe"], [0], ["No orders yet"]).changes).toBe(0);
  });

  test("know that somebody is gone by the key they were computed for, not by the row they stand in", () => {
    const { columns } = plan(["Yan", "Zoe"], ["Zoe", "Yan"], [2, 0], ["Gold", "No orders yet"]);
    expect(columns[2]).toEqual(["No orders yet", "No longer in the orders"]);
  });

  test("of somebody who comes back are a customer's again", () => {
    expect(plan(["Ann"], ["Ann"], [0], ["No longer in the orders"]).columns[2]).toEqual(["Gold"]);
  });

  test("of a customer in two rows are the same, and the rows are reported", () => {
    const { columns, duplicates } = plan(["Ann", "Bob", "ann "]);
    expect(columns[2]).toEqual(["Gold", "Iron", "Gold"]);
    expect(duplicates).toEqual([{ key: "ann", rowIndexes: [0, 2] }]);
  });

  test.each(["#NAME?", "#N/A", "#REF!", "Loading...", "Total", "合计"])(
    "of a row with %s instead of a key are cleared, mark and all",
    (cell) => {
      const { columns, duplicates } = plan(["Ann", cell, cell], [], [], ["Gold", "No orders yet", ""]);
      expect(columns.map((column) => column[1])).toEqual(["", "", ""]);
      expect(duplicates).toEqual([]);
    },
  );

  test("of errors are counted by row, other rows without a key are not", () => {
    expect(plan(["Ann", "#NAME?", "", "Total", "#N/A"]).errorRows).toEqual([1, 4]);
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
  const ownColumns = fc.array(column, { maxLength: 4 });
  const tab = fc.record({ keys: fc.array(key, { maxLength: 6 }), ownColumns });

  test("applied, every row shows its customer; a second plan is empty; only own columns are in it", () => {
    fc.assert(
      fc.property(tab, ({ keys, ownColumns }) => {
        const { columns } = planCustomerCells(report, { keys, ownColumns });
        expect(columns).toHaveLength(Math.max(report.columns.length, ownColumns.length));
        const applied = columns.map((planned, index) => apply(ownColumns[index], planned));
        keys.forEach((rowKey, rowIndex) => {
          const own = matchKey(String(rowKey)) === "" ? ["", "", ""] : report.cells.get(matchKey(String(rowKey)));
          const [, ...shown] = applied.map((cells) => cells[rowIndex] ?? "");
          const dropped = shown.splice(2);
          expect(own === undefined ? [report.contact.slice(1), report.gone.slice(1)] : [own.slice(1)]).toContainEqual(
            shown,
          );
          expect(dropped.every((cell) => cell === "")).toBe(true);
        });
        expect(planCustomerCells(report, { keys, ownColumns: applied }).changes).toBe(0);
      }),
    );
  });

  test("a row is planned whole or not at all", () => {
    fc.assert(
      fc.property(tab, ({ keys, ownColumns: own }) => {
        const { columns } = planCustomerCells(report, { keys, ownColumns: own });
        const [first = []] = columns;
        first.forEach((mark, rowIndex) => {
          for (const planned of columns) expect(planned[rowIndex] === null).toBe(mark === null);
        });
      }),
    );
  });

  test("a tab of two hundred thousand rows is planned like any other", () => {
    const keys = Array.from({ length: 200_000 }, (_, row) => `c${row}`);
    expect(planCustomerCells(report, { keys, ownColumns: [keys] }).changes).toBe(400_000);
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
