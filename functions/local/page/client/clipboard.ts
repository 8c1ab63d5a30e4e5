import { copiedText, pastedRows } from "./pasted-rows.ts";
import type { Place, SheetGrid } from "./sheet-grid.ts";

/** Copies the cell that has the keyboard, and enters what is pasted there, right and down, as if it were typed. */
export function useClipboard(
  host: HTMLElement,
  grid: SheetGrid,
  enter: (place: Place, rows: readonly (readonly string[])[]) => void,
): void {
  const isInGrid = () => host.contains(document.activeElement) && !(document.activeElement instanceof HTMLInputElement);
  document.addEventListener("copy", (event) => {
    const place = grid.focused;
    const cell = place && isInGrid() && getSelection()?.isCollapsed !== false ? grid.cellAt(place) : undefined;
    if (cell === undefined) return;
    event.clipboardData?.setData("text/plain", copiedText(cell.formattedValue ?? ""));
    event.preventDefault();
  });
  document.addEventListener("paste", (event) => {
    const place = grid.focused;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (place === undefined || text === "" || !isInGrid()) return;
    event.preventDefault();
    enter(place, pastedRows(text));
  });
}
