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
  const order = new Map([...byKey.keys()].map((key, index) => [key, index]));
  const problems: SettingsProblem[] = [];
  const settled = new Set<string>();
  for (const start of byKey.keys()) {
    const path = new Set<string>();
    let key = start;
    while (byKey.has(key) && !settled.has(key) && !path.has(key)) {
      path.add(key);
      key = matchKey(byKey.get(key)?.to ?? "");
    }
    if (path.has(key)) problems.push(...circleProblem([...path].slice([...path].indexOf(key)), byKey, order));
    for (const each of path) settled.add(each);
  }
  return problems;
}

/** How many names of a circle are listed. */
const mostNames = 10;

function circleProblem(
  circle: readonly string[],
  byKey: ReadonlyMap<string, Alias>,
  order: ReadonlyMap<string, number>,
): readonly SettingsProblem[] {
  const lastKey = circle.reduce((last, key) => ((order.get(key) ?? 0) > (order.get(last) ?? 0) ? key : last));
  const names = [...circle, ...circle.slice(0, 1)].map((key) => shown(byKey.get(key)?.from ?? ""));
  const listed = names.length <= mostNames ? names : [...names.slice(0, mostNames - 1), "…"];
  const found = fault(settingProblemLabels.aliasCircle, { circle: listed.join(" → ") }).fault;
  const cell = byKey.get(lastKey)?.cell;
  return cell === undefined ? [] : [cell.problem(found)];
}
