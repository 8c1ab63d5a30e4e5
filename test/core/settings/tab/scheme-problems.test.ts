import { describe, expect, test } from "vitest";
import { planStatus } from "../../../../functions/core/settings/tab/plan-status.ts";
import { readSettingsTab } from "../../../../functions/core/settings/tab/read-settings-tab.ts";
import { settingsFaults } from "../../../../functions/core/tiers/settings-faults.ts";
import type { Cell } from "../../../../functions/core/values/cell.ts";
import { knownNames, type SettingsCells, settingsCells, withCell } from "../../../support/settings-cells.ts";

const fresh = settingsCells();

/** Columns of the tables by what stands in them. */
const columns = {
  schemes: {
    scheme: 0,
    on: 1,
    kind: 4,
    metric: 5,
    cuts: 6,
    tiers: 7,
    title: 8,
    why: 9,
    customers: 12,
    days: 13,
    repeats: 14,
  },
  rules: { scheme: 0, tier: 1, metric: 3, operator: 4, value: 5, alternative: 6 },
  axes: { scheme: 0, axis: 1, metric: 3, cut: 4, better: 5 },
  grid: { scheme: 0, tier: 1, levels: 3 },
  points: { scheme: 0, how: 1, metric: 3, step: 4, points: 5, maximum: 6 },
  playbook: { scheme: 0, tier: 1, action: 3, weight: 4 },
} as const;
type Table = keyof typeof columns;
const titles: Readonly<Record<Table, string>> = {
  schemes: "Tier schemes",
  rules: "Tier rules",
  axes: "Grid axes",
  grid: "Grid cells",
  points: "Point rules",
  playbook: "Playbook",
};

/** The row of a scheme in a table, its `nth`; without a scheme the first blank row of the table. */
function rowIn(cells: SettingsCells, table: Table, scheme: string, nth = 0): number {
  const title = cells.findIndex((row) => row[0] === titles[table]);
  const rows = cells.flatMap((row, index) => (index > title + 1 && (row[0] ?? "") === scheme ? [index] : []));
  const row = rows[nth];
  if (title === -1 || row === undefined) throw new RangeError(`no row of ${scheme} in ${table}`);
  return row;
}

/** The cells with some of a row's changed. */
function change(
  cells: SettingsCells,
  table: Table,
  rowIndex: number,
  said: Readonly<Record<string, Cell>>,
): SettingsCells {
  const places: Readonly<Record<string, number>> = columns[table];
  return Object.entries(said).reduce(
    (changed, [column, value]) => withCell(changed, rowIndex, places[column] ?? -1, value),
    cells,
  );
}

/** Changes the row of a scheme. */
const inRow =
  (table: Table, scheme: string, said: Readonly<Record<string, Cell>>, nth = 0) =>
  (cells: SettingsCells): SettingsCells =>
    change(cells, table, rowIn(cells, table, scheme, nth), said);

/** Fills in the next blank row of a table. */
const addRow = (table: Table, said: Readonly<Record<string, Cell>>) => inRow(table, "", said);

/** Several changes, one after the other. */
const all =
  (...changes: readonly ((cells: SettingsCells) => SettingsCells)[]) =>
  (cells: SettingsCells): SettingsCells =>
    changes.reduce((changed, each) => each(changed), cells);

const own = (said: Readonly<Record<string, Cell>>) => addRow("schemes", { scheme: "Our steps", on: true, ...said });
const ladder = own({ kind: "Ladder of rules", tiers: "Friend, Guest" });
const rule = (tier: string, metric: string, operator: string, value: Cell = "", alternative: Cell = "") =>
  addRow("rules", { scheme: "Our steps", tier, metric, operator, value, alternative });
const grid = own({ kind: "Grid", tiers: "Top, Rest" });
const axis = (name: string, metric: string, cut: string) =>
  addRow("axes", { scheme: "Our steps", axis: name, metric, cut });
const twoAxes = all(axis("R", "days since the last order", "3 scores"), axis("V", "revenue", "top 20%"));
const cell = (tier: string, levels: string) => addRow("grid", { scheme: "Our steps", tier, levels });
const pointScheme = own({ kind: "Points", tiers: "Many, Few", cuts: "10" });
const earns = (said: Readonly<Record<string, Cell>>) => addRow("points", { scheme: "Our steps", ...said });

