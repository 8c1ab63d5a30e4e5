import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { cellText } from "../../values/cell-text.ts";
import type { PlaySetting } from "../scheme-settings.ts";
import { readAmountSetting } from "./read-number.ts";
import { readTierCell } from "./read-tier-cell.ts";
import { type SchemeEntry, tierNamed } from "./scheme-entry.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell, type TableRow } from "./table-rows.ts";

/** What to do for the tiers of one scheme. */
export interface PlaybookReading {
  /** In the order of the tiers; what the preset says itself is left out. */
  readonly playbook: readonly PlaySetting[];
  /** Rows of tiers that the preset has and the team took out: those stood there from the start. */
  readonly unused: readonly TableRow[];
  readonly problems: readonly SettingsProblem[];
}

/** Reads what to do for the tiers of one scheme. */
export function readPlaybook(rows: readonly TableRow[], entry: SchemeEntry): PlaybookReading {
  const plays = new Map<string, PlaySetting>();
  const cells = new Map<string, TableCell>();
  const problems: SettingsProblem[] = [];
  const unused: TableRow[] = [];
  for (const row of rows) {
    const tierCell = row.cell("tier");
    if (isTakenOut(cellText(tierCell.value), entry)) {
      unused.push(row);
      continue;
    }
    const tier = readTierCell(tierCell, entry);
    const [action, weight] = [row.cell("action"), row.cell("budgetWeight")];
    const error = [action, weight].flatMap((cell) => errorProblem(cell) ?? [])[0];
    if ("problem" in tier) problems.push(tier.problem);
    if (error !== undefined) problems.push(error);
    if ("problem" in tier || error !== undefined) continue;
    const first = cells.get(tier.tier)?.a1;
    if (first !== undefined) {
      const places = { found: shown(cellText(tierCell.value)), first };
      problems.push(tierCell.problem(fault(schemeProblemLabels.playTwice, places).fault));
      continue;
    }
    cells.set(tier.tier, tierCell);
    const preset = entry.known?.scheme.tiers.find(({ id }) => id === tier.tier);
    const reading = weight.isBlank ? undefined : readAmountSetting(weight.value);
    if (reading !== undefined && "fault" in reading) {
      problems.push(weight.problem(reading.fault));
      continue;
    }
    const number = reading?.value;
    const said = cellText(action.value);
    const isPresets = action.isBlank || Object.values(preset?.action ?? {}).includes(said);
    const isPresetsWeight = number === undefined || number === (preset?.budgetWeight ?? 1);
    if (isPresets && isPresetsWeight) continue;
    plays.set(tier.tier, {
      tier: tier.tier,
      ...(isPresets ? {} : { action: said }),
      ...(isPresetsWeight ? {} : { budgetWeight: number }),
    });
  }
  return { playbook: entry.tiers.flatMap(({ id }) => plays.get(id) ?? []), unused, problems };
}

/** Whether a name is that of a tier which the preset has and the team took out. */
function isTakenOut(text: string, entry: SchemeEntry): boolean {
  if (entry.known === undefined || tierNamed(text, entry) !== undefined) return false;
  const asPreset = { tiers: entry.known.scheme.tiers, known: entry.known };
  return tierNamed(text, asPreset) !== undefined;
}
