import type { TeamColumn, TeamTable } from "../customers/team-table.ts";
import { attributeOfHeader } from "../settings/attribute-of-header.ts";
import { type AttributeId, attributeKey } from "../settings/attributes.ts";
import { a1 } from "../values/a1.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import type { AddressedCell, OverrideRow } from "./read-overrides.ts";

/**
 * The cells in which people fix tiers by hand, of every tab that says something of customers. A tab without a column for tiers has
 * none.
 *
 * @param keyFor the key under which a key counts
 */
export function overrideRows(tables: readonly TeamTable[], keyFor: (key: string) => string): readonly OverrideRow[] {
  return tables.flatMap(({ title, firstRowNumber, ids, columns }): readonly OverrideRow[] => {
    const column = (id: AttributeId) => columns.find(({ header }) => attributeOfHeader(header) === attributeKey(id));
    const [tier, reason, until] = [column("override"), column("overrideReason"), column("overrideUntil")];
    if (tier === undefined) return [];
    const cellIn = (from: TeamColumn, at: number): AddressedCell => ({
      value: from.cells[at] ?? "",
      a1: `${title}!${a1(from.columnIndex, firstRowNumber + at)}`,
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
