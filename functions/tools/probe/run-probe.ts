import type { Clients } from "../../sheets/sheets-calls.ts";
import { anchorChecks } from "./anchor-checks.ts";
import { batchChecks } from "./batch-checks.ts";
import type { ProbeCheck, Scratch, Seen } from "./scratch.ts";
import { valueChecks } from "./value-checks.ts";

/** One line of the table: a check and what it saw. */
export interface ProbeLine extends Seen {
  readonly name: string;
}

/**
 * Tries, on a tab that it makes and removes, each behaviour of the service that the product relies on and no recording shows. No
 * other tab is touched; whoever calls needs to be an editor of the spreadsheet.
 *
 * @throws what the service says where the tab cannot be made
 */
export async function runProbe(clients: Clients, spreadsheetId: string, title: string): Promise<readonly ProbeLine[]> {
  const { sheets, drive } = clients;
  const gridProperties = { rowCount: 10, columnCount: 5 };
  const { data } = await sheets.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [{ addSheet: { properties: { title, gridProperties } } }] },
  });
  const sheetId = data.replies?.[0]?.addSheet?.properties?.sheetId ?? 0;
  const scratch: Scratch = { sheets, drive, spreadsheetId, sheetId, title };
  try {
    const lines: ProbeLine[] = [];
    for (const check of [...anchorChecks, ...valueChecks, ...batchChecks]) lines.push(await lineOf(check, scratch));
    return lines;
  } finally {
    await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests: [{ deleteSheet: { sheetId } }] },
    });
  }
}

/** A check that fails on its way tells what it met: the others are tried all the same. */
async function lineOf({ name, run }: ProbeCheck, scratch: Scratch): Promise<ProbeLine> {
  try {
    return { name, ...(await run(scratch)) };
  } catch (error) {
    return { name, ok: false, seen: error instanceof Error ? error.message : String(error) };
  }
}
