import { describe, expect, test } from "vitest";
import { sheetError } from "../../functions/sheets/sheet-errors.ts";

/** What the client throws for a request that was refused. */
const refused = (message: string) => Object.assign(new Error(message), { config: {}, response: { status: 400 } });

describe("a refused request", () => {
  test.each([
    "Invalid requests[3].createDeveloperMetadata: Developer metadata with id 7 already exists.",
    "Invalid requests[0].insertDimension: No grid with id: 5",
    "Invalid requests[0].updateCells: No sheet with id: 5",
    "Range ('Orders'!A1:B9) exceeds grid limits. Max rows: 5, max columns: 2",
    "Unable to parse range: Orders!A1:B9",
    "Invalid requests[23].insertDimension: range.startIndex[8] must be less than the grid size (7) if inheritFromBefore is false",
    "Invalid requests[4].updateCells: GridCoordinate.rowIndex[1000] is after last row in grid[999]",
    'Invalid requests[1].addSheet: A sheet with the name "Tier Summary" already exists. Please enter another name.',
    "Invalid requests[2].deleteConditionalFormatRule: No conditional format on sheet: 5 at index: 3",
    "Requested writing within range [Customers!A1:A5], but tried writing to row [6]",
  ])("for a place that is not as it was read is a changed sheet, planned anew: %s", (message) => {
    expect(sheetError(refused(message), false).code).toBe("sheet_changed");
  });

  test.each([
    "Invalid JSON payload received. Unexpected token.",
    "Invalid requests[0]: No request set.",
    "Request payload size exceeds the limit: 10485760 bytes.",
    "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    "Invalid requests[0].addSheet: You have reached the maximum number of sheets.",
  ])("for a reason that the tool does not know carries Google's words, and is not tried again: %s", (message) => {
    const error = sheetError(refused(message), false);
    expect(error).toMatchObject({ code: "sheet_refused", retryable: false });
    expect(error.message).toBe(`Google Sheets refused a request: ${message}`);
  });

  test("is told without what it quotes, which may be a customer", () => {
    const { message } = sheetError(refused('Invalid data[0]: "Ann Smith" is not allowed.'), false);
    expect(message).toBe("Google Sheets refused a request: Invalid data[0]: … is not allowed.");
  });
});
