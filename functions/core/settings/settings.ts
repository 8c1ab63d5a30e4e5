import type { Language } from "../labels/language.ts";
import type { Day } from "../values/day.ts";
import { type BudgetSettings, defaultBudgetSettings } from "./budget-settings.ts";
import { defaultLifetimeSettings, type LifetimeSettings } from "./lifetime-settings.ts";
import { defaultMetricSettings, type MetricSettings } from "./metric-settings.ts";
import type { MovementRules } from "./movement-rules.ts";
import { defaultRetention, type Retention } from "./retention.ts";
import type { SchemeSetting } from "./scheme-settings.ts";

/** What a column of the orders tab means. */
export const orderFields = [
  "orderId",
  /** Tells one order line from every other of the tab. */
  "lineId",
  "customerId",
  "customerEmail",
  "customerPhone",
  "customerName",
  "date",
  "amount",
  /** With the quantity it makes the amount where no column holds that. */
  "unitPrice",
  "quantity",
  /** Of the whole line: a share or an amount. */
  "discount",
  "tax",
  "shipping",
  "cost",
  "profit",
  /** What serving the order cost, beside its goods. */
  "costToServe",
  "product",
  "category",
  "status",
  "currency",
  /** The id of the order that a credit note gives money back for. */
  "creditFor",
  /** What was given back of the order, beside its amount. */
  "refunded",
] as const;
export type OrderField = (typeof orderFields)[number];

/** What a status can say of a row; `sale`: nothing against it, whatever words it holds. */
export const statusKinds = ["sale", "cancelled", "test", "returned"] as const;
export type StatusKind = (typeof statusKinds)[number];

/** Which orders count: all, those of the last months, or those of the calendar year of the as-of day. */
export type Window =
  | { readonly kind: "all" }
  | { readonly kind: "months"; readonly months: number }
  | { readonly kind: "calendarYear" };

/** With what snapshot movements compare. */
export type MovementsSince = "lastSnapshot" | "monthEnd" | { readonly day: Day };

/** What a team has decided; what it leaves out is guessed from the sheet or has a default. */
export interface Settings {
  /** The tab that holds the orders; undefined: found by its headers. */
  readonly ordersTab: string | undefined;
  /** The header that means a field, where the guess is not wanted. */
  readonly columns: Readonly<Partial<Record<OrderField, string>>>;
  /** The day as of which all is computed; undefined: today in the spreadsheet's time zone. */
  readonly asOf: Day | undefined;
  /** IANA name of the zone in which a timestamp becomes a day; undefined: the spreadsheet's. */
  readonly timeZone: string | undefined;
  /** Which orders the windowed metrics count. */
  readonly window: Window;
  /** ISO 4217 code of the amounts; undefined: from the currency column, or unnamed. */
  readonly currency: string | undefined;
  /** What one unit of another currency is worth in `currency`, as a decimal number by ISO 4217 code. */
  readonly rates: Readonly<Record<string, number>>;
  /** Flat costs to serve, in currency units. */
  readonly costs: { readonly perOrder: number; readonly perReturn: number };
  /** The tab of order ids that came back; undefined: none. */
  readonly returnsTab: string | undefined;
  /** The header (or letter) of its column of order ids; undefined: found by its name. */
  readonly returnsColumn: string | undefined;
  /** A second tab that tells more of the customers, joined by its column of who they are; undefined: none. */
  readonly attributesTab: string | undefined;
  /** What metrics are computed with. */
  readonly metrics: MetricSettings;
  /** What customers are expected to bring still. */
  readonly lifetime: LifetimeSettings;
  readonly budget: BudgetSettings;
  /** Words of the status column, besides those that are known. */
  readonly statuses: Readonly<Record<StatusKind, readonly string[]>>;
  /** Whether tax and shipping, where they have columns of their own, are part of what a customer is worth. */
  readonly counts: { readonly tax: boolean; readonly shipping: boolean };
  /** Of what an amount is: of its row, or of the order, in each of whose rows it stands. */
  readonly amountsStandFor: "row" | "order";
  readonly identicalRows: "use" | "setAside";
  /** A jump of rows set aside, of their money or of vanished orders beyond this share stops a run, 0 to 1. */
  readonly suddenChange: number;
  /** Keys that people merge by hand: orders of `from` count for `to`. */
  readonly aliases: readonly { readonly from: string; readonly to: string }[];
  /** Customers who are left out of every ranking: tests, staff, fraud. */
  readonly blacklist: readonly string[];
  /** undefined: by the spreadsheet's locale. */
  readonly language: Language | undefined;
  /** How tiers move over time, by id of the scheme; those that are not named follow each day's metrics. */
  readonly movement: Readonly<Record<string, MovementRules>>;
  /** With what the Tier Movements tab compares: the last snapshot, that of the last month's end, or the last up to a day. */
  readonly movementsSince: MovementsSince;
  readonly retention: Retention;
  /** What is decided about schemes, in the order of their columns; undefined: the presets that are on by default. */
  readonly schemes: readonly SchemeSetting[] | undefined;
}

export const defaultSettings: Settings = {
  ordersTab: undefined,
  columns: {},
  asOf: undefined,
  timeZone: undefined,
  window: { kind: "all" },
  currency: undefined,
  rates: {},
  costs: { perOrder: 0, perReturn: 0 },
  returnsTab: undefined,
  returnsColumn: undefined,
  attributesTab: undefined,
  metrics: defaultMetricSettings,
  lifetime: defaultLifetimeSettings,
  budget: defaultBudgetSettings,
  statuses: { sale: [], cancelled: [], test: [], returned: [] },
  counts: { tax: false, shipping: false },
  amountsStandFor: "row",
  identicalRows: "use",
  suddenChange: 0.2,
  aliases: [],
  blacklist: [],
  language: undefined,
  movement: {},
  movementsSince: "lastSnapshot",
  retention: defaultRetention,
  schemes: undefined,
};
