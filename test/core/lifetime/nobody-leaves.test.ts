import { expect, test } from "vitest";
import { lifetimeMetrics } from "../../../functions/core/lifetime/lifetime-metrics.ts";
import { cpuMillis } from "../../support/cpu-millis.ts";
import { historiesOf } from "./histories.ts";
import { diceOf } from "./simulate.ts";

test("a shop that nobody leaves is forecast as quickly as any, though its fits run to their border", () => {
  const [asOf, dice] = [20_000, diceOf(5)];
  // Everyone buys when they like, some once and some all the time, today as likely as half a year ago.
  const customers = Array.from({ length: 400 }, (_, customer) => {
    const orders = Math.ceil(dice.even(0, [1, 2, 5, 40][customer % 4] ?? 1));
    const days = Array.from({ length: orders }, () => asOf - Math.floor(dice.even(0, 201)));
    return [...new Set(days)].sort((left, right) => left - right);
  });
  const options = { asOf, horizonMonths: 12, margin: 1, yearlyDiscountRate: 0.1 };
  const histories = historiesOf(customers, { withSpend: false });
  expect(lifetimeMetrics(histories, options).notes.map(({ kind }) => kind)).toContain("fitAtBorder");
  // It takes a quarter of a second; with steps that grow as the border comes near it took three and a half.
  expect(cpuMillis(() => lifetimeMetrics(histories, options), 1)).toBeLessThan(2000);
}, 120_000);
