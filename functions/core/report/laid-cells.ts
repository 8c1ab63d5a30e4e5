import type { LaidCell, LaidRow } from "./lay-out-tab.ts";

/** Cells and rows that the blocks of the summary are made of. */
export const text = (value: string): LaidCell => ({ value, format: "text" });

export const count = (value: number): LaidCell => ({ value, format: "count" });

/** A share of 0 to 1; blank where there is none. */
export const shareCell = (share: number | undefined): LaidCell => ({ value: share ?? "", format: "share" });

export const title = (value: string): LaidRow => [{ value, format: "title" }];

export const header = (...values: readonly string[]): LaidRow => values.map((value) => ({ value, format: "header" }));

export const blankLine: LaidRow = [];
