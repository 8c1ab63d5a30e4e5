import type { DocumentReference, Firestore } from "@google-cloud/firestore";
import { partsOf, snapshots } from "./paths.ts";
import { transact } from "./transact.ts";

/** Removes the parts of snapshots whose save died before it wrote the header. Nobody reads them; they would lie there until they expire. */
export async function removeTorn(firestore: Firestore, spreadsheetId: string): Promise<void> {
  const collection = snapshots(firestore, spreadsheetId);
  // The first names also what has no document of its own, but something below it.
  const [named, whole] = await Promise.all([collection.listDocuments(), collection.select().get()]);
  const wholeIds = new Set(whole.docs.map(({ id }) => id));
  for (const reference of named) if (!wholeIds.has(reference.id)) await removeParts(firestore, reference);
}

/** Asked again inside: a save that was on its way may have written its header by now. */
function removeParts(firestore: Firestore, snapshot: DocumentReference): Promise<void> {
  return transact(firestore, async (transaction) => {
    const header = await transaction.get(snapshot);
    if (header.exists) return;
    const parts = await transaction.get(partsOf(snapshot).select());
    for (const part of parts.docs) transaction.delete(part.ref);
  });
}
