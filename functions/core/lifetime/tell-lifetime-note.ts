import { fill } from "../labels/fill.ts";
import { groupDigits } from "../labels/group-digits.ts";
import type { Language } from "../labels/language.ts";
import { lifetimeMethodLabels, lifetimeNoteLabels, spendMethodLabels, spendReasonLabels } from "../labels/lifetime.ts";
import type { LifetimeNote } from "./lifetime-result.ts";
import type { SpendFit } from "./spend/fit-spend.ts";

/** A note on the forecast in words, for the data report. */
export function tellLifetimeNote(note: LifetimeNote, language: Language): string {
  const phrase = lifetimeNoteLabels[note.kind][language];
  const count = (value: number) => groupDigits(String(Math.round(value)));
  switch (note.kind) {
    case "fewRepeatBuyers":
      return fill(phrase, { found: count(note.found), needed: count(note.needed) });
    case "shortHistory":
      return fill(phrase, { found: count(note.foundDays), needed: count(note.neededDays) });
    case "fitAtBorder":
      return fill(phrase, { method: lifetimeMethodLabels[note.method][language] });
    case "rhythmInstead":
      return fill(phrase, { failed: lifetimeMethodLabels[note.failed][language] });
    case "otherModel":
      return fill(phrase, {
        failed: lifetimeMethodLabels[note.failed][language],
        method: lifetimeMethodLabels[note.method][language],
      });
    case "farOff":
      return fill(phrase, { predicted: count(note.predictedOrders), actual: count(note.actualOrders) });
    case "otherSpend":
      return fill(phrase, {
        reason: reasonOf(note.spend, language),
        method: spendMethodLabels[note.spend.method][language],
      });
    case "lossCustomers":
      return fill(phrase, { customers: count(note.customers), method: spendMethodLabels.credibility[language] });
    case "daysAfterAsOf":
      return fill(phrase, { days: count(note.days) });
    case "nobodyForecast":
    case "notChecked":
    case "noSpend":
      return phrase;
  }
}

function reasonOf({ reason = "spendFitFailed", notPositive, rankCorrelation }: SpendFit, language: Language): string {
  return fill(spendReasonLabels[reason][language], {
    count: groupDigits(String(notPositive)),
    correlation: (rankCorrelation ?? 0).toFixed(2),
  });
}
