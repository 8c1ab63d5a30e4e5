import { settingWords } from "../../labels/setting-names.ts";
import { settingProblemLabels } from "../../labels/setting-problems.ts";
import { cellText } from "../../values/cell-text.ts";
import type { Settings } from "../settings.ts";
import type { KnownNames } from "./known-names.ts";
import { readCurrencyCode } from "./read-known-name.ts";
import { readRate } from "./read-number.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell, type TableRow } from "./table-rows.ts";

/**
 * Reads exchange rates: what one unit of each currency is worth in the currency of the General table.
 *
 * @param own that currency; a rate means nothing without it
 */
export function readRates(
  rows: readonly TableRow[],
  own: string | undefined,
  known: KnownNames,
): { readonly rates: Settings["rates"]; readonly problems: readonly SettingsProblem[] } {
  const rates = new Map<string, { readonly rate: number; readonly cell: TableCell }>();
  const problems: SettingsProblem[] = [];
  for (const row of rows) {
    const currency = row.cell("currency");
    const rate = row.cell("rate");
    const errors = [currency, rate].flatMap((cell) => errorProblem(cell) ?? []);
    if (errors.length > 0) {
      problems.push(...errors);
      continue;
    }
    if (currency.isBlank) {
      const values = { found: shown(cellText(rate.value)) };
      problems.push(currency.problem(fault(settingProblemLabels.rateWithoutCurrency, values).fault));
      continue;
    }
    const code = readCurrencyCode(currency.value, known);
    if ("fault" in code) problems.push(currency.problem(code.fault));
    const worth = rate.isBlank
      ? fault(settingProblemLabels.currencyWithoutRate, { found: shown(cellText(currency.value)) })
      : readRate(rate.value);
    if ("fault" in worth) problems.push(rate.problem(worth.fault));
    if ("fault" in code || "fault" in worth) continue;
    const clash = clashOf(code.value, own, rates.get(code.value)?.cell);
    if (clash !== undefined) problems.push(currency.problem(clash));
    else rates.set(code.value, { rate: worth.value, cell: currency });
  }
  return { rates: Object.fromEntries([...rates].map(([code, { rate }]) => [code, rate])), problems };
}

function clashOf(found: string, own: string | undefined, first: TableCell | undefined) {
  const { rateTwice, rateOfOwnCurrency, ratesWithoutOwnCurrency } = settingProblemLabels;
  if (first !== undefined) return fault(rateTwice, { found, first: first.a1 }).fault;
  if (own === undefined) return fault(ratesWithoutOwnCurrency, { found, setting: settingWords.currency.name }).fault;
  return found === own ? fault(rateOfOwnCurrency, { found }).fault : undefined;
}
