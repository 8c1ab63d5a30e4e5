import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { detectEncoding } from "../../../functions/local/csv/detect-encoding.ts";

const folder = mkdtempSync(path.join(tmpdir(), "encoding-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(...parts: readonly (string | readonly number[])[]): string {
  const file = path.join(folder, "orders.csv");
  writeFileSync(
    file,
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([...part])))),
  );
  return file;
}

/** 客户,曾惠 and 上海 in GBK; Müller and Café in windows-1252. */
const gbk = [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xd4, 0xf8, 0xbb, 0xdd, 0x0a, 0xc9, 0xcf, 0xba, 0xa3, 0x0a];
const latin = [...Buffer.from("M\u00fcller,Jos\u00e9 N\u00fa\u00f1ez\n", "latin1")];

describe("the encoding of a CSV file", () => {
  test.each([
    { what: "plain ASCII", parts: ["a,b\n1,2\n"], encoding: "utf-8", assumed: false },
    { what: "UTF-8", parts: ["客户,Zoë\n"], encoding: "utf-8", assumed: false },
    { what: "UTF-8 with its mark", parts: [[0xef, 0xbb, 0xbf], "客户\n"], encoding: "utf-8", assumed: false },
    { what: "UTF-16, low byte first", parts: [[0xff, 0xfe, 0x61, 0x00]], encoding: "utf-16le", assumed: false },
    { what: "UTF-16, high byte first", parts: [[0xfe, 0xff, 0x00, 0x61]], encoding: "utf-16be", assumed: false },
    { what: "Chinese in GBK", parts: [gbk], encoding: "gb18030", assumed: true },
    { what: "accents in windows-1252", parts: [latin], encoding: "windows-1252", assumed: true },
    {
      what: "one accent that GBK would take for a character",
      parts: ["M", [0xfc], "ller\n"],
      encoding: "windows-1252",
      assumed: true,
    },
  ])("$what is $encoding", async ({ parts, encoding, assumed }) => {
    expect(await detectEncoding(fileOf(...parts))).toEqual({ encoding, assumed });
  });

  test("is decided by the whole file, not by its beginning", async () => {
    const ascii = "1,2,3\n".repeat(400_000);
    expect(await detectEncoding(fileOf(ascii, latin))).toEqual({ encoding: "windows-1252", assumed: true });
  });

  test("a character that two chunks share is still a character", async () => {
    const shifted = `x${"客".repeat(700_000)}\n`;
    expect(await detectEncoding(fileOf(shifted))).toEqual({ encoding: "utf-8", assumed: false });
  });

  test.each([
    { what: "a workbook", parts: ["PK", [3, 4, 20, 0]], message: /is an Excel workbook .*CSV UTF-8/ },
    { what: "bytes that are no text", parts: ["abc", [0, 1, 2]], message: /is not a text file/ },
    { what: "nothing", parts: [], message: /is empty/ },
    { what: "a false mark", parts: [[0xef, 0xbb, 0xbf, 0xff]], message: /is marked as UTF-8/ },
  ])("$what is refused in words", async ({ parts, message }) => {
    await expect(detectEncoding(fileOf(...parts))).rejects.toThrow(message);
  });
});
