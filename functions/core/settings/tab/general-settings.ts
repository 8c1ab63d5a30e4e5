import { fillWords } from "../../labels/fill-words.ts";
import type { Language, Words } from "../../labels/language.ts";
import { columnSettingWords, orderFieldLabels } from "../../labels/order-fields.ts";
import { settingWords } from "../../labels/setting-names.ts";
import { settingValueLabels } from "../../labels/setting-values.ts";
import { cellText } from "../../values/cell-text.ts";
import { type OrderField, orderFields, type Settings, type StatusKind } from "../settings.ts";
import type { GeneralSetting, SettingInput } from "./general-setting.ts";
import { historySettings } from "./history-setting-rows.ts";
import { lifetimeSettings } from "./lifetime-setting-rows.ts";
import { choiceOf, setting, wordsOf } from "./make-setting.ts";
import { metricSettings } from "./metric-setting-rows.ts";
import { type Choice, readChoice, readYesNo } from "./read-choice.ts";
import { readAsOf } from "./read-day-setting.ts";
import { readCurrencyCode, readTabTitle, readTimeZone } from "./read-known-name.ts";
import { readFlatCost, readShare } from "./read-number.ts";
import { readWindow, windowCell } from "./read-window.ts";
import { wordsIn } from "./read-words.ts";

const languages: readonly Choice<Language>[] = [
  { value: "en", words: settingValueLabels.english },
  { value: "zh-Hans", words: settingValueLabels.simplified },
  { value: "zh-Hant", words: settingValueLabels.traditional },
];
const identical: readonly Choice<Settings["identicalRows"]>[] = [
  { value: "use", words: settingValueLabels.use },
  { value: "setAside", words: settingValueLabels.setAside },
];
const amounts: readonly Choice<Settings["amountsStandFor"]>[] = [
  { value: "row", words: settingValueLabels.eachRow },
  { value: "order", words: settingValueLabels.wholeOrder },
];
const windows: readonly Words[] = [
  settingValueLabels.all,
  ...[6, 12, 24].map((months) => fillWords(settingValueLabels.months, { months: String(months) })),
  settingValueLabels.calendarYear,
];
const text: SettingInput = { kind: "text" };
/** Typed by the list of fields: a field without a name does not compile. */
const fieldNames: Readonly<Record<OrderField, Words>> = orderFieldLabels;

/** Every row of the General table, in the order in which the tool lays them out. */
export const generalSettings: readonly GeneralSetting[] = [
  setting("language", choiceOf(languages), (cell) => readChoice(cell, languages), {
    show: ({ language }, shownIn) => wordsOf(languages, language, shownIn),
    put: (settings, language) => ({ ...settings, language }),
  }),
  setting("ordersTab", text, readTabTitle, {
    show: ({ ordersTab }) => ordersTab ?? "",
    put: (settings, ordersTab) => ({ ...settings, ordersTab }),
  }),
  ...orderFields.map(columnSetting),
  setting("returnsTab", text, readTabTitle, {
    show: ({ returnsTab }) => returnsTab ?? "",
    put: (settings, returnsTab) => ({ ...settings, returnsTab }),
  }),
  setting("returnsColumn", text, (cell) => ({ value: cellText(cell) }), {
    show: ({ returnsColumn }) => returnsColumn ?? "",
    put: (settings, returnsColumn) => ({ ...settings, returnsColumn }),
  }),
  setting("asOf", { kind: "day" }, readAsOf, {
    show: ({ asOf }) => asOf ?? "",
    put: (settings, asOf) => ({ ...settings, asOf }),
  }),
  setting("window", { kind: "choice", options: windows }, readWindow, {
    show: ({ window }, language) => windowCell(window, language),
    put: (settings, window) => ({ ...settings, window }),
  }),
  setting("timeZone", text, readTimeZone, {
    show: ({ timeZone }) => timeZone ?? "",
    put: (settings, timeZone) => ({ ...settings, timeZone }),
  }),
  setting("currency", text, readCurrencyCode, {
    show: ({ currency }) => currency ?? "",
    put: (settings, currency) => ({ ...settings, currency }),
  }),
  setting("costPerOrder", { kind: "number" }, readFlatCost, {
    show: ({ costs }) => costs.perOrder,
    put: (settings, perOrder) => ({ ...settings, costs: { ...settings.costs, perOrder } }),
  }),
  setting("costPerReturn", { kind: "number" }, readFlatCost, {
    show: ({ costs }) => costs.perReturn,
    put: (settings, perReturn) => ({ ...settings, costs: { ...settings.costs, perReturn } }),
  }),
  statusSetting("cancelled"),
  statusSetting("test"),
  statusSetting("returned"),
  statusSetting("sale"),
  setting("countTax", { kind: "checkbox" }, readYesNo, {
    show: ({ counts }) => counts.tax,
    put: (settings, tax) => ({ ...settings, counts: { ...settings.counts, tax } }),
  }),
  setting("countShipping", { kind: "checkbox" }, readYesNo, {
    show: ({ counts }) => counts.shipping,
    put: (settings, shipping) => ({ ...settings, counts: { ...settings.counts, shipping } }),
  }),
  setting("amountsStandFor", choiceOf(amounts), (cell) => readChoice(cell, amounts), {
    show: ({ amountsStandFor }, language) => wordsOf(amounts, amountsStandFor, language),
    put: (settings, amountsStandFor) => ({ ...settings, amountsStandFor }),
  }),
  setting("identicalRows", choiceOf(identical), (cell) => readChoice(cell, identical), {
    show: ({ identicalRows }, language) => wordsOf(identical, identicalRows, language),
    put: (settings, identicalRows) => ({ ...settings, identicalRows }),
  }),
  setting("suddenChange", { kind: "share" }, readShare, {
    show: ({ suddenChange }) => suddenChange,
    put: (settings, suddenChange) => ({ ...settings, suddenChange }),
  }),
  setting("attributesTab", text, readTabTitle, {
    show: ({ attributesTab }) => attributesTab ?? "",
    put: (settings, attributesTab) => ({ ...settings, attributesTab }),
  }),
  ...metricSettings,
  ...lifetimeSettings,
  ...historySettings,
];

/** Settings of format 1 that have a table of their own by now: a tab that still holds them and has no such table means them. */
export const retiredSettings: readonly Pick<GeneralSetting, "id" | "name">[] = (["schemes", "showWhy"] as const).map(
  (id) => ({ id, name: settingWords[id].name }),
);

function columnSetting(field: OrderField): GeneralSetting {
  return {
    id: `column.${field}`,
    name: fillWords(columnSettingWords.name, { field: fieldNames[field] }),
    note: columnSettingWords.note,
    input: text,
    show: ({ columns }) => columns[field] ?? "",
    read: (cell, settings) => ({
      value: { ...settings, columns: { ...settings.columns, [field]: cellText(cell) } },
    }),
  };
}

function statusSetting(kind: StatusKind): GeneralSetting {
  return setting(kind, text, (cell) => ({ value: wordsIn(cell) }), {
    show: ({ statuses }) => statuses[kind].join(", "),
    put: (settings, words) => ({ ...settings, statuses: { ...settings.statuses, [kind]: words } }),
  });
}
