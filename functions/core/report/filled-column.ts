import type { Scheme } from "../settings/scheme.ts";
import type { Cell } from "../values/cell.ts";
import type { OwnColumn } from "./sheet-report.ts";

/** An own column and what stands in it: for a customer by index, for a contact who is no customer of any order, and for one who no longer is. */
export interface FilledColumn extends OwnColumn {
  cellOf(index: number): Cell;
  /** `everyone`: contacts have cells of their own. */
  readonly judges?: Scheme["judges"];
  readonly contact: Cell;
  readonly gone: Cell;
}
