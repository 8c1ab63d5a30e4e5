import { expect, test } from "vitest";
import { startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import { startSheetLab } from "../support/sheet-lab.ts";
import { firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

test("a refused write names the protected range in its way, and not one that people keep for themselves", async () => {
  const lab = await startSheetLab();
  const server = await startSheetsServer({
    identities: [{ token: "tool", email: "tool@example.com", role: "editor" }],
  });
  try {
    const sheet = lab.make(orders, teamCustomers);
    await sheet.run(firstReport);
    const protect = (startColumnIndex: number, endColumnIndex: number, endRowIndex: number) =>
      sheet.edit({
        kind: "request",
        tab: "Customers",
        request: (sheetId) => ({
          addProtectedRange: {
            protectedRange: {
              range: { sheetId, startRowIndex: 0, endRowIndex, startColumnIndex, endColumnIndex },
              editors: { users: ["boss@example.com"] },
            },
          },
        }),
      });
    protect(3, 4, 6);
    protect(5, 8, 6);
    const workbook = lab.stored(sheet);
    server.service.store.put(workbook);
    const opened = googleWorkbooks({ rootUrl: `${server.url}/`, accessToken: "tool" }).open(
      workbook.spreadsheetId,
      new AbortController().signal,
    );
    await opened.describe();
    const error = await opened.write(laterReport).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "protected_range", message: expect.stringContaining("Customers!F1:H6") });
    expect(error).toMatchObject({ message: expect.not.stringContaining("Customers!D1:D6") });
  } finally {
    await Promise.all([lab.close(), server.close()]);
  }
});
