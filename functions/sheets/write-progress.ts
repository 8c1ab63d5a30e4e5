import { AppError } from "../errors.ts";
import type { WriteOutcome } from "../use-cases/ports.ts";

/** What a run has done to the sheet so far, and what it has to say. */
export class WriteProgress {
  #madeStructure = false;
  #rowsAdded = 0;
  #cellsWritten = 0;
  #rounds = 0;
  readonly #notes = new Map<string, ReadonlySet<string>>();

  /** Whether a run that is through may look once more; once. */
  goesRoundAgain(): boolean {
    this.#rounds += 1;
    return this.#rounds === 1;
  }

  /** A confirmed batch that made columns, rows or tabs. */
  made(rows: number): void {
    this.#madeStructure = true;
    this.#rowsAdded += rows;
  }

  /** A confirmed write of cells. */
  wrote(cells: number): void {
    this.#cellsWritten += cells;
  }

  /** Notes about one matter. What was said about `foreign` columns stays, since their anchors are gone the next time. */
  note(about: "foreign" | "state" | "duplicates" | "formula", notes: readonly string[]): void {
    const before = about === "foreign" ? (this.#notes.get(about) ?? []) : [];
    this.#notes.set(about, new Set([...before, ...notes]));
  }

  outcome(): Pick<WriteOutcome, "cellsWritten" | "rowsAdded" | "notes"> {
    return {
      cellsWritten: this.#cellsWritten,
      rowsAdded: this.#rowsAdded,
      notes: [...this.#notes.values()].flatMap((notes) => [...notes]),
    };
  }

  /** The error that ends a write, with what was written until then and what was not. */
  told(error: unknown): unknown {
    if (!(error instanceof AppError)) return error;
    return new AppError(error.code, `${error.message} ${this.#soFar()}`, { cause: error.cause });
  }

  #soFar(): string {
    if (this.#cellsWritten > 0) {
      return `${this.#cellsWritten} cells were written before; a row that is not up to date shows the tiers of the last refresh or is struck out.`;
    }
    if (this.#madeStructure) {
      const rows = this.#rowsAdded > 0 ? ` with ${this.#rowsAdded} new rows` : "";
      return `The tool's columns and tabs were made${rows}; no tiers were confirmed as written yet.`;
    }
    return "Nothing was confirmed as written.";
  }
}
