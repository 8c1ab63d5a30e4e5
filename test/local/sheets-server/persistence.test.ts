import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startSheetsServer } from "../../../functions/local/sheets-server/server.ts";
import { range, setUp } from "./make.ts";

function temporaryDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), "sheets-server-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

test("a spreadsheet that was saved and loaded is the same", async () => {
  const directory = temporaryDirectory();
  const { server, spreadsheetId, batch, write } = await setUp(
    [
      ["a", 1, true],
      [null, "=x"],
    ],
    { directory },
  );
  await write("E5", [["=SUM(B1:B2)", "2024-02-03"]], "USER_ENTERED");
  await batch(
    {
      repeatCell: {
        range: range(0, 900, 0, 1),
        cell: { note: "n", userEnteredFormat: { textFormat: { bold: true } } },
        fields: "note,userEnteredFormat",
      },
    },
    { addSheet: { properties: { title: "Two", tabColorStyle: { rgbColor: { red: 1 } } } } },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: "ROWS", startIndex: 3, endIndex: 5 },
        properties: { hiddenByUser: true },
        fields: "hiddenByUser",
      },
    },
  );
  const before = server.service.snapshot(spreadsheetId);
  server.save();
  expect(readdirSync(directory)).toEqual([`${spreadsheetId}.json`]);

  const again = await startSheetsServer({ directory });
  onTestFinished(() => again.close());
  expect(again.service.snapshot(spreadsheetId)).toEqual(before);
});

test("what cannot be written is told and tried again, and nobody is thrown out meanwhile", async () => {
  const directory = temporaryDirectory();
  const told: string[] = [];
  const { server, spreadsheetId, write, read } = await setUp([["a"]], {
    directory,
    onTrouble: (text) => told.push(text),
  });
  server.save();
  const file = path.join(directory, `${spreadsheetId}.json`);
  // In the way of the file as a full disk is.
  mkdirSync(`${file}.new`);
  await write("A1", [["b"]]);
  await expect.poll(() => told, { timeout: 5000 }).toHaveLength(1);
  expect(told[0]).toContain(`Changes of the spreadsheet cannot be kept in ${directory}: EISDIR`);
  expect(await read("A1")).toEqual([["b"]]);
  rmdirSync(`${file}.new`);
  await expect.poll(() => readFileSync(file, "utf8"), { timeout: 10_000 }).toContain('"b"');
});

test("a file of a newer format is refused by name", async () => {
  const directory = temporaryDirectory();
  const { server, spreadsheetId } = await setUp([["a"]], { directory });
  server.save();
  const file = path.join(directory, `${spreadsheetId}.json`);
  writeFileSync(file, readFileSync(file, "utf8").replace('"format":2', '"format":99'));
  await expect(startSheetsServer({ directory })).rejects.toThrow(
    `${file}: written in format 99, this version reads up to 2.`,
  );
});

test("a file of the first format is read, and written again in the newest", async () => {
  const directory = temporaryDirectory();
  const name = "stored-in-format-1.json";
  const fixture = path.join(import.meta.dirname, "fixtures", "workbook-format-1.json");
  const old = readFileSync(fixture, "utf8");
  expect(old).not.toContain("slicers");
  writeFileSync(path.join(directory, name), old);
  const server = await startSheetsServer({ directory });
  onTestFinished(() => server.close());
  const [sheet] = server.service.snapshot("stored-in-format-1").sheets;
  expect(sheet).toMatchObject({ title: "Orders", cells: { B2: { value: 10 } }, slicers: [] });
  server.service.importValues("stored-in-format-1", "More", [["a"]]);
  server.save();
  expect(readFileSync(path.join(directory, name), "utf8")).toContain('"format":2');
});
