import type { ClosedLedger } from "../orders/closed-ledger.ts";
import { attributeOfHeader } from "../settings/attribute-of-header.ts";
import type { AttributeKey } from "../settings/fact.ts";
import type { MetricSettings } from "../settings/metric-settings.ts";
import type { Cell } from "../values/cell.ts";
import type { Day } from "../values/day.ts";
import { type AttributePlace, cellReaders } from "./attribute-cells.ts";
import type { AttributeColumn } from "./customer-table.ts";
import { addAges } from "./derive-age.ts";
import { listedKey } from "./listed-key.ts";
import type { MergedCustomers } from "./merge-contacts.ts";
import { type AttributeReading, readAttribute } from "./read-attribute.ts";
import type { TeamTable } from "./team-table.ts";

/** What came of one column of a tab. */
export interface AttributeFinding extends Omit<AttributeReading, "column"> {
  readonly key: AttributeKey;
  /** Title of the tab. */
  readonly tab: string;
  readonly header: string;
  readonly type: AttributeColumn["type"];
  /** Another column of the same attribute counts: one further left, or one of the Customers tab. */
  readonly isOverruled: boolean;
}

/** A tab whose rows are joined to the customers. */
export interface JoinedTable {
  readonly title: string;
  /** Rows that name somebody. */
  readonly rows: number;
  /** Of these, rows of nobody who is known. */
  readonly unknown: number;
}

/** What the team keeps beside its customers. */
export interface Attributes {
  readonly columns: ReadonlyMap<AttributeKey, AttributeColumn>;
  /** From tab to tab, from left to right. */
  readonly findings: readonly AttributeFinding[];
  readonly tables: readonly JoinedTable[];
}

export interface AttributesOptions {
  readonly customers: Pick<MergedCustomers, "keys">;
  /** The key under which a key counts. */
  readonly keyFor: ClosedLedger["keyFor"];
  readonly asOf: Day;
  readonly place: AttributePlace;
  readonly settings: Pick<MetricSettings, "satisfactionScale">;
}

/**
 * Reads what tabs say of customers, joined by key: every column with a header, known or not (settings/attribute-of-header.ts). Where
 * several hold one attribute the first tab wins, and within a tab the leftmost column. An age comes from a birthday or a birth year
 * where no column holds it.
 *
 * @param tables the Customers tab first
 */
export function readAttributes(tables: readonly TeamTable[], options: AttributesOptions): Attributes {
  const { customers, keyFor, asOf, place, settings } = options;
  // Most sheets have no such tab: a look-up of all customers would be made for nobody.
  if (tables.length === 0) return { columns: new Map(), findings: [], tables: [] };
  const readers = cellReaders(place);
  const indexByKey = new Map(customers.keys.map((key, index) => [key, index]));
  const customerOf = (id: Cell) => {
    const key = listedKey(id);
    return key === "" ? nobody : (indexByKey.get(keyFor(key)) ?? unknown);
  };
  const columns = new Map<AttributeKey, AttributeColumn>();
  const findings: AttributeFinding[] = [];
  const joined: JoinedTable[] = [];
  for (const { title, firstRowNumber, ids, columns: teamColumns } of tables) {
    const rows = Int32Array.from(ids, customerOf);
    const named = rows.filter((customer) => customer !== nobody);
    joined.push({ title, rows: named.length, unknown: named.filter((customer) => customer === unknown).length });
    for (const teamColumn of [...teamColumns].sort((a, b) => a.columnIndex - b.columnIndex)) {
      const key = attributeOfHeader(teamColumn.header);
      if (key === undefined) continue;
      const { column, ...rest } = readAttribute(teamColumn, {
        key,
        customers: rows,
        customerCount: customers.keys.length,
        firstRowNumber,
        readers,
        settledScale: key === "attribute:satisfaction" ? settings.satisfactionScale : undefined,
      });
      const isOverruled = columns.has(key);
      if (!isOverruled) columns.set(key, column);
      findings.push({ key, tab: title, header: column.header, type: column.type, isOverruled, ...rest });
    }
  }
  addAges(columns, asOf);
  return { columns, findings, tables: joined };
}

/** A row that names nobody, and one whose customer is not among them. */
const nobody = -1;
const unknown = -2;
