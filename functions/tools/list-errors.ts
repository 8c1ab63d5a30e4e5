import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { errorTable, withErrorTable } from "./error-table.ts";

/** Prints the error catalogue as a Markdown table; with `--write` puts it into the README, between its markers. */
const readme = path.resolve(import.meta.dirname, "../../README.md");

if (process.argv.includes("--write")) writeFileSync(readme, withErrorTable(readFileSync(readme, "utf8")));
else process.stdout.write(`${errorTable()}\n`);
