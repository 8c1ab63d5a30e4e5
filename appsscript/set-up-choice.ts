import type { SetUpChoice } from "./answers/set-up.ts";

/**
 * The choice that a dialog gave, with its own fields and no others: whatever else came along never reaches the functions.
 *
 * @throws TypeError where it is none; only a page of another version, or somebody's own, gives such
 */
export function checkedChoice({ ordersTab, columns }: SetUpChoice): SetUpChoice {
  const headers = Object.entries(columns);
  if (typeof ordersTab !== "string" || headers.some(([, header]) => typeof header !== "string")) {
    throw new TypeError("A choice names a tab, and a header for each field.");
  }
  return { ordersTab, columns: Object.fromEntries(headers) };
}
