import { expect } from "vitest";
import type { SheetsServerOptions } from "../../../functions/local/sheets-server/server.ts";
import { hasShared, readShared } from "../../support/shared.ts";
import { type Setup, setUp, type TestCell } from "./make.ts";

/** One behaviour that no recording shows, with the sentence of Google's description that it follows. */
export type Documented = {
  readonly sentence: string;
  /** The sheet before, row by row. */
  readonly rows?: TestCell[][];
  /** Who may call and what is allowed; one owner who may do everything unless told. */
  readonly options?: SheetsServerOptions;
  readonly check: (setup: Setup) => Promise<void>;
};

/** Runs one documented case on a spreadsheet of its own. */
export async function runDocumented({ rows, options, check }: Documented): Promise<void> {
  await check(await setUp(rows ?? [], options));
}

/** Whether Google's description is at hand. */
export const hasDescription = hasShared("discovery", "sheets.v4.json");

/** Every sentence must stand, word for word, in Google's description. */
export function expectQuoted(cases: readonly Documented[]): void {
  const description = readShared("discovery", "sheets.v4.json");
  const missing = cases
    .map(({ sentence }) => sentence)
    .filter((sentence) => !description.includes(JSON.stringify(sentence).slice(1, -1)));
  expect(missing).toEqual([]);
}
