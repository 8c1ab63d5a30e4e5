import type { Firestore, Transaction } from "@google-cloud/firestore";
import { runErrorLabels } from "../core/labels/run-errors.ts";
import { AppError } from "../errors.ts";
import { answerWithinMs } from "./answered.ts";

/** The loser of a race tries again, and more often than the client's own five times. */
const maxAttempts = 12;

/**
 * Decides something in a transaction.
 *
 * The client may do it several times over: when others changed what was read, and when the answer to a commit was lost. So `work`
 * has no effect but through the transaction, and comes to the same where its own effect is there already.
 *
 * @param giveUpAt when the caller will have been told that there was no answer (`performance.now()`): nothing is committed from then on
 */
export function transact<T>(
  firestore: Firestore,
  work: (transaction: Transaction) => Promise<T>,
  giveUpAt: number = performance.now() + answerWithinMs,
): Promise<T> {
  return firestore.runTransaction(
    async (transaction) => {
      const result = await work(transaction);
      if (performance.now() > giveUpAt) throw new AppError("store_unavailable", runErrorLabels.storeGivenUp);
      return result;
    },
    { maxAttempts },
  );
}