/** What somebody did, the column of the cell that is told, how to mend it. */
type Case = readonly [string, (cells: SettingsCells) => SettingsCells, `${string}`, string];

const brokenSchemes: readonly Case[] = [
  [
    "a cut out of order",
    inRow("schemes", "ABC by customers", { cuts: "20%, 5%, 100%" }),
    "G",
    "5% stands after 20%: each share counts from the top down, so they must rise, as in 5%, 20%, 100%.",
  ],
  [
    "shares that do not reach 100%",
    inRow("schemes", "ABC by customers", { cuts: "5%, 20%, 80%" }),
    "G",
    "The shares end at 80%. The last tier must reach 100%.",
  ],
  [
    "a share above 100%",
    inRow("schemes", "80/20", { cuts: "20%, 120%" }),
    "G",
    '"120%" is not a share above 0% and up to 100%. Write a list such as 5%, 20%, 100%.',
  ],
  [
    "shares without a percent sign",
    inRow("schemes", "80/20", { cuts: "20, 100" }),
    "G",
    '"20" is not a share above 0% and up to 100%. Write a list such as 5%, 20%, 100%.',
  ],
  [
    "text for a cut",
    inRow("schemes", "80/20", { cuts: "a fifth" }),
    "G",
    '"a fifth" is not a cut. Write a list such as 5%, 20%, 100%.',
  ],
  [
    "too many shares",
    inRow("schemes", "80/20", { cuts: "5%, 10%, 20%, 100%" }),
    "G",
    "2 tiers need 2 shares, and 4 stand here. Write one for each tier, the last 100%.",
  ],
  [
    "values out of order",
    inRow("schemes", "Customer cards", { cuts: "1000, 5000" }),
    "G",
    "5000 stands after 1000: each tier begins lower than the one before, as in 5000, 1000.",
  ],
  [
    "too few values",
    inRow("schemes", "Customer cards", { cuts: "5000" }),
    "G",
    "3 tiers need 2 cuts, and 1 stands here. Write one for each tier but the last.",
  ],
  [
    "cuts for a ladder",
    inRow("schemes", "Customer life cycle", { cuts: "5, 3" }),
    "G",
    '"5, 3" has no meaning here: "Ladder of rules" does without. Clear the cell.',
  ],
  [
    "an unknown metric",
    inRow("schemes", "80/20", { metric: "profitt" }),
    "F",
    '"profitt" is no metric, and no column of the Customers tab has this header. The nearest is "profit".',
  ],
  [
    "a metric that cannot be ranked",
    inRow("schemes", "80/20", { metric: "active" }),
    "F",
    '"active" cannot be ranked: it is yes or no. Choose a metric that is a number, such as "revenue".',
  ],
  [
    "a metric for a grid",
    inRow("schemes", "RFM", { metric: "revenue" }),
    "F",
    '"revenue" has no meaning here: "Grid" does without. Clear the cell.',
  ],
  [
    "another kind for a preset",
    inRow("schemes", "80/20", { kind: "Points" }),
    "E",
    '"Points" is not the kind of this scheme: it stays "Share of customers". For another kind, add a scheme of your own in a new row.',
  ],
  [
    "an unknown kind",
    own({ kind: "Pyramid" }),
    "E",
    '"Pyramid" is not possible here. Use one of: Share of customers, Share of value, Fixed values, Equal groups, more is better, Equal groups, less is better, Ladder of rules, Grid, Points, One tier per value.',
  ],
  [
    "a box that is neither ticked nor not",
    inRow("schemes", "80/20", { on: "perhaps" }),
    "B",
    '"perhaps" is not possible here. Use one of: Yes, No.',
  ],
  [
    "a misspelt scheme that is switched on",
    inRow("schemes", "80/20", { scheme: "80/2", kind: "" }),
    "A",
    '"80/2" is not a scheme of the tool; the nearest is "80/20". To make a scheme of your own, choose its kind.',
  ],
  [
    "a scheme that stands twice",
    addRow("schemes", { scheme: "ABC by customers", on: true }),
    "A",
    '"ABC by customers" already stands in A{row}. Keep one of the two rows, or give one another name.',
  ],
  [
    "an own scheme without a name",
    own({ scheme: "", kind: "Points" }),
    "A",
    "This row names no scheme. Write its name here, or clear the row.",
  ],
  [
    "two tiers of one name",
    inRow("schemes", "ABC by customers", { tiers: "Best, best, Rest" }),
    "H",
    'Two tiers are called "best". Give each a name of its own.',
  ],
  [
    "more than eight tiers",
    own({ kind: "Fixed values", metric: "revenue", tiers: "a,b,c,d,e,f,g,h,i", cuts: "8,7,6,5,4,3,2,1" }),
    "H",
    "9 tiers are too many: use at most 8. Many tiers blur what to do for whom.",
  ],
  [
    "one tier",
    own({ kind: "Fixed values", metric: "revenue", tiers: "All" }),
    "H",
    "A scheme needs at least two tiers. Write their names here, best first, as in: Gold, Silver.",
  ],
  [
    "no metric",
    own({ kind: "Fixed values", tiers: "Big, Small", cuts: "100" }),
    "F",
    'A scheme of the kind "Fixed values" needs a metric. Choose one, such as "revenue".',
  ],
  [
    "no cuts",
    own({ kind: "Fixed values", metric: "revenue", tiers: "Big, Small" }),
    "G",
    "2 tiers need 1 cut, and 0 stand here. Write one for each tier but the last.",
  ],
  [
    "one tier per value of a metric",
    own({ kind: "One tier per value", metric: "revenue" }),
    "F",
    '"revenue" is computed by the tool. One tier per value needs a column that you keep on the Customers tab, such as "channel".',
  ],
  [
    "two columns of one title",
    inRow("schemes", "RFM", { title: "ABC by customers" }),
    "I",
    'The column of ABC by customers is called "ABC by customers" as well. Give one of them another title.',
  ],
  [
    "an error instead of cuts",
    inRow("schemes", "80/20", { cuts: "#REF!" }),
    "G",
    "The cell holds the error #REF!. Mend its formula, or write the value itself.",
  ],
];

