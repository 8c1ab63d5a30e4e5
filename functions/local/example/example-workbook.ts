import type { Cell } from "../../core/values/cell.ts";
import { exampleOrders, exampleSeed } from "./example-orders.ts";

/** One tab of a workbook to start from, row by row. */
export interface ExampleTab {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A spreadsheet to start from. */
export interface ExampleWorkbook {
  readonly title: string;
  /** As the service writes it: `en_GB`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly tabs: readonly ExampleTab[];
}

/** The example's spreadsheet as its team keeps it: the orders, and a tab of notes that is none of the tool's business. */
export function exampleWorkbook(seed: number = exampleSeed): ExampleWorkbook {
  return {
    title: "Hanse Tea & Coffee",
    locale: "en_GB",
    timeZone: "Europe/Berlin",
    tabs: [
      { title: "Orders", rows: exampleOrders(seed) },
      { title: "Notes", rows: notes },
    ],
  };
}

const notes: readonly (readonly Cell[])[] = [
  ["Hanse Tea & Coffee: notes", ""],
  ["", ""],
  ["Fair in Bremen", "Two stands booked, samples of the Hafenblend"],
  ["Price list", "New prices for Equipment from October; contracts stay as agreed"],
  ["Returns", "Entered as negative lines under the order they belong to"],
  ["Ask Lena", "Who looks after the hotels while Tobias is away?"],
];
