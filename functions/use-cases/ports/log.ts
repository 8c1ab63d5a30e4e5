/** Severities as Cloud Logging names them. */
export type Severity = "DEBUG" | "INFO" | "WARNING" | "ERROR";

/** One line per event; fields hold no customer data and no spreadsheet ids (a hash stands for the workbook). */
export interface Log {
  write(
    severity: Severity,
    message: string,
    fields?: Readonly<Record<string, string | number | boolean | undefined>>,
  ): void;
}
