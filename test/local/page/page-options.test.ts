import { expect, test } from "vitest";
import { parseIsoDay } from "../../../functions/core/values/day.ts";
import { pageOptions } from "../../../functions/local/page/page-options.ts";

test("without options it is the example, on any free port", () => {
  expect(pageOptions([])).toEqual({ file: undefined, asOf: undefined, port: 0, fresh: false, help: false });
});

test("a file, a day, a port and a fresh start", () => {
  expect(pageOptions(["orders.csv", "--as-of", "2026-06-30", "--port", "4000", "--fresh"])).toEqual({
    file: "orders.csv",
    asOf: parseIsoDay("2026-06-30"),
    port: 4000,
    fresh: true,
    help: false,
  });
});

test.each([
  [["--port", "0"], '--port: "0" is not a port'],
  [["--port", "65536"], '--port: "65536" is not a port'],
  [["--as-of", "30.06.2026"], '--as-of: "30.06.2026" is not a day'],
  [["a.csv", "b.csv"], "One file at a time, not 2"],
  [["--json", "x"], "Unknown option '--json'. See --help."],
])("%j is refused", (args, message) => {
  expect(() => pageOptions(args)).toThrow(message);
});
