import { AppError } from "../errors.ts";
import type { WriteOutcome } from "../use-cases/ports/workbook.ts";
import type { CustomersAnchor, CustomersTab } from "./workbook-state.ts";

/** A structural batch that is under way, and how a later read tells that it was applied. */
export interface SentBatch {
  /** How many rows it adds. */
  readonly rows: number;
  /** What the Customers tab is anchored with once it is applied; undefined where it leaves that anchor as it is. */
  readonly anchor: CustomersAnchor | undefined;
}

/** What a run has done to the sheet so far, and what it has to say. */
export class WriteProgress {
  #madeStructure = false;
  #emptiedMarks = false;
  #strayCellsCleared = 0;
  #rowsAdded = 0;
  #cellsWritten = 0;
  #rounds = 0;
  #sent: SentBatch | undefined;
  #withoutRow: readonly string[] = [];
  readonly #notes = new Map<string, ReadonlySet<string>>();

  /** Whether a run that is through may look once more; once. */
  goesRoundAgain(): boolean {
    this.#rounds += 1;
    return this.#rounds === 1;
  }

  /** A batch that is about to be sent: until it is confirmed, refused or found, nobody knows whether it was applied. */
  sending(batch: SentBatch): void {
    this.#sent = batch;
  }

  /** The batch that was sent is confirmed. @param strayCellsCleared how many cells it emptied */
  made(strayCellsCleared: number): void {
    this.#rowsAdded += this.#sent?.rows ?? 0;
    this.#madeStructure = true;
    this.#strayCellsCleared += strayCellsCleared;
    this.#sent = undefined;
  }

  /** The batch that was sent, if any, was refused: nothing of it was applied. */
  refused(): void {
    this.#sent = undefined;
  }

  /** The sheet was read again after a batch that was not confirmed: it was applied if its own anchor stands there. */
  found(customers: CustomersTab | undefined): void {
    const expected = this.#sent?.anchor;
    const anchor = customers?.anchor;
    if (expected !== undefined && anchor?.metadataId === expected.metadataId && anchor.value === expected.value) {
      this.made(0);
    }
    this.#sent = undefined;
  }

  /** A confirmed write that emptied the tool's key column. */
  emptied(): void {
    this.#emptiedMarks = true;
  }

  /** A confirmed write of cells. */
  wrote(cells: number): void {
    this.#cellsWritten += cells;
  }

  /** Notes about one matter. What was said about `foreign` columns stays, since their anchors are gone the next time. */
  note(about: "foreign" | "state" | "duplicates" | "errorKeys" | "formula", notes: readonly string[]): void {
    const before = about === "foreign" ? (this.#notes.get(about) ?? []) : [];
    this.#notes.set(about, new Set([...before, ...notes]));
  }

  /** Ids of customers who have no row and get none. */
  left(withoutRow: readonly string[]): void {
    this.#withoutRow = withoutRow;
  }

  outcome(): Pick<WriteOutcome, "cellsWritten" | "rowsAdded" | "withoutRow" | "notes"> {
    return {
      cellsWritten: this.#cellsWritten,
      rowsAdded: this.#rowsAdded,
      ...(this.#withoutRow.length === 0 ? {} : { withoutRow: this.#withoutRow }),
      notes: [...this.#notes.values()].flatMap((notes) => [...notes]),
    };
  }

  /** The error that ends a write, with what was written until then and what was not. */
  told(error: unknown): unknown {
    if (!(error instanceof AppError)) return error;
    return new AppError(error.code, [error.message, ...this.#soFar()].join(" "), { cause: error.cause });
  }

  #soFar(): readonly string[] {
    const said: string[] = [];
    const rows = this.#rowsAdded > 0 ? ` with ${this.#rowsAdded} new rows` : "";
    if (this.#madeStructure)
      said.push(`A change of the tool's columns, tabs or anchors was made${rows}; ${this.#cells()}.`);
    else if (this.#cellsWritten > 0) said.push(`${this.#cells()}.`);
    if (this.#strayCellsCleared > 0) {
      said.push(`${this.#strayCellsCleared} cells that the tool had put into rows of its own were emptied.`);
    }
    if (this.#cellsWritten > 0) {
      said.push("A row that is not up to date shows the tiers of the last refresh or is struck out.");
    } else if (this.#emptiedMarks) {
      said.push("The tool's key column was emptied, so rows are struck out until their tiers are written again.");
    }
    if (said.length === 0) said.push("Nothing was confirmed as written.");
    if (this.#sent !== undefined) {
      const more = this.#sent.rows > 0 ? `, with ${this.#sent.rows} new rows,` : "";
      said.push(`Whether the last change of columns, rows or tabs${more} was made is not known.`);
    }
    return said;
  }

  #cells(): string {
    return this.#cellsWritten > 0
      ? `${this.#cellsWritten} cells were written`
      : "no tiers were confirmed as written yet";
  }
}
