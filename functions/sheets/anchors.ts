import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

/**
 * Anchors: developer metadata that says what a tab or column is, whatever people rename or move.
 *
 * One key each for tabs and columns; the value says which. Columns: `id` and `name` are the team's, all others the
 * tool's own. The summary tab also keeps the layout that its formats were made for.
 */
export const anchorKeys = {
  tab: "customer-tiers.tab",
  column: "customer-tiers.column",
  layout: "customer-tiers.layout",
} as const;

export type TabRole = "customers" | "summary";

/** Column roles that mark the team's own columns on the Customers tab. */
export const teamColumns = { id: "id", name: "name" } as const;

/** The prefix of roles of the tool's own columns: `own:key`, `own:tier.abc`. */
const ownPrefix = "own:";

export const ownRole = (columnId: string) => `${ownPrefix}${columnId}`;

/** The id of an own column, or undefined for a role of the team's. */
export function ownIdOf(role: string): string | undefined {
  return role.startsWith(ownPrefix) ? role.slice(ownPrefix.length) : undefined;
}

/** One anchored column. */
export interface ColumnAnchor {
  readonly metadataId: number;
  readonly columnIndex: number;
  readonly role: string;
}

/** One anchor of a whole tab. */
export interface TabAnchor {
  readonly metadataId: number;
  readonly value: string;
}

/** The anchor of a tab with this key: the one with the lowest id, where a copied tab brought a second. */
export function tabAnchor(sheet: sheets_v4.Schema$Sheet, key: string): TabAnchor | undefined {
  const found = (sheet.developerMetadata ?? []).filter((entry) => entry.metadataKey === key).flatMap(idAndValue);
  return found.sort((a, b) => a.metadataId - b.metadataId)[0];
}

/** All anchored columns of a tab, as the grid data's column metadata tells them, left to right. */
export function columnAnchors(sheet: sheets_v4.Schema$Sheet): readonly ColumnAnchor[] {
  return (sheet.data ?? []).flatMap((grid) =>
    (grid.columnMetadata ?? []).flatMap((column, offset) =>
      (column.developerMetadata ?? [])
        .filter((entry) => entry.metadataKey === anchorKeys.column)
        .flatMap(idAndValue)
        .map(({ metadataId, value }) => ({ metadataId, role: value, columnIndex: (grid.startColumn ?? 0) + offset })),
    ),
  );
}

function idAndValue(entry: sheets_v4.Schema$DeveloperMetadata): readonly TabAnchor[] {
  return typeof entry.metadataId === "number" && typeof entry.metadataValue === "string"
    ? [{ metadataId: entry.metadataId, value: entry.metadataValue }]
    : [];
}

/** A request that anchors a tab. */
export function anchorTab(sheetId: number, key: string, value: string): sheets_v4.Schema$Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: { metadataKey: key, metadataValue: value, location: { sheetId }, visibility: "DOCUMENT" },
    },
  };
}

/** A request that anchors a column under an id of our choice, so that it can be written by that id at once. */
export function anchorColumn(
  sheetId: number,
  columnIndex: number,
  role: string,
  metadataId: number,
): sheets_v4.Schema$Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: anchorKeys.column,
        metadataValue: role,
        location: {
          dimensionRange: { sheetId, dimension: "COLUMNS", startIndex: columnIndex, endIndex: columnIndex + 1 },
        },
        visibility: "DOCUMENT",
      },
    },
  };
}
