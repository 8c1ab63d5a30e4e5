import type { AxisCut, GridAxis, MinimumData } from "../../settings/scheme.ts";
import { words } from "./words.ts";

/** Two customers for each of five scores. Of three customers somebody is always the last, and would be called lost a day after an order. */
export const rfmRequires: MinimumData = { customers: 10 };

/** Recency, frequency and money, each cut alike; money over whatever window Settings choose (TIERS.md 4). */
export function rfmAxes(cut: AxisCut): readonly GridAxis[] {
  return [
    { id: "R", name: words("Recency", "最近一次购买", "最近一次購買"), metric: "daysSinceLast", better: "lower", cut },
    { id: "F", name: words("Frequency", "购买频次", "購買頻率"), metric: "orderDays", better: "higher", cut },
    { id: "M", name: words("Money", "购买金额", "購買金額"), metric: "revenue", better: "higher", cut },
  ];
}
