import type { Firestore } from "@google-cloud/firestore";
import type { Store } from "../use-cases/ports/store.ts";
import { addChallenge, readChallenge, readMember, redeemChallenge, removeExpiredChallenges } from "./access.ts";
import { answered, snapshotWithinMs } from "./answered.ts";
import { claimNight, dueRegistrations, editRegistration, registration } from "./registrations.ts";
import {
  changeRun,
  claimRun,
  createOrJoinRun,
  editEndedRuns,
  giveUpRun,
  latestRuns,
  readRun,
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

/**
 * The store in Firestore. Workbooks do not share documents; claims and leases are decided in transactions.
 *
 * Every method throws AppError store_unavailable where Firestore does not answer, newer_format where a later version wrote what
 * it reads, and bad_request where an id cannot be the name of a document.
 *
 * @param firestore a client of the project's database; `close` ends it
 */
export function firestoreStore(firestore: Firestore): Store {
  return {
    registration: async (...given) => answered(registration(firestore, ...given)),
    editRegistration: async (...given) => answered(editRegistration(firestore, ...given)),
    dueRegistrations: async (...given) => answered(dueRegistrations(firestore, ...given)),
    claimNight: async (...given) => answered(claimNight(firestore, ...given)),
    createOrJoinRun: async (...given) => answered(createOrJoinRun(firestore, ...given)),
    run: async (...given) => answered(readRun(firestore, ...given)),
    changeRun: async (...given) => answered(changeRun(firestore, ...given)),
    claimRun: async (...given) => answered(claimRun(firestore, ...given)),
    giveUpRun: async (...given) => answered(giveUpRun(firestore, ...given)),
    releaseRun: async (...given) => answered(releaseRun(firestore, ...given)),
    latestRuns: async (...given) => answered(latestRuns(firestore, ...given)),
    editEndedRuns: async (...given) => answered(editEndedRuns(firestore, ...given), snapshotWithinMs),
    saveSnapshot: async (...given) => answered(saveSnapshot(firestore, ...given), snapshotWithinMs),
    latestSnapshotBefore: async (...given) => answered(latestSnapshotBefore(firestore, ...given), snapshotWithinMs),
    rewriteSnapshot: async (...given) => answered(rewriteSnapshot(firestore, ...given), snapshotWithinMs),
    keepSnapshot: async (...given) => answered(keepSnapshot(firestore, ...given)),
    snapshotOn: async (...given) => answered(snapshotOn(firestore, ...given), snapshotWithinMs),
    snapshotHeaders: async (...given) => answered(snapshotHeaders(firestore, ...given)),
    addChallenge: async (...given) => answered(addChallenge(firestore, ...given)),
    challenge: async (...given) => answered(readChallenge(firestore, ...given)),
    redeemChallenge: async (...given) => answered(redeemChallenge(firestore, ...given)),
    removeExpiredChallenges: async (...given) => answered(removeExpiredChallenges(firestore, ...given)),
    member: async (...given) => answered(readMember(firestore, ...given)),
    close: async () => firestore.terminate(),
  };
}
