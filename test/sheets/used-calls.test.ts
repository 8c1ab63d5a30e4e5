import { expect, test } from "vitest";
import type { CallCounts } from "../../functions/local/sheets-server/call-log.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import { usedMethods, usedRequestKinds } from "../../functions/sheets/used-calls.ts";
import { labReport } from "../support/report.ts";
import { startSettingsSheet } from "../support/settings-sheet.ts";
import { startSheetLab } from "../support/sheet-lab.ts";
import { firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

test("the list of used calls names all that is sent, and nothing else", async () => {
  const lab = await startSheetLab();
  try {
    const { service, url } = lab.server;
    service.resetCounts();
    const sheet = lab.make(orders, teamCustomers);
    await sheet.run(firstReport);
    // Cut in the moment before rows are added, so that ids are cleared again where the keys had stood.
    await sheet.run(laterReport, {
      call: 4,
      edits: [{ kind: "cutPasteColumn", tab: "Customers", from: "B", to: "N" }],
    });
    await sheet.run(labReport({ ann: "Gold" }, { schemes: ["third"] }));
    const longer = {
      ...laterReport,
      tabs: laterReport.tabs.map((tab) => ({ ...tab, rows: [...tab.rows, ["more", 1, 2]], blocks: [] })),
    };
    await sheet.run(longer);

    const workbook = googleWorkbooks({ rootUrl: `${url}/`, cellsPerCall: 1 }).open(
      sheet.spreadsheetId,
      new AbortController().signal,
    );
    const { tabs } = await workbook.describe();
    for await (const page of workbook.readColumns(tabs[0]?.sheetId ?? 0, [0], 1))
      expect(page.rowCount).toBeGreaterThan(0);

    const whole = await startSettingsSheet(orders);
    whole.sheet.server.service.resetCounts();
    await whole.refresh();
    const counts = [service.counts(), whole.sheet.server.service.counts()];
    await whole.sheet.close();
    const sent = (of: (count: CallCounts) => object) =>
      [...new Set(counts.flatMap((count) => Object.keys(of(count))))].sort();
    expect(sent(({ byMethod }) => byMethod)).toEqual([...usedMethods].sort());
    expect(sent(({ byRequestKind }) => byRequestKind)).toEqual([...usedRequestKinds].sort());
  } finally {
    await lab.close();
  }
});
