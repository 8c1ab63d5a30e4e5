import type { Words } from "../../labels/language.ts";
import { a1 } from "../../values/a1.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import { type SettingFault, shown } from "./setting-reading.ts";

/** One thing that is wrong in the Tier Settings tab. */
export interface SettingsProblem {
  /** 0-based. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** `C7`. */
  readonly a1: string;
  /** What the cell holds, as text, at most 100 characters. */
  readonly found: string;
  /** What was found, what is allowed, and how to mend it. */
  readonly message: Words;
  /** The known name or value that was probably meant. */
  readonly suggestion: string | undefined;
}

/** A fault at a cell. */
export function problemAt(rowIndex: number, columnIndex: number, cell: Cell, fault: SettingFault): SettingsProblem {
  return {
    rowIndex,
    columnIndex,
    a1: a1(columnIndex, rowIndex + 1),
    found: shown(cellText(cell)),
    message: fault.message,
    suggestion: fault.suggestion,
  };
}
