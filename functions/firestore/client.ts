import { Firestore } from "@google-cloud/firestore";

/** Which database holds the tool's documents. Whatever is left out follows from the surroundings. */
export interface DatabaseAddress {
  /** Else the project of the service account at work. */
  readonly projectId?: string;
  /** Else `(default)`. */
  readonly databaseId?: string;
}

/** A client of that database, or of the emulator where `FIRESTORE_EMULATOR_HOST` names one. It connects on its first call. */
export function firestoreClient(address: DatabaseAddress): Firestore {
  return new Firestore({ ...address });
}
