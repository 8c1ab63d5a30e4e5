import { settingsTabLabels } from "../../functions/core/labels/settings.ts";
import { a1 } from "../../functions/core/values/a1.ts";
import type { SheetsServerAccess } from "../../functions/local/sheets-server/access.ts";
import { clientsFor } from "../../functions/sheets/google-workbooks.ts";

/** Ticks the boxes of schemes on the Tier Settings tab, as a person does who switches them on. @throws RangeError where one has no box */
export async function tickSchemes(
  access: SheetsServerAccess,
  spreadsheetId: string,
  ...titles: readonly string[]
): Promise<void> {
  const { sheets: client } = clientsFor(access);
  const { data: shape } = await client.spreadsheets.get({ spreadsheetId });
  const names: readonly string[] = Object.values(settingsTabLabels.tab);
  const tab = shape.sheets?.find(({ properties }) => names.includes(properties?.title ?? ""))?.properties?.title;
  const { data } = await client.spreadsheets.values.get({
    spreadsheetId,
    range: `'${tab}'!A1:B300`,
    valueRenderOption: "UNFORMATTED_VALUE",
  });
  const rows: readonly (readonly unknown[])[] = data.values ?? [];
  for (const title of titles) {
    const rowIndex = rows.findIndex((row) => row[0] === title && typeof row[1] === "boolean");
    if (rowIndex < 0) throw new RangeError(`no scheme "${title}" can be ticked`);
    await client.spreadsheets.values.update({
      spreadsheetId,
      range: `'${tab}'!${a1(1, rowIndex + 1)}`,
      valueInputOption: "RAW",
      requestBody: { values: [[true]] },
    });
  }
}
