import type { Words } from "../../labels/language.ts";
import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import type { FactKey } from "../fact.ts";
import type { Cuts, SchemeKindChoice } from "../scheme-settings.ts";
import { factType } from "./fact-cells.ts";
import { listedNumber, numbersListed, shareText } from "./number-list.ts";
import { fault, type SettingReading, shown } from "./setting-reading.ts";

/** Whether a kind is cut by shares: they rise to 100%, one for each tier. */
export const isShareKind = (kind: SchemeKindChoice) => kind === "shareOfCustomers" || kind === "shareOfValue";

const shareExample = "5%, 20%, 100%";
const valueExample = "5000, 1000";

/** The cuts of a scheme as a cell lists them, best first. */
export function cutsCell({ values, floor }: Cuts, kind: SchemeKindChoice, metric: FactKey | undefined): string {
  const isShare = metric !== undefined && factType(metric) === "share";
  if (!isShareKind(kind)) return values.map(isShare ? shareText : String).join(", ");
  // Where only a floor parts the last two, it stands in place of a second 100%.
  const isParted = floor !== undefined && values.at(-1) === 1 && values.at(-2) === 1;
  const shares = (isParted ? values.slice(0, -1) : values).map(shareText);
  return [...shares, ...(floor === undefined ? [] : [`≤ ${floor}`])].join(", ");
}

const atOrBelow = /^(?:≤|<=|=<|⩽)\s*(.+)$/;

/**
 * Reads the cuts of a scheme and checks that they follow one another without gaps (TIERS.md 2).
 *
 * @param tierCount how many tiers they part
 */
export function readCuts(cell: Cell, kind: SchemeKindChoice, tierCount: number): SettingReading<Cuts> {
  const isShare = isShareKind(kind);
  const example = isShare ? shareExample : valueExample;
  const entries = numbersListed(cell);
  const floorEntry = isShare ? atOrBelow.exec(entries.at(-1) ?? "")?.[1] : undefined;
  const listed = floorEntry === undefined ? entries : entries.slice(0, -1);
  const values: number[] = [];
  for (const entry of [...listed, ...(floorEntry === undefined ? [] : [floorEntry])]) {
    const value = listedNumber(entry);
    if (!Number.isFinite(value)) return fault(schemeProblemLabels.notACut, { found: shown(entry), example });
    if (values.length < listed.length) values.push(value);
  }
  const floor = floorEntry === undefined ? undefined : listedNumber(floorEntry);
  const problem = isShare ? shareProblem(listed, values, tierCount) : valueProblem(listed, values, tierCount);
  if (problem !== undefined) return problem;
  return { value: { values: isShare && values.length === tierCount - 1 ? [...values, 1] : values, floor } };
}

type Fault = { readonly fault: { readonly message: Words; readonly suggestion?: string | undefined } };

function shareProblem(entries: readonly string[], values: readonly number[], tierCount: number): Fault | undefined {
  const example = shareExample;
  for (const [at, value] of values.entries()) {
    const found = entries[at] ?? "";
    if (!(value > 0 && value <= 1)) {
      const suggestion = value > 1 && value <= 100 ? `${value}%` : undefined;
      return fault(schemeProblemLabels.cutNotAShare, { found, example }, suggestion);
    }
    const before = values[at - 1] ?? 0;
    if (value < before || (value === before && value < 1))
      return fault(schemeProblemLabels.sharesMustRise, { found, before: entries[at - 1] ?? "", example });
  }
  if (values.length !== tierCount && values.length !== tierCount - 1) {
    return fault(schemeProblemLabels.sharesForTiers, {
      tiers: String(tierCount),
      wanted: String(tierCount),
      found: String(values.length),
    });
  }
  return values.length === tierCount && values.at(-1) !== 1
    ? fault(schemeProblemLabels.sharesMustReachAll, { found: entries.at(-1) ?? cellText(0) })
    : undefined;
}

function valueProblem(entries: readonly string[], values: readonly number[], tierCount: number): Fault | undefined {
  for (const [at, value] of values.entries()) {
    if (!(value < (values[at - 1] ?? Number.POSITIVE_INFINITY))) {
      const places = { found: entries[at] ?? "", before: entries[at - 1] ?? "", example: valueExample };
      return fault(schemeProblemLabels.cutsMustFall, places);
    }
  }
  if (values.length === tierCount - 1) return undefined;
  return fault(schemeProblemLabels.cutsForTiers, {
    tiers: String(tierCount),
    wanted: String(tierCount - 1),
    found: String(values.length),
  });
}
