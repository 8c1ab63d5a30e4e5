import type { SeenColumn, TabHead } from "../orders/column-guess.ts";
import { findCustomerColumns } from "../orders/find-customer-columns.ts";
import type { Settings } from "../settings/settings.ts";
import { columnLetters } from "../values/a1.ts";
import type { Cell } from "../values/cell.ts";
import { cellText, isBlank } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import type { TeamColumn } from "./team-table.ts";

/** The tab that tells more of customers and how it is joined, or why that cannot be told. */
export type AttributesTabChoice<T extends TabHead> =
  /** Settings name no tab, or an empty one. */
  | { readonly kind: "none" }
  | {
      readonly kind: "chosen";
      readonly tab: T;
      /** 1-based row of the headers. */
      readonly headerRowNumber: number;
      /** Who each row is of. */
      readonly keyColumnIndex: number;
      /** All other columns with a header. */
      readonly columns: readonly Omit<TeamColumn, "cells">[];
    }
  | { readonly kind: "noSuchTab"; readonly attributesTab: string; readonly titles: readonly string[] }
  /** No column says who the customer is, or several do. */
  | { readonly kind: "unclear"; readonly title: string; readonly seen: readonly SeenColumn[] };

/** Finds the tab that Settings name, and within its first rows the column of keys, as on the Customers tab. */
export function chooseAttributesTab<T extends TabHead>(
  allTabs: readonly T[],
  { attributesTab }: Pick<Settings, "attributesTab">,
): AttributesTabChoice<T> {
  if (attributesTab === undefined) return { kind: "none" };
  const tabs = allTabs.filter(({ role }) => role === undefined);
  const exact = tabs.filter(({ title }) => title === attributesTab);
  const named = exact.length > 0 ? exact : tabs.filter(({ title }) => matchKey(title) === matchKey(attributesTab));
  const [tab] = named;
  if (tab === undefined || named.length > 1)
    return { kind: "noSuchTab", attributesTab, titles: tabs.map(({ title }) => title) };
  const headers = tab.head.find((row) => row.some((cell) => !isBlank(cell)));
  if (headers === undefined) return { kind: "none" };
  const found = findCustomerColumns(tab.head);
  if (found === undefined) return { kind: "unclear", title: tab.title, seen: columnsOf(headers).map(withLetter) };
  const columns = columnsOf(tab.head[found.headerRowIndex] ?? []);
  return {
    kind: "chosen",
    tab,
    headerRowNumber: found.headerRowIndex + 1,
    keyColumnIndex: found.keyColumnIndex,
    columns: columns.filter(({ columnIndex }) => columnIndex !== found.keyColumnIndex),
  };
}

function columnsOf(headers: readonly Cell[]): readonly Omit<TeamColumn, "cells">[] {
  return headers.flatMap((header, columnIndex) =>
    isBlank(header) ? [] : [{ columnIndex, header: cellText(header).trim() }],
  );
}

const withLetter = ({ columnIndex, header }: Omit<TeamColumn, "cells">): SeenColumn => ({
  columnIndex,
  letter: columnLetters(columnIndex),
  header,
});
