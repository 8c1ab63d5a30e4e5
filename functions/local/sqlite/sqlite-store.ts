import { DatabaseSync } from "node:sqlite";
import type { Store } from "../../use-cases/ports/store.ts";
import { addChallenge, readChallenge, readMember, redeemChallenge, removeExpiredChallenges } from "./access.ts";
import { makeFolderOf, prepareDatabase, removeExpired } from "./open-database.ts";
import {
  changeRun,
  claimRun,
  createOrJoinRun,
  editEndedRuns,
  giveUpRun,
  knownRun,
  latestRuns,
  releaseHolders,
  releaseRun,
} from "./runs.ts";
import {
  keepSnapshot,
  latestSnapshotBefore,
  rewriteSnapshot,
  saveSnapshot,
  snapshotHeaders,
  snapshotOn,
} from "./snapshots.ts";
import { withFile } from "./sqlite-errors.ts";
import { claimNight, dueRegistrations, editRegistration, registration } from "./workbooks.ts";

/** The store of one machine, where it can be known that the process of a holder has ended. */
export interface SqliteStore extends Store {
  /** Gives back the lease of every holder that `isGone` says is no more. */
  releaseHolders(isGone: (holder: string) => boolean): Promise<void>;
}

/**
 * Opens the store in a file, which is made where it is missing. Snapshots and runs whose time is over are removed now and with every new run.
 * Several processes may have it open at once.
 *
 * @throws AppError newer_format where a later version wrote the file; store_unavailable where it cannot be used
 */
export function openSqliteStore(file: string, now: Date): SqliteStore {
  return withFile(file, () => {
    makeFolderOf(file);
    const database = new DatabaseSync(file);
    try {
      prepareDatabase(database);
      removeExpired(database, now);
    } catch (thrown) {
      database.close();
      throw thrown;
    }
    return sqliteStore(database, file);
  });
}

/**
 * The store in a database that is ready for it.
 *
 * Every method throws AppError store_unavailable where the file is in the way (locked, full, damaged), and newer_format where a
 * later version wrote what it reads.
 *
 * @param file its path, for messages
 */
export function sqliteStore(database: DatabaseSync, file: string): SqliteStore {
  return {
    registration: async (...given) => withFile(file, () => registration(database, ...given)),
    editRegistration: async (...given) => withFile(file, () => editRegistration(database, ...given)),
    dueRegistrations: async (...given) => withFile(file, () => dueRegistrations(database, ...given)),
    claimNight: async (...given) => withFile(file, () => claimNight(database, ...given)),
    createOrJoinRun: async (wanted, now) =>
      withFile(file, () => {
        // First, since the new run is told what the last one counted.
        const asked = createOrJoinRun(database, wanted, now);
        removeExpired(database, now);
        return asked;
      }),
    run: async (...given) => withFile(file, () => knownRun(database, ...given)),
    changeRun: async (...given) => withFile(file, () => changeRun(database, ...given)),
    claimRun: async (...given) => withFile(file, () => claimRun(database, ...given)),
    giveUpRun: async (...given) => withFile(file, () => giveUpRun(database, ...given)),
    releaseRun: async (...given) => withFile(file, () => releaseRun(database, ...given)),
    releaseHolders: async (...given) => withFile(file, () => releaseHolders(database, ...given)),
    latestRuns: async (...given) => withFile(file, () => latestRuns(database, ...given)),
    editEndedRuns: async (...given) => withFile(file, () => editEndedRuns(database, ...given)),
    saveSnapshot: async (...given) => withFile(file, () => saveSnapshot(database, ...given)),
    latestSnapshotBefore: async (...given) => withFile(file, () => latestSnapshotBefore(database, ...given)),
    rewriteSnapshot: async (...given) => withFile(file, () => rewriteSnapshot(database, ...given)),
    keepSnapshot: async (...given) => withFile(file, () => keepSnapshot(database, ...given)),
    snapshotOn: async (...given) => withFile(file, () => snapshotOn(database, ...given)),
    snapshotHeaders: async (...given) => withFile(file, () => snapshotHeaders(database, ...given)),
    addChallenge: async (...given) => withFile(file, () => addChallenge(database, ...given)),
    challenge: async (...given) => withFile(file, () => readChallenge(database, ...given)),
    redeemChallenge: async (...given) => withFile(file, () => redeemChallenge(database, ...given)),
    removeExpiredChallenges: async (...given) => withFile(file, () => removeExpiredChallenges(database, ...given)),
    member: async (...given) => withFile(file, () => readMember(database, ...given)),
    close: async () => withFile(file, () => (database.isOpen ? database.close() : undefined)),
  };
}
