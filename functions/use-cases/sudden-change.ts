import type { DataCounts } from "../core/movement/data-counts.ts";
import { findSuddenChanges } from "../core/movement/find-sudden-changes.ts";
import { tellSuddenChanges } from "../core/report/tell-sudden-changes.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Computed } from "./compute-tiers.ts";
import type { Attention, Run } from "./ports/run.ts";
import { settingsHash } from "./settings-hash.ts";

/** What this run counted of its data. */
export function countData({ ledger, table, settings }: Pick<Computed, "ledger" | "table" | "settings">): DataCounts {
  return {
    asOf: ledger.asOf,
    settingsHash: settingsHash(whichRowsCount(settings)),
    rows: ledger.rows,
    rowsSetAside: ledger.setAside.length - (ledger.setAside.counts.afterAsOf ?? 0),
    orders: table.metrics.get("orders")?.reduce((sum, orders) => sum + orders, 0) ?? 0,
    money: ledger.totals.map(({ currency, scale, in: all, setAside }) => ({
      currency,
      fractionDigits: scale.fractionDigits,
      in: all.money,
      setAside: Object.entries(setAside).reduce(
        (sum, [reason, { money }]) => sum + (reason === "afterAsOf" ? 0 : money),
        0,
      ),
    })),
  };
}

/**
 * Whether a run must not go on before somebody has looked: rows set aside, their money or vanished orders jumped since the last
 * run that was done.
 *
 * @returns what jumped, in data and words; undefined where nothing did, or people said that it is to be applied anyway
 */
export function suddenChange(
  { before, applyAnyway }: Pick<Run, "before" | "applyAnyway">,
  computed: Pick<Computed, "ledger" | "table" | "settings" | "language">,
): Attention | undefined {
  if (applyAnyway === true) return undefined;
  const changes = findSuddenChanges(before, countData(computed), computed.settings.suddenChange);
  return changes.length === 0 ? undefined : { changes, message: tellSuddenChanges(changes, computed.language) };
}

/** The settings less those that change no row: what is shown, when it is as of, and how much may jump. */
function whichRowsCount(settings: Settings): unknown {
  const { schemes, showWhy, language, asOf, suddenChange: _, ...rest } = settings;
  return rest;
}
