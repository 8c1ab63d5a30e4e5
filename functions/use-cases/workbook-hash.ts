import { createHash } from "node:crypto";

/**
 * What stands for a workbook where its spreadsheet id must not: in logs. The first 12 hexadecimal digits of the id's
 * SHA-256, so the same workbook can be followed through the lines and nobody can open it from them.
 */
export function workbookHash(spreadsheetId: string): string {
  return createHash("sha256").update(spreadsheetId).digest("hex").slice(0, 12);
}
