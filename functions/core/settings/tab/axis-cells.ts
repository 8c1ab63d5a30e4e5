import { fill } from "../../labels/fill.ts";
import { fillWords } from "../../labels/fill-words.ts";
import type { Language, Words } from "../../labels/language.ts";
import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { axisCutLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import type { AxisCut } from "../scheme.ts";
import type { AxisSetting } from "../scheme-settings.ts";
import { factType } from "./fact-cells.ts";
import { nameKey } from "./name-key.ts";
import { listedNumber, numbersListed, shareText } from "./number-list.ts";
import { fault, listWords, type SettingReading, shown } from "./setting-reading.ts";
import type { TableCell } from "./table-rows.ts";

/** What an axis is called in cells: a short sign such as R in every language, else its name. */
export function axisWords({ id, name }: Pick<AxisSetting, "id" | "name">): Words {
  return /^[A-Z]{1,3}$/.test(id) ? { en: id, "zh-Hans": id, "zh-Hant": id } : name;
}

/** How an axis is cut, in a cell; of one that is made of two others their formula. */
export function axisCutCell(axis: AxisSetting, axes: readonly AxisSetting[], language: Language): string {
  if ("of" in axis) {
    const [first, second] = axis.of.map((id) => {
      const part = axes.find((each) => each.id === id);
      return part === undefined ? id : axisWords(part)[language];
    });
    return `(${first} + ${second}) / 2`;
  }
  const { cut } = axis;
  switch (cut.kind) {
    case "scores":
    case "meanScore":
      return fill(axisCutLabels[cut.kind][language], { count: cut.count });
    case "mean":
      return axisCutLabels[cut.aboveZero ? "meanAboveZero" : "mean"][language];
    case "top":
      return fill(axisCutLabels.top[language], { share: shareText(cut.share) });
    case "from":
      return cut.values.map(factType(axis.metric) === "share" ? shareText : String).join(", ");
  }
}

const examples: Words = listWords([
  fillWords(axisCutLabels.scores, { count: "5" }),
  fillWords(axisCutLabels.top, { share: "20%" }),
  axisCutLabels.mean,
  { en: "1000, 5000", "zh-Hans": "1000, 5000", "zh-Hant": "1000, 5000" },
]);

const counts = [3, 4, 5] as const;
const cutsByName: ReadonlyMap<string, AxisCut> = new Map([
  ...counts.flatMap((count) =>
    (["scores", "meanScore"] as const).flatMap((kind) =>
      Object.values(axisCutLabels[kind]).map((words): [string, AxisCut] => [
        nameKey(fill(words, { count })),
        { kind, count },
      ]),
    ),
  ),
  ...Object.values(axisCutLabels.mean).map((word): [string, AxisCut] => [
    nameKey(word),
    { kind: "mean", aboveZero: false },
  ]),
  ...Object.values(axisCutLabels.meanAboveZero).map((word): [string, AxisCut] => [
    nameKey(word),
    { kind: "mean", aboveZero: true },
  ]),
]);
const topPhrases = Object.values(axisCutLabels.top).map((words) => nameKey(fill(words, { share: "" })));
const formula = /^\(?\s*(.+?)\s*\+\s*(.+?)\s*\)?\s*\/\s*2$/;

/** Whether a cell joins two other axes: `(F + M) / 2`; their names. */
export function joinedAxes(text: string): readonly [string, string] | undefined {
  const [, first, second] = formula.exec(text.normalize("NFKC").trim()) ?? [];
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** How an axis is cut. */
export function readAxisCut(cell: TableCell): SettingReading<AxisCut> {
  const text = cellText(cell.value);
  const named = cutsByName.get(nameKey(text));
  if (named !== undefined) return { value: named };
  const top = /([\d.]+(?:e[-+]?\d+)?\s*%?)\s*$/i.exec(text.normalize("NFKC"))?.[1];
  if (top !== undefined && topPhrases.includes(nameKey(text.normalize("NFKC").replace(top, "")))) {
    const share = listedNumber(top.replace(/\s/g, ""));
    if (share > 0 && share < 1) return { value: { kind: "top", share } };
  }
  const entries = numbersListed(cell.value);
  const values = entries.map(listedNumber);
  if (values.length === 0 || values.some((value) => !Number.isFinite(value)))
    return fault(schemeProblemLabels.notAnAxisCut, { found: shown(text), examples });
  const at = values.findIndex((value, index) => index > 0 && !(value > (values[index - 1] ?? 0)));
  if (at > 0) {
    const places = { found: entries[at] ?? "", before: entries[at - 1] ?? "" };
    return fault(schemeProblemLabels.axisValuesMustRise, places);
  }
  return { value: { kind: "from", values } };
}

/** The levels that an axis has, the worst first. */
export function levelsOfAxis(axis: AxisSetting, axes: readonly AxisSetting[]): readonly number[] {
  if ("of" in axis) {
    const [first = [], second = []] = axis.of.map((id) => {
      const part = axes.find((each) => each.id === id);
      return part === undefined || "of" in part ? [] : levelsOfAxis(part, axes);
    });
    const means = first.flatMap((one) => second.map((other) => Math.floor((one + other + 1) / 2)));
    return [...new Set(means)].sort((a, b) => a - b);
  }
  const { cut } = axis;
  if (cut.kind === "from") return [1, ...cut.values.map((_, at) => at + 2)];
  if (cut.kind !== "scores") return [1, 2];
  return cut.count === 3 ? [1, 3, 5] : cut.count === 4 ? [1, 2, 4, 5] : [1, 2, 3, 4, 5];
}
