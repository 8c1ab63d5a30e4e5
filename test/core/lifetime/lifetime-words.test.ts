import { describe, expect, test } from "vitest";
import {
  lifetimeMethodLabels,
  lifetimeReasonLabels,
  spendMethodLabels,
  spendReasonLabels,
} from "../../../functions/core/labels/lifetime.ts";
import {
  type LifetimeNote,
  lifetimeMethods,
  missingReasons,
} from "../../../functions/core/lifetime/lifetime-result.ts";
import { purchaseModelKinds } from "../../../functions/core/lifetime/purchases/parameters.ts";
import { type SpendFit, spendMethods, spendReasons } from "../../../functions/core/lifetime/spend/fit-spend.ts";
import { tellPredicted } from "../../../functions/core/lifetime/tell-holdout.ts";
import { tellLifetimeNote } from "../../../functions/core/lifetime/tell-lifetime-note.ts";

const languages = ["en", "zh-Hans", "zh-Hant"] as const;

const spend: SpendFit = {
  method: "credibility",
  reason: "spendNotPositive",
  spenders: 2000,
  notPositive: 1234,
  rankCorrelation: 0.41,
  correlation: 0.2,
  gammaGamma: undefined,
};
const notes: readonly LifetimeNote[] = [
  { kind: "fewRepeatBuyers", found: 12, needed: 100 },
  { kind: "shortHistory", foundDays: 60, neededDays: 182 },
  { kind: "nobodyForecast" },
  { kind: "fitAtBorder", method: "mbgNbd" },
  { kind: "rhythmInstead", failed: "mbgNbd" },
  { kind: "otherModel", failed: "mbgNbd", method: "paretoNbd" },
  { kind: "notChecked" },
  { kind: "farOff", predictedOrders: 1577.4, actualOrders: 2882 },
  { kind: "noSpend" },
  ...spendReasons.map((reason) => ({ kind: "otherSpend", spend: { ...spend, reason } }) as const),
  { kind: "lossCustomers", customers: 8 },
  { kind: "daysAfterAsOf", days: 3 },
];

describe("the words of the forecast", () => {
  test("there are words for every method and every reason", () => {
    for (const method of [...lifetimeMethods, ...purchaseModelKinds])
      expect(lifetimeMethodLabels).toHaveProperty(method);
    for (const reason of missingReasons.filter((each) => each !== "none"))
      expect(lifetimeReasonLabels).toHaveProperty(reason);
    for (const method of spendMethods) expect(spendMethodLabels).toHaveProperty(method);
    for (const reason of spendReasons) expect(spendReasonLabels).toHaveProperty(reason);
  });

  test.each(notes)("the note $kind is told in each language, with all places filled", (note) => {
    for (const language of languages) expect(tellLifetimeNote(note, language)).not.toMatch(/[{}]|undefined|NaN/);
  });

  test("a note reads as a sentence", () => {
    expect(tellLifetimeNote({ kind: "otherSpend", spend }, "en")).toBe(
      "Spend per order is not by the gamma-gamma model, because 1,234 customers bring nothing, or a loss, on an average order. Instead: own average, drawn towards that of all customers.",
    );
    expect(tellLifetimeNote({ kind: "farOff", predictedOrders: 1577.4, actualOrders: 2882 }, "zh-Hant")).toBe(
      "請勿依賴此處的終身價值：預測 1,577 筆訂單，實際 2,882 筆。",
    );
  });
});

describe("how a prediction did", () => {
  test.each([
    [1577.3, 1882, "Predicted 1,577 orders, 1,882 came: 16% too low."],
    [115, 100, "Predicted 115 orders, 100 came: 15% too high."],
    [100.3, 100, "Predicted 100 orders, 100 came: right to the percent."],
    [2.6, 0, "Predicted 3 orders, none came."],
  ])("%d predicted, %d came", (predictedOrders, actualOrders, says) => {
    expect(tellPredicted({ customers: 9, predictedOrders, actualOrders }, "en")).toBe(says);
  });

  test("in Chinese, too", () => {
    const found = { customers: 9, predictedOrders: 1577.3, actualOrders: 1882 };
    expect(tellPredicted(found, "zh-Hans")).toBe("预测 1,577 笔订单，实际 1,882 笔：低了 16%。");
    expect(tellPredicted(found, "zh-Hant")).toBe("預測 1,577 筆訂單，實際 1,882 筆：低了 16%。");
  });
});
