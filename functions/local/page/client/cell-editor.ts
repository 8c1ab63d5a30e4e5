import type { ICellEditorComp, ICellEditorParams } from "ag-grid-community";
import type { CellData, GridRow } from "./cell-data.ts";
import { editText } from "./cell-data.ts";
import { element } from "./element.ts";

export type EditorParams = ICellEditorParams<GridRow, string> & {
  readonly cellOf: (params: ICellEditorParams<GridRow, string>) => CellData | undefined;
  /** What may be chosen there. */
  readonly choices: (cell: CellData) => Promise<readonly string[]>;
  readonly label: (params: ICellEditorParams<GridRow, string>) => string;
};

/** Edits a cell as text; offers the choices of a drop-down. */
export class CellEditor implements ICellEditorComp<GridRow, string> {
  readonly #input = element("input", { class: "cell-input", autocomplete: "off", spellcheck: "false" });
  readonly #element = element("div", { class: "cell-editor" }, this.#input);
  #before = "";

  init(params: EditorParams): void {
    const cell = params.cellOf(params) ?? {};
    this.#before = editText(cell);
    const { eventKey } = params;
    const isTyped = eventKey !== null && eventKey.length === 1;
    const isCleared = eventKey === "Backspace" || eventKey === "Delete";
    this.#input.value = isTyped ? eventKey : isCleared ? "" : this.#before;
    this.#input.setAttribute("aria-label", params.label(params));
    void params.choices(cell).then((choices) => this.#offer(choices, isTyped));
  }

  #offer(choices: readonly string[], isTyped: boolean): void {
    if (choices.length === 0) return;
    const list = element("datalist", { id: "choices" }, ...choices.map((value) => element("option", { value })));
    this.#element.append(list);
    this.#input.setAttribute("list", list.id);
    // The browser offers only what begins like the text that stands there: all of it where that is one of the choices.
    if (isTyped || this.#input.value !== this.#before) return;
    this.#input.placeholder = this.#before;
    this.#input.value = "";
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  afterGuiAttached(): void {
    this.#input.focus();
  }

  getValue(): string {
    const { value, placeholder } = this.#input;
    return value === "" && placeholder !== "" ? placeholder : value;
  }

  isCancelAfterEnd(): boolean {
    return this.getValue() === this.#before;
  }
}
