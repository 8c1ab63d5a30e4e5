import type { ICellRendererComp, ICellRendererParams } from "ag-grid-community";
import type { CellData, GridRow } from "./cell-data.ts";
import { isCheckbox } from "./cell-data.ts";
import { element } from "./element.ts";

/** What the grid tells the renderer besides. */
export interface CellContext {
  readonly cell: CellData | undefined;
  /** How many pixels a text may run over into the empty cells beside it; 0: none. */
  readonly room: number;
  readonly toggle: () => void;
}

export type CellParams = ICellRendererParams<GridRow> & {
  readonly contextOf: (params: ICellRendererParams<GridRow>) => CellContext;
};

/** Shows a cell: a box to tick, or its text. Whatever the text is, it stays text. */
export class CellRenderer implements ICellRendererComp<GridRow> {
  readonly #element = element("span", { class: "cell-text" });

  init(params: CellParams): void {
    this.#show(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh(params: CellParams): boolean {
    this.#show(params);
    return true;
  }

  #show(params: CellParams): void {
    const { cell, room, toggle } = params.contextOf(params);
    if (cell === undefined || !isCheckbox(cell)) {
      this.#element.textContent = cell?.formattedValue ?? "";
      this.#element.style.maxWidth = room > 0 ? `${room}px` : "";
      this.#element.classList.toggle("runs-over", room > 0);
      return;
    }
    const isTicked = cell.userEnteredValue?.boolValue === true;
    const box = element("input", { type: "checkbox", tabindex: "-1", "aria-label": isTicked ? "TRUE" : "FALSE" });
    box.checked = isTicked;
    box.addEventListener("change", toggle);
    this.#element.classList.remove("runs-over");
    this.#element.replaceChildren(box);
  }
}
