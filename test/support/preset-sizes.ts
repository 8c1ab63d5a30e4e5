import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import { evaluateScheme } from "../../functions/core/tiers/evaluate-scheme.ts";
import { evaluationOf } from "../../functions/core/tiers/evaluation.ts";
import { allPresets } from "../../functions/core/tiers/presets/all-presets.ts";
import { factsOf } from "../../functions/core/tiers/scheme-metrics.ts";
import { notJudged } from "../../functions/core/tiers/scheme-result.ts";
import { factsOfTable } from "./customer-tables.ts";

/** How many customers a preset puts into each tier, by id, best first, and how many it does not judge, by reason. */
export interface PresetSizes {
  readonly preset: string;
  readonly tiers: Readonly<Record<string, number>>;
  readonly notJudged: Readonly<Record<string, number>>;
}

/** The sizes of every preset that a table's facts are enough for. */
export function sizesOfPresets(table: CustomerTable): readonly PresetSizes[] {
  const facts = factsOfTable(table);
  const evaluation = evaluationOf(table);
  return allPresets.flatMap(({ id, variants }): readonly PresetSizes[] => {
    const scheme = variants.find((variant) => factsOf(variant).every((fact) => facts.includes(fact)));
    if (scheme === undefined) return [];
    const { tiers, tierIndexes, why } = evaluateScheme(scheme, table, evaluation);
    const reasons = Array.from(tierIndexes.keys()).flatMap((index) => {
      const found = tierIndexes[index] === notJudged ? why(index) : undefined;
      return found?.kind === "notJudged" ? [found.reason] : [];
    });
    return [
      {
        preset: id,
        tiers: Object.fromEntries(tiers.map(({ tier, size }) => [tier.id, size])),
        notJudged: Object.fromEntries(
          [...new Set(reasons)].map((reason) => [reason, reasons.filter((one) => one === reason).length]),
        ),
      },
    ];
  });
}
