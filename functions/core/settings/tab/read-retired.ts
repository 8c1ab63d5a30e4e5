import type { SchemeSetting } from "../scheme-settings.ts";
import type { SettingId } from "./general-setting.ts";
import type { KnownNames } from "./known-names.ts";
import { readYesNo } from "./read-choice.ts";
import { readSchemes } from "./read-known-name.ts";
import type { SettingReading } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell } from "./table-rows.ts";

/**
 * What a tab of format 1 says about schemes: its list of those that are on, and whether they say why.
 *
 * @param read what other tables say about schemes, such as a playbook where the table of schemes was deleted
 * @returns schemes undefined where nothing is said: the presets that are on by default
 */
export function readRetired(
  cells: ReadonlyMap<SettingId, TableCell>,
  read: readonly SchemeSetting[],
  known: KnownNames,
): { readonly schemes: readonly SchemeSetting[] | undefined; readonly problems: readonly SettingsProblem[] } {
  const listed = readValue(cells.get("schemes"), ({ value }) => readSchemes(value, known));
  const why = readValue(cells.get("showWhy"), ({ value }) => readYesNo(value));
  const problems = [listed, why].flatMap(({ problem }) => problem ?? []);
  if (listed.value === undefined && why.value !== false && read.length === 0) return { schemes: undefined, problems };
  const ids = listed.value ?? known.schemes.filter(({ isDefault }) => isDefault).map(({ id }) => id);
  const on = ids.map((id): SchemeSetting => {
    const said = read.find((each) => each.id === id) ?? { id };
    return { ...said, isOn: true, ...(why.value === false ? { shows: { why: false } } : {}) };
  });
  return { schemes: [...on, ...read.filter(({ id }) => !ids.includes(id))], problems };
}

function readValue<Value>(
  cell: TableCell | undefined,
  read: (cell: TableCell) => SettingReading<Value>,
): { readonly value?: Value; readonly problem?: SettingsProblem } {
  if (cell === undefined || cell.isBlank) return {};
  const error = errorProblem(cell);
  if (error !== undefined) return { problem: error };
  const reading = read(cell);
  return "fault" in reading ? { problem: cell.problem(reading.fault) } : { value: reading.value };
}
