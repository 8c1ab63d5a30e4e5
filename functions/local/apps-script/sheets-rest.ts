import type { HostResponse, ScriptWorld } from "./world.ts";

/** A tab as the REST API tells it. */
export interface RestSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Developer metadata of a tab or of the spreadsheet. */
export interface RestMetadata {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  /** Absent for the spreadsheet's own. */
  readonly sheetId?: number;
}

/** What the services read and change of the spreadsheet, by the Sheets REST API. */
export interface SheetsRest {
  properties(): { readonly title: string; readonly locale: string; readonly timeZone: string };
  sheets(): readonly RestSheet[];
  /** Visible to all, by its key. */
  metadata(key: string): readonly RestMetadata[];
  addMetadata(key: string, value: string, visibility: string): void;
}

/** The spreadsheet of this world; what the API refuses is thrown as Apps Script throws it. */
export function sheetsRest({ spreadsheetId, fetchSheets }: ScriptWorld): SheetsRest {
  const path = `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}`;
  const get = (fields: string) =>
    read(
      fetchSheets({ url: `${path}?fields=${encodeURIComponent(fields)}`, method: "GET", headers: {}, body: undefined }),
    );
  const post = (method: string, body: unknown) =>
    read(
      fetchSheets({
        url: `${path}${method}`,
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  const read = ({ status, body }: HostResponse): unknown => {
    if (status === 403) throw new Error("You do not have permission to access the requested document.");
    if (status < 200 || status > 299) {
      throw new Error(
        `Service Spreadsheets failed while accessing document with id ${spreadsheetId} (${status}: ${body})`,
      );
    }
    return JSON.parse(body);
  };
  return {
    properties: () => {
      const properties = field(get("properties(title,locale,timeZone)"), "properties");
      return {
        title: text(properties, "title"),
        locale: text(properties, "locale"),
        timeZone: text(properties, "timeZone"),
      };
    },
    sheets: () =>
      list(get("sheets.properties(sheetId,title,gridProperties(rowCount,columnCount))"), "sheets").map((sheet) => {
        const properties = field(sheet, "properties");
        const grid = field(properties, "gridProperties");
        return {
          // The API leaves out what is zero.
          sheetId: number(properties, "sheetId"),
          title: text(properties, "title"),
          rowCount: number(grid, "rowCount"),
          columnCount: number(grid, "columnCount"),
        };
      }),
    metadata: (metadataKey) =>
      list(
        post("/developerMetadata:search", { dataFilters: [{ developerMetadataLookup: { metadataKey } }] }),
        "matchedDeveloperMetadata",
      ).map((match) => {
        const found = field(match, "developerMetadata");
        const sheetId = field(field(found, "location"), "sheetId");
        return {
          ...{ id: number(found, "metadataId"), key: text(found, "metadataKey"), value: text(found, "metadataValue") },
          ...(typeof sheetId === "number" && { sheetId }),
        };
      }),
    addMetadata: (metadataKey, metadataValue, visibility) => {
      const developerMetadata = { metadataKey, metadataValue, visibility, location: { spreadsheet: true } };
      post(":batchUpdate", { requests: [{ createDeveloperMetadata: { developerMetadata } }] });
    },
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

function text(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === "string" ? found : "";
}

function number(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === "number" ? found : 0;
}

function list(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}
