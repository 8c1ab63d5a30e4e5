import { DatabaseSync, type StatementSync } from "node:sqlite";

const writing = /^\s*(INSERT|UPDATE|DELETE|COMMIT)/;

/** A connection whose process dies at its nth writing statement, from 1, COMMIT among them: neither it nor a later one happens. */
export class DyingDatabase extends DatabaseSync {
  #writesLeft = Number.POSITIVE_INFINITY;

  /** From here on statements count. */
  dieAt(writeNumber: number): void {
    this.#writesLeft = writeNumber - 1;
  }

  #count(sql: string): void {
    if (!writing.test(sql)) return;
    if (this.#writesLeft <= 0) throw new Error(`the process died at: ${sql}`);
    this.#writesLeft -= 1;
  }

  override exec(sql: string): void {
    // What reads only writes nothing when it ends.
    if (sql !== "COMMIT" || this.isTransaction) this.#count(sql);
    super.exec(sql);
  }

  override prepare(sql: string): StatementSync {
    this.#count(sql);
    return super.prepare(sql);
  }
}
