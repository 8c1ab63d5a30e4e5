import { ApiError } from "./api-error.ts";
import type { Answer, Call } from "./call.ts";
import { parseFieldMask, selectFields } from "./field-mask.ts";
import { isObject } from "./json.ts";
import { closeSpan } from "./ranges.ts";
import { readValues } from "./read-values.ts";
import { renderOptions } from "./render.ts";
import type { Store } from "./store.ts";
import type { Workbook } from "./workbook.ts";

const spreadsheetType = "application/vnd.google-apps.spreadsheet";

/** The version of a spreadsheet's file that Drive shows; it may lag behind the spreadsheet. */
export type ShownVersion = (workbook: Workbook) => number;

/** The few calls of Drive v3 that a spreadsheet needs. */
export function handleDrive(store: Store, call: Call, shownVersion: ShownVersion): Answer {
  const fileId = call.pathParams.fileId ?? "";
  // Drive does not tell those without access that a file is there.
  if (call.caller.role === "none" && store.find(fileId) !== undefined) throw new DriveNotFound(fileId);
  switch (call.method) {
    case "drive.files.create": {
      const { name, mimeType } = isObject(call.body) ? call.body : {};
      if (mimeType !== undefined && mimeType !== spreadsheetType) {
        throw new ApiError(501, "UNIMPLEMENTED", "The local Sheets server only holds spreadsheets.");
      }
      const workbook = store.create(typeof name === "string" ? name : "Untitled");
      return { status: 200, body: describeFile(workbook, ["kind", "id", "name", "mimeType"]) };
    }
    case "drive.files.list":
      return { status: 200, body: listFiles(store, call) };
    case "drive.files.delete":
      requireFile(store, fileId);
      store.delete(fileId);
      return { status: 204, body: undefined };
    case "drive.files.export":
      return exportFile(requireFile(store, fileId), call.query.get("mimeType"));
    default:
      return { status: 200, body: getFile(requireFile(store, fileId), call, shownVersion) };
  }
}

function fileOf(workbook: Workbook): Record<string, string | undefined> {
  return {
    kind: "drive#file",
    id: workbook.spreadsheetId,
    name: workbook.title,
    mimeType: spreadsheetType,
    createdTime: workbook.createdTime,
    modifiedTime: workbook.modifiedTime,
  };
}

function describeFile(workbook: Workbook, names: readonly string[]): object {
  const file = fileOf(workbook);
  return Object.fromEntries(names.map((name) => [name, file[name]]));
}

function getFile(workbook: Workbook, call: Call, shownVersion: ShownVersion): unknown {
  const fields = call.query.get("fields");
  const mask = fields === null ? undefined : parseFieldMask(fields);
  if (mask === undefined) return describeFile(workbook, ["kind", "id", "name", "mimeType"]);
  return selectFields({ ...fileOf(workbook), version: String(shownVersion(workbook)) }, mask);
}

/** Lists spreadsheets, newest first; of the query only `name = "..."` and `mimeType = "..."` are understood. */
function listFiles(store: Store, call: Call): unknown {
  const query = call.query.get("q") ?? "";
  const name = /name\s*=\s*(["'])(.*?)\1/.exec(query)?.[2];
  const mimeType = /mimeType\s*=\s*(["'])(.*?)\1/.exec(query)?.[2];
  const found = store
    .list()
    .filter((each) => (name === undefined || each.title === name) && (mimeType ?? spreadsheetType) === spreadsheetType);
  const answer = { kind: "drive#fileList", incompleteSearch: false, files: found.reverse().map(fileOf) };
  const fields = call.query.get("fields");
  const mask =
    fields === null ? parseFieldMask("kind,incompleteSearch,files(kind,id,name,mimeType)") : parseFieldMask(fields);
  return mask === undefined ? answer : selectFields(answer, mask);
}

function exportFile(workbook: Workbook, mimeType: string | null): Answer {
  const [sheet] = workbook.sheets;
  if (mimeType !== "text/csv" || sheet === undefined) {
    throw new ApiError(
      501,
      "UNIMPLEMENTED",
      `The local Sheets server does not export ${mimeType ?? "without a type"}.`,
    );
  }
  const { values = [] } = readValues(workbook, sheet, closeSpan(sheet, {}), renderOptions(undefined, undefined));
  const quote = (value: unknown) =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  const body = values.map((row) => row.map(quote).join(",")).join("\r\n");
  return { status: 200, body, headers: { "content-type": "text/csv" } };
}

function requireFile(store: Store, fileId: string): Workbook {
  const workbook = store.find(fileId);
  if (workbook !== undefined) return workbook;
  throw new DriveNotFound(fileId);
}

/** Drive tells its errors in an older form than Sheets: with a list of them and without a status. */
class DriveNotFound extends ApiError {
  constructor(fileId: string) {
    super(404, "NOT_FOUND", `File not found: ${fileId}.`);
  }

  override toBody() {
    const { code, message, status } = this;
    const errors = [{ message, domain: "global", reason: "notFound", location: "fileId", locationType: "parameter" }];
    return { error: { code, message, status, errors } };
  }
}
