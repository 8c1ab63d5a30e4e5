import { z } from "zod";
import { snapshotFormat } from "../../core/movement/snapshot.ts";
import type { StoredKind } from "../../stored/read-stored.ts";
import { runKind } from "../../stored/run.schema.ts";
import { type StoredHeader, snapshotHeaderFields, snapshotHeaderSteps } from "../../stored/snapshot-header.schema.ts";
import { provenActions } from "../../use-cases/ports/access-store.ts";

const instant = z.int().transform((millis) => new Date(millis));

/** A row of `workbook`. */
export const workbookRowSchema = z.object({
  spreadsheet_id: z.string(),
  time_zone: z.string().nullable(),
  registered_at: instant.nullable(),
  next_due_at: instant.nullable(),
  failed_nights: z.int().positive().nullable(),
  lease_run_id: z.string().nullable(),
  lease_holder: z.string().nullable(),
  lease_until: instant.nullable(),
  last_run_id: z.string().nullable(),
});
export type WorkbookRow = z.infer<typeof workbookRowSchema>;

/** A row of `challenge`. */
export const challengeRowSchema = z.object({
  spreadsheet_id: z.string(),
  value: z.string(),
  email: z.string(),
  action: z.enum(provenActions),
  expire_at: instant,
});

/** A row of `member`. */
export const memberRowSchema = z.object({ spreadsheet_id: z.string(), email: z.string(), until: instant });

/** A row of `snapshot`. */
export const snapshotRowSchema = z.object({
  snapshot_id: z.int(),
  header: z.string(),
  checksum: z.string(),
  expire_at: instant.nullable(),
});

/** A row of `snapshot_part`. */
export const partRowSchema = z.object({ bytes: z.instanceof(Uint8Array) });

/** The document of a run: JSON, instants as ISO 8601 text. */
export const storedRun = runKind(z.iso.datetime().transform((text) => new Date(text)));

/** The header of a snapshot: JSON. */
export const storedHeaderKind: StoredKind<StoredHeader> = {
  name: "snapshot",
  format: snapshotFormat,
  steps: snapshotHeaderSteps,
  schema: z.strictObject(snapshotHeaderFields),
};
