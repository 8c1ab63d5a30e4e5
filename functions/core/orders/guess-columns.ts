import type { Settings } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import type { ColumnGuess } from "./column-guess.ts";

/** Finds the header row within the first rows of a tab, and what each column means. */
export function guessColumns(head: readonly (readonly Cell[])[], settings: Pick<Settings, "columns">): ColumnGuess {
  throw new RangeError(`not built yet: ${head.length} ${settings.columns}`);
}
