import { a1, cellNamed } from "../../../core/values/a1.ts";
import { type CellData, editText } from "./cell-data.ts";
import { element } from "./element.ts";
import type { Place } from "./sheet-grid.ts";
import { say, words } from "./words.ts";

/** What people do with the line above the grid. */
export interface FormulaDeeds {
  /** Somebody typed an address. @returns whether there is such a cell */
  go(place: Place): boolean;
  enter(place: Place, text: string): void;
  /** The keyboard goes back to the grid. */
  leave(): void;
  onProblem(text: string): void;
}

/** The line above the grid: where the keyboard is, and what the cell holds, in full. */
export class FormulaBar {
  readonly element: HTMLElement;
  readonly #address = element("input", { class: "address", "aria-label": say(words.address), autocomplete: "off" });
  readonly #content = element("input", {
    class: "content",
    "aria-label": say(words.content),
    autocomplete: "off",
    spellcheck: "false",
  });
  #place: Place = { rowIndex: 0, columnIndex: 0 };
  #text = "";

  constructor(deeds: FormulaDeeds) {
    this.element = element("div", { class: "formula-bar" }, this.#address, this.#content);
    this.#address.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#address.value = this.#name();
      if (key === "Escape") deeds.leave();
      if (key !== "Enter") return;
      const place = cellNamed(this.#address.value);
      if (place === undefined || !deeds.go(place)) {
        deeds.onProblem(say(words.noSuchCell, { text: this.#address.value }));
        this.#address.value = this.#name();
      }
    });
    this.#address.addEventListener("focus", () => this.#address.select());
    const keep = () => {
      if (this.#content.value === this.#text) return;
      this.#text = this.#content.value;
      deeds.enter(this.#place, this.#text);
    };
    this.#content.addEventListener("change", keep);
    this.#content.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#content.value = this.#text;
      if (key === "Enter") keep();
      if (key === "Enter" || key === "Escape") deeds.leave();
    });
  }

  /** Shows a cell. Where somebody is typing here, their text stays. */
  show(place: Place, cell: CellData | undefined): void {
    const isMoved = place.rowIndex !== this.#place.rowIndex || place.columnIndex !== this.#place.columnIndex;
    if (!isMoved && this.#content.value !== this.#text) return;
    this.#place = place;
    this.#text = cell === undefined ? "" : editText(cell);
    this.#content.value = this.#text;
    // Not while somebody types another address there.
    if (isMoved || document.activeElement !== this.#address) this.#address.value = this.#name();
  }

  #name(): string {
    return a1(this.#place.columnIndex, this.#place.rowIndex + 1);
  }
}
