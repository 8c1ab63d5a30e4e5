import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { OrdersMemory, RememberedColumn } from "../core/orders/orders-memory.ts";
import { orderFields } from "../core/settings/settings.ts";
import type { Cell } from "../core/values/cell.ts";
import { cellText } from "../core/values/cell-text.ts";
import type { Beside } from "../use-cases/ports/workbook.ts";
import { columnPlace, createAnchor, removeAnchor } from "./anchor-requests.ts";
import { type Anchor, anchorKeys, anchorValue, type ColumnAnchor } from "./anchors.ts";
import type { TabOutline } from "./outline-tabs.ts";
import type { WorkbookState } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

/** The longest header that an anchor keeps: all metadata of a tab share a few ten thousand characters. */
const longestHeader = 200;

/**
 * What the anchors of a tab say of an earlier choice; undefined where it was not chosen, or is a copy of the tab that was. In a
 * copied spreadsheet all anchors are copies, and count.
 */
export function ordersMemoryOf(
  { orders, orderColumns }: TabOutline,
  tabs: readonly Pick<TabOutline, "orders">[],
): OrdersMemory | undefined {
  const [tab] = orders;
  if (tab === undefined) return undefined;
  const isCopy = !tab.original && tabs.some((other) => other.orders.some(({ original }) => original));
  if (isCopy) return undefined;
  return { tabNamed: textOf(tab.details[0]), columns: [...orderColumns].sort(originalFirst).flatMap(rememberedOf) };
}

const textOf = (detail: string | number | undefined) => (typeof detail === "string" ? detail : undefined);

/** A copied column carries a copy of its anchor. */
const originalFirst = (a: Anchor, b: Anchor) => Number(b.original) - Number(a.original) || a.metadataId - b.metadataId;

function rememberedOf({ role, columnIndex, details }: ColumnAnchor): readonly RememberedColumn[] {
  const field = orderFields.find((each) => each === role);
  const [header, named] = details.map(textOf);
  return field === undefined || header === undefined ? [] : [{ field, columnIndex, header, named }];
}

/**
 * The requests that anchor a choice on the orders tab, for the next run: none where the anchors say it already, or where columns
 * were moved since the choice was made.
 *
 * Anchors of an earlier choice go, on this tab and on others.
 */
export function planOrdersMemory(
  { outlines: tabs, shape }: Pick<WorkbookState, "outlines" | "shape">,
  { sheetId, memory }: Beside["orders"],
  newId: () => number,
): readonly Request[] {
  const head = shape.tabs.find((each) => each.sheetId === sheetId)?.head ?? [];
  if (!memory.columns.every((column) => standsThere(column, head))) return [];
  const kept = new Set<number>();
  const made: Request[] = [];
  const keep = (
    anchors: readonly Anchor[],
    key: string,
    role: string,
    details: readonly string[],
    columnIndex?: number,
  ) => {
    const known = anchors.find(
      (anchor) => anchor.original && !kept.has(anchor.metadataId) && isSame(anchor, role, details),
    );
    if (known !== undefined) {
      kept.add(known.metadataId);
      return;
    }
    const metadataId = newId();
    const location = columnIndex === undefined ? { sheetId } : columnPlace(sheetId, columnIndex);
    made.push(createAnchor(metadataId, key, anchorValue(metadataId, role, ...details), location));
  };
  const tab = tabs.find((each) => each.sheetId === sheetId);
  keep(tab?.orders ?? [], anchorKeys.orders, "orders", memory.tabNamed === undefined ? [] : [memory.tabNamed]);
  for (const { field, columnIndex, header, named } of memory.columns) {
    const there = (tab?.orderColumns ?? []).filter((anchor) => anchor.columnIndex === columnIndex);
    const details = [header.slice(0, longestHeader), ...(named === undefined ? [] : [named])];
    keep(there, anchorKeys.orderColumn, field, details, columnIndex);
  }
  const stale = tabs
    .flatMap(({ orders, orderColumns }) => [...orders, ...orderColumns])
    .filter(({ metadataId }) => !kept.has(metadataId));
  return [...stale.map(({ metadataId }) => removeAnchor(metadataId)), ...made];
}

/** Whether the header still stands in its column; headers may stand in two rows, each with a part of it. */
const standsThere = ({ columnIndex, header }: RememberedColumn, head: readonly (readonly Cell[])[]): boolean =>
  head.some((row) => {
    const text = cellText(row[columnIndex] ?? "").trim();
    return text !== "" && header.includes(text);
  });

const isSame = (anchor: Anchor, role: string, details: readonly string[]) =>
  anchor.role === role &&
  anchor.details.length === details.length &&
  details.every((detail, index) => anchor.details[index] === detail);
