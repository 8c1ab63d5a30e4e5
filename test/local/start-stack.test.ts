import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { FileError } from "../../functions/local/file-error.ts";
import { startStack } from "../../functions/local/start-stack.ts";

test("a spreadsheet that a crash or a later version left is named, with what to do", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "stack-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "workbook", "local-1.json");
  mkdirSync(path.dirname(file));
  for (const text of ["", '{"format":2', '{"format":99}', '{"format":2}', "null"]) {
    writeFileSync(file, text);
    const refused = await startStack(folder).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(FileError);
    expect(refused).toMatchObject({ message: expect.stringMatching(/^.*local-1\.json: .+\n.*--fresh starts anew\.$/) });
  }
});

test("programs of other accounts get nothing from the Sheets server of npm start and npm run demo", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "stack-"));
  const stack = await startStack(path.join(folder, "state"));
  onTestFinished(async () => {
    await stack.close();
    rmSync(folder, { recursive: true });
  });
  const { url, service } = stack.sheets;
  service.store.create("Orders", "local-0123456789abcdef");
  for (const place of ["/v4/spreadsheets/local-0123456789abcdef", "/drive/v3/files", "/_local/calls"])
    expect((await fetch(url + place)).status).toBe(401);
}, 60_000);