const brokenRules: readonly Case[] = [
  [
    "a rule for an unknown scheme",
    inRow("rules", "Customer life cycle", { scheme: "Customer life cycl" }),
    "A",
    'No scheme is called "Customer life cycl". Use "Customer life cycle", or add it to the table "Tier schemes" with a kind.',
  ],
  [
    "a rule for an unknown tier",
    inRow("rules", "Customer life cycle", { tier: "Gone" }),
    "B",
    '"Gone" is not a tier of "Customer life cycle". Its tiers are: Loyal, New, Key follow-up, Silent, Lost.',
  ],
  [
    "a rule without a tier",
    inRow("rules", "Customer life cycle", { tier: "" }),
    "B",
    'This row names no tier of "Customer life cycle". Use one of: Loyal, New, Key follow-up, Silent, Lost.',
  ],
  [
    "a rule with an unknown metric",
    inRow("rules", "Customer life cycle", { metric: "trand" }),
    "D",
    '"trand" is no metric, and no column of the Customers tab has this header. The nearest is "trend".',
  ],
  [
    "an unknown operator",
    inRow("rules", "Customer life cycle", { operator: "at lest" }),
    "E",
    '"at lest" is not possible here. Use one of: at least, at most, more than, less than, equals, one of, yes, in top, in bottom, is in tier, everyone else.',
  ],
  [
    "no operator",
    inRow("rules", "Customer life cycle", { operator: "" }),
    "E",
    "This rule has no operator. Use one of: at least, at most, more than, less than, equals, one of, yes, in top, in bottom, is in tier, everyone else.",
  ],
  [
    "no value",
    inRow("rules", "Customer life cycle", { value: "" }),
    "F",
    '"silence in expected gaps more than" needs a value. Write for example 3.',
  ],
  [
    "text where a number is needed",
    inRow("rules", "Customer life cycle", { value: "long" }),
    "F",
    '"long" is not a number, and "silence in expected gaps" is compared with one. Write for example 3.',
  ],
  [
    "yes on a number",
    inRow("rules", "Customer life cycle", { operator: "yes", value: "" }),
    "E",
    'The operator "yes" does not suit "silence in expected gaps", which is a number. Use one of: at least, at most, more than, less than, equals, one of, in top, in bottom.',
  ],
  [
    "a number on yes or no",
    inRow("rules", "Six steps", { metric: "active", operator: "at least", value: 3 }),
    "E",
    'The operator "at least" does not suit "active", which is yes or no. Use one of: yes, equals.',
  ],
  [
    "a share above 100% of customers",
    all(ladder, rule("Friend", "revenue", "in top", 20), rule("Guest", "", "everyone else")),
    "F",
    '"20" is not a share from 0% to 100%. Write for example 20%.',
  ],
  [
    "a day that is none",
    all(ladder, rule("Friend", "last order", "at least", "last May"), rule("Guest", "", "everyone else")),
    "F",
    '"last May" is not a date from 1970 on. Write for example 2025-02-28.',
  ],
  [
    "a value beside everyone else",
    inRow("rules", "Customer life cycle", { operator: "everyone else", metric: "", value: 3 }),
    "F",
    '"3" has no meaning beside the operator "everyone else". Clear the cell.',
  ],
  [
    "an alternative that is no number",
    inRow("rules", "Customer life cycle", { alternative: "b" }),
    "G",
    '"b" is not the number of an alternative. Write a whole number from 1 on, or leave it blank.',
  ],
  [
    "an own ladder without rules",
    ladder,
    "A",
    'A ladder needs rules: add rows for "Our steps" to the table "Tier rules".',
  ],
  [
    "a ladder that leaves customers out",
    all(ladder, rule("Friend", "orders", "at least", 3), rule("Guest", "orders", "at least", 1)),
    "E",
    'No tier of "Our steps" takes everyone else. Add a row for the last tier with the operator "everyone else".',
  ],
  [
    "two tiers that take everyone else",
    all(ladder, rule("Friend", "", "everyone else"), rule("Guest", "", "everyone else")),
    "E",
    '"Friend" already takes everyone else. Only one tier of a scheme can: give this one a rule.',
  ],
  [
    "a tier that takes everyone else and has a rule",
    all(
      ladder,
      rule("Friend", "orders", "at least", 3),
      rule("Guest", "", "everyone else"),
      rule("Guest", "orders", "at least", 1),
    ),
    "E",
    '"Guest" takes everyone else in E{row}, so it needs no other rule. Clear one of the rows.',
  ],
  [
    "a tier without rules",
    all(
      own({ kind: "Ladder of rules", tiers: "Friend, Fan, Guest" }),
      rule("Friend", "orders", "at least", 3),
      rule("Guest", "", "everyone else"),
    ),
    "A",
    'The tier "Fan" of "Our steps" has no rule. Add rows for it to the table "Tier rules", or take its name out.',
  ],
  [
    "rules for a share",
    addRow("rules", { scheme: "80/20", tier: "Core", metric: "orders", operator: "at least", value: 2 }),
    "A",
    'Rows of this table do not apply to "80/20", which is of the kind "Share of customers". Clear the row.',
  ],
  [
    "a rule that looks at an unknown scheme",
    all(ladder, rule("Friend", "ABD by customers", "is in tier", "A key"), rule("Guest", "", "everyone else")),
    "D",
    'No scheme is called "ABD by customers". Use "ABC by customers", or add it to the table "Tier schemes" with a kind.',
  ],
  [
    "a rule that looks at a scheme that is off",
    all(ladder, rule("Friend", "80/20", "is in tier", "Core"), rule("Guest", "", "everyone else")),
    "D",
    '"80/20" is switched off, and this rule looks at it. Switch it on in the table "Tier schemes", or change the rule.',
  ],
  [
    "a rule that looks at an unknown tier of another",
    all(ladder, rule("Friend", "RFM", "is in tier", "Champion, Lost"), rule("Guest", "", "everyone else")),
    "F",
    '"Champion" is not a tier of "RFM". Its tiers are: Champions, Loyal, Potential loyal, Recent, Promising, Needs attention, About to sleep, Can\'t lose, At risk, Hibernating, Lost.',
  ],
  [
    "schemes that look at one another",
    all(
      ladder,
      rule("Friend", "Our rungs", "is in tier", "High"),
      rule("Guest", "", "everyone else"),
      addRow("schemes", { scheme: "Our rungs", on: true, kind: "Ladder of rules", tiers: "High, Low" }),
      addRow("rules", {
        scheme: "Our rungs",
        tier: "High",
        metric: "Our steps",
        operator: "is in tier",
        value: "Friend",
      }),
      addRow("rules", { scheme: "Our rungs", tier: "Low", metric: "", operator: "everyone else" }),
    ),
    "D",
    "These schemes look at one another in a circle: Our steps → Our rungs → Our steps. Change one of these rules.",
  ],
];

