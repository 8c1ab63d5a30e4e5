import { customerColumnLabels } from "../core/labels/customer-columns.ts";
import { fill } from "../core/labels/fill.ts";
import { alignedLines, left, right, type TextCell, textTable } from "./text-table.ts";

/** What the demo shows of a result; the shape of the JSON that a run leaves (result-lines.ts). */
export interface ShownResult {
  readonly asOf: string;
  readonly currency: string | null;
  readonly ordersTab: string;
  readonly rows: { readonly all: number; readonly used: number; readonly setAside: number };
  readonly schemes: readonly ShownScheme[];
  readonly waiting: readonly { readonly scheme: string; readonly needs: readonly string[] }[];
}

interface ShownFigures {
  readonly customers: number;
  readonly shareOfCustomers: number | null;
  readonly revenue: number;
  readonly profit: number | null;
  readonly shareOfProfit: number | null;
}

interface ShownScheme {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly tiers: readonly (ShownFigures & { readonly tier: string })[];
  readonly total: ShownFigures;
}

const money = (value: number | null) =>
  value === null ? "" : value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const share = (value: number | null) => (value === null ? "" : `${(value * 100).toFixed(1)}%`);
const count = (value: number) => value.toLocaleString("en-US");

/** One aligned table a scheme: tier, customers, share, revenue, profit, share of profit. */
export function schemeTable({ title, note, tiers, total }: ShownScheme): string {
  const withProfit = total.profit !== null;
  const line = (name: string, figures: ShownFigures): readonly TextCell[] => [
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
  return [title, ...(note === undefined ? [] : [note]), ...lines].join("\n");
}

/** A row of the Customers tab as a person reads it: who, the figures in a line, then each tier with its why. */
export function customerCard(headers: readonly string[], row: readonly string[]): string {
  const whyTitles = new Set(headers.flatMap((header) => allWhyTitles(header)));
  const cells = headers.map((header, index) => ({ header, text: row[index] ?? "" }));
  const schemes = cells.filter(({ header }) => allWhyTitles(header).some((title) => headers.includes(title)));
  const others = cells.filter((cell) => !schemes.includes(cell) && !whyTitles.has(cell.header));
  const [id, name, ...figures] = others.filter(({ header }) => !keyTitles.includes(header));
  const tiers = schemes.map(({ header, text }) => {
    const why = cells.find((cell) => allWhyTitles(header).includes(cell.header))?.text ?? "";
    return [left(`  ${header}`), left(text), left(why.startsWith(`${text}: `) ? why.slice(text.length + 2) : why)];
  });
  const facts = figures.map(({ header, text }) => `${header} ${text}`).join(" · ");
  return [`${id?.text ?? ""}  ${name?.text ?? ""}`, `  ${facts}`, ...alignedLines(tiers)].join("\n");
}

const allWhyTitles = (header: string) =>
  Object.values(customerColumnLabels.why).map((phrase) => fill(phrase, { scheme: header }));

const keyTitles: readonly string[] = Object.values(customerColumnLabels.key);
