import { summaryLabels } from "../labels/summary.ts";
import { notJudgedLabels } from "../labels/why.ts";
import { notJudgedReasons } from "../tiers/scheme-result.ts";
import { type Money, type MoneyScale, toCurrency } from "../values/money.ts";
import { axesBlock } from "./axes-block.ts";
import { cutColumn } from "./cut-column.ts";
import { count, header, shareCell, text, title } from "./laid-cells.ts";
import type { LaidCell, LaidRow } from "./lay-out-tab.ts";
import type { GroupFigures, SchemeSummary, TierSummary } from "./summarize-scheme.ts";
import { tellNotEnough } from "./tell-not-judged.ts";
import type { Wording } from "./wording.ts";

/**
 * The table of one scheme on the summary tab: title, notes, a row per tier, all together, and who is not judged; below that of a
 * grid where the levels of each axis begin.
 */
export function schemeBlock(summary: SchemeSummary, wording: Wording): readonly LaidRow[] {
  const { scheme, tiers, total, notJudged, unmet } = summary;
  const { language, scale } = wording;
  const cut = cutColumn(scheme, wording);
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

  const tierRow = (tier: TierSummary): LaidRow => [
    text(tier.tier.name[language]),
    ...figures(tier, scale),
    ...(cut ? [cut.cell(tier.cut)] : []),
    text(tier.tier.action[language]),
  ];
  return [
    title(scheme.title[language]),
    ...(scheme.note ? [[text(scheme.note[language])]] : []),
    ...(unmet ? [[text(tellNotEnough(unmet, notJudgedLabels.notEnoughData[language], wording))]] : []),
    header(...titles, ...(cut ? [cut.title] : []), summaryLabels.action[language]),
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
    ...axesBlock(summary, wording),
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
