import { fillWords, joinWords } from "../core/labels/fill-words.ts";
import type { Words } from "../core/labels/language.ts";
import { writtenLabels } from "../core/labels/sheet-messages.ts";
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
  note(about: "foreign" | "state" | "duplicates" | "above" | "errorKeys" | "formula", notes: readonly string[]): void {
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
    const said = joinWords([error.words, ...this.#soFar()], " ");
    return new AppError(error.code, said, { cause: error.cause, language: error.language });
  }

  #soFar(): readonly Words[] {
    const said: Words[] = [];
    const rows = this.#rowsAdded;
    if (this.#madeStructure) {
      const phrase = rows > 0 ? writtenLabels.structureWithRows : writtenLabels.structure;
      said.push(fillWords(phrase, { rows, cells: this.#cells() }));
    } else if (this.#cellsWritten > 0) said.push(fillWords(writtenLabels.cellsOnly, { count: this.#cellsWritten }));
    if (this.#strayCellsCleared > 0) {
      said.push(fillWords(writtenLabels.emptied, { count: this.#strayCellsCleared }));
    }
    if (this.#cellsWritten > 0) said.push(writtenLabels.staleRows);
    else if (this.#emptiedMarks) said.push(writtenLabels.keysEmptied);
    if (said.length === 0) said.push(writtenLabels.nothing);
    if (this.#sent !== undefined) {
      const { unknown, unknownWithRows } = writtenLabels;
      said.push(this.#sent.rows > 0 ? fillWords(unknownWithRows, { rows: this.#sent.rows }) : unknown);
    }
    return said;
  }

  #cells(): Words {
    return this.#cellsWritten > 0
      ? fillWords(writtenLabels.cells, { count: this.#cellsWritten })
      : writtenLabels.noTiers;
  }
}
