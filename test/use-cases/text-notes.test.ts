import { describe, expect, test } from "vitest";
import type { TextFinding } from "../../functions/core/orders/text-reader.ts";
import { textNotes } from "../../functions/use-cases/text-notes.ts";
import { columnMap } from "../support/orders.ts";

const tab = { sheetId: 0, title: "Orders", rowCount: 9, columnCount: 3, role: undefined, head: [] };
const map = columnMap(["customerId", "date", "amount"]);

const said = (finding: TextFinding) =>
  textNotes({ kind: "chosen", tab, map, doubts: [], distrusted: [] }, [finding]).join("\n");

describe("a team is told how texts were read that could be read two ways", () => {
  test.each<[string, TextFinding]>([
    [
      'Tab "Orders", column B "date": 3 texts that could be read two ways were read with the month first, as the spreadsheet\'s locale has it. Write such dates as 2025-02-28.',
      { field: "date", read: "monthFirst", decidedBy: "locale", ambiguousRows: 3, contraryRows: 0 },
    ],
    [
      'Tab "Orders", column B "date": 1 text can be read two ways, and neither the column nor the spreadsheet\'s locale says which: these rows are set aside. Write such dates as 2025-02-28.',
      { field: "date", read: "undecided", decidedBy: "nothing", ambiguousRows: 1, contraryRows: 0 },
    ],
    [
      'Tab "Orders", column C "amount": 9 texts that could be read two ways were read with a decimal comma, as the rest of the column is. 1 text cannot be read with a decimal comma as the rest of the column is: they count as unreadable. Make them numbers.',
      { field: "amount", read: "comma", decidedBy: "column", ambiguousRows: 9, contraryRows: 1 },
    ],
  ])("%s", (note, finding) => expect(said(finding)).toBe(note));
});
