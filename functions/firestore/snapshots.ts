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
import type { StoredSnapshot } from "../use-cases/ports/store.ts";
import { snapshotWithinMs } from "./answered.ts";
import { latestFirst } from "./indexes.ts";
import { partId, partsOf, snapshotId, snapshots } from "./paths.ts";
import { partKind, type SnapshotDocument, snapshotKind } from "./snapshot.schema.ts";
import { transact } from "./transact.ts";

/** Parts are under 900 kB; a commit may have 10 MiB, and 4 MiB on the emulator. */
const partsPerCommit = 4;

/**
 * @see Store.saveSnapshot
 *
 * Parts first, under a generation of their own, which nobody reads yet. Then one transaction writes the header, which names that
 * generation, and removes every other part: those of the snapshot it replaces and those of saves that never got so far. Before
 * the commit a reader sees the old one whole, after it the new one.
 *
 * @throws AppError run_busy where another save of the same snapshot removed the parts in the meantime
 */
export async function saveSnapshot(
  firestore: Firestore,
  spreadsheetId: string,
  snapshot: StoredSnapshot,
): Promise<void> {
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

  await transact(
    firestore,
    async (transaction) => {
      const replaced = await transaction.get(reference);
      if (replaced.exists) readStored(snapshotKind, replaced.data());
      // Ids only: the bytes stay where they are.
      const present = await transaction.get(partsCollection.select());
      const presentIds = new Set(present.docs.map((part) => part.id));
      if (ownIds.some((id) => !presentIds.has(id)))
        throw new AppError("run_busy", "Another save of the same snapshot went ahead of this one. Save it again.");
      transaction.set(reference, {
        ...storedHeader(header),
        complete: true,
        generation,
        partCount: parts.length,
        checksum,
        savedAt: FieldValue.serverTimestamp(),
        ...expiry,
      });
      for (const part of present.docs) if (!ownIds.includes(part.id)) transaction.delete(part.ref);
    },
    giveUpAt,
  );
}

/**
 * @see Store.latestSnapshotBefore
 *
 * The parts are read as they were when the header was: nobody can replace or remove them in between. One whose parts are gone (a TTL
 * policy removes each document by itself, header and parts in any order) counts as expired.
 */
export async function latestSnapshotBefore(
  firestore: Firestore,
  spreadsheetId: string,
  day: Day,
): Promise<StoredSnapshot | undefined> {
  let query = latestBefore(firestore, spreadsheetId, day);
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

function latestBefore(firestore: Firestore, spreadsheetId: string, day: Day): Query {
  const [byDay, bySave] = latestFirst;
  return snapshots(firestore, spreadsheetId)
    .where("complete", "==", true)
    .where(byDay.fieldPath, "<", day)
    .orderBy(byDay.fieldPath, "desc")
    .orderBy(bySave.fieldPath, "desc")
    .limit(1);
}

function storedSnapshot(document: SnapshotDocument, parts: readonly Uint8Array[]): StoredSnapshot {
  return { header: snapshotHeader(document), checksum: document.checksum, parts, expireAt: document.expireAt };
}
