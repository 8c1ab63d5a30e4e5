import type { SchemeSetting } from "../scheme-settings.ts";
import type { SchemeRowEntry } from "./scheme-entry.ts";
import type { SettingsProblem } from "./settings-problem.ts";

/** What is wrong with schemes, by scheme: whether it stops a run depends on which are on, and what those look at. */
export class SchemeProblems {
  readonly #problems = new Map<string, SettingsProblem[]>();

  add(id: string, problems: readonly SettingsProblem[]): void {
    const known = this.#problems.get(id);
    if (known === undefined) this.#problems.set(id, [...problems]);
    else known.push(...problems);
  }

  /**
   * Parts the problems into those that stop a run and those that wait until their scheme is switched on. Those of a scheme that is off
   * stop it where one that is on looks at it, and where the cell that switches it on cannot be read.
   *
   * @returns with the ids of the schemes whose problems wait
   */
  parted(isOn: ReadonlySet<string>, settings: readonly SchemeSetting[], entries: readonly SchemeRowEntry[]) {
    const lookedAt = new Set(settings.filter(({ id }) => isOn.has(id)).flatMap(schemesLookedAt));
    const stopping: SettingsProblem[] = [];
    const waiting: SettingsProblem[] = [];
    const half = new Set<string>();
    for (const [id, problems] of this.#problems) {
      if (problems.length === 0) continue;
      const onCell = entries.find((entry) => entry.id === id)?.row?.cell("on").a1;
      if (isOn.has(id) || lookedAt.has(id) || problems.some(({ a1 }) => a1 === onCell)) stopping.push(...problems);
      else {
        waiting.push(...problems);
        half.add(id);
      }
    }
    return { stopping, waiting, half };
  }
}

/** The ids of the schemes that the rules of one look at. */
export const schemesLookedAt = ({ rules }: SchemeSetting): readonly string[] =>
  (rules ?? []).flatMap(({ when }) => (when !== "otherwise" && when.is === "inTier" ? [when.scheme] : []));
