import { Firestore, type Settings, type Transaction, type WriteBatch } from "@google-cloud/firestore";

type Options = FirebaseFirestore.ReadWriteTransactionOptions | FirebaseFirestore.ReadOnlyTransactionOptions;

/** A client whose process dies at its nth commit, from 1: neither that one nor a later one happens. */
export class DyingClient extends Firestore {
  #commitsLeft: number;

  constructor(settings: Settings, diesAt: number) {
    super(settings);
    this.#commitsLeft = diesAt - 1;
  }

  #countCommit(): void {
    if (this.#commitsLeft <= 0) throw new Error("the process died at this write");
    this.#commitsLeft -= 1;
  }

  override batch(): WriteBatch {
    const batch = super.batch();
    const commit = batch.commit.bind(batch);
    batch.commit = async () => {
      this.#countCommit();
      return commit();
    };
    return batch;
  }

  override runTransaction<T>(update: (transaction: Transaction) => Promise<T>, options?: Options): Promise<T> {
    return super.runTransaction(async (transaction) => {
      const result = await update(transaction);
      if (options?.readOnly !== true) this.#countCommit();
      return result;
    }, options);
  }
}

/** A client that never hears the answer to a commit that has happened, and so does each transaction once more, as the real one does. */
export class ForgetfulClient extends Firestore {
  override async runTransaction<T>(update: (transaction: Transaction) => Promise<T>, options?: Options): Promise<T> {
    await super.runTransaction(update, options);
    return super.runTransaction(update, options);
  }
}

/** A client to whom something happens just before a transaction, once. */
export class InterruptedClient extends Firestore {
  interrupt: (() => Promise<void>) | undefined;

  override async runTransaction<T>(update: (transaction: Transaction) => Promise<T>, options?: Options): Promise<T> {
    const interrupt = this.interrupt;
    this.interrupt = undefined;
    await interrupt?.();
    return super.runTransaction(update, options);
  }
}
