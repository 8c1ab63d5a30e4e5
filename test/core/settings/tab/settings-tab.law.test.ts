import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../../../../functions/core/labels/language.ts";
import { budgetBases } from "../../../../functions/core/settings/budget-settings.ts";
import type { Downgrade, MovementRules } from "../../../../functions/core/settings/movement-rules.ts";
import { defaultSettings, orderFields, type Settings } from "../../../../functions/core/settings/settings.ts";
import { findTables } from "../../../../functions/core/settings/tab/find-tables.ts";
import { generalSettings, retiredSettings } from "../../../../functions/core/settings/tab/general-settings.ts";
import { nameKey } from "../../../../functions/core/settings/tab/name-key.ts";
import { readSettingsTab } from "../../../../functions/core/settings/tab/read-settings-tab.ts";
import { settingsTab } from "../../../../functions/core/settings/tab/settings-tab.ts";
import { type TableKind, tableKinds, tableWords } from "../../../../functions/core/settings/tab/tables.ts";
import { matchKey } from "../../../../functions/core/values/keys.ts";
import { anySchemes } from "../../../support/any-schemes.ts";
import { evenly } from "../../../support/evenly.ts";
import { fewNames as knownNames, type SettingsCells } from "../../../support/settings-cells.ts";
import { switchedOn } from "../../../support/switched-on.ts";

const languages: readonly Language[] = ["en", "zh-Hans", "zh-Hant"];

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** Anything that a cell can hold and that is not blank, an error or a header of ours. */
const text = fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).map((each) => `x${each}`);
const word = fc.stringMatching(/^[a-z退换]{1,8}$/);
const amount = evenly(0, 1e6);
const share = evenly(0, 1);

/** Aliases without circles: each customer may only count for a later one. */
const aliases = fc
  .uniqueArray(text, { selector: matchKey, minLength: 2, maxLength: 8 })
  .map((names) => names.slice(1).map((to, index) => ({ from: names[index] ?? "", to })));

/** Rules of movement, but for the default ones, which need no row. */
const anyRules: fc.Arbitrary<MovementRules> = fc.record({
  downgrade: fc.oneof(
    fc.constantFrom<Downgrade>({ kind: "atOnce" }, { kind: "oneAtATime" }, { kind: "never" }),
    fc.nat(400).map((days): Downgrade => ({ kind: "graceDays", days })),
    fc.nat(400).map((evaluations): Downgrade => ({ kind: "graceEvaluations", evaluations })),
  ),
  upgradeEvaluations: fc.integer({ min: 2, max: 50 }),
  margin: fc.constantFrom(0, 0.05, 0.5, 1),
});

const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    ordersTab: maybe(fc.constantFrom(...knownNames.tabs)),
    columns: fc.dictionary(fc.constantFrom(...orderFields), text),
    asOf: maybe(fc.integer({ min: 25_569, max: 401_768 })),
    timeZone: maybe(fc.constantFrom(...knownNames.timeZones, "GMT+07:00")),
    window: fc.oneof(
      fc.constant<Settings["window"]>({ kind: "all" }),
      fc.constant<Settings["window"]>({ kind: "calendarYear" }),
      fc.integer({ min: 1, max: 1200 }).map((months): Settings["window"] => ({ kind: "months", months })),
    ),
    currency: maybe(fc.constantFrom("EUR", "CNY")),
    rates: fc.dictionary(
      fc.constantFrom("USD", "TWD", "JPY"),
      amount.map((each) => each + 0.01),
    ),
    costs: fc.record({ perOrder: amount, perReturn: amount }),
    returnsTab: maybe(fc.constantFrom(...knownNames.tabs)),
    returnsColumn: maybe(text),
    attributesTab: fc.constant(undefined),
    metrics: fc.constant(defaultSettings.metrics),
    lifetime: fc.record({
      horizonMonths: fc.integer({ min: 1, max: 120 }),
      margin: share,
      yearlyDiscountRate: share,
      isShown: fc.boolean(),
      decidesLifecycle: fc.boolean(),
    }),
    budget: fc.record({ amount, by: fc.constantFrom(...budgetBases), costOfWinning: amount }),
    statuses: fc.record({
      sale: fc.array(word),
      cancelled: fc.array(word),
      test: fc.array(word),
      returned: fc.array(word),
    }),
    counts: fc.record({ tax: fc.boolean(), shipping: fc.boolean() }),
    amountsStandFor: fc.constantFrom<Settings["amountsStandFor"]>("row", "order"),
    identicalRows: fc.constantFrom<Settings["identicalRows"]>("use", "setAside"),
    suddenChange: share,
    movement: fc.dictionary(fc.constantFrom("pyramid-4", "abc", "cards"), anyRules),
    movementsSince: fc.oneof(
      fc.constantFrom<Settings["movementsSince"]>("lastSnapshot", "monthEnd"),
      fc.integer({ min: 25_569, max: 2_958_465 }).map((day) => ({ day })),
    ),
    retention: fc.record({
      dailyDays: fc.integer({ min: 1, max: 1000 }),
      keepMonthEnds: fc.boolean(),
      keepNames: fc.boolean(),
    }),
    aliases,
    blacklist: fc.uniqueArray(text),
    language: maybe(fc.constantFrom(...languages)),
    schemes: anySchemes,
  })
  .map((settings) => ({
    ...defaultSettings,
    ...settings,
    rates: settings.currency === undefined ? {} : settings.rates,
  }));

