import type { Cell } from "./cell.ts";

/** A cell as text, the way a spreadsheet shows true and false; a number in its shortest decimal form. Ids are compared as this text. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  return typeof cell === "number" ? String(cell) : cell ? "TRUE" : "FALSE";
}

/** Whether there is nothing to see: no cell, an empty one, or only white space. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "");
}
