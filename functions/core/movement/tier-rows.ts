import type { TeamColumn, TeamTable } from "../customers/team-table.ts";
import { attributeOfHeader } from "../settings/attribute-of-header.ts";
import { type AttributeId, attributeKey } from "../settings/attributes.ts";
import { a1, cellOfTab } from "../values/a1.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import type { AddressedCell, TierRow } from "./read-tier-cells.ts";

/** The columns in which people name tiers: what each of them is called as an attribute. */
export interface TierColumns {
  readonly tier: AttributeId;
  readonly until: AttributeId;
  readonly reason?: AttributeId;
}

/** Tiers fixed by hand, and tiers that customers are to reach. */
export const overrideColumns: TierColumns = { tier: "override", until: "overrideUntil", reason: "overrideReason" };
export const targetColumns: TierColumns = { tier: "targetTier", until: "targetBy" };

/**
 * The cells in which people name tiers, of every tab that says something of customers. A tab without a column for tiers has none.
 *
 * @param keyFor the key under which a key counts
 */
export function tierRows(
  tables: readonly TeamTable[],
  keyFor: (key: string) => string,
  named: TierColumns,
): readonly TierRow[] {
  return tables.flatMap(({ title, firstRowNumber, ids, columns }): readonly TierRow[] => {
    const column = (id: AttributeId | undefined) =>
      id === undefined ? undefined : columns.find(({ header }) => attributeOfHeader(header) === attributeKey(id));
    const [tier, reason, until] = [column(named.tier), column(named.reason), column(named.until)];
    if (tier === undefined) return [];
    const cellIn = (from: TeamColumn, at: number): AddressedCell => ({
      value: from.cells[at] ?? "",
      a1: cellOfTab(title, a1(from.columnIndex, firstRowNumber + at)),
    });
    return ids.map((id, at) => {
      const key = matchKey(cellText(id));
      return {
        key: key === "" ? "" : keyFor(key),
        tier: cellIn(tier, at),
        reason: reason && cellIn(reason, at),
        until: until && cellIn(until, at),
      };
    });
  });
}
