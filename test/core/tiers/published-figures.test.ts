import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../../functions/core/customers/customer-table.ts";
import { summarizeConcentration } from "../../../functions/core/report/summarize-concentration.ts";
import { summarizeScheme } from "../../../functions/core/report/summarize-scheme.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { resolveSchemes } from "../../../functions/core/tiers/resolve-schemes.ts";
import { formatMoney } from "../../../functions/core/values/money.ts";
import { hasShared } from "../../support/shared.ts";
import { cdnowCustomers, sharedFiles, superstoreCustomers } from "../../support/shared-customers.ts";
import { switchedOn } from "../../support/switched-on.ts";

const needs = (...files: readonly (keyof typeof sharedFiles)[]) =>
  test.skipIf(!files.every((file) => hasShared(...sharedFiles[file])));

function summaryOf(table: CustomerTable, presetId: string) {
  const [scheme] = resolveSchemes({ schemes: switchedOn(presetId) }, table.metrics.keys()).schemes;
  if (scheme === undefined) throw new Error(`${presetId} waits`);
  return summarizeScheme(evaluateScheme(scheme, table), table);
}

const sizes = (table: CustomerTable, presetId: string) =>
  summaryOf(table, presetId).tiers.map(({ customers }) => customers);
const percent = (share: number | undefined, digits: number) => ((share ?? Number.NaN) * 100).toFixed(digits);

describe("CDNOW sample", () => {
  needs("sample")("the first fifth holds 67.46%, the first tenth 50.81%, Gini 0.6309 (needs the shared folder)", () => {
    const { topFifth, topTenth, giniOfRevenue, losses } = summarizeConcentration(cdnowCustomers("sample"));
    expect(topFifth.revenue.customers).toBe(472);
    expect(percent(topFifth.revenue.share, 2)).toBe("67.46");
    expect(percent(topTenth.revenue.share, 2)).toBe("50.81");
    expect(giniOfRevenue?.toFixed(4)).toBe("0.6309");
    expect(losses).toBeUndefined();
  });

  needs("sample")("abc-value splits no ties: 777 / 804 / 776 (needs the shared folder)", () => {
    expect(sizes(cdnowCustomers("sample"), "abc-value")).toEqual([777, 804, 776]);
  });
});

describe("CDNOW master file", () => {
  needs("master")("the top 20% take in the tie at 133.95: 4,715 with 67.7827% (needs the shared folder)", () => {
    const table = cdnowCustomers("master");
    const { tiers, total } = summaryOf(table, "pyramid-2");
    expect(formatMoney(total.revenue, table.scale)).toBe("2500315.63");
    expect(tiers[0]?.customers).toBe(4715);
    expect(formatMoney(tiers[0]?.revenue ?? 0, table.scale)).toBe("1694782.45");
    // 67.78274...; the 67.7828 found in notes is 67.7774 + 0.0054, each rounded before they were added.
    expect(percent(tiers[0]?.shareOfRevenue, 4)).toBe("67.7827");
    expect(formatMoney(tiers[0]?.cut ?? 0, table.scale)).toBe("133.95");
    expect(percent(summarizeConcentration(table).topFifth.revenue.share, 4)).toBe("67.7774");
  });
});

describe("Superstore in Chinese", () => {
  needs("superstore", "returns")(
    "158 customers hold 41.26% of revenue, the top by profit 60.93% (needs the shared folder)",
    () => {
      const table = superstoreCustomers("gross");
      const { topFifth, losses } = summarizeConcentration(table);
      expect(topFifth.revenue.customers).toBe(158);
      expect(percent(topFifth.revenue.share, 2)).toBe("41.26");
      expect(percent(topFifth.profit?.share, 2)).toBe("60.93");
      expect(losses?.customers).toBe(138);
      expect(formatMoney(losses?.profit ?? 0, table.scale)).toBe("-267746.955");
      const { total } = summaryOf(table, "pyramid-4");
      expect(formatMoney(total.revenue, table.scale)).toBe("16117548.237");
      expect(formatMoney(total.profit ?? 0, table.scale)).toBe("2156559.517");
    },
  );

  needs("superstore", "returns")(
    "pyramid-4 is 40 / 118 / 494 / 138, net of returns 40 / 118 / 487 / 145 (needs the shared folder)",
    () => {
      expect(sizes(superstoreCustomers("gross"), "pyramid-4")).toEqual([40, 118, 494, 138]);
      expect(sizes(superstoreCustomers("net"), "pyramid-4")).toEqual([40, 118, 487, 145]);
    },
  );

  needs("superstore", "returns")(
    "net of returns the top fifth holds 63.93% of profit, 42.38% of revenue (needs the shared folder)",
    () => {
      const table = superstoreCustomers("net");
      const { topFifth, losses } = summarizeConcentration(table);
      expect(percent(topFifth.profit?.share, 2)).toBe("63.93");
      expect(percent(topFifth.revenue.share, 2)).toBe("42.38");
      expect(formatMoney(losses?.profit ?? 0, table.scale)).toBe("-284090.751");
    },
  );
});
