import { describe, expect, test } from "vitest";
import { linksIn } from "../../../appsscript/sidebar/links.ts";

const tabs = ["Orders", "Tier Settings", "Müller's Orders", "订单", "2026"];
const links = (message: string) =>
  linksIn(message, tabs).flatMap((piece) => (typeof piece === "string" ? [] : [`${piece.tab}|${piece.a1}`]));

describe("cells that a message names", () => {
  test.each([
    ['Orders!C17: "31.02.2025" is not a date.', ["Orders|C17"]],
    ["Mend 'Tier Settings'!D7:E9 and Tier Settings!B15: then again", ["Tier Settings|D7:E9", "Tier Settings|B15"]],
    ["'Müller''s Orders'!$A$1.", ["Müller's Orders|$A$1"]],
    ["请查看订单!C3、订单!C4。", ["订单|C3", "订单|C4"]],
    ["2026!A1 (Orders!B2)", ["2026|A1", "Orders|B2"]],
    ["first Orders!C4", ["Orders|C4"]],
    ["whole rows Orders!5:5 and 'Tier Settings'!$5:$7.", ["Orders|5:5", "Tier Settings|$5:$7"]],
    ["whole columns Orders!C:C, Tier Settings!$B:$D", ["Orders|C:C", "Tier Settings|$B:$D"]],
  ])("%s", (message, found) => {
    expect(links(message)).toEqual(found);
  });

  test.each([
    "Customers!A1 is of no tab that is there",
    "MyOrders!C17 is another tab",
    "Orders!C",
    "Orders!5",
    "Orders!C:5",
    "Orders!5:x",
    "Orders!0:0",
    "Orders!12:00 o'clock",
    "Orders! C17",
    "Orders!C17x",
    "Orders!ABCD1",
    "",
  ])("lead nowhere: %s", (message) => {
    expect(links(message)).toEqual([]);
  });

  test("are taken out of the message without losing a letter of it", () => {
    for (const message of ["a Orders!C17 b Tier Settings!A1", "Orders!C17", "<img src=x> Orders!C1<b>"]) {
      const pieces = linksIn(message, tabs).map((piece) => (typeof piece === "string" ? piece : piece.text));
      expect(pieces.join("")).toBe(message);
    }
  });
});
