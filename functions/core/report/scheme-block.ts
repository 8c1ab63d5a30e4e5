import { fill } from "../labels/fill.ts";
import { lifetimeColumnLabels } from "../labels/lifetime.ts";
import { summaryLabels } from "../labels/summary.ts";
import { notJudgedLabels } from "../labels/why.ts";
import { notJudgedReasons } from "../tiers/scheme-result.ts";
import type { Money, MoneyScale } from "../values/money.ts";
import { axesBlock } from "./axes-block.ts";
import { cutColumn } from "./cut-column.ts";
import { count, header, maybeMoney, shareCell, text, title } from "./laid-cells.ts";
import type { LaidCell, LaidRow } from "./lay-out-tab.ts";
import type { GroupFigures, SchemeSummary, TierSummary } from "./summarize-scheme.ts";
import { tellNotEnough } from "./tell-not-judged.ts";
import type { Wording } from "./wording.ts";

/**
 * The table of one scheme on the summary tab: title, notes, a row per tier, all together, and who is not judged; below that of a
 * grid where the levels of each axis begin.
 *
 * @param horizonMonths how far ahead lifetime values look; undefined where nothing is forecast
 */
export function schemeBlock(
  summary: SchemeSummary,
  wording: Wording,
  horizonMonths?: number | undefined,
): readonly LaidRow[] {
  const { scheme, tiers, total, notJudged, unmet } = summary;
  const { language, scale } = wording;
  const cut = cutColumn(scheme, wording);
  const titles = [
    summaryLabels.tier,
    summaryLabels.customers,
    summaryLabels.shareOfCustomers,
    summaryLabels.revenue,
    summaryLabels.shareOfRevenue,
    ...(total.profit === undefined ? [] : [summaryLabels.profit, summaryLabels.shareOfProfit]),
    ...(total.costToServe === undefined ? [] : [summaryLabels.costToServe]),
    ...(total.contacted === undefined ? [] : [summaryLabels.contacted]),
    summaryLabels.averageOrder,
    summaryLabels.ordersPerCustomer,
    ...(horizonMonths === undefined
      ? []
      : [lifetimeColumnLabels.meanLifetimeValue, lifetimeColumnLabels.meanAliveProbability]),
  ].map((words) => fill(words[language], { months: horizonMonths ?? "" }));
  const figures = (group: GroupFigures) => [
    ...ofOrders(group, scale),
    ...(horizonMonths === undefined ? [] : ofForecast(group, scale)),
  ];

  const tierRow = (tier: TierSummary): LaidRow => [
    text(tier.tier.name[language]),
    ...figures(tier),
    ...(cut ? [cut.cell(tier.cut)] : []),
    text(tier.tier.action[language]),
  ];
  return [
    title(scheme.title[language]),
    ...(scheme.note ? [[text(scheme.note[language])]] : []),
    ...(unmet ? [[text(tellNotEnough(unmet, notJudgedLabels.notEnoughData[language], wording))]] : []),
    header(...titles, ...(cut ? [cut.title] : []), summaryLabels.action[language]),
    ...tiers.map(tierRow),
    [text(summaryLabels.total[language]), ...figures(total)],
    ...notJudgedReasons.flatMap((reason): LaidRow[] => {
      const others = notJudged[reason];
      if (others.customers === 0) return [];
      // Contacts have no money; of everyone else it is told, so that the table adds up to the rows used.
      const hasMoney = others.revenue !== 0 || (others.profit ?? 0) !== 0;
      return [[text(notJudgedLabels[reason][language]), ...(hasMoney ? figures(others) : [count(others.customers)])]];
    }),
    ...axesBlock(summary, wording),
  ];
}

/** The figures of a group in the order of the titles. */
function ofOrders(group: GroupFigures, scale: MoneyScale): readonly LaidCell[] {
  const money = (value: Money | undefined) => maybeMoney(value, scale);
  return [
    count(group.customers),
    shareCell(group.shareOfCustomers),
    money(group.revenue),
    shareCell(group.shareOfRevenue),
    ...(group.profit === undefined ? [] : [money(group.profit), shareCell(group.shareOfProfit)]),
    ...(group.costToServe === undefined ? [] : [money(group.costToServe)]),
    ...(group.contacted === undefined ? [] : [count(group.contacted)]),
    money(group.averageOrder),
    // Two digits: nothing in a table is read beyond them, and the sheet has no format of ours for it.
    {
      value: group.ordersPerCustomer === undefined ? "" : Math.round(group.ordersPerCustomer * 100) / 100,
      format: "exact",
    },
  ];
}

const ofForecast = ({ meanLifetimeValue, meanAliveProbability }: GroupFigures, scale: MoneyScale) => [
  maybeMoney(meanLifetimeValue, scale),
  shareCell(meanAliveProbability),
];
