import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { CellFormat } from "../core/report/sheet-report.ts";

/** The number format of a kind of cell; money shows the currency's own digits. */
export function numberFormat(format: CellFormat, currencyDigits: number): sheets_v4.Schema$NumberFormat {
  switch (format) {
    case "text":
      return { type: "TEXT", pattern: "@" };
    case "count":
    case "days":
      return { type: "NUMBER", pattern: "#,##0" };
    case "score":
      return { type: "NUMBER", pattern: "#,##0.0" };
    case "money":
      return { type: "NUMBER", pattern: currencyDigits === 0 ? "#,##0" : `#,##0.${"0".repeat(currencyDigits)}` };
    case "exact":
      return { type: "NUMBER", pattern: "#,##0.00######" };
    case "share":
      return { type: "PERCENT", pattern: "0.0%" };
    case "day":
      return { type: "DATE", pattern: "yyyy-mm-dd" };
  }
}

/** `#rrggbb` as the service takes it: channels from 0 to 1. */
export function colour(hex: string): sheets_v4.Schema$ColorStyle {
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return { rgbColor: { red: channel(1), green: channel(3), blue: channel(5) } };
}
