import { isErrorText } from "../orders/cell-words.ts";
import { type AttributeType, attributeIdOf, type KnownAttribute, knownAttributes } from "../settings/attributes.ts";
import type { AttributeKey } from "../settings/fact.ts";
import { a1 } from "../values/a1.ts";
import type { Cell } from "../values/cell.ts";
import { cellText, isBlank } from "../values/cell-text.ts";
import { formatDay } from "../values/day.ts";
import { type CellReader, saysNothing, typeOfCells } from "./attribute-cells.ts";
import { type ScaleFinding, scaleOf } from "./attribute-scale.ts";
import type { AttributeColumn } from "./customer-table.ts";
import { JoinedValues } from "./joined-values.ts";
import type { TeamColumn } from "./team-table.ts";

/** A cell that does not fit the type of its column. */
export interface MisfitCell {
  readonly a1: string;
  readonly found: string;
}

/** What was found of a column of attributes. */
export interface AttributeReading {
  readonly column: AttributeColumn;
  /** Where the numbers are shares of a scale. */
  readonly scale?: ScaleFinding;
  /** Customers with a filled cell. */
  readonly filled: number;
  /** Filled cells that do not fit the type: as if they were blank. Such as only say `n/a` are no mistakes. */
  readonly misfits: number;
  /** The first of them by row number. */
  readonly firstMisfits: readonly MisfitCell[];
  /** Customers whose rows say different things: the largest number counts, or the first text by code units. */
  readonly contradicted: number;
}

export interface AttributeContext {
  readonly key: AttributeKey;
  /** The customer of each row; -1 for none. */
  readonly customers: Int32Array;
  readonly customerCount: number;
  readonly firstRowNumber: number;
  readonly readers: Readonly<Record<AttributeType, CellReader>>;
  /** What Settings say that the attribute is counted up to. */
  readonly settledScale: number | undefined;
}

/** How many cells of a column are told by their address. */
export const mostMisfitsTold = 10;

/**
 * Reads a column of a tab into one value per customer. What it holds is known for a known attribute, and told by most of its cells for
 * any other. The order of rows never matters.
 */
export function readAttribute({ header, columnIndex, cells }: TeamColumn, context: AttributeContext): AttributeReading {
  const { customers, customerCount, readers } = context;
  const id = attributeIdOf(context.key);
  const known: KnownAttribute | undefined = id && knownAttributes[id];
  const rows = filledRows(cells, customers);
  const cellAt = (row: number): Cell => cells[row] ?? "";
  const type = typeOf(known, () => typeOfCells(Array.from(rows, cellAt), readers));
  const raw = Float64Array.from(rows, (row) => readKnown(cellAt(row), readers[type], known));
  const scale =
    known?.scale !== undefined && type === "number" ? scaleOf(known.scale, raw, context.settledScale) : undefined;
  const least = scale === undefined ? (known?.least ?? Number.NEGATIVE_INFINITY) : 0;
  const most = scale?.most ?? known?.most ?? Number.POSITIVE_INFINITY;

  const joined = new JoinedValues(customerCount);
  const firstMisfits: MisfitCell[] = [];
  let misfits = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const cell = cellAt(row);
    const number = raw[at] ?? Number.NaN;
    const fits = type === "text" ? !isErrorText(cell) : number >= least && number <= most;
    if (fits) {
      const text = type === "day" ? formatDay(number) : cellText(cell).trim();
      joined.put(customers[row] ?? -1, scale === undefined ? number : number / scale.most, text);
    } else if (!saysNothing(cell)) {
      misfits += 1;
      if (firstMisfits.length < mostMisfitsTold)
        firstMisfits.push({ a1: a1(columnIndex, context.firstRowNumber + row), found: cellText(cell) });
    }
  }
  const { numbers, texts, contradicted } = joined;
  return {
    column: { header, type, numbers, texts },
    ...(scale !== undefined && { scale }),
    filled: texts.reduce((count, text) => count + (text === "" ? 0 : 1), 0),
    misfits,
    firstMisfits,
    contradicted,
  };
}

/** Rows of customers that hold something. */
function filledRows(cells: readonly Cell[], customers: Int32Array): Int32Array {
  const rows = new Int32Array(Math.min(cells.length, customers.length));
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    if ((customers[row] ?? -1) < 0 || isBlank(cells[row])) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

/** A known attribute is what it is; but a question that can be answered on a scale can also be answered with yes or no. */
function typeOf(known: KnownAttribute | undefined, seen: () => AttributeType): AttributeType {
  if (known === undefined) return seen();
  return known.scale === "survey" && seen() === "yesNo" ? "yesNo" : known.type;
}

function readKnown(cell: Cell, read: CellReader, known: KnownAttribute | undefined): number {
  const number = read(cell);
  if (!Number.isNaN(number) || known?.filledIsYes !== true || isErrorText(cell)) return number;
  return saysNothing(cell) ? 0 : 1;
}
