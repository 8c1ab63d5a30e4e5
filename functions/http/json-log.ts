import type { Log } from "../use-cases/ports/log.ts";

/**
 * A log of JSON lines as Cloud Logging reads them from standard output: severity, message, time, then the fields.
 * Fields hold no customer data and no spreadsheet ids; `workbookHash` stands for the workbook.
 *
 * @param now the clock for `time`
 * @param writeLine takes one line without its line break
 */
export function jsonLog(now: () => Date, writeLine: (line: string) => void): Log {
  return {
    write: (severity, message, fields = {}) =>
      writeLine(JSON.stringify({ ...fields, severity, message, time: now().toISOString() })),
  };
}
