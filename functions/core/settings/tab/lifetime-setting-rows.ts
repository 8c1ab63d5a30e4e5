import { settingProblemLabels } from "../../labels/setting-problems.ts";
import { settingValueLabels } from "../../labels/setting-values.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import type { BudgetBasis, BudgetSettings } from "../budget-settings.ts";
import { type LifetimeSettings, mostHorizonMonths } from "../lifetime-settings.ts";
import type { Settings } from "../settings.ts";
import type { GeneralSetting } from "./general-setting.ts";
import { choiceOf, setting, wordsOf } from "./make-setting.ts";
import { type Choice, readChoice, readYesNo } from "./read-choice.ts";
import { numberIn, readAmountSetting, readShare } from "./read-number.ts";
import { fault, type SettingReading, shown } from "./setting-reading.ts";

const bases: readonly Choice<BudgetBasis>[] = [
  { value: "profit", words: settingValueLabels.byProfit },
  { value: "lifetimeValue", words: settingValueLabels.byLifetimeValue },
  { value: "weights", words: settingValueLabels.byWeights },
];

/** Rows of what customers will still bring, and of what is spent on them. */
export const lifetimeSettings: readonly GeneralSetting[] = [
  setting("lifetimeShown", { kind: "checkbox" }, readYesNo, {
    show: ({ lifetime }) => lifetime.isShown,
    put: (settings, isShown) => withLifetime(settings, { isShown }),
  }),
  setting("lifetimeHorizon", { kind: "number" }, readHorizon, {
    show: ({ lifetime }) => lifetime.horizonMonths,
    put: (settings, horizonMonths) => withLifetime(settings, { horizonMonths }),
  }),
  setting("lifetimeMargin", { kind: "share" }, readShare, {
    show: ({ lifetime }) => lifetime.margin,
    put: (settings, margin) => withLifetime(settings, { margin }),
  }),
  setting("lifetimeDiscount", { kind: "share" }, readShare, {
    show: ({ lifetime }) => lifetime.yearlyDiscountRate,
    put: (settings, yearlyDiscountRate) => withLifetime(settings, { yearlyDiscountRate }),
  }),
  setting("lifecycleByAlive", { kind: "checkbox" }, readYesNo, {
    show: ({ lifetime }) => lifetime.decidesLifecycle,
    put: (settings, decidesLifecycle) => withLifetime(settings, { decidesLifecycle }),
  }),
  setting("budget", { kind: "number" }, readAmountSetting, {
    show: ({ budget }) => orBlank(budget.amount),
    put: (settings, amount) => withBudget(settings, { amount }),
  }),
  setting("budgetBy", choiceOf(bases), (cell) => readChoice(cell, bases), {
    show: ({ budget }, language) => wordsOf(bases, budget.by, language),
    put: (settings, by) => withBudget(settings, { by }),
  }),
  setting("costOfWinning", { kind: "number" }, readAmountSetting, {
    show: ({ budget }) => orBlank(budget.costOfWinning),
    put: (settings, costOfWinning) => withBudget(settings, { costOfWinning }),
  }),
];

const withLifetime = (settings: Settings, said: Partial<LifetimeSettings>): Settings => ({
  ...settings,
  lifetime: { ...settings.lifetime, ...said },
});

const withBudget = (settings: Settings, said: Partial<BudgetSettings>): Settings => ({
  ...settings,
  budget: { ...settings.budget, ...said },
});

/** Nothing stated is a blank cell. */
const orBlank = (amount: number): Cell => (amount === 0 ? "" : amount);

function readHorizon(cell: Cell): SettingReading<number> {
  const months = numberIn(cell);
  return Number.isInteger(months) && months >= 1 && months <= mostHorizonMonths
    ? { value: months }
    : fault(settingProblemLabels.notAHorizon, { found: shown(cellText(cell)), most: String(mostHorizonMonths) });
}
