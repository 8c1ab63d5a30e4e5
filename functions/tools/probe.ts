/**
 * Checks on a real spreadsheet what the product relies on and no recording shows; prints a table.
 *
 * Usage: `npm run probe -- SPREADSHEET_ID [--root-url URL]`
 *
 * It needs Application Default Credentials of an editor of the spreadsheet. It works on a tab that it makes and removes.
 */
import { parseArgs } from "node:util";
import { clientsFor } from "../sheets/google-workbooks.ts";
import { type ProbeLine, runProbe } from "./probe/run-probe.ts";

/** The lines as a table: `ok` or `differs`, the behaviour, and what was seen where it differs. */
export function probeTable(lines: readonly ProbeLine[]): string {
  const rows = lines.map(({ ok, name, seen }) =>
    ok ? `ok       ${name}` : `differs  ${name}\n         seen: ${seen}`,
  );
  const alike = lines.filter(({ ok }) => ok).length;
  return [...rows, "", `${alike} of ${lines.length} as expected`].join("\n");
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { "root-url": { type: "string" } } });
  const [spreadsheetId] = positionals;
  if (spreadsheetId === undefined || positionals.length > 1) {
    console.error("Usage: npm run probe -- SPREADSHEET_ID [--root-url URL]");
    return 1;
  }
  const rootUrl = values["root-url"];
  const clients = clientsFor(rootUrl === undefined ? {} : { rootUrl });
  const lines = await runProbe(clients, spreadsheetId, `Customer Tiers probe ${new Date().toISOString().slice(0, 19)}`);
  console.log(probeTable(lines));
  return lines.every(({ ok }) => ok) ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(`The probe could not begin: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
