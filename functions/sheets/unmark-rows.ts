import type { SheetsCalls } from "./sheets-calls.ts";
import type { CustomersTab } from "./workbook-state.ts";
import { writeValues } from "./write-values.ts";

/**
 * Empties our key column, so that every row shows that its tiers are not to be relied on until they are written again.
 *
 * A column that is taken back from where people pasted it may have been sorted apart from the others since: what it says is not what
 * the keys in our key column were computed for.
 *
 * @returns whether there was anything to empty
 */
export async function unmarkRows(calls: SheetsCalls, { own, headerRowIndex }: CustomersTab): Promise<boolean> {
  const mark = own.get("key");
  if (mark === undefined || mark.cells.every((cell) => cell === "")) return false;
  const above = Array.from({ length: headerRowIndex + 1 }, () => null);
  await writeValues(calls, [{ metadataId: mark.metadataId, cells: [...above, ...mark.cells.map(() => "")] }], []);
  return true;
}
