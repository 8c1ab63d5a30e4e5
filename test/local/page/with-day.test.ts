import { expect, test } from "vitest";
import { withDay } from "../../../functions/local/page/with-day.ts";

const asOf = async () => "2026-06-30";

test("a run that names no day is as of the last order day", async () => {
  expect(JSON.parse(await withDay('{"spreadsheetId": "s", "challenge": "c"}', asOf))).toEqual({
    spreadsheetId: "s",
    challenge: "c",
    asOf: "2026-06-30",
  });
});

test.each([
  '{"action": "challenge", "for": "recompute"}',
  '{"action": "setUp"}',
  '{"asOf": "2025-01-01"}',
  "not JSON",
  "[1]",
  "null",
])("%s goes on as it came", async (body) => {
  expect(await withDay(body, asOf)).toBe(body);
});

test("where Tier Settings name the day, the call names none", async () => {
  expect(await withDay("{}", async () => undefined)).toBe("{}");
});
