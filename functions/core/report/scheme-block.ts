import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { summaryLabels } from "../labels/summary.ts";
import { notJudgedLabels } from "../labels/why.ts";
import { nameFact } from "../settings/fact-words.ts";
import { notJudgedReasons } from "../tiers/scheme-result.ts";
import { type Money, type MoneyScale, toCurrency } from "../values/money.ts";
import { count, header, shareCell, text, title } from "./laid-cells.ts";
import type { LaidCell, LaidRow } from "./lay-out-tab.ts";
import { metricCell, metricFormat } from "./metric-cell.ts";
import type { GroupFigures, SchemeSummary, TierSummary } from "./summarize-scheme.ts";

/** The table of one scheme on the summary tab: title, note, a row per tier, all together, and who is not judged. */
export function schemeBlock(summary: SchemeSummary, scale: MoneyScale, language: Language): readonly LaidRow[] {
  const { scheme, tiers, total, notJudged } = summary;
  // What a cut is a value of; ladders, grids and points begin at none.
  const metric = "metric" in scheme ? scheme.metric : undefined;
  const withProfit = total.profit !== undefined;
  const profitTitles = withProfit ? ([summaryLabels.profit, summaryLabels.shareOfProfit] as const) : [];
  const titles = [
    summaryLabels.tier,
    summaryLabels.customers,
    summaryLabels.shareOfCustomers,
    summaryLabels.revenue,
    summaryLabels.shareOfRevenue,
    ...profitTitles,
    summaryLabels.averageOrder,
    summaryLabels.ordersPerCustomer,
  ].map((words) => words[language]);

  const tierRow = (tier: TierSummary): LaidRow => {
    const format = metric && metricFormat(metric);
    const cut = metric && { value: metricCell(tier.cut, metric, scale), ...(format && { format }) };
    return [
      text(tier.tier.name[language]),
      ...figures(tier, scale),
      ...(cut ? [cut] : []),
      text(tier.tier.action[language]),
    ];
  };
  return [
    title(scheme.title[language]),
    ...(scheme.note ? [[text(scheme.note[language])]] : []),
    header(
      ...titles,
      ...(metric ? [fill(summaryLabels.cut[language], { metric: nameFact(metric, language) })] : []),
      summaryLabels.action[language],
    ),
    ...tiers.map(tierRow),
    [text(summaryLabels.total[language]), ...figures(total, scale)],
    ...notJudgedReasons.flatMap((reason): LaidRow[] => {
      const others = notJudged[reason];
      if (others.customers === 0) return [];
      // Contacts have no money; of everyone else it is told, so that the table adds up to the rows used.
      const hasMoney = others.revenue !== 0 || (others.profit ?? 0) !== 0;
      return [
        [text(notJudgedLabels[reason][language]), ...(hasMoney ? figures(others, scale) : [count(others.customers)])],
      ];
    }),
  ];
}

/** The figures of a group in the order of the titles. */
function figures(group: GroupFigures, scale: MoneyScale): readonly LaidCell[] {
  const money = (value: Money | undefined): LaidCell => ({
    value: value === undefined ? "" : toCurrency(value, scale),
    format: "money",
  });
  return [
    count(group.customers),
    shareCell(group.shareOfCustomers),
    money(group.revenue),
    shareCell(group.shareOfRevenue),
    ...(group.profit === undefined ? [] : [money(group.profit), shareCell(group.shareOfProfit)]),
    money(group.averageOrder),
    // Two digits: nothing in a table is read beyond them, and the sheet has no format of ours for it.
    { value: group.ordersPerCustomer === undefined ? "" : Math.round(group.ordersPerCustomer * 100) / 100 },
  ];
}