const brokenGrids: readonly Case[] = [
  [
    "a grid with one axis",
    all(grid, axis("R", "days since the last order", "5 scores"), cell("Top", "R 5"), cell("Rest", "All")),
    "D",
    'A grid crosses two or three axes, and "Our steps" has 1. Add them to the table "Grid axes".',
  ],
  [
    "a grid without axes",
    all(grid, cell("Top", "R 5"), cell("Rest", "All")),
    "D",
    'A grid crosses two or three axes, and "Our steps" has 0. Add them to the table "Grid axes".',
  ],
  [
    "an axis that stands twice",
    all(grid, twoAxes, axis("r", "orders", "3 scores"), cell("Top", "R 5"), cell("Rest", "All")),
    "B",
    '"r" already stands in B{row}. Give each axis of a grid a name of its own.',
  ],
  [
    "an axis that is cut by a word",
    inRow("axes", "RFM", { cut: "evenly" }),
    "E",
    '"evenly" does not say how to cut the axis. Write for example: 5 scores, top 20%, mean, 1000, 5000.',
  ],
  [
    "an axis whose values fall",
    inRow("axes", "Loyal × key", { cut: "60, 40" }),
    "E",
    "40 stands after 60: the values of an axis must rise, as in 1000, 5000.",
  ],
  [
    "an axis by an unknown metric",
    inRow("axes", "RFM", { metric: "recency" }),
    "D",
    '"recency" is no metric, and no column of the Customers tab has this header. The nearest is "revenue".',
  ],
  [
    "a direction that is none",
    inRow("axes", "RFM", { better: "up" }),
    "F",
    '"up" is not possible here. Use one of: More is better, Less is better.',
  ],
  [
    "a grid without cells",
    all(grid, twoAxes),
    "A",
    'A grid names every combination: add rows for "Our steps" to the table "Grid cells".',
  ],
  [
    "a combination that nobody named",
    all(grid, twoAxes, cell("Top", "R 5, V high"), cell("Rest", "V low")),
    "D",
    'No row of "Our steps" names the combination R 1, V high. Add it, or a last row with "All" for the rest.',
  ],
  [
    "an unknown axis in a cell",
    inRow("grid", "RFM", { levels: "X 5" }),
    "D",
    '"X 5" names no axis of "RFM" and its levels. Its axes are: R, F, M, FM. Write for example R 5.',
  ],
  [
    "a level that the axis has not",
    inRow("grid", "RFM", { levels: "R 6" }),
    "D",
    '"6" is not a level of R. Its levels are: 1, 2, 3, 4, 5.',
  ],
  [
    "an unknown tier in a cell",
    inRow("grid", "RFM", { tier: "Champion" }),
    "B",
    '"Champion" is not a tier of "RFM". Its tiers are: Champions, Loyal, Potential loyal, Recent, Promising, Needs attention, About to sleep, Can\'t lose, At risk, Hibernating, Lost.',
  ],
];

