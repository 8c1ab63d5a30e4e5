import { fill } from "../core/labels/fill.ts";
import { columnSettingWords, orderFieldLabels, settingWords } from "../core/labels/setting-names.ts";
import { isErrorText } from "../core/orders/cell-words.ts";
import type {
  ColumnGuess,
  NeededColumn,
  SeenColumn,
  TabChoice,
  TabHead,
  UnclearColumn,
} from "../core/orders/column-guess.ts";
import { listColumns, shownHeader } from "../core/orders/list-columns.ts";
import type { OrderField } from "../core/settings/settings.ts";
import { AppError } from "../errors.ts";

/** The orders tab and its columns, or an error that names what was seen and what to do. @throws AppError no_orders, columns_unclear */
export function chosenOrders<T extends TabHead>(choice: TabChoice<T>): TabChoice<T> & { readonly kind: "chosen" } {
  switch (choice.kind) {
    case "chosen":
      return choice;
    case "noSuchTab":
      throw new AppError(
        "no_orders",
        `There is not exactly one tab "${choice.ordersTab}". The tabs are: ${quoted(choice.titles)}.`,
      );
    case "severalTabs":
      throw new AppError(
        "no_orders",
        `Several tabs look like the orders: ${quoted(choice.titles)}. Write the title of the right one in the Tier Settings tab, row "${settingWords.ordersTab.name.en}".`,
      );
    case "noOrders": {
      const { nearest } = choice;
      if (nearest === undefined) throw new AppError("no_orders", "The spreadsheet has no tab with cells.");
      throw new AppError("columns_unclear", unclearTab(nearest.title, nearest.guess));
    }
  }
}

function unclearTab(title: string, guess: ColumnGuess & { readonly kind: "unclear" }): string {
  const { headerRowNumber, unclear, seen } = guess;
  const where = headerRowNumber === undefined ? `Tab "${title}"` : `Tab "${title}", row ${headerRowNumber}`;
  const errors = seen.filter(({ header }) => isErrorText(header));
  const broken =
    errors.length === 0 ? [] : [`Mend the errors in ${cells(errors, headerRowNumber)}, or wait until they are loaded.`];
  return [`${where}:`, ...unclear.map(unclearColumn), ...broken, `Columns seen: ${columns(seen)}.`].join(" ");
}

function unclearColumn(unclear: UnclearColumn): string {
  switch (unclear.kind) {
    case "missing": {
      const orPrices = unclear.needed === "amount" ? ", nor are there a unit price and a quantity" : "";
      return `No column is the ${unclear.needed}${orPrices}. ${nameIt(fieldByNeed[unclear.needed])}`;
    }
    case "ambiguous":
      return `Several columns could be the ${unclear.needed}: ${columns(unclear.candidates)}. ${nameIt(fieldByNeed[unclear.needed])}`;
    case "setting":
      return unclear.candidates.length === 0
        ? `No column has the header "${shownHeader(unclear.header)}" that Settings name for ${unclear.field}.`
        : `Several columns have the header "${shownHeader(unclear.header)}": ${columns(unclear.candidates)}.`;
  }
}

const fieldByNeed = { customer: "customerId", date: "date", amount: "amount" } as const satisfies Readonly<
  Record<NeededColumn, OrderField>
>;

/** Where a person settles it: the row of the settings as the tab calls it in English. */
const nameIt = (field: OrderField) =>
  `Write its header in the Tier Settings tab, row "${fill(columnSettingWords.name.en, { field: orderFieldLabels[field].en })}".`;

const quoted = (titles: readonly string[]) => titles.map((title) => `"${title}"`).join(", ");

const columns = (seen: readonly SeenColumn[]) => (seen.length === 0 ? "none" : listColumns(seen));

const mostCells = 10;

const cells = (seen: readonly SeenColumn[], rowNumber = 1) => {
  const named = seen.slice(0, mostCells).map(({ letter, header }) => `${letter}${rowNumber} (${header})`);
  const more = seen.length - named.length;
  return [...named, ...(more > 0 ? [`… (+${more})`] : [])].join(", ");
};
