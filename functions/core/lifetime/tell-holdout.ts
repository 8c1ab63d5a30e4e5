import { fill } from "../labels/fill.ts";
import { groupDigits } from "../labels/group-digits.ts";
import { holdoutLabels } from "../labels/holdout.ts";
import type { Language } from "../labels/language.ts";
import { excessShare, type Predicted } from "./holdout.ts";

/**
 * How a prediction did, in one sentence.
 *
 * @example "Predicted 1,577 orders, 1,882 came: 16% too low."
 */
export function tellPredicted({ predictedOrders, actualOrders }: Predicted, language: Language): string {
  const places = {
    predicted: groupDigits(String(Math.round(predictedOrders))),
    actual: groupDigits(String(actualOrders)),
  };
  if (actualOrders === 0) return fill(holdoutLabels.noneCame[language], places);
  const percent = Math.round(100 * (excessShare(predictedOrders, actualOrders) ?? 0));
  if (percent === 0) return fill(holdoutLabels.exact[language], places);
  const phrase = percent < 0 ? holdoutLabels.tooLow : holdoutLabels.tooHigh;
  return fill(phrase[language], { ...places, percent: groupDigits(String(Math.abs(percent))) });
}
