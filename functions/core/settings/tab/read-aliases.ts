import { settingProblemLabels } from "../../labels/setting-problems.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import type { Settings } from "../settings.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell, type TableRow } from "./table-rows.ts";

interface Alias {
  readonly from: string;
  readonly to: string;
  readonly cell: TableCell;
}

/** Reads who counts for whom. A chain (a for b, b for c) is fine, a circle is not. */
export function readAliases(rows: readonly TableRow[]): {
  readonly aliases: Settings["aliases"];
  readonly problems: readonly SettingsProblem[];
} {
  const byKey = new Map<string, Alias>();
  const problems: SettingsProblem[] = [];
  for (const row of rows) {
    const from = row.cell("ordersOf");
    const to = row.cell("countFor");
    const errors = [from, to].flatMap((cell) => errorProblem(cell) ?? []);
    const problem = errors.length > 0 ? undefined : faultOf(from, to, byKey);
    problems.push(...errors, ...(problem === undefined ? [] : [problem]));
    if (errors.length > 0 || problem !== undefined) continue;
    const alias = { from: cellText(from.value), to: cellText(to.value), cell: from };
    byKey.set(matchKey(alias.from), alias);
  }
  problems.push(...circles(byKey));
  return { aliases: [...byKey.values()].map(({ from, to }) => ({ from, to })), problems };
}

function faultOf(from: TableCell, to: TableCell, known: ReadonlyMap<string, Alias>): SettingsProblem | undefined {
  const [fromText, toText] = [shown(cellText(from.value)), shown(cellText(to.value))];
  if (from.isBlank) return from.problem(fault(settingProblemLabels.aliasWithoutFrom, { found: toText }).fault);
  if (to.isBlank) return to.problem(fault(settingProblemLabels.aliasWithoutTo, { found: fromText }).fault);
  const key = matchKey(cellText(from.value));
  if (key === matchKey(cellText(to.value)))
    return to.problem(fault(settingProblemLabels.aliasToItself, { found: toText }).fault);
  const first = known.get(key)?.cell.a1;
  return first === undefined
    ? undefined
    : from.problem(fault(settingProblemLabels.aliasTwice, { found: fromText, first }).fault);
}

/** Each circle once, at the row that closes it: the last of its rows. */
function circles(byKey: ReadonlyMap<string, Alias>): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const settled = new Set<string>();
  for (const start of byKey.keys()) {
    const path: string[] = [];
    let key = start;
    while (byKey.has(key) && !settled.has(key) && !path.includes(key)) {
      path.push(key);
      key = matchKey(byKey.get(key)?.to ?? "");
    }
    const circle = path.slice(path.includes(key) ? path.indexOf(key) : path.length);
    const last = [...byKey].findLast(([each]) => circle.includes(each))?.[1];
    if (last !== undefined) {
      const names = [...circle, key].map((each) => shown(byKey.get(each)?.from ?? ""));
      problems.push(last.cell.problem(fault(settingProblemLabels.aliasCircle, { circle: names.join(" → ") }).fault));
    }
    for (const each of path) settled.add(each);
  }
  return problems;
}