const cellsOf = (settings: Settings, language: Language): SettingsCells =>
  settingsTab(settings, language, knownNames).rows.map((row) => row.map(({ value }) => value));

/** The same lists, whatever their order. */
const unordered = (settings: Settings) => ({
  ...settings,
  aliases: [...settings.aliases].sort((a, b) => (a.from < b.from ? -1 : 1)),
  blacklist: [...settings.blacklist].sort(),
});

/** The tables whose rows mean the same in any order: rules and grids are tried from top to bottom. */
const unorderedTables: readonly TableKind[] = ["general", "rates", "aliases", "blacklist", "playbook"];

/** Rows of those tables in another order. */
function shuffleRows(cells: SettingsCells, seed: readonly number[]): SettingsCells {
  const { tables } = findTables(cells);
  return tables.reduce<SettingsCells>((shuffled, { kind, headerRowIndex, endRowIndex }) => {
    if (!unorderedTables.includes(kind)) return shuffled;
    const rows = shuffled
      .slice(headerRowIndex + 1, endRowIndex)
      .map((row, index) => ({ row, order: seed[index % seed.length] ?? 0 }))
      .sort((a, b) => a.order - b.order)
      .map(({ row }) => row);
    return [...shuffled.slice(0, headerRowIndex + 1), ...rows, ...shuffled.slice(endRowIndex)];
  }, cells);
}

/** A blank or noted column before column `at`. */
const insertColumn = (cells: SettingsCells, at: number, note: string): SettingsCells =>
  cells.map((row, index) => [
    ...Array.from({ length: Math.min(at, Math.max(row.length, at)) }, (_, column) => row[column] ?? ""),
    index % 3 === 0 ? note : "",
    ...row.slice(at),
  ]);

describe("settings written into the tab and read back are the same settings", () => {
  test.each(languages)("in %s", (language) => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const reading = readSettingsTab(cellsOf(settings, language), knownNames);
        expect(reading.problems).toEqual([]);
        expect(reading.settings).toEqual(settings);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test.each(languages)("with rows shuffled within each table and columns inserted, in %s", (language) => {
    fc.assert(
      fc.property(
        anySettings,
        fc.array(fc.integer(), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 4 }),
        (settings, seed, at) => {
          const cells = insertColumn(shuffleRows(cellsOf(settings, language), seed), at, "a note");
          const reading = readSettingsTab(cells, knownNames);
          expect(reading.problems).toEqual([]);
          expect(unordered(reading.settings)).toEqual(unordered(settings));
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

test("the default settings", () => {
  const settings = { ...defaultSettings, schemes: switchedOn("pyramid-4", "abc", "lifecycle", "rfm") };
  for (const language of languages)
    expect(readSettingsTab(cellsOf(defaultSettings, language), knownNames).settings).toEqual(settings);
});

test("no two settings have a name in common, in any language", () => {
  const names = [...generalSettings, ...retiredSettings].map(({ name }) => new Set(Object.values(name).map(nameKey)));
  for (const [index, own] of names.entries())
    for (const other of names.slice(index + 1)) expect([...own].filter((name) => other.has(name))).toEqual([]);
});

test("no table is known by its headers where another one stands", () => {
  for (const language of languages)
    for (const kind of tableKinds) {
      const row = tableWords[kind].headers.map(({ words }) => words[language]);
      expect(findTables([row]).tables.map((table) => table.kind)).toEqual([kind]);
    }
});

test("what one language shows, another reads as the same settings", () => {
  fc.assert(
    fc.property(anySettings, fc.constantFrom(...languages), fc.constantFrom(...languages), (settings, one, other) => {
      const reading = readSettingsTab(cellsOf(settings, one), knownNames);
      const again = readSettingsTab(cellsOf(reading.settings, other), knownNames);
      expect(again.settings).toEqual(settings);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
