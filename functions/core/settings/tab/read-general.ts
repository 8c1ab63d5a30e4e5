import { settingProblemLabels } from "../../labels/setting-problems.ts";
import { cellText } from "../../values/cell-text.ts";
import { nearestName } from "../../values/nearest-name.ts";
import type { Settings } from "../settings.ts";
import type { GeneralSetting, SettingId } from "./general-setting.ts";
import { generalSettings, retiredSettings } from "./general-settings.ts";
import type { KnownNames } from "./known-names.ts";
import { nameKey } from "./name-key.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell, type TableRow } from "./table-rows.ts";

/** What the General table says. */
export interface GeneralReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** The value cell of each setting that has a row. */
  readonly cells: ReadonlyMap<SettingId, TableCell>;
}

/** A row that is known by its name; one of an earlier format has no reading of its own. */
type KnownRow = Pick<GeneralSetting, "id"> & Partial<Pick<GeneralSetting, "read">>;

const settingByName: ReadonlyMap<string, KnownRow> = new Map(
  [...retiredSettings, ...generalSettings].flatMap((setting) =>
    [setting.id, ...Object.values(setting.name)].map((name) => [nameKey(name), setting] as const),
  ),
);

/** The setting that a cell names, in any language. */
export const settingNamed = (cell: TableCell): Pick<GeneralSetting, "id"> | undefined => rowNamed(cell);

const rowNamed = (cell: TableCell): KnownRow | undefined => settingByName.get(nameKey(cellText(cell.value)));

const mostProblems = 200;

/** Reads the rows of General tables: a blank value takes the default, an unknown name with a blank value is a note of the team's. */
export function readGeneral(rows: readonly TableRow[], defaults: Settings, known: KnownNames): GeneralReading {
  const cells = new Map<SettingId, TableCell>();
  const nameCells = new Map<SettingId, TableCell>();
  const problems: SettingsProblem[] = [];
  let settings = defaults;
  for (const row of rows) {
    // Somebody pasted a whole list here: enough is said.
    if (problems.length >= mostProblems) break;
    const name = row.cell("setting");
    const value = row.cell("value");
    const setting = rowNamed(name);
    if (setting === undefined) {
      if (!value.isBlank) problems.push(name.isBlank ? unnamed(value) : unknownSetting(name));
      continue;
    }
    const first = nameCells.get(setting.id);
    if (first !== undefined) {
      const values = { found: shown(cellText(name.value)), first: first.a1 };
      problems.push(name.problem(fault(settingProblemLabels.settingTwice, values).fault));
      continue;
    }
    nameCells.set(setting.id, name);
    cells.set(setting.id, value);
    if (value.isBlank || setting.read === undefined) continue;
    const error = errorProblem(value);
    const reading = setting.read(value.value, settings, known);
    if (error !== undefined) problems.push(error);
    else if ("fault" in reading) problems.push(value.problem(reading.fault));
    else settings = reading.value;
  }
  return { settings, problems, cells };
}

function unknownSetting(name: TableCell): SettingsProblem {
  const found = cellText(name.value);
  const nearest = nearestName(
    shown(found),
    generalSettings.flatMap((setting) => Object.values(setting.name)),
  );
  const values = { found: shown(found), nearest: nearest ?? "" };
  return name.problem(fault(settingProblemLabels.unknownSetting, values, nearest).fault);
}

const unnamed = (value: TableCell): SettingsProblem =>
  value.problem(fault(settingProblemLabels.nameMissing, { found: shown(cellText(value.value)) }).fault);
