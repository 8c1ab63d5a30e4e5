import { findLikelyDuplicates, type LikelyDuplicate } from "../core/customers/likely-duplicates.ts";
import { shiftFindings, shiftTable } from "../core/customers/shift-columns.ts";
import { type Language, languageOfLocale } from "../core/labels/language.ts";
import { compareSnapshots } from "../core/movement/compare-snapshots.ts";
import { countTargets, type TargetCounts } from "../core/movement/count-targets.ts";
import { type HeldResult, holdResults } from "../core/movement/hold-results.ts";
import { makeSnapshot } from "../core/movement/make-snapshot.ts";
import type { Movements } from "../core/movement/movement.ts";
import type { TierCellProblem } from "../core/movement/read-tier-cells.ts";
import { schemeDefinitions } from "../core/movement/scheme-definitions.ts";
import type { Snapshot, SnapshotHeader } from "../core/movement/snapshot.ts";
import { underKeys } from "../core/movement/under-keys.ts";
import { buildReport } from "../core/report/build-report.ts";
import type { DataReportInput } from "../core/report/data-report-tab.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import { defaultMovementRules } from "../core/settings/movement-rules.ts";
import type { Scheme } from "../core/settings/scheme.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Day } from "../core/values/day.ts";
import { namedTiers } from "./named-tiers.ts";
import type { Workbook, WorkbookShape } from "./ports/workbook.ts";
import { settingsHash } from "./settings-hash.ts";
import { snapshotSettings } from "./snapshot-settings.ts";
import { type TierCustomersOptions, type TieredCustomers, tierCustomers } from "./tier-customers.ts";

/** Everything that one refresh computes, before anything is kept or written. */
export interface Computed extends Omit<TieredCustomers, "results"> {
  readonly asOf: Day;
  readonly language: Language;
  readonly settings: Settings;
  readonly ordersTab: string;
  /** Customers who may be one. */
  readonly duplicates: readonly LikelyDuplicate[];
  /** The tiers that customers hold. */
  readonly results: readonly HeldResult[];
  /** Cells with tiers, named beside customers, that could not be used. */
  readonly tierCellProblems: readonly TierCellProblem[];
  /** What became of the tiers that people set as targets. */
  readonly targets: readonly TargetCounts[];
  readonly snapshot: Snapshot;
  /** The snapshot that movements compare with, under the keys of today. */
  readonly compared: Snapshot | undefined;
  readonly movements: Movements | undefined;
  readonly report: SheetReport;
  /** Ids of the customers who got no row, once the sheet is written. */
  readonly withoutRow?: readonly string[];
}

export interface ComputeOptions extends TierCustomersOptions {
  /** The latest snapshot of an earlier day. */
  readonly earlierSnapshot: () => Promise<Snapshot | undefined>;
  /** The snapshot to compare with, by settings: given the latest of an earlier day, which it is by default. */
  readonly comparedSnapshot: (earlier: Snapshot | undefined) => Promise<Snapshot | undefined>;
  /** Headers of all snapshots of earlier days, the earliest first. */
  readonly history: () => Promise<readonly SnapshotHeader[]>;
}

/**
 * From the sheet's rows to all that is to be kept and written: orders, customers, tiers, movements, report. Reads the
 * spreadsheet and writes nothing.
 *
 * @throws AppError no_orders, columns_unclear, amounts_too_large, and what the workbook throws
 */
export async function computeTiers(
  workbook: Workbook,
  shape: WorkbookShape,
  options: ComputeOptions,
): Promise<Computed> {
  const { asOf, settings, earlierSnapshot, comparedSnapshot, history } = options;
  const tiered = await tierCustomers(workbook, shape, options);
  const { orders, ledger, profiles, attributes, tables, table, resolved } = tiered;
  const duplicates = findLikelyDuplicates(table, ledger);
  const definitions = schemeDefinitions(resolved.schemes);
  const definitionOf = ({ id }: Scheme) => settingsHash(definitions.get(id) ?? "");
  const underTodaysKeys = (before: Snapshot | undefined) => before && underKeys(before, ledger.keyFor);
  const earlier = underTodaysKeys(await earlierSnapshot());
  const { overrides, targets, problems } = namedTiers(tables, ledger.keyFor, tiered.results, asOf);
  const rulesOf = ({ id }: Scheme) => settings.movement[id] ?? defaultMovementRules;
  const results = holdResults(tiered.results, table, {
    earlier,
    rulesOf,
    overrides,
    definitionOf,
    metrics: settings.metrics,
  });
  const targetCounts = countTargets(results, table, targets);
  const snapshot = makeSnapshot(table, results, {
    ...snapshotSettings(settings, resolved.schemes),
    definitionOf,
    keepNames: settings.retention.keepNames,
  });
  const compared = underTodaysKeys(await comparedSnapshot(earlier));
  const movements = compared && compareSnapshots(compared, snapshot);
  const language = settings.language ?? languageOfLocale(shape.locale);
  const headers = [...(await history()), snapshot.header];
  const reportOf = (beside: Pick<DataReportInput, "attributes" | "tierCellProblems">) =>
    buildReport({
      table,
      results,
      unresolved: resolved,
      movements,
      targets: targetCounts,
      forecast: tiered.forecast,
      history: headers,
      rows: {
        rows: ledger.rows,
        rowsUsed: ledger.rowsUsed,
        setAside: ledger.setAside.counts,
        warnings: ledger.warnings.counts,
      },
      data: {
        ledger,
        ordersTab: orders.tab.title,
        columns: orders.map.columns,
        settings,
        table,
        profiles,
        duplicates,
        ...beside,
      },
      settings,
      language,
    });
  const asRead = reportOf({ attributes, tierCellProblems: problems });
  const inserted = workbook.columnsToInsert(asRead.customerRows.columns.map(({ id }) => id));
  const namesCells = problems.length > 0 || attributes.findings.some(({ firstMisfits }) => firstMisfits.length > 0);
  // Whoever reads the report looks for its cells where they stand by then.
  const byThen =
    inserted === undefined || !namesCells
      ? undefined
      : {
          attributes: { ...attributes, findings: shiftFindings(attributes.findings, inserted) },
          tierCellProblems: namedTiers(
            tables.map((each) => shiftTable(each, inserted)),
            ledger.keyFor,
            tiered.results,
            asOf,
          ).problems,
        };
  const report = byThen === undefined ? asRead : reportOf(byThen);
  return {
    ...tiered,
    results,
    ...byThen,
    tierCellProblems: byThen?.tierCellProblems ?? problems,
    targets: targetCounts,
    asOf,
    language,
    settings,
    ordersTab: orders.tab.title,
    duplicates,
    snapshot,
    compared,
    movements,
    report,
  };
}
