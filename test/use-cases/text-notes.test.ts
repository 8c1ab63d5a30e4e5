import { describe, expect, test } from "vitest";
import type { Language } from "../../functions/core/labels/language.ts";
import type { TextFinding } from "../../functions/core/orders/text-finding.ts";
import { textNotes } from "../../functions/use-cases/text-notes.ts";
import { columnMap } from "../support/orders.ts";

const tab = { sheetId: 0, title: "Orders", rowCount: 9, columnCount: 3, role: undefined, head: [] };
const map = columnMap(["customerId", "date", "amount"]);

const said = (finding: TextFinding, language: Language = "en") =>
  textNotes({ kind: "chosen", tab, map, doubts: [], distrusted: [] }, [finding], language).join("\n");

describe("a team is told how texts were read that could be read two ways", () => {
  test.each<[string, TextFinding]>([
    [
      'Tab "Orders", column B "date": 3 texts could be read two ways: read with the month first, as the spreadsheet\'s locale has it. Write such dates as 2025-02-28.',
      { field: "date", read: "monthFirst", decidedBy: "locale", decidedRows: 0, ambiguousRows: 3, contraryRows: 0 },
    ],
    [
      'Tab "Orders", column B "date": 1 text can be read two ways, and neither the column nor the spreadsheet\'s locale says which: these rows are set aside. Write such dates as 2025-02-28.',
      { field: "date", read: "undecided", decidedBy: "nothing", decidedRows: 0, ambiguousRows: 1, contraryRows: 0 },
    ],
    [
      'Tab "Orders", column C "amount": 9 texts could be read two ways: read with a decimal comma, as the rest of the column is. 1 text cannot be read with a decimal comma as the rest of the column is: unreadable. Make them numbers.',
      { field: "amount", read: "comma", decidedBy: "column", decidedRows: 4, ambiguousRows: 9, contraryRows: 1 },
    ],
  ])("%s", (note, finding) => expect(said(finding)).toBe(note));

  test("in the language of the workbook", () => {
    const finding: TextFinding = {
      ...{ field: "date", read: "monthFirst", decidedBy: "locale" },
      ...{ decidedRows: 0, ambiguousRows: 3, contraryRows: 0 },
    };
    expect(said(finding, "zh-Hans")).toBe(
      "工作表“Orders”，B 列“date”：3 个文本有两种读法，已按月在前识别（依电子表格的区域设置）。请将这些日期写作 2025-02-28。",
    );
    expect(said(finding, "zh-Hant")).toContain("B 欄「date」：3 個文字有兩種讀法，已按月在前辨識");
  });

  test("and not told of a column that leaves nothing open", () => {
    const finding = { field: "date", read: "dayFirst", decidedBy: "column" } as const;
    expect(said({ ...finding, decidedRows: 900, ambiguousRows: 0, contraryRows: 0 })).toBe("");
    const mixed = { field: "amount", read: "undecided", decidedBy: "nothing" } as const;
    expect(said({ ...mixed, decidedRows: 0, ambiguousRows: 0, contraryRows: 1 })).toBe("");
  });
});
