import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import type { OwnTabId } from "../core/report/sheet-report.ts";
import { AppError } from "../errors.ts";

/**
 * Anchors: developer metadata that says what a tab, column or row is, whatever people rename or move. One key for each kind
 * of place; the value says which. Columns: `id` and `name` are the team's, all others the tool's own. `row` anchors the row of
 * headers, and the rows added last. `layout` keeps what the formats of the summary were made for.
 */
export const anchorKeys = {
  tab: "customer-tiers.tab",
  column: "customer-tiers.column",
  row: "customer-tiers.row",
  layout: "customer-tiers.layout",
  /** On the tab of the orders: that it was chosen, and by which title in Settings. */
  orders: "customer-tiers.orders",
  /** On a column of that tab: the field that it was chosen for, its header, and the header that Settings named. */
  orderColumn: "customer-tiers.order-column",
  /** On rows and columns of the Tier Settings tab, while cells of theirs are filled in. */
  filling: "customer-tiers.filling",
} as const;

export type TabRole = "customers" | "settings" | OwnTabId;

/** Column roles that mark the team's own columns on the Customers tab. */
export const teamColumns = { id: "id", name: "name" } as const;

/** Roles of anchored rows: the row of headers, and the first of those that were added last. */
export const rowRoles = { header: "header", added: "added" } as const;

/** The prefix of roles of the tool's own columns: `own:key`, `own:tier.abc`. */
const ownPrefix = "own:";

export const ownRole = (columnId: string) => `${ownPrefix}${columnId}`;

/** The id of an own column, or undefined for a role of the team's. */
export function ownIdOf(role: string): string | undefined {
  return role.startsWith(ownPrefix) ? role.slice(ownPrefix.length) : undefined;
}

/** Format of the anchors' values; 0 was the bare role. */
export const anchorFormat = 1;

/** One anchor, wherever it stands. */
export interface Anchor {
  readonly metadataId: number;
  /** The value as it is kept. */
  readonly value: string;
  readonly role: string;
  /**
   * Whether it stands where it was made. A copied tab or spreadsheet carries copies of the anchors under ids of their own, and
   * a value that still names the first: the copy is known by that.
   */
  readonly original: boolean;
  /** What a kind of anchor keeps beside its role: the title of a column, the revision of a tab. */
  readonly details: readonly (string | number)[];
}

/** One anchored column. */
export type ColumnAnchor = Anchor & { readonly columnIndex: number };

/** The value of an anchor: `[format, role, its own id, details ...]`. */
export function anchorValue(metadataId: number, role: string, ...details: readonly (string | number)[]): string {
  return JSON.stringify([anchorFormat, role, metadataId, ...details]);
}

/** Developer metadata as an anchor; undefined where its value is none of ours. @throws AppError newer_format */
export function parseAnchor(entry: sheets_v4.Schema$DeveloperMetadata): Anchor | undefined {
  const { metadataId, metadataValue: value } = entry;
  if (typeof metadataId !== "number" || typeof value !== "string") return undefined;
  if (!value.startsWith("[")) return { metadataId, value, role: value, original: true, details: [] };
  const parts = parseList(value);
  const [format, role, ownId, ...details] = parts;
  if (typeof format === "number" && format > anchorFormat) {
    throw new AppError("newer_format", fillWords(sheetErrorLabels.newerAnchors, { format, known: anchorFormat }));
  }
  return format === anchorFormat && typeof role === "string"
    ? { metadataId, value, role, original: ownId === metadataId, details }
    : undefined;
}

function parseList(text: string): readonly (string | number)[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Whoever wrote this under our key, it is no anchor.
    return [];
  }
  return Array.isArray(parsed) ? parsed.filter((part) => typeof part === "string" || typeof part === "number") : [];
}

/** The anchors of a tab with this key; those that stand where they were made come first, then by id. */
export function tabAnchors(sheet: sheets_v4.Schema$Sheet, key: string): readonly Anchor[] {
  return (sheet.developerMetadata ?? [])
    .filter((entry) => entry.metadataKey === key)
    .flatMap((entry) => parseAnchor(entry) ?? [])
    .sort((a, b) => Number(b.original) - Number(a.original) || a.metadataId - b.metadataId);
}

/** All columns of a tab that are anchored with a key, as the grid data's column metadata tells them, left to right. */
export function columnAnchors(sheet: sheets_v4.Schema$Sheet, key: string = anchorKeys.column): readonly ColumnAnchor[] {
  return (sheet.data ?? []).flatMap((grid) =>
    (grid.columnMetadata ?? []).flatMap((column, offset) =>
      (column.developerMetadata ?? [])
        .filter((entry) => entry.metadataKey === key)
        .flatMap((entry) => parseAnchor(entry) ?? [])
        .map((anchor) => ({ ...anchor, columnIndex: (grid.startColumn ?? 0) + offset })),
    ),
  );
}

/**
 * The id of an anchor that a tab has once: it follows from the tab, so that a batch which makes it twice, such as one that
 * landed after its answer was given up, is refused whole.
 */
export function fixedAnchorId(sheetId: number, role: string): number {
  return (fingerprint(`${sheetId} ${role}`) >>> 1) + 1;
}

/** 32-bit FNV-1a: tells texts apart, keeps no secrets. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
