import type { drive_v3 } from "googleapis/build/src/apis/drive/v3.js";
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

export type Request = sheets_v4.Schema$Request;

/** A tab that the probe made for itself, five columns by ten rows, empty. */
export interface Scratch {
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly title: string;
}

/** What a check saw. */
export interface Seen {
  readonly ok: boolean;
  readonly seen: string;
}

/** One behaviour that the product relies on and that no recording shows. */
export interface ProbeCheck {
  readonly name: string;
  run(scratch: Scratch): Promise<Seen>;
}

/** What is expected and what was seen, as JSON; fields in another order are different, lists of cells are what is compared. */
export function compare(seen: unknown, expected: unknown): Seen {
  const text = JSON.stringify(seen) ?? "nothing";
  return { ok: text === JSON.stringify(expected), seen: text };
}

export async function batch({ sheets, spreadsheetId }: Scratch, ...requests: readonly Request[]) {
  const { data } = await sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [...requests] } });
  return data.replies ?? [];
}

/** Sends a batch that must be refused. @returns the status and message; undefined where it was taken */
export async function refusal(scratch: Scratch, ...requests: readonly Request[]): Promise<string | undefined> {
  try {
    await batch(scratch, ...requests);
    return undefined;
  } catch (error) {
    const { status } = error instanceof Error && "status" in error ? error : { status: undefined };
    if (status !== 400) throw error;
    return `${status} ${error instanceof Error ? error.message : ""}`;
  }
}

export const column = (sheetId: number, index: number): sheets_v4.Schema$DeveloperMetadataLocation => ({
  dimensionRange: { sheetId, dimension: "COLUMNS", startIndex: index, endIndex: index + 1 },
});

export const row = (sheetId: number, index: number): sheets_v4.Schema$DeveloperMetadataLocation => ({
  dimensionRange: { sheetId, dimension: "ROWS", startIndex: index, endIndex: index + 1 },
});

export const probeKey = "customer-tiers.probe";

export const anchor = (
  metadataId: number,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
  metadataValue = "probe",
): Request => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataId, metadataKey: probeKey, metadataValue, location, visibility: "DOCUMENT" },
  },
});

export const removeAt = (developerMetadataLookup: sheets_v4.Schema$DeveloperMetadataLookup): Request => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } },
});

/** Puts cells onto the emptied scratch tab from A1 on, as a person would type them. */
export async function put(
  { sheets, spreadsheetId, title }: Scratch,
  values: readonly (readonly unknown[])[],
): Promise<void> {
  await sheets.spreadsheets.values.clear({ spreadsheetId, range: `'${title}'` });
  await sheets.spreadsheets.values.update({
    spreadsheetId,
    range: `'${title}'!A1`,
    valueInputOption: "USER_ENTERED",
    requestBody: { values: values.map((cells) => [...cells]) },
  });
}

/** The cells of the scratch tab. */
export async function cells(
  { sheets, spreadsheetId, title }: Scratch,
  valueRenderOption = "UNFORMATTED_VALUE",
): Promise<unknown[][]> {
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: `'${title}'`, valueRenderOption });
  return data.values ?? [];
}

/** Where anchors of the probe's columns stand, as `spreadsheets.get` tells it: ids by column index. */
export async function columnsOfAnchors(
  { sheets, spreadsheetId }: Scratch,
  sheetId: number,
): Promise<readonly (readonly [number, number])[]> {
  const fields = "sheets(properties(sheetId),data(startColumn,columnMetadata(developerMetadata)))";
  const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields });
  const sheet = data.sheets?.find(({ properties }) => properties?.sheetId === sheetId);
  return (sheet?.data ?? []).flatMap(({ columnMetadata = [] }) =>
    columnMetadata.flatMap(({ developerMetadata = [] }, index) =>
      developerMetadata.map(({ metadataId }) => [metadataId ?? 0, index] as const),
    ),
  );
}
