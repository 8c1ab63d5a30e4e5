import type { Words } from "../../labels/language.ts";
import type { FactKey } from "../../settings/fact.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import type { Alternatives } from "./conditions.ts";

/**
 * A ladder for sheets that lack a column which is only one of several ways up a rung: the alternatives that read it are left
 * out, the others stand.
 *
 * @param note says so beside the table
 * @throws RangeError where a rung would have no way up left: then the ladder must wait for the column
 */
export function withoutFacts(ladder: LadderScheme, absent: readonly FactKey[], note: Words): LadderScheme {
  const keep = (alternatives: Alternatives, rung: string) => {
    const kept = alternatives.filter((all) => !all.some((each) => "fact" in each && absent.includes(each.fact)));
    if (kept.length === 0)
      throw new RangeError(`${ladder.id}: nothing leads to "${rung}" without ${absent.join(", ")}`);
    return kept;
  };
  return {
    ...ladder,
    note,
    tiers: ladder.tiers.map((rung) =>
      rung.alternatives === "otherwise" ? rung : { ...rung, alternatives: keep(rung.alternatives, rung.id) },
    ),
  };
}
