import type { CollectionReference, DocumentReference, Firestore } from "@google-cloud/firestore";
import { type Day, formatDay } from "../core/values/day.ts";
import { AppError } from "../errors.ts";

/** `workbooks` */
export function workbooks(firestore: Firestore): CollectionReference {
  return firestore.collection("workbooks");
}

/** `workbooks/{spreadsheetId}` */
export function workbookAt(firestore: Firestore, spreadsheetId: string): DocumentReference {
  return workbooks(firestore).doc(documentId(spreadsheetId));
}

/** `workbooks/{spreadsheetId}/runs` */
export function runsOf(firestore: Firestore, spreadsheetId: string): CollectionReference {
  return workbookAt(firestore, spreadsheetId).collection("runs");
}

/** `workbooks/{spreadsheetId}/runs/{runId}` */
export function runAt(firestore: Firestore, spreadsheetId: string, runId: string): DocumentReference {
  return runsOf(firestore, spreadsheetId).doc(documentId(runId));
}

/** `workbooks/{spreadsheetId}/snapshots` */
export function snapshots(firestore: Firestore, spreadsheetId: string): CollectionReference {
  return workbookAt(firestore, spreadsheetId).collection("snapshots");
}

/** `workbooks/{spreadsheetId}/challenges` */
export function challengesOf(firestore: Firestore, spreadsheetId: string): CollectionReference {
  return workbookAt(firestore, spreadsheetId).collection("challenges");
}

/** `workbooks/{spreadsheetId}/challenges/{value}` */
export function challengeAt(firestore: Firestore, spreadsheetId: string, value: string): DocumentReference {
  return challengesOf(firestore, spreadsheetId).doc(documentId(value));
}

/**
 * `workbooks/{spreadsheetId}/members/{email}`: the address stands as it is, since the security rules look it up by the token's.
 *
 * @throws AppError bad_request where it cannot be the name of a document
 */
export function memberAt(firestore: Firestore, spreadsheetId: string, email: string): DocumentReference {
  if (!/^[^/\s]+@[^/\s]+$/.test(email)) throw new AppError("bad_request", "An e-mail address is none.");
  return workbookAt(firestore, spreadsheetId).collection("members").doc(email);
}

/** The id of a snapshot: `2025-02-28-00112233aabbccdd`. */
export function snapshotId(asOf: Day, settingsHash: string): string {
  return documentId(`${formatDay(asOf)}-${settingsHash}`);
}

/** `workbooks/{spreadsheetId}/snapshots/{asOf-settingsHash}/parts` */
export function partsOf(snapshot: DocumentReference): CollectionReference {
  return snapshot.collection("parts");
}

/** The id of part `partIndex`, from 0, of one save. A second save of the same snapshot has another generation: the two never mix. */
export function partId(generation: string, partIndex: number): string {
  return `${generation}-${partIndex}`;
}

const longestIdBytes = 1500;

/**
 * A name as a document id: names of letters, digits, `-` and `_`, such as spreadsheet ids, stay as they are; what Firestore does
 * not take (`/`, `.`, `..`, `__x__`, nothing at all) is percent-encoded. Two names never share an id.
 *
 * @throws AppError bad_request where a name is longer than an id may be, or not Unicode
 * @see https://firebase.google.com/docs/firestore/quotas#collections_documents_and_fields
 */
export function documentId(name: string): string {
  if (!name.isWellFormed()) throw new AppError("bad_request", "An id holds half a character (a lone surrogate).");
  const encoded = encodeURIComponent(name);
  if (encoded.length > longestIdBytes)
    throw new AppError("bad_request", `An id of ${name.length} characters is too long: found ${name.slice(0, 40)}….`);
  if (encoded === "") return "%";
  if (/^\.\.?$/.test(encoded)) return `%2E${encoded.slice(1)}`;
  return /^__.*__$/.test(encoded) ? `%5F${encoded.slice(1)}` : encoded;
}
