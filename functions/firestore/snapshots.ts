import {
  type DocumentReference,
  FieldValue,
  type Firestore,
  type Query,
  type Timestamp,
} from "@google-cloud/firestore";
import type { Day } from "../core/values/day.ts";
import { AppError } from "../errors.ts";
import { readStored } from "../stored/read-stored.ts";
import { snapshotHeader, storedHeader } from "../stored/snapshot-header.schema.ts";
import type { StoredSnapshot, StoredSnapshotHeader } from "../use-cases/ports/snapshot-store.ts";
import { snapshotWithinMs } from "./answered.ts";
import { partId, partsOf, snapshotId, snapshots } from "./paths.ts";
import { queryShapes, search } from "./queries.ts";
import { partKind, type SnapshotDocument, snapshotFields, snapshotKind } from "./snapshot.schema.ts";
import { removeTorn } from "./torn-snapshots.ts";
import { transact } from "./transact.ts";

/** Parts are under 900 kB; a commit may have 10 MiB, and 4 MiB on the emulator. */
const partsPerCommit = 4;

/**
 * @see Store.saveSnapshot
 *
 * Parts first, under a generation of their own, which nobody reads yet. Then one transaction writes the header, which names that
 * generation, and removes every other part: those of the snapshot it replaces and those of saves that never got so far. Before
 * the commit a reader sees the old one whole, after it the new one. What saves of other days left that died before their header goes
 * first.
 *
 * @throws AppError run_busy where another save of the same snapshot removed the parts in the meantime
 */
export async function saveSnapshot(
  firestore: Firestore,
  spreadsheetId: string,
  snapshot: StoredSnapshot,
): Promise<void> {
  await removeTorn(firestore, spreadsheetId);
  await save(firestore, spreadsheetId, snapshot, "last");
}

/** @see Store.rewriteSnapshot; what was written for a snapshot that is not there goes again. */
export function rewriteSnapshot(
  firestore: Firestore,
  spreadsheetId: string,
  snapshot: StoredSnapshot,
): Promise<boolean> {
  return save(firestore, spreadsheetId, snapshot, "same");
}

/** @param place among the snapshots of its day: behind all others, or where it is */
async function save(
  firestore: Firestore,
  spreadsheetId: string,
  snapshot: StoredSnapshot,
  place: "last" | "same",
): Promise<boolean> {
  const giveUpAt = performance.now() + snapshotWithinMs;
  const { header, checksum, parts } = snapshot;
  const reference = snapshots(firestore, spreadsheetId).doc(snapshotId(header.asOf, header.settingsHash));
  const partsCollection = partsOf(reference);
  const generation = partsCollection.doc().id;
  const expiry = snapshot.expireAt === undefined ? {} : { expireAt: snapshot.expireAt };

  const ownIds = parts.map((_, partIndex) => partId(generation, partIndex));
  for (let first = 0; first < parts.length; first += partsPerCommit) {
    const batch = firestore.batch();
    for (const [at, bytes] of parts.slice(first, first + partsPerCommit).entries())
      batch.set(partsCollection.doc(partId(generation, first + at)), { format: partKind.format, bytes, ...expiry });
    await batch.commit();
  }

  return transact(
    firestore,
    async (transaction) => {
      const found = await transaction.get(reference);
      const replaced = found.exists ? readStored(snapshotKind, found.data()) : undefined;
      // Ids only: the bytes stay where they are.
      const present = await transaction.get(partsCollection.select());
      if (place === "same" && replaced === undefined) {
        for (const part of present.docs) transaction.delete(part.ref);
        return false;
      }
      const presentIds = new Set(present.docs.map((part) => part.id));
      if (ownIds.some((id) => !presentIds.has(id)))
        throw new AppError("run_busy", "Another save of the same snapshot went ahead of this one. Save it again.");
      transaction.set(reference, {
        ...storedHeader(header),
        complete: true,
        generation,
        partCount: parts.length,
        checksum,
        savedAt: place === "same" && replaced !== undefined ? replaced.savedAt : FieldValue.serverTimestamp(),
        ...expiry,
      });
      for (const part of present.docs) if (!ownIds.includes(part.id)) transaction.delete(part.ref);
      return true;
    },
    giveUpAt,
  );
}

