import { fill } from "../core/labels/fill.ts";
import type { Language } from "../core/labels/language.ts";
import { ordersUnclearLabels } from "../core/labels/orders-unclear.ts";
import { settingProblemLabels } from "../core/labels/setting-problems.ts";
import { chooseReturnsTab, type ReturnsChoice } from "../core/orders/choose-returns-tab.ts";
import { listColumns } from "../core/orders/list-columns.ts";
import { ReturnedOrders } from "../core/orders/returned-orders.ts";
import type { Settings } from "../core/settings/settings.ts";
import { AppError } from "../errors.ts";
import type { Tab, Workbook, WorkbookShape } from "./ports/workbook.ts";

/**
 * Reads the ids of orders that came back from the tab that Settings name for them; one call more, and none where they name no tab.
 *
 * @throws AppError columns_unclear where the tab or its column of order ids cannot be told, and what the workbook throws
 */
export async function readReturns(
  workbook: Pick<Workbook, "readColumns">,
  { tabs }: Pick<WorkbookShape, "tabs">,
  settings: Pick<Settings, "returnsTab"> & Partial<Pick<Settings, "returnsColumn">>,
  language: Language,
): Promise<ReturnedOrders | undefined> {
  const choice = chooseReturnsTab(tabs, settings);
  switch (choice.kind) {
    case "none":
      return undefined;
    case "noSuchTab":
      throw new AppError(
        "columns_unclear",
        fill(ordersUnclearLabels.noSuchReturnsTab[language], {
          tab: choice.returnsTab,
          tabs: choice.titles.map((title) => `"${title}"`).join(", "),
        }),
      );
    case "unclear": {
      const phrase = { ids: "returnsIds", marks: "returnsMarks", named: "noSuchReturnsColumn" } as const;
      const values = { tab: choice.title, columns: listColumns(choice.seen), found: settings.returnsColumn ?? "" };
      throw new AppError("columns_unclear", fill(settingProblemLabels[phrase[choice.what]][language], values));
    }
    case "chosen":
      return readIds(workbook, choice);
  }
}

async function readIds(
  workbook: Pick<Workbook, "readColumns">,
  {
    tab,
    columnIndex,
    markColumnIndex,
    headerRowNumber,
    firstId = "",
  }: ReturnsChoice<Tab> & { readonly kind: "chosen" },
): Promise<ReturnedOrders> {
  const returned = new ReturnedOrders();
  returned.addPage({ columns: [[firstId]] });
  const wanted = [columnIndex, ...(markColumnIndex === undefined ? [] : [markColumnIndex])];
  const indexes = wanted.toSorted((a, b) => a - b);
  for await (const page of workbook.readColumns(tab.sheetId, indexes, headerRowNumber)) {
    returned.addPage({ columns: wanted.map((index) => page.columns[indexes.indexOf(index)] ?? []) });
  }
  return returned;
}
