import type { AttributeColumn, CustomerTable } from "../../functions/core/customers/customer-table.ts";
import { type AttributeId, attributeIds, attributeKey } from "../../functions/core/settings/attributes.ts";
import type { AttributeKey, FactKey } from "../../functions/core/settings/fact.ts";
import { type MetricKey, metricUnits, unitOf } from "../../functions/core/settings/metric.ts";
import { type MoneyScale, toMoney } from "../../functions/core/values/money.ts";
import { customersWith } from "./customers.ts";

/** A value as people write it: money in currency units, shares 0 to 1, yes and no as true and false. */
export type PlainValue = number | string | boolean;

/** One customer by their metrics and by the attributes that the team keeps; what is left out has no value. */
export type PlainCustomer = Readonly<Partial<Record<MetricKey | AttributeId, PlainValue>>> & {
  /** Left out of every ranking by the team. */
  readonly blacklisted?: true;
};

/** A contact who never bought. */
export const contact: PlainCustomer = { orders: 0, orderDays: 0 };

/** A table of customers as plain values; everyone has one order unless `orders` says otherwise. What nobody has, the table lacks. */
export function customerTable(
  customers: readonly PlainCustomer[],
  details: { scale?: MoneyScale } = {},
): CustomerTable {
  const bought = customers.map((customer): PlainCustomer => ({ orders: 1, ...customer }));
  const names = new Set(bought.flatMap((customer) => Object.keys(customer)).filter((name) => name !== "blacklisted"));
  const metrics: Partial<Record<MetricKey, readonly number[]>> = {};
  const attributes = new Map<AttributeKey, AttributeColumn>();
  const blank = customersWith({ orders: bought.map(() => 1) }, details);
  for (const name of names) {
    if (isMetric(name)) metrics[name] = bought.map((customer) => inUnit(name, customer[name], blank.scale));
    else if (isAttributeId(name)) attributes.set(attributeKey(name), attributeColumn(name, bought));
    else throw new RangeError(`"${name}" is neither a metric nor an attribute`);
  }
  const blacklisted = new Set(bought.flatMap((customer, index) => (customer.blacklisted ? [index] : [])));
  return { ...customersWith(metrics, details), attributes, blacklisted };
}

/** Every fact that a table has. */
export function factsOfTable({ metrics, attributes }: CustomerTable): readonly FactKey[] {
  return [...metrics.keys(), ...(attributes?.keys() ?? [])];
}

const isMetric = (name: string): name is MetricKey => (name.split("@", 1)[0] ?? "") in metricUnits;
const isAttributeId = (name: string): name is AttributeId => attributeIds.some((id) => id === name);

function inUnit(key: MetricKey, value: PlainValue | undefined, scale: MoneyScale): number {
  if (value === undefined) return Number.NaN;
  const number = Number(value);
  return unitOf(key) === "money" ? (toMoney(number, scale)?.money ?? Number.NaN) : number;
}

function attributeColumn(id: AttributeId, customers: readonly PlainCustomer[]): AttributeColumn {
  const values = customers.map((customer) => customer[id]);
  const some = values.find((value) => value !== undefined && !Number.isNaN(value));
  return {
    header: id,
    type: typeof some === "string" ? "text" : typeof some === "boolean" ? "yesNo" : "number",
    numbers: Float64Array.from(values, (value) =>
      typeof value === "string" ? Number.NaN : Number(value ?? Number.NaN),
    ),
    texts: values.map((value) => String(value ?? "")),
  };
}