/** @see Store.keepSnapshot; header and parts in one transaction. */
export function keepSnapshot(
  firestore: Firestore,
  spreadsheetId: string,
  asOf: Day,
  settingsHash: string,
): Promise<void> {
  const reference = snapshots(firestore, spreadsheetId).doc(snapshotId(asOf, settingsHash));
  return transact(firestore, async (transaction) => {
    const found = await transaction.get(reference);
    if (!found.exists || readStored(snapshotKind, found.data()).expireAt === undefined) return;
    const parts = await transaction.get(partsOf(reference).select());
    for (const { ref } of [found, ...parts.docs]) transaction.update(ref, { expireAt: FieldValue.delete() });
  });
}

/** @see Store.latestSnapshotBefore */
export function latestSnapshotBefore(
  firestore: Firestore,
  spreadsheetId: string,
  day: Day,
): Promise<StoredSnapshot | undefined> {
  const collection = snapshots(firestore, spreadsheetId);
  return firstWhole(firestore, search(collection, queryShapes.snapshotsByDay, { equal: [true], bounds: [["<", day]] }));
}

/** @see Store.snapshotOn */
export function snapshotOn(
  firestore: Firestore,
  spreadsheetId: string,
  day: Day,
  settingsHash?: string,
): Promise<StoredSnapshot | undefined> {
  const collection = snapshots(firestore, spreadsheetId);
  const bounds = [
    [">=", day],
    ["<=", day],
  ] as const;
  const query =
    settingsHash === undefined
      ? search(collection, queryShapes.snapshotsByDay, { equal: [true], bounds })
      : search(collection, queryShapes.snapshotsOfSettings, { equal: [true, settingsHash], bounds });
  return firstWhole(firestore, query);
}

/** @see Store.snapshotHeaders; one whose parts have expired before its header is named all the same. */
export async function snapshotHeaders(
  firestore: Firestore,
  spreadsheetId: string,
  from: Day,
  to: Day,
): Promise<readonly StoredSnapshotHeader[]> {
  const bounds = [
    [">=", from],
    ["<=", to],
  ] as const;
  const query = search(snapshots(firestore, spreadsheetId), queryShapes.snapshotsByDay, { equal: [true], bounds });
  // Settings may be long, and there may be a year of them.
  const { docs } = await query.select(...Object.keys(snapshotFields).filter((field) => field !== "settings")).get();
  return docs.toReversed().map((found) => {
    const document = readStored(snapshotKind, { ...found.data(), settings: "" });
    return { header: snapshotHeader(document), expireAt: document.expireAt };
  });
}

/**
 * The first snapshot of a search that is whole.
 *
 * The parts are read as they were when the header was: nobody can replace or remove them in between. One whose parts are gone (a TTL
 * policy removes each document by itself, header and parts in any order) counts as expired.
 */
async function firstWhole(firestore: Firestore, searched: Query): Promise<StoredSnapshot | undefined> {
  let query = searched.limit(1);
  for (;;) {
    const { docs, readTime } = await query.get();
    const [found] = docs;
    if (found === undefined) return undefined;
    const document = readStored(snapshotKind, found.data());
    const parts = await partsAt(firestore, found.ref, document, readTime);
    if (parts !== undefined) return storedSnapshot(document, parts);
    query = query.startAfter(found);
  }
}

async function partsAt(
  firestore: Firestore,
  snapshot: DocumentReference,
  { generation, partCount }: SnapshotDocument,
  readTime: Timestamp,
): Promise<readonly Uint8Array[] | undefined> {
  const references = Array.from({ length: partCount }, (_, at) => partsOf(snapshot).doc(partId(generation, at)));
  if (references.length === 0) return [];
  // With a read time there is no transaction to begin, whose failure the client would not catch (google-cloud-node pull request 9122).
  const parts = await firestore.runTransaction((transaction) => transaction.getAll(...references), {
    readOnly: true,
    readTime,
  });
  if (!parts.every((part) => part.exists)) return undefined;
  return parts.map((part) => readStored(partKind, part.data()).bytes);
}

function storedSnapshot(document: SnapshotDocument, parts: readonly Uint8Array[]): StoredSnapshot {
  return { header: snapshotHeader(document), checksum: document.checksum, parts, expireAt: document.expireAt };
}
