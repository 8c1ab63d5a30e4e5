import { expect, test } from "vitest";
import { columnLetters } from "../../functions/core/values/a1.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { day } from "../support/orders.ts";
import { startSettingsSheet } from "../support/settings-sheet.ts";

const orders = {
  title: "Orders",
  rows: [
    ["Order ID", "Customer ID", "Date", "Amount"],
    ...Array.from({ length: 12 }, (_, at): Cell[] => [`o${at}`, `c${at}`, day("2025-01-01") + at, 10 + at]),
  ],
};

test("a run that inserts columns names the team's cells by where they stand afterwards", async () => {
  const team = await startSettingsSheet(orders, { title: "Customers", rows: [["Customer ID"], ["c0"], ["c1"]] });
  try {
    expect((await team.refresh()).run.state).toBe("done");
    const { client, spreadsheetId } = team.sheet;
    const width = (await team.sheet.read("Customers"))[0]?.length ?? 0;
    const write = (column: number, values: Cell[][]) =>
      client.spreadsheets.values.update({
        ...{ spreadsheetId, valueInputOption: "RAW", requestBody: { values } },
        range: `Customers!${columnLetters(column)}1`,
      });
    await client.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [{ appendDimension: { sheetId: await team.sheetId("Customers"), dimension: "COLUMNS", length: 4 } }],
      },
    });
    await write(width + 1, [["Tier override"], ["Platinumm"], [""]]);
    await write(width + 2, [["Satisfaction"], ["very"], [4]]);
    await team.set("Satisfaction × loyalty", true);
    const { run } = await team.refresh();
    expect(run).toMatchObject({ state: "done" });
    const [headers = []] = await team.sheet.read("Customers");
    const at = (header: string) => `${columnLetters(headers.indexOf(header))}2`;
    expect(headers.indexOf("Tier override")).toBeGreaterThan(width + 1);
    expect(run.result?.notes.join("\n")).toContain(
      `Customers!${at("Tier override")}: No scheme has a tier "Platinumm"`,
    );
    const report = (await team.sheet.read("Tier Data Report")).map((row) => row.join(" | ")).join("\n");
    expect(report).toContain(`Customers!${at("Tier override")}`);
    expect(report).toContain(`Satisfaction | Customers | ${at("Satisfaction")} | very`);
  } finally {
    await team.sheet.close();
  }
}, 60_000);
