import { fill } from "../core/labels/fill.ts";
import type { RunView } from "../http/run-view.ts";
import type { ResultCustomer, ResultFigures, ResultHead, ResultScheme } from "./result-lines.ts";
import { alignedLines, left, right, type TextCell, textTable } from "./text-table.ts";

const money = (value: number | null) =>
  value === null ? "" : value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const share = (value: number | null) => (value === null ? "" : `${(value * 100).toFixed(1)}%`);
const count = (value: number) => value.toLocaleString("en-US");

/** What became of the rows: a line for all, then one a reason with its first cell. */
export function rowLines({ ordersTab, asOf, rows, setAsideReasons }: ResultHead): readonly string[] {
  const reasons = setAsideReasons.map(({ words, rows: found, first }) => [
    right(`  ${count(found)}`),
    left(words),
    left(`first ${first.cell}${first.found === "" ? "" : `: "${shortened(first.found)}"`}`),
  ]);
  const all = fill("{count} {count:row|rows}", { count: count(rows.all) });
  return [
    `As of ${asOf}. Tab "${ordersTab}": ${all}, ${count(rows.used)} used, ${count(rows.setAside)} set aside.`,
    ...alignedLines(reasons),
  ];
}

/** One aligned table a scheme: tier, customers, share, revenue, profit, share of profit. */
export function schemeTable({ title, note, unmet, tiers, total }: ResultScheme): string {
  const withProfit = total.profit !== null;
  const line = (name: string, figures: ResultFigures): readonly TextCell[] => [
    left(name),
    right(count(figures.customers)),
    right(share(figures.shareOfCustomers)),
    right(money(figures.revenue)),
    ...(withProfit ? [right(money(figures.profit)), right(share(figures.shareOfProfit))] : []),
  ];
  const header = [
    left("Tier"),
    right("Customers"),
    right("Share"),
    right("Revenue"),
    ...(withProfit ? [right("Profit"), right("Share of profit")] : []),
  ];
  const lines = textTable([header, ...tiers.map((tier) => line(tier.tier, tier)), line("All", total)]);
  return [title, ...(note === undefined ? [] : [note]), ...(unmet === undefined ? [] : [unmet]), ...lines].join("\n");
}

/** A customer as a person reads it: who, the figures in a line, then each tier with its why. */
export function customerCard({ id, name, metrics, tiers }: ResultCustomer, schemes: readonly ResultScheme[]): string {
  const { orders, revenue, profit, lastOrder } = metrics;
  const figures = [
    `Orders ${orders ?? 0}`,
    ...(revenue === undefined ? [] : [`Revenue ${money(Number(revenue))}`]),
    ...(profit === undefined ? [] : [`Profit ${money(Number(profit))}`]),
    ...(lastOrder === undefined ? [] : [`Last order ${lastOrder}`]),
  ];
  const rows = schemes.flatMap((scheme) => {
    const { tier, why = "" } = tiers[scheme.id] ?? {};
    const reason = typeof tier === "string" && why.startsWith(`${tier}: `) ? why.slice(tier.length + 2) : why;
    return [[left(`  ${scheme.title}`), left(tier ?? "–"), left(reason)]];
  });
  return [`${shortened(id)}  ${shortened(name)}`.trimEnd(), `  ${figures.join(" · ")}`, ...alignedLines(rows)].join(
    "\n",
  );
}

/** Who moved since when, in one line: new customers, those who are gone, and each scheme that anybody moved in, by its title. */
export function movementsLine(
  movements: NonNullable<RunView["result"]>["movements"],
  schemes: readonly Pick<ResultScheme, "id" | "title">[],
): string {
  if (movements === undefined) return "Movements: none, there is no snapshot of an earlier day to compare with.";
  const { joined, gone, since } = movements;
  const moved = movements.schemes.filter(({ up, down }) => up + down > 0);
  if (moved.length + joined + gone === 0) return `Movements since ${since}: none.`;
  const titleOf = (schemeId: string) => schemes.find(({ id }) => id === schemeId)?.title ?? schemeId;
  const parts = [
    fill("{count} new {count:customer|customers}", { count: count(joined) }),
    `${count(gone)} gone`,
    ...moved.map(({ schemeId, up, down }) => `${titleOf(schemeId)} ${count(up)} up, ${count(down)} down`),
  ];
  return `Movements since ${since}: ${parts.join("; ")}.`;
}

/** What was written to the sheet, in one line. */
export function writtenLine(cellsWritten: number, rowsAdded: number): string {
  return fill("{cells} {cells:cell|cells} written, {rows} {rows:row|rows} added.", {
    cells: count(cellsWritten),
    rows: count(rowsAdded),
  });
}

/** Ids may be as long as a cell; a terminal is not. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
