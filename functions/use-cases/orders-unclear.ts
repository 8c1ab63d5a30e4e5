import type { SeenColumn, TabChoice, TabHead, UnclearColumn } from "../core/orders/column-guess.ts";
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
      throw new AppError("no_orders", `Several tabs look like the orders: ${quoted(choice.titles)}. Keep one of them.`);
    case "noOrders": {
      const { nearest } = choice;
      if (nearest === undefined) throw new AppError("no_orders", "The spreadsheet has no tab with cells.");
      const { guess, title } = nearest;
      const where =
        guess.headerRowNumber === undefined ? `Tab "${title}"` : `Tab "${title}", row ${guess.headerRowNumber}`;
      throw new AppError(
        "columns_unclear",
        `${where}: ${guess.unclear.map(unclearColumn).join(" ")} Columns seen: ${columns(guess.seen)}.`,
      );
    }
  }
}

function unclearColumn(unclear: UnclearColumn): string {
  switch (unclear.kind) {
    case "missing":
      return `No column is the ${unclear.needed}.`;
    case "ambiguous":
      return `Several columns could be the ${unclear.needed}: ${columns(unclear.candidates)}.`;
    case "setting":
      return unclear.candidates.length === 0
        ? `No column has the header "${unclear.header}" that Settings name for ${unclear.field}.`
        : `Several columns have the header "${unclear.header}": ${columns(unclear.candidates)}.`;
  }
}

const quoted = (titles: readonly string[]) => titles.map((title) => `"${title}"`).join(", ");

const columns = (seen: readonly SeenColumn[]) =>
  seen.length === 0 ? "none" : seen.map(({ letter, header }) => `${letter} "${header}"`).join(", ");
