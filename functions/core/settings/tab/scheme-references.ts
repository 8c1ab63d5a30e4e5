import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeTableLabels } from "../../labels/scheme-settings.ts";
import { matchKey } from "../../values/keys.ts";
import type { SchemeSetting } from "../scheme-settings.ts";
import type { SchemeCells } from "./scheme-cells.ts";
import type { SchemeRowEntry } from "./scheme-entry.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import type { TableCell } from "./table-rows.ts";

/** Columns of two schemes under one title. */
export function titleProblems(
  settings: readonly SchemeSetting[],
  entries: readonly SchemeRowEntry[],
): readonly SettingsProblem[] {
  const on = settings.filter(({ isOn }) => isOn);
  return on.flatMap((setting) => {
    const entry = entries.find(({ id }) => id === setting.id);
    const title = setting.columnTitle;
    if (title === undefined || entry?.row === undefined) return [];
    const other = on.find((each) => {
      if (each.id === setting.id) return false;
      const words =
        each.columnTitle === undefined
          ? Object.values(entries.find(({ id }) => id === each.id)?.name ?? {})
          : [each.columnTitle];
      return words.some((word) => matchKey(word) === matchKey(title));
    });
    const first = entries.find(({ id }) => id === other?.id)?.name;
    if (first === undefined) return [];
    const cell = entry.row.cell("columnTitle");
    return [cell.problem(fault(schemeProblemLabels.columnTitleTwice, { found: shown(title), first }).fault)];
  });
}

/** Of schemes that are on: rules that look at one that is off, and those that look at one another in a circle. */
export function referenceProblems(
  settings: readonly SchemeSetting[],
  entries: readonly SchemeRowEntry[],
  cells: ReadonlyMap<string, SchemeCells>,
): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const nameOf = (id: string) =>
    entries.find((entry) => entry.id === id)?.name ?? { en: id, "zh-Hans": id, "zh-Hant": id };
  const isOn = (id: string) => settings.some((setting) => setting.id === id && setting.isOn);
  const links = new Map<string, readonly { readonly to: string; readonly cell: TableCell }[]>();
  for (const { id } of settings.filter((setting) => setting.isOn)) {
    const own = (cells.get(id)?.rules ?? []).flatMap(({ rule, row }) =>
      rule.when !== "otherwise" && rule.when.is === "inTier"
        ? [{ to: rule.when.scheme, cell: row.cell("metric") }]
        : [],
    );
    links.set(id, own);
    for (const { to, cell } of own) {
      if (isOn(to) || to === id) continue;
      const places = { found: nameOf(to), table: schemeTableLabels.schemes };
      problems.push(cell.problem(fault(schemeProblemLabels.schemeIsOff, places).fault));
    }
  }
  const settled = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    for (const { to, cell } of links.get(id) ?? []) {
      const at = [...path, id].indexOf(to);
      if (at >= 0) {
        const circle = [...path, id].slice(at).concat(to).map(nameOf);
        const places = {
          circle: {
            en: circle.map(({ en }) => en).join(" → "),
            "zh-Hans": circle.map((name) => name["zh-Hans"]).join(" → "),
            "zh-Hant": circle.map((name) => name["zh-Hant"]).join(" → "),
          },
        };
        problems.push(cell.problem(fault(schemeProblemLabels.schemeCircle, places).fault));
      } else if (!settled.has(to)) visit(to, [...path, id]);
    }
    settled.add(id);
  };
  for (const id of links.keys()) if (!settled.has(id)) visit(id, []);
  return problems;
}
