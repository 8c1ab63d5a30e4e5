import { factTypeLabels, schemeProblemLabels } from "../../labels/scheme-problems.ts";
import type { FactKey } from "../fact.ts";
import { factType, factWords } from "./fact-cells.ts";
import { fault, type SettingFault } from "./setting-reading.ts";

/** Says that a fact is no number that customers can be ranked by. */
export function notRanked(fact: FactKey): SettingFault {
  const type = factType(fact) === "yesNo" ? factTypeLabels.yesNo : factTypeLabels.text;
  const places = { found: factWords(fact), type, example: factWords("revenue") };
  return fault(schemeProblemLabels.notRanked, places).fault;
}
