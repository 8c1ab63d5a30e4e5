import type { DocumentReference, Firestore, QueryDocumentSnapshot, Transaction } from "@google-cloud/firestore";
import { AppError } from "../errors.ts";
import { readStored } from "../stored/read-stored.ts";
import { type DueNight, hasNights, type Registration, registrationFormat } from "../use-cases/ports/registration.ts";
import { instantSchema } from "./instant.schema.ts";
import { workbookAt, workbooks } from "./paths.ts";
import { queryShapes, search } from "./queries.ts";
import { transact } from "./transact.ts";
import { registrationOf, type WorkbookDocument, workbookKind } from "./workbook.schema.ts";

/** The workbook's document inside a transaction; one with nothing but its id where there is none yet. */
export async function workbookIn(
  transaction: Transaction,
  reference: DocumentReference,
  spreadsheetId: string,
): Promise<WorkbookDocument> {
  const found = await transaction.get(reference);
  return found.exists ? readStored(workbookKind, found.data()) : { format: registrationFormat, spreadsheetId };
}

/** @see Store.editRegistration */
export function editRegistration<Kept extends Registration | undefined>(
  firestore: Firestore,
  spreadsheetId: string,
  edit: (known: Registration | undefined) => Kept,
): Promise<Kept> {
  const reference = workbookAt(firestore, spreadsheetId);
  return transact(firestore, async (transaction) => {
    const workbook = await workbookIn(transaction, reference, spreadsheetId);
    const known = registrationOf(workbook);
    const kept = edit(known);
    if (kept !== known) transaction.set(reference, { ...withoutRegistration(workbook), ...kept });
    return kept;
  });
}

function withoutRegistration(workbook: WorkbookDocument): WorkbookDocument {
  const { timeZone: _, registeredAt: __, nextDueAt: ___, failedNights: ____, ...rest } = workbook;
  return rest;
}

/** @see Store.registration */
export async function registration(firestore: Firestore, spreadsheetId: string): Promise<Registration | undefined> {
  const found = await workbookAt(firestore, spreadsheetId).get();
  return found.exists ? registrationOf(readStored(workbookKind, found.data())) : undefined;
}

/** @see Store.dueRegistrations */
export async function dueRegistrations(firestore: Firestore, now: Date, limit: number): Promise<readonly DueNight[]> {
  const query = search(workbooks(firestore), queryShapes.dueWorkbooks, { bounds: [["<=", now]] });
  const due = await query.limit(limit).get();
  return due.docs.flatMap(dueNight);
}

/** What the search itself knows of a document that a later version wrote, or that is damaged: its name, and when it is due. */
function dueNight(found: QueryDocumentSnapshot): readonly DueNight[] {
  try {
    const registered = registrationOf(readStored(workbookKind, found.data()));
    return hasNights(registered) ? [registered] : [];
  } catch (error) {
    const nextDueAt = instantSchema.safeParse(found.get("nextDueAt"));
    if (!(error instanceof AppError) || !nextDueAt.success) throw error;
    return [{ spreadsheetId: decodeURIComponent(found.id), nextDueAt: nextDueAt.data }];
  }
}

/**
 * @see Store.claimNight
 *
 * Where the answer to its own commit was lost, the repeated transaction finds the night taken and answers false: a night may be left
 * to the next `nextDueAt`, never done twice.
 */
export function claimNight(
  firestore: Firestore,
  spreadsheetId: string,
  dueAt: Date,
  nextDueAt: Date,
): Promise<boolean> {
  const reference = workbookAt(firestore, spreadsheetId);
  return transact(firestore, async (transaction) => {
    const workbook = await workbookIn(transaction, reference, spreadsheetId);
    if (workbook.nextDueAt?.getTime() !== dueAt.getTime()) return false;
    transaction.set(reference, { ...workbook, nextDueAt });
    return true;
  });
}
