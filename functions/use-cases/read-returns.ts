import { chooseReturnsTab } from "../core/orders/choose-returns-tab.ts";
import { listColumns } from "../core/orders/list-columns.ts";
import { ReturnedOrders } from "../core/orders/returned-orders.ts";
import type { Settings } from "../core/settings/settings.ts";
import { AppError } from "../errors.ts";
import type { Workbook, WorkbookShape } from "./ports/workbook.ts";

/**
 * Reads the ids of orders that came back from the tab that Settings name for them; one call more, and none where they name no tab.
 *
 * @throws AppError columns_unclear where the tab or its column of order ids cannot be told, and what the workbook throws
 */
export async function readReturns(
  workbook: Pick<Workbook, "readColumns">,
  { tabs }: Pick<WorkbookShape, "tabs">,
  settings: Pick<Settings, "returnsTab">,
): Promise<ReturnedOrders | undefined> {
  const choice = chooseReturnsTab(tabs, settings);
  switch (choice.kind) {
    case "none":
      return undefined;
    case "noSuchTab":
      throw new AppError(
        "columns_unclear",
        `There is not exactly one tab "${choice.returnsTab}", which Settings name for returns. The tabs are: ${choice.titles.map((title) => `"${title}"`).join(", ")}.`,
      );
    case "unclear":
      throw new AppError(
        "columns_unclear",
        `Tab "${choice.title}", which Settings name for returns: not exactly one column holds order ids. Call it "Order ID". Columns seen: ${listColumns(choice.seen)}.`,
      );
    case "chosen": {
      const returned = new ReturnedOrders();
      const { tab, columnIndex, headerRowNumber, firstId = "" } = choice;
      returned.addPage({ firstRowNumber: headerRowNumber, rowCount: 1, columns: [[firstId]] });
      for await (const page of workbook.readColumns(tab.sheetId, [columnIndex], headerRowNumber))
        returned.addPage(page);
      return returned;
    }
  }
}
