import type { Language, Words } from "../../labels/language.ts";
import {
  betterLabels,
  fallsLabels,
  operatorLabels,
  pointsLabels,
  schemeKindLabels,
} from "../../labels/scheme-settings.ts";
import { factCell, offeredFacts } from "./fact-cells.ts";
import type { CellInput } from "./settings-cell.ts";
import type { HeaderId, TableKind } from "./tables.ts";

/** What goes into a column of a table, in the rows that people have yet to fill too. */
export function columnInput(kind: TableKind, header: HeaderId, language: Language): CellInput | undefined {
  const choice = (words: Readonly<Record<string, Words>>) => ({
    options: Object.values(words).map((each) => each[language]),
  });
  switch (header) {
    case "on":
    case "why":
    case "toNext":
    case "scores":
      return "checkbox";
    case "kind":
      return choice(schemeKindLabels);
    case "metric":
      return { options: [...new Set(offeredFacts.map((fact) => factCell(fact, language)))] };
    case "operator":
      return choice(operatorLabels);
    case "how":
      return choice(pointsLabels);
    case "better":
      return choice(betterLabels);
    case "falls":
      return choice(fallsLabels);
    case "margin":
      return "share";
    case "scheme":
      return kind === "schemes" ? "text" : "scheme";
    case "rate":
    case "step":
    case "points":
    case "maximum":
    case "alternative":
    case "budgetWeight":
    case "grace":
    case "risesAfter":
    case "leastCustomers":
    case "leastDays":
    case "leastRepeatBuyers":
      return "number";
    case "setting":
      return undefined;
    // A value of a rule is a number, a share, a day or a text: the cell says which.
    case "value":
      return undefined;
    // What is typed stays text: 00123 is not 123, and 5, 3 is no number.
    case "tier":
    case "cuts":
    case "tierNames":
    case "columnTitle":
    case "axis":
    case "axisCut":
    case "levels":
    case "action":
    case "currency":
    case "ordersOf":
    case "countFor":
    case "blacklisted":
      return "text";
  }
}