const brokenPoints: readonly Case[] = [
  [
    "points without rows",
    pointScheme,
    "A",
    'A points scheme needs rows that earn points: add them for "Our steps" to the table "Point rules".',
  ],
  [
    "a way of counting that is none",
    inRow("points", "Valid leads", { how: "Sometimes" }),
    "B",
    '"Sometimes" is not possible here. Use one of: Per step, If yes, Weight × value, Weight × percentile.',
  ],
  [
    "text for points",
    inRow("points", "Valid leads", { points: "two" }),
    "F",
    '"two" is not a number. Write for example 10.',
  ],
  [
    "no points",
    inRow("points", "Valid leads", { points: "" }),
    "F",
    '"Points or weight" is blank. Write a number, such as 10.',
  ],
  [
    "too few customers to judge, in words",
    inRow("schemes", "RFM", { customers: "ten" }),
    "M",
    '"ten" is not a whole number of 0 or more. Write for example 100, 0 for none, or leave it blank.',
  ],
  [
    "more customers than a sheet could hold",
    inRow("schemes", "RFM", { customers: 10_000_001 }),
    "M",
    '"10000001" is too large to reckon with. Write 10000000 or less.',
  ],
  [
    "half a repeat buyer",
    inRow("schemes", "ABC by customers", { repeats: 0.5 }),
    "O",
    '"0.5" is not a whole number of 0 or more. Write for example 30, 0 for none, or leave it blank.',
  ],
  [
    "a step of 0",
    all(pointScheme, earns({ how: "Per step", metric: "revenue", step: 0, points: 1 })),
    "E",
    '"0" is not a step. Write a number above 0, such as 100.',
  ],
  [
    "a step for yes or no",
    all(pointScheme, earns({ how: "If yes", metric: "active", step: 2, points: 1 })),
    "E",
    '"2" has no meaning here: "If yes" does without. Clear the cell.',
  ],
  [
    "yes or no on a number",
    all(pointScheme, earns({ how: "If yes", metric: "revenue", points: 1 })),
    "B",
    '"If yes" is not possible here. Use one of: Per step, Weight × value, Weight × percentile.',
  ],
  [
    "a weight on yes or no",
    all(pointScheme, earns({ how: "Weight × value", metric: "active", points: 1 })),
    "D",
    '"active" cannot be ranked: it is yes or no. Choose a metric that is a number, such as "revenue".',
  ],
];

