import process from "node:process";
import type { Store } from "../use-cases/ports/store.ts";
import { newHolder } from "./holder.ts";

/** Does one piece of work under the name of a holder of its own. */
export type Holding = <T>(spreadsheetId: string, work: (holder: string) => Promise<T>) => Promise<T>;

/**
 * Gives leases back when this process ends in the middle of a run: whoever stops the local tools with Ctrl-C and starts
 * them again should not wait for the lease to run out. The next request joins the run and does it anew.
 *
 * @param store one whose `releaseRun` is done when it returns, as with SQLite: an ending process waits for no promise
 */
export function releaseOnExit(store: Pick<Store, "releaseRun">): Holding {
  const holding = new Map<string, string>();
  process.once("exit", () => {
    for (const [holder, spreadsheetId] of holding) void store.releaseRun(spreadsheetId, holder);
  });
  return async (spreadsheetId, work) => {
    const holder = newHolder();
    holding.set(holder, spreadsheetId);
    try {
      return await work(holder);
    } finally {
      holding.delete(holder);
    }
  };
}
