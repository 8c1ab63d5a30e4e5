import { runErrorLabels } from "../core/labels/run-errors.ts";
import { withoutCustomer } from "../core/movement/without-customer.ts";
import type { Cell } from "../core/values/cell.ts";
import { firstDay, lastDay } from "../core/values/day.ts";
import { matchKey } from "../core/values/keys.ts";
import { AppError } from "../errors.ts";
import type { Run, RunResult, SchemeChange } from "./ports/run.ts";
import type { Store } from "./ports/store.ts";
import { beginningOf } from "./shown-text.ts";
import { decodeSnapshot, encodeSnapshot } from "./snapshot-codec.ts";

/** Whom to forget. */
export interface ForgetRequest {
  readonly spreadsheetId: string;
  /** The customer's id, e-mail address or name, as the orders tell customers apart. */
  readonly customer: string;
}

/** From how much a customer was removed. */
export interface Forgotten {
  readonly snapshots: number;
  readonly runs: number;
}

/** What it needs of a store. */
export type ForgetStore = Pick<
  Store,
  "snapshotHeaders" | "snapshotOn" | "rewriteSnapshot" | "latestRuns" | "editEndedRuns"
>;

/**
 * Removes a customer from all that is kept of a workbook: out of every snapshot, and out of what runs were asked with and wrote down
 * in words.
 *
 * Each key is one customer: whom an alias made one of two, an earlier snapshot may hold under the other key, which is asked for by itself.
 * The sheet itself is the team's: somebody who still stands in the orders is back with the next run. Every step can be
 * repeated; after a failure the caller asks again.
 *
 * @throws AppError bad_request where the key is blank; run_busy while a run is under way, which may know the customer; store_unavailable
 */
export async function forgetCustomer(
  { spreadsheetId, customer }: ForgetRequest,
  { store, now }: { readonly store: ForgetStore; readonly now: () => Date },
): Promise<Forgotten> {
  const key = matchKey(customer);
  if (key === "") throw new AppError("bad_request", "field customer: found a blank; expected the id of the customer.");
  const [latest] = await store.latestRuns(spreadsheetId, 1, now());
  if (latest !== undefined && latest.endedAt === undefined) throw new AppError("run_busy", runErrorLabels.runUnderWay);
  return {
    snapshots: await forgetInSnapshots(spreadsheetId, key, store),
    runs: await store.editEndedRuns(spreadsheetId, (run) => withoutWords(run, [customer.trim(), key])),
  };
}

async function forgetInSnapshots(spreadsheetId: string, key: string, store: ForgetStore): Promise<number> {
  let changed = 0;
  for (const { header } of await store.snapshotHeaders(spreadsheetId, firstDay, lastDay)) {
    const stored = await store.snapshotOn(spreadsheetId, header.asOf, header.settingsHash);
    const without = stored && withoutCustomer(decodeSnapshot(stored), key);
    if (stored === undefined || without === undefined) continue;
    if (await store.rewriteSnapshot(spreadsheetId, encodeSnapshot(without, stored.expireAt))) changed += 1;
  }
  return changed;
}

const taken = "[…]";

/** A run that names the customer nowhere; undefined where it did not. */
function withoutWords(run: Run, names: readonly string[]): Run | undefined {
  const words = names.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  const name = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "giu");
  const without = (text: string) => text.replace(name, taken);
  // An id may be a number in its cell.
  const cellWithout = (cell: Cell) => (without(String(cell)) === String(cell) ? cell : without(String(cell)));
  const { preview, result, attention, error, lastError } = run;
  const changed: Run = {
    ...run,
    ...(preview && { preview: { edits: preview.edits.map((edit) => ({ ...edit, value: cellWithout(edit.value) })) } }),
    ...(result && { result: { ...result, notes: result.notes.map(without), ...moversWithout(result, names) } }),
    ...(attention && { attention: { ...attention, message: without(attention.message) } }),
    ...(error && { error: { ...error, message: without(error.message) } }),
    ...(lastError && { lastError: { ...lastError, message: without(lastError.message) } }),
  };
  return JSON.stringify(changed) === JSON.stringify(run) ? undefined : changed;
}

/** Who moved and who would, but for the customer. Of an id that was shortened the beginning tells. */
function moversWithout(
  { schemes, preview }: RunResult,
  names: readonly string[],
): Pick<RunResult, "schemes" | "preview"> {
  const isNamed = (id: string) => {
    const beginning = beginningOf(id);
    return names.some(
      (name) => matchKey(id) === name || (beginning !== undefined && name.startsWith(matchKey(beginning))),
    );
  };
  const without = (changes: readonly SchemeChange[]) =>
    changes.map((scheme) => ({ ...scheme, movers: scheme.movers.filter(({ id }) => !isNamed(id)) }));
  return {
    ...(schemes && { schemes: without(schemes) }),
    ...(preview && { preview: { ...preview, schemes: without(preview.schemes) } }),
  };
}
