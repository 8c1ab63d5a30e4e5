import { batch, cells, compare, type ProbeCheck, put, refusal, type Scratch } from "./scratch.ts";

const rule = (sheetId: number, formula: string) => ({
  ranges: [{ sheetId, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 4 }],
  booleanRule: {
    condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: formula }] },
    format: { textFormat: { strikethrough: true } },
  },
});

const same = "OR(EXACT($C2,$A2),AND(ISNUMBER($C2),ISNUMBER($A2),$C2=$A2))";
const formula = `=AND(N("customer-tiers")=0,ROW()>ROW($C$2),NOT(IFERROR(${same},FALSE)))`;

async function rules({ sheets, spreadsheetId, sheetId }: Scratch) {
  const fields = "sheets(properties(sheetId),conditionalFormats)";
  const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields });
  return data.sheets?.find(({ properties }) => properties?.sheetId === sheetId)?.conditionalFormats ?? [];
}

const insert = (sheetId: number, dimension: "ROWS" | "COLUMNS", startIndex: number, inheritFromBefore = false) => ({
  insertDimension: { range: { sheetId, dimension, startIndex, endIndex: startIndex + 1 }, inheritFromBefore },
});

/** What the product believes of structural batches, of the strike-out rule and of versions. */
export const batchChecks: readonly ProbeCheck[] = [
  {
    name: "A batch is applied whole or not at all",
    run: async (scratch) => {
      const { sheetId } = scratch;
      await put(scratch, [["before"]]);
      const values = [{ userEnteredValue: { stringValue: "after" } }];
      const refused = await refusal(
        scratch,
        {
          updateCells: {
            start: { sheetId, rowIndex: 0, columnIndex: 0 },
            rows: [{ values }],
            fields: "userEnteredValue",
          },
        },
        { deleteDimension: { range: { sheetId, dimension: "ROWS", startIndex: 500, endIndex: 501 } } },
      );
      const [[first] = []] = await cells(scratch);
      return { ok: refused !== undefined && first === "before", seen: `${refused ?? "taken"}; ${String(first)}` };
    },
  },
  {
    name: "A batch answers with a row as it leaves it",
    run: async (scratch) => {
      const { sheets, spreadsheetId, sheetId, title } = scratch;
      await put(scratch, [["above"], ["left", "right"]]);
      const { data } = await sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        fields: "replies,updatedSpreadsheet.sheets.data.rowData.values.effectiveValue",
        requestBody: {
          requests: [insert(sheetId, "COLUMNS", 1)],
          includeSpreadsheetInResponse: true,
          responseIncludeGridData: true,
          responseRanges: [`'${title}'!2:2`],
        },
      });
      const values = data.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values ?? [];
      await batch(scratch, {
        deleteDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: 1, endIndex: 2 } },
      });
      const told = values.map(({ effectiveValue }) => effectiveValue?.stringValue ?? "");
      return compare(told.slice(0, 3), ["left", "", "right"]);
    },
  },
  {
    name: "Rows are inserted at the end of the grid",
    run: async (scratch) => {
      const refused = await refusal(scratch, insert(scratch.sheetId, "ROWS", 10, true));
      return { ok: refused === undefined, seen: refused ?? "taken" };
    },
  },
  {
    name: "The strike-out formula is kept as it was sent",
    run: async (scratch) => {
      await batch(scratch, { addConditionalFormatRule: { index: 0, rule: rule(scratch.sheetId, formula) } });
      const [kept] = await rules(scratch);
      return compare(kept?.booleanRule?.condition?.values?.[0]?.userEnteredValue, formula);
    },
  },
  {
    name: "The strike-out rule strikes out another's row and one without a key, and none whose key is a number or a date",
    run: async (scratch) => {
      const { sheets, spreadsheetId, title } = scratch;
      await put(scratch, [
        [],
        ["id", "", "key"],
        ["ann", "", "ann"],
        ["ann", "", "Ann"],
        ["=1/0", "", "ann"],
        [7, "", 7],
        ["2025-01-01", "", 45_658],
      ]);
      const { data } = await sheets.spreadsheets.get({
        spreadsheetId,
        ranges: [`'${title}'!C2:C7`],
        fields: "sheets.data.rowData.values.effectiveFormat.textFormat.strikethrough",
      });
      const rows = data.sheets?.[0]?.data?.[0]?.rowData ?? [];
      const struck = rows.map(({ values }) => values?.[0]?.effectiveFormat?.textFormat?.strikethrough === true);
      return compare(struck, [false, false, true, true, false, false]);
    },
  },
  {
    name: "A filter grows with a column that is inserted left of its last",
    run: async (scratch) => {
      const { sheets, spreadsheetId, sheetId } = scratch;
      const range = { sheetId, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 3 };
      await batch(scratch, { setBasicFilter: { filter: { range } } }, insert(sheetId, "COLUMNS", 2));
      const fields = "sheets(properties(sheetId),basicFilter(range))";
      const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields });
      const filter = data.sheets?.find(({ properties }) => properties?.sheetId === sheetId)?.basicFilter;
      await batch(
        scratch,
        { clearBasicFilter: { sheetId } },
        { deleteDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: 2, endIndex: 3 } } },
      );
      return compare(filter?.range?.endColumnIndex, 4);
    },
  },
  {
    name: "The strike-out rule follows a column and a row that are inserted before it",
    run: async (scratch) => {
      const { sheetId } = scratch;
      await batch(scratch, insert(sheetId, "COLUMNS", 0), insert(sheetId, "ROWS", 0));
      const [kept] = await rules(scratch);
      const { startRowIndex, startColumnIndex, endColumnIndex } = kept?.ranges?.[0] ?? {};
      const now = kept?.booleanRule?.condition?.values?.[0]?.userEnteredValue;
      const expected = formula.replaceAll("$C", "$D").replaceAll("$A", "$B").replaceAll("2", "3");
      return compare([startRowIndex, startColumnIndex, endColumnIndex, now], [2, 3, 5, expected]);
    },
  },
  {
    name: "The strike-out rule covers a row that is inserted right below the headers",
    run: async (scratch) => {
      await batch(scratch, insert(scratch.sheetId, "ROWS", 3));
      const [kept] = await rules(scratch);
      return compare(kept?.ranges?.[0]?.startRowIndex, 2);
    },
  },
  {
    name: "Removing a rule answers with the rule that was removed",
    run: async (scratch) => {
      const [reply] = await batch(scratch, { deleteConditionalFormatRule: { sheetId: scratch.sheetId, index: 0 } });
      const removed = reply?.deleteConditionalFormatRule?.rule?.booleanRule?.condition?.values?.[0]?.userEnteredValue;
      return { ok: removed?.startsWith('=AND(N("customer-tiers")=0') === true, seen: JSON.stringify(removed ?? null) };
    },
  },
  {
    name: "Drive's version of the file rises with a change within ten seconds",
    run: async (scratch) => {
      const { drive, spreadsheetId: fileId } = scratch;
      const version = async () =>
        (await drive.files.get({ fileId, fields: "version", supportsAllDrives: true })).data.version;
      const before = await version();
      await put(scratch, [["changed", Date.now()]]);
      const begunAt = Date.now();
      while (Date.now() - begunAt < 10_000) {
        if ((await version()) !== before) return { ok: true, seen: `after ${Date.now() - begunAt} ms` };
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      return { ok: false, seen: `still ${before ?? "none"}` };
    },
  },
];
