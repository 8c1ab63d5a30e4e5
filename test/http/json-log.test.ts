import { expect, test } from "vitest";
import { jsonLog } from "../../functions/http/json-log.ts";
import { fakeClock } from "../support/fakes.ts";

test("an event is one line of JSON with severity, message and time", () => {
  const lines: string[] = [];
  const log = jsonLog(fakeClock("2025-06-15T12:00:00Z"), (line) => lines.push(line));
  log.write("WARNING", "two\nlines", { workbook: "0123456789ab", durationMs: 7, runId: undefined });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain("\n");
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    ...{ severity: "WARNING", message: "two\nlines", time: "2025-06-15T12:00:00.000Z" },
    ...{ workbook: "0123456789ab", durationMs: 7 },
  });
});

test("no field can pass itself off as the severity, message or time", () => {
  const lines: string[] = [];
  const log = jsonLog(fakeClock("2025-06-15T12:00:00Z"), (line) => lines.push(line));
  log.write("ERROR", "real", { severity: "DEBUG", message: "forged", time: "never" });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    severity: "ERROR",
    message: "real",
    time: "2025-06-15T12:00:00.000Z",
  });
});
