import { expect, test } from "vitest";
import { range, setUp } from "./make.ts";

test("two ways to the same cells have equal snapshots, and any difference shows", async () => {
  const bold = { userEnteredFormat: { textFormat: { bold: true } } };
  const one = await setUp([
    ["a", 1],
    ["b", 2],
  ]);
  await one.batch({ repeatCell: { range: range(0, 2, 0, 1), cell: bold, fields: "userEnteredFormat" } });
  const two = await setUp([["a", 1]]);
  await two.write("A2", [["x", 2]]);
  for (const row of [1, 0])
    await two.batch({ repeatCell: { range: range(row, row + 1, 0, 1), cell: bold, fields: "userEnteredFormat" } });
  const snapshot = ({ server, spreadsheetId }: typeof one) => ({
    ...server.service.snapshot(spreadsheetId),
    spreadsheetId: "",
  });
  expect(snapshot(two)).not.toEqual(snapshot(one));
  await two.write("A2", [["b"]]);
  expect(snapshot(two)).toEqual(snapshot(one));
  expect(snapshot(one).sheets[0]?.cells.A2).toEqual({ value: "b", format: bold.userEnteredFormat });
});
