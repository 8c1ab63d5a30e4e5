import type { Cell } from "../../values/cell.ts";
import type { SettingInput } from "./general-setting.ts";

/** What may be filled in; a drop-down lists its options, or the cells of a column of the schemes table. */
export type CellInput = Exclude<SettingInput["kind"], "choice"> | { readonly options: readonly string[] } | "scheme";

/** How a cell of the tab looks and what may be filled in; no input: a plain text of ours. */
export interface SettingsCell {
  readonly value: Cell;
  /** `about`: a note that must not run into the cells beside it. */
  readonly look?: "title" | "header" | "name" | "note" | "about";
  readonly input?: CellInput;
  /** Shown when the mouse rests on the cell. */
  readonly comment?: string;
}

export const blankCell: SettingsCell = { value: "" };

/** A cell that holds text as it is typed. */
export const textCell = (value: Cell): SettingsCell => ({ value, input: "text" });
