import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../../../functions/core/settings/settings.ts";
import { readSettingsTab } from "../../../../functions/core/settings/tab/read-settings-tab.ts";
import { cellsOf, settingsTab } from "../../../../functions/core/settings/tab/settings-tab.ts";
import type { Cell } from "../../../../functions/core/values/cell.ts";
import { knownNames, withCell } from "../../../support/settings-cells.ts";

const fresh = cellsOf(settingsTab(defaultSettings, "en", knownNames));
const header = fresh.findIndex((row) => row[0] === "How tiers move") + 1;
const columns = { scheme: 0, falls: 1, grace: 3, risesAfter: 4, margin: 5 } as const;

/** The tab with cells of the row of a scheme filled in; a scheme without a row gets the first blank one. */
function withMoves(scheme: string, said: Readonly<Partial<Record<keyof typeof columns, Cell>>>) {
  const end = fresh.findIndex((row) => row[0] === "Exchange rates");
  const own = fresh.findIndex((row, index) => index > header && index < end && row[0] === scheme);
  const rowIndex = own > 0 ? own : fresh.findIndex((row, index) => index > header && (row[0] ?? "") === "");
  const cells: Readonly<Partial<Record<keyof typeof columns, Cell>>> = { scheme, ...said };
  return Object.entries(columns).reduce((tab, [name, column]) => {
    const value = Object.entries(cells).find(([each]) => each === name)?.[1];
    return value === undefined ? tab : withCell(tab, rowIndex, column, value);
  }, fresh);
}
const read = (...given: Parameters<typeof withMoves>) => readSettingsTab(withMoves(...given), knownNames);

test("every scheme that is on has a row, and follows each day's figures", () => {
  const rows = fresh.slice(header + 1, header + 5).map((row) => [row[0], row[1], row[4], row[5]]);
  expect(rows).toEqual([
    ["Customer pyramid", "at once", 1, 0],
    ["ABC by customers", "at once", 1, 0],
    ["Customer life cycle", "at once", 1, 0],
    ["RFM", "at once", 1, 0],
  ]);
  expect(readSettingsTab(fresh, knownNames).settings.movement).toEqual({});
});

describe("how a scheme moves", () => {
  test.each([
    [{ falls: "never" }, { kind: "never" }],
    [{ falls: "One tier at a time" }, { kind: "oneAtATime" }],
    [
      { falls: "after days of grace", grace: 14 },
      { kind: "graceDays", days: 14 },
    ],
    [{ falls: "after days of grace" }, { kind: "graceDays", days: 30 }],
    [
      { falls: "宽限若干次评定后", grace: 5 },
      { kind: "graceEvaluations", evaluations: 5 },
    ],
    [{ falls: "after evaluations of grace" }, { kind: "graceEvaluations", evaluations: 3 }],
  ] as const)("falls as %j says", (said, downgrade) => {
    const { settings, problems } = read("ABC by customers", said);
    expect(problems).toEqual([]);
    expect(settings.movement).toEqual({ abc: { downgrade, upgradeEvaluations: 1, margin: 0 } });
  });

  test("rises after evaluations, and keeps a margin", () => {
    const { settings } = read("ABC by customers", { risesAfter: 3, margin: "5%" });
    expect(settings.movement).toEqual({
      abc: { downgrade: { kind: "atOnce" }, upgradeEvaluations: 3, margin: 0.05 },
    });
  });

  test("is told for a scheme that is off, too", () => {
    expect(read("Stars", { falls: "never" }).settings.movement).toHaveProperty("stars");
  });
});

describe("what is wrong in the table is told at its cell", () => {
  const lines = (...given: Parameters<typeof withMoves>) =>
    read(...given).problems.map(({ a1, message }) => `${a1.replace(/\d+/, "")}: ${message.en}`);

  test.each([
    ["Customer piramid", { falls: "never" }, /^A: .*"Customer piramid".*Customer pyramid/],
    ["ABC by customers", { falls: "sometimes" }, /^B: .*"sometimes".*at once, one tier at a time/],
    ["ABC by customers", { falls: "after days of grace", grace: "soon" }, /^D: .*"soon"/],
    ["ABC by customers", { falls: "after days of grace", grace: 1.5 }, /^D: .*"1.5"/],
    ["ABC by customers", { falls: "after days of grace", grace: -1 }, /^D: "-1" is not .* from 0 to 36500.* 30\.$/],
    ["ABC by customers", { falls: "after days of grace", grace: 36_501 }, /^D: "36501" is not .* from 0 to 36500/],
    ["ABC by customers", { falls: "after evaluations of grace", grace: 1e9 }, /^D: .* from 0 to 36500.* 3\.$/],
    ["ABC by customers", { risesAfter: 1_000_001 }, /^E: "1000001" is too large to reckon with. Write 1000000 or less/],
    ["ABC by customers", { risesAfter: 0 }, /^E: .*"0"/],
    ["ABC by customers", { margin: 5 }, /^F: .*"5"/],
    ["ABC by customers", { margin: "#REF!" }, /^F: /],
    ["Customer life cycle", { margin: 0.05 }, /^F: Customer life cycle cuts no one value/],
    ["RFM", { margin: 0.05 }, /^F: RFM cuts no one value/],
  ] as const)("%s %j", (scheme, said, message) => {
    expect(lines(scheme, said)).toEqual([expect.stringMatching(message)]);
  });

  test("a scheme with two rows", () => {
    const blank = fresh.findIndex((row, index) => index > header && (row[0] ?? "") === "");
    const { problems } = readSettingsTab(withCell(fresh, blank, 0, "RFM"), knownNames);
    expect(problems.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('"RFM" already has a row in A'),
    ]);
  });
});