const brokenPlaybooks: readonly Case[] = [
  [
    "an unknown tier in the playbook",
    inRow("playbook", "80/20", { tier: "Kore" }),
    "B",
    '"Kore" is not a tier of "80/20". Its tiers are: Core, Non-core.',
  ],
  [
    "a tier that stands twice in the playbook",
    addRow("playbook", { scheme: "80/20", tier: "Core", action: "Call" }),
    "B",
    '"Core" already has a row in B{row}. Keep one of the two.',
  ],
  [
    "a weight below 0",
    inRow("playbook", "80/20", { weight: -1 }),
    "E",
    '"-1" is not a number of 0 or more. Write for example 2.5.',
  ],
  [
    "a weight beyond all budgets",
    inRow("playbook", "80/20", { weight: 1e300 }),
    "E",
    '"1e+300" is too large to reckon with. Write 900000000000 or less.',
  ],
  [
    "an unknown scheme in the playbook",
    inRow("playbook", "80/20", { scheme: "20/80" }),
    "A",
    'No scheme is called "20/80". Use "80/20", or add it to the table "Tier schemes" with a kind.',
  ],
];

const wholes: readonly Case[] = [
  [
    "a share of value of what cannot be added up",
    inRow("schemes", "ABC by revenue", { metric: "days since the last order" }),
    "F",
    '"days since the last order" cannot be added up, so it has no share of value. Choose the kind "Share of customers", or a metric such as "revenue".',
  ],
  [
    "a top of nobody",
    all(ladder, rule("Friend", "revenue", "in top", 0), rule("Guest", "", "everyone else")),
    "F",
    '"0" is not a share above 0% and up to 100%. Write for example 20%.',
  ],
  [
    "a row of a grid that the rows above it take",
    addRow("grid", { scheme: "RFM", tier: "Lost", levels: "R 5, FM 4" }),
    "D",
    "Nobody can get here: rows above take all of these combinations. Move this row up, or delete it.",
  ],
  [
    "a tier of a grid that no row leads to",
    all(own({ kind: "Grid", tiers: "Top, Middle, Rest" }), twoAxes, cell("Top", "R 5"), cell("Rest", "All")),
    "H",
    'No row of the table "Grid cells" leads to the tier "Middle" of "Our steps". Add one, or take its name out.',
  ],
  [
    "points for nothing",
    inRow("points", "Valid leads", { points: 0 }),
    "F",
    "This row earns nothing: write points (or a weight) other than 0, or delete it.",
  ],
  [
    "a maximum that lets nobody earn",
    all(pointScheme, earns({ how: "Per step", metric: "revenue", step: 10, points: 1, maximum: -5 })),
    "G",
    "With a maximum of -5 this row earns nothing. Points above 0 need a maximum above 0, points below 0 one below 0.",
  ],
];

/** What is wrong with schemes, whether they are on or off. */
function allIn(cells: SettingsCells) {
  const { problems, drafts } = readSettingsTab(cells, knownNames);
  return [...problems, ...drafts];
}

test.each(wholes)("a scheme that does not hang together: %s", (_done, breakIt, column, message) => {
  const reading = readSettingsTab(breakIt(fresh), knownNames);
  expect(reading.problems).toEqual([]);
  const problems = settingsFaults(reading.settings.schemes ?? [], reading.schemes);
  expect(problems.map((problem) => [problem.a1.replace(/\d+/, ""), problem.message.en])).toEqual([[column, message]]);
  for (const text of Object.values(problems[0]?.message ?? {})) expect(text).not.toMatch(/[{}]|undefined/);
});

