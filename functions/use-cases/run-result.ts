import type { Computed } from "./compute-tiers.ts";
import type { RunResult, SchemeChanges } from "./ports/run.ts";
import type { WriteOutcome } from "./ports/workbook.ts";
import { schemeChanges } from "./scheme-changes.ts";
import { countData } from "./sudden-change.ts";

/** What a run has to say at its end. */
export function runResult(computed: Computed, outcome: WriteOutcome, preview?: SchemeChanges): RunResult {
  const { asOf, ledger, table, movements } = computed;
  const { cellsWritten, rowsAdded, notes, reads, writes } = outcome;
  return {
    asOf,
    rows: ledger.rows,
    rowsUsed: ledger.rowsUsed,
    setAside: ledger.setAside.counts,
    warnings: ledger.warnings.counts,
    customers: table.keys.length,
    cellsWritten,
    rowsAdded,
    ...(movements === undefined
      ? {}
      : {
          movements: {
            since: movements.since,
            joined: movements.joined.length,
            gone: movements.gone.length,
            schemes: movements.schemes.map(({ schemeId, comparable, up, down }) => ({
              schemeId,
              comparable,
              up: up.length,
              down: down.length,
            })),
          },
        }),
    notes,
    calls: { reads, writes },
    // What was only looked at is nothing for the next run to compare with.
    ...(preview === undefined ? { ...changed(computed), data: countData(computed) } : { preview }),
  };
}

function changed(computed: Computed): Pick<RunResult, "schemes" | "schemesSince"> {
  const { schemes, since } = schemeChanges(computed, computed.compared);
  return { schemes, ...(since !== undefined && { schemesSince: since }) };
}
