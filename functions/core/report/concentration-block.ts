import type { Language } from "../labels/language.ts";
import { concentrationLabels, summaryLabels } from "../labels/summary.ts";
import { type MoneyScale, toCurrency } from "../values/money.ts";
import { count, header, shareCell, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";
import type { Concentration } from "./summarize-concentration.ts";

/** "Does 80/20 hold here?": what the first customers hold, how unequal they are, and who loses money. */
export function concentrationBlock(found: Concentration, scale: MoneyScale, language: Language): readonly LaidRow[] {
  const { topFifth, topTenth, giniOfRevenue, losses } = found;
  const withProfit = topFifth.profit !== undefined;
  const topRow = (label: "topFifth" | "topTenth", top: Concentration["topFifth"]): LaidRow => [
    text(concentrationLabels[label][language]),
    count(top.revenue.customers),
    shareCell(top.revenue.share),
    ...(withProfit ? [shareCell(top.profit?.share)] : []),
  ];
  return [
    title(concentrationLabels.title[language]),
    header(
      concentrationLabels.group[language],
      summaryLabels.customers[language],
      summaryLabels.shareOfRevenue[language],
      ...(withProfit ? [summaryLabels.shareOfProfit[language]] : []),
    ),
    topRow("topFifth", topFifth),
    topRow("topTenth", topTenth),
    [
      text(concentrationLabels.gini[language]),
      { value: giniOfRevenue === undefined ? "" : Math.round(giniOfRevenue * 10_000) / 10_000 },
    ],
    ...(losses === undefined
      ? []
      : [
          [text(concentrationLabels.lossCustomers[language]), count(losses.customers)],
          [
            text(concentrationLabels.loss[language]),
            { value: toCurrency(losses.profit, scale), format: "money" as const },
          ],
        ]),
  ];
}
