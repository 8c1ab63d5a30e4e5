import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../functions/core/settings/settings.ts";
import { cellsOf, settingsTab } from "../../functions/core/settings/tab/settings-tab.ts";
import { allPresets } from "../../functions/core/tiers/presets/all-presets.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { AppError } from "../../functions/errors.ts";
import { computeTiers } from "../../functions/use-cases/compute-tiers.ts";
import { decideSettings } from "../../functions/use-cases/decide-settings.ts";
import { knownNames } from "../../functions/use-cases/known-names.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";

const numRuns = process.env.LONG === undefined ? 150 : 10_000;
const today = 45_800;

const header = ["Order ID", "Customer ID", "Date", "Amount", "Cost", "Currency", "Status"];
const orders: readonly (readonly Cell[])[] = Array.from({ length: 60 }, (_, at) => [
  ...[`O${at}`, `c${at % 13}`, today - ((at * 37) % 700), at % 9 === 0 ? -5 : 10 + at * 3, 4 + at],
  ...[at % 20 === 0 ? "USD" : "EUR", at % 11 === 0 ? "refunded" : "paid"],
]);
const workbook = memoryWorkbook({ title: "Orders", rows: [header, ...orders] });
const shape = await workbook.describe();

/** The tab with every preset switched on, so that edits have something to break. */
const made: readonly (readonly Cell[])[] = cellsOf(
  settingsTab(
    { ...defaultSettings, schemes: allPresets.map(({ id }) => ({ id, isOn: true })) },
    "en",
    knownNames(shape),
  ),
);
const written = made.flatMap((row, rowIndex) =>
  row.flatMap((cell, columnIndex) => (cell === "" ? [] : [{ rowIndex, columnIndex }])),
);

/** What people might type, paste or drag into any cell. */
const typed = fc.oneof(
  fc.constantFrom<Cell>("", 0, -1, 0.5, 1, 2, 3, 12, 99.5, 1000, 45_000, 100_000, 1e9, 1e12, 1e15, 1e300, -1e300),
  fc.constantFrom<Cell>(true, false, "yes", "no", "x", "5%", "0%", "100%", "-5%", "1, 2", "10%, 30%, 100%", "#REF!"),
  fc.constantFrom<Cell>("revenue", "orders in the last 3 months", "orders", "days since the last order", "EUR", "USD"),
  fc.constantFrom<Cell>("2025-01-01", "9999-12-31", "0001-01-01", "R 5", "all", "Gold, Silver", "Points", "Ladder"),
  fc.constantFrom<Cell>("at once", "after days of grace", "never", "everyone else", "at least", "in top", "is"),
  // What stands somewhere else: a name of a scheme, a tier, a metric, a list of cuts.
  fc.constantFrom(...written).map(({ rowIndex, columnIndex }) => made[rowIndex]?.[columnIndex] ?? ""),
);
const edits = fc.array(
  fc.record({ where: fc.constantFrom(...written), right: fc.integer({ min: 0, max: 2 }), value: typed }),
  { minLength: 1, maxLength: 4 },
);

/** The same tab with some cells overwritten: what stood there, or up to two cells to its right. */
const edited = (changes: typeof edits extends fc.Arbitrary<infer Edits> ? Edits : never) => {
  const rows = made.map((row) => [...row]);
  for (const { where, right, value } of changes) {
    const row = rows[where.rowIndex] ?? [];
    const width = Math.max(...made.map(({ length }) => length));
    row[Math.min(where.columnIndex + right, width - 1)] = value;
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ""));
};

describe("whatever people write into the Tier Settings tab", () => {
  test("is told at its cell in three languages, or the run comes to an end that can be told", async () => {
    let computed = 0;
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const cells = edited(changes);
        const { problems, settings } = decideSettings({ ...shape, settings: cells });
        for (const { a1, message } of problems) {
          expect(a1).toMatch(/^[A-Z]+\d+$/);
          for (const said of Object.values(message)) expect(said).toMatch(/^[^{}]+$/);
        }
        if (problems.length > 0) return;
        computed += 1;
        const run = computeTiers(workbook, shape, {
          ...{ asOf: settings.asOf ?? today, settings },
          onRead: async () => {},
          earlierSnapshot: async () => undefined,
          comparedSnapshot: async () => undefined,
          history: async () => [],
        });
        const thrown = await run.then(
          () => undefined,
          (reason: unknown) => reason,
        );
        if (thrown !== undefined && !(thrown instanceof AppError)) throw thrown;
      }),
      { numRuns },
    );
    // Not every edit is wrong: the law is about those that are not, too.
    expect(computed).toBeGreaterThan(numRuns / 10);
  });
});
