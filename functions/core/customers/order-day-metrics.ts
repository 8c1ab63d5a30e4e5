import type { MetricKey, MetricName } from "../settings/metric.ts";
import type { MetricSettings } from "../settings/metric-settings.ts";
import type { Day } from "../values/day.ts";
import { activityIndexReader } from "./activity-index.ts";
import type { UndefinedReason } from "./customer-table.ts";
import { type Gap, readExpectedGap } from "./expected-gap.ts";
import { loyaltyScores } from "./loyalty-score.ts";
import type { OrderDays } from "./order-days.ts";
import { OwnGaps } from "./own-gaps.ts";
import { populationGap } from "./population-gap.ts";

/** Metrics under way that are made of order days alone, of all history. */
export interface OrderDayMetrics {
  /** Takes the order days of a customer, one at least. */
  add(index: number, orderDays: OrderDays): void;
  /** Works out what compares customers. @returns why metrics have no value for anybody */
  close(): ReadonlyMap<MetricKey, UndefinedReason>;
}

export interface OrderDayOptions {
  readonly asOf: Day;
  readonly customerCount: number;
  readonly wanted: ReadonlySet<MetricKey>;
  readonly settings: MetricSettings;
  /** Makes a column of a metric. */
  readonly column: (name: MetricName) => Float64Array;
  /** Who has no part in what is usual among customers. */
  readonly isLeftOut: (index: number) => boolean;
}

/** Begins the metrics of order days: the days themselves always, all others where they are wanted or another is made of them. */
export function orderDayMetrics(options: OrderDayOptions): OrderDayMetrics {
  const { asOf, customerCount, wanted, settings, column, isLeftOut } = options;
  const made = (isWanted: boolean, name: MetricName) => (isWanted ? column(name) : undefined);
  const [firstOrder, lastOrder] = [column("firstOrder"), column("lastOrder")];
  const [daysSinceLast, tenureDays] = [column("daysSinceLast"), column("tenureDays")];
  const { loyaltyWeights } = settings;
  const isLoyal = wanted.has("loyaltyScore");
  const hasRhythm =
    wanted.has("expectedGap") ||
    wanted.has("rhythm") ||
    wanted.has("active") ||
    (isLoyal && loyaltyWeights.rhythm !== 0);
  const activeSpan = made(wanted.has("activeSpan") || isLoyal, "activeSpan");
  const gapVariation = made(wanted.has("gapVariation"), "gapVariation");
  const activityIndex = made(wanted.has("activityIndex"), "activityIndex");
  const activityOf = activityIndex && activityIndexReader(asOf, settings.halfLifeDays);
  const rhythm = made(hasRhythm, "rhythm");
  const counts = new Int32Array(customerCount);
  const doubledMedians = new Int32Array(hasRhythm ? customerCount : 0);
  const gaps = new OwnGaps();

  function closeRhythm(): UndefinedReason | undefined {
    if (rhythm === undefined) return undefined;
    const expectedGap = column("expectedGap");
    const active = made(wanted.has("active"), "active");
    const { customers, fourfold } = populationGap(doubledMedians, counts, isLeftOut, settings.fewestForGap);
    if (fourfold === undefined) return { kind: "fewCustomers", needed: settings.fewestForGap, found: customers };
    const gap: Gap = { numerator: 0, denominator: 1 };
    for (let index = 0; index < customerCount; index += 1) {
      const orderDays = counts[index] ?? 0;
      if (orderDays === 0) continue;
      readExpectedGap(gap, orderDays, doubledMedians[index] ?? 0, fourfold);
      expectedGap[index] = gap.numerator / gap.denominator;
      // One division: five expected gaps of silence are a rhythm of exactly 5.
      rhythm[index] = ((daysSinceLast[index] ?? 0) * gap.denominator) / gap.numerator;
      if (active) active[index] = (rhythm[index] ?? 0) <= settings.activeWithinGaps ? 1 : 0;
    }
    return undefined;
  }

  return {
    add(index, orderDays) {
      const { days, count } = orderDays;
      const first = days[0] ?? Number.NaN;
      const last = days[count - 1] ?? Number.NaN;
      firstOrder[index] = first;
      lastOrder[index] = last;
      daysSinceLast[index] = asOf - last;
      tenureDays[index] = asOf - first;
      counts[index] = count;
      if (activeSpan) activeSpan[index] = last - first;
      if (activityIndex && activityOf) activityIndex[index] = activityOf(orderDays);
      if (count < 2 || !(gapVariation || hasRhythm)) return;
      gaps.read(orderDays);
      if (gapVariation) gapVariation[index] = gaps.variation();
      if (hasRhythm) doubledMedians[index] = gaps.doubledMedian();
    },
    close() {
      const tooFew = closeRhythm();
      if (isLoyal && activeSpan) {
        const orderDays = Float64Array.from(counts);
        const parts = { orderDays, activeSpan, rhythm: rhythm ?? orderDays };
        const isRanked = (index: number) => (counts[index] ?? 0) > 0 && !isLeftOut(index);
        column("loyaltyScore").set(loyaltyScores(parts, loyaltyWeights, isRanked));
      }
      if (tooFew === undefined) return new Map();
      const waiting: readonly MetricName[] = ["expectedGap", "rhythm", "active", "loyaltyScore"];
      return new Map(waiting.filter((name) => wanted.has(name)).map((name) => [name, tooFew]));
    },
  };
}