test("every preset hangs together as the tab shows it", () => {
  const reading = readSettingsTab(
    settingsCells({ schemes: knownNames.schemes.map(({ id }) => ({ id, isOn: true })) }),
    knownNames,
  );
  expect(reading.problems).toEqual([]);
  expect(settingsFaults(reading.settings.schemes ?? [], reading.schemes)).toEqual([]);
});

describe.each([
  ["schemes", brokenSchemes],
  ["rules", brokenRules],
  ["grids", brokenGrids],
  ["points", brokenPoints],
  ["playbooks", brokenPlaybooks],
] as const)("whoever breaks %s reads where and how to mend it", (_, cases) => {
  test.each(cases)("%s", (_done, breakIt, column, message) => {
    const before = fresh;
    const cells = breakIt(before);
    const problems = allIn(cells);
    expect(problems.map((problem) => problem.message.en.replace(/(?<= in [A-Z])\d+/, "{row}"))).toEqual([message]);
    const [problem] = problems;
    expect(problem?.a1.replace(/\d+/, "")).toBe(column);
    // The cell is one of the rows that were changed.
    const changed = cells.flatMap((row, index) => (row === before[index] ? [] : [index]));
    expect(changed).toContain(problem?.rowIndex);
    for (const text of Object.values(problem?.message ?? {})) expect(text).not.toMatch(/[{}]|undefined/);
    // The same stands in the Status of that row, and in no other.
    const status = planStatus(cells, { ...readSettingsTab(cells, knownNames), problems }, undefined, "en");
    const told = status.filter(({ value }) => value !== "OK" && value !== "");
    expect(told).toEqual([{ rowIndex: problem?.rowIndex, columnIndex: 2, value: problem?.message.en }]);
  });
});

describe("a scheme that is half made", () => {
  const half = { kind: "Ladder of rules", tiers: "Friend, Guest" };
  const counts = (cells: SettingsCells) => {
    const { problems, drafts, settings } = readSettingsTab(cells, knownNames);
    return {
      problems: problems.length,
      drafts: drafts.length,
      on: settings.schemes?.filter(({ isOn }) => isOn).length,
    };
  };

  test("stops nothing while it is off, step by step from its name to its last rule", () => {
    const steps = [
      addRow("schemes", { scheme: "Our steps" }),
      addRow("schemes", { scheme: "Our steps", kind: "Ladder of rules" }),
      addRow("schemes", { scheme: "Our steps", ...half }),
      all(addRow("schemes", { scheme: "Our steps", ...half }), rule("Friend", "", "at least", 3)),
      all(addRow("schemes", { scheme: "Our steps" }), rule("Friend", "revenue", "at least", 3)),
      all(addRow("schemes", { scheme: "Our steps", kind: "Points" }), earns({ how: "Per step", metric: "revenue" })),
      all(addRow("schemes", { scheme: "Our steps", kind: "Grid", tiers: "A, B" })),
    ];
    const told = steps.map((step) => counts(step(fresh)));
    for (const { problems, drafts, on } of told) expect([problems, drafts > 0, on]).toEqual([0, true, 4]);
  });

  test("stops the run once it is switched on, where one that is on looks at it, and where nobody can tell", () => {
    const cells = all(addRow("schemes", { scheme: "Our steps", ...half }), rule("Friend", "", "at least", 3))(fresh);
    expect(counts(cells)).toMatchObject({ problems: 0 });
    expect(counts(inRow("schemes", "Our steps", { on: true })(cells))).toMatchObject({ drafts: 0 });
    expect(counts(inRow("schemes", "Our steps", { on: "perhaps" })(cells))).toMatchObject({ drafts: 0 });
    const looksAt = inRow("rules", "Customer life cycle", {
      metric: "Our steps",
      operator: "is in tier",
      value: "Guest",
    });
    expect(counts(looksAt(cells))).toMatchObject({ drafts: 0 });
  });

  test("a row of rules that names no scheme at all still stops the run", () => {
    const cells = addRow("rules", { scheme: "Our stebs", tier: "Friend", metric: "revenue", operator: "yes" })(fresh);
    expect(counts(cells)).toMatchObject({ problems: 1, drafts: 0 });
  });
});
