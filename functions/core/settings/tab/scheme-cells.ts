import type { ReadRule } from "./read-rules.ts";
import type { TableCell, TableRow } from "./table-rows.ts";

/** Where the parts of a scheme stand, for whoever finds a fault with them later. */
export interface SchemeCells {
  /** Its name: in the schemes table, else in the first of its rows elsewhere. */
  readonly name: TableCell;
  /** Its row in the schemes table. */
  readonly row: TableRow | undefined;
  readonly rules: readonly ReadRule[];
  readonly axes: readonly TableRow[];
  readonly grid: readonly TableRow[];
  readonly points: readonly TableRow[];
}
