import { expect, test } from "vitest";
import { lifetimeMetrics } from "../../../functions/core/lifetime/lifetime-metrics.ts";
import { cpuMillis } from "../../support/cpu-millis.ts";
import { historiesOf } from "./histories.ts";
import { diceOf } from "./simulate.ts";

test("a shop of regulars nobody of whom leaves is forecast as quickly as any, though its fits run to their border", () => {
  const [asOf, dice] = [20_000, diceOf(5)];
  const regulars = Array.from({ length: 1000 }, () => {
    const [first, gap] = [asOf - 400 + Math.floor(dice.even(0, 200)), dice.even(8, 40)];
    const days = Array.from({ length: 60 }, (_, at) => Math.floor(first + at * gap + dice.even(0, gap)));
    return [...new Set([first, ...days])].filter((on) => on <= asOf);
  });
  const options = { asOf, horizonMonths: 12, margin: 1, yearlyDiscountRate: 0.1 };
  const histories = historiesOf(regulars, { withSpend: false });
  expect(lifetimeMetrics(histories, options).notes.map(({ kind }) => kind)).toContain("fitAtBorder");
  // Alone on its core it takes a third of a second; with steps that grew as the border came near, half a minute.
  expect(cpuMillis(() => lifetimeMetrics(histories, options), 1)).toBeLessThan(5000);
}, 120_000);
