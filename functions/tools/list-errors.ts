import { errorTable } from "./error-table.ts";

/** Prints the error catalogue as the README lists it, for pasting between its markers. */
process.stdout.write(`${errorTable()}\n`);
