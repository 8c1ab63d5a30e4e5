import type { Registration } from "./ports/registration.ts";
import type { Run } from "./ports/run.ts";
import type { Store } from "./ports/store.ts";

/** What is known of a workbook between two runs. */
export interface WorkbookStatus {
  /** The latest first. */
  readonly runs: readonly Run[];
  /** Absent where it is not refreshed at night. */
  readonly registration: Registration | undefined;
}

/** As many as somebody looks through in a sidebar. */
const mostRuns = 10;

/** The last runs of a workbook, and its nights; of a workbook that was never seen there are none. @throws AppError store_unavailable, newer_format */
export async function getStatus(
  { spreadsheetId }: { readonly spreadsheetId: string },
  { store, now }: { readonly store: Pick<Store, "latestRuns" | "registration">; readonly now: () => Date },
): Promise<WorkbookStatus> {
  const [runs, registration] = await Promise.all([
    store.latestRuns(spreadsheetId, mostRuns, now()),
    store.registration(spreadsheetId),
  ]);
  return { runs, registration };
}
