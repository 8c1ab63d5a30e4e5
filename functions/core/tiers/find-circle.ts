import type { Scheme } from "../settings/scheme.ts";
import { conditionsOf } from "./scheme-metrics.ts";

/** The ids of the other schemes whose tiers a scheme asks for, each once. */
export function schemesNamedBy(scheme: Scheme): readonly string[] {
  return [...new Set(conditionsOf(scheme).flatMap((one) => (one.is === "inTier" ? [one.scheme] : [])))];
}

/** The ids of schemes that wait for one another in a circle, in the order in which each asks for the next; undefined where there is none. */
export function findCircle(schemes: readonly Scheme[]): readonly string[] | undefined {
  const named = new Map(schemes.map((scheme) => [scheme.id, schemesNamedBy(scheme)]));
  const settled = new Set<string>();
  const circleFrom = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return path.slice(path.indexOf(id));
    if (settled.has(id)) return undefined;
    for (const next of named.get(id) ?? []) {
      const circle = circleFrom(next, [...path, id]);
      if (circle !== undefined) return circle;
    }
    settled.add(id);
    return undefined;
  };
  for (const { id } of schemes) {
    const circle = circleFrom(id, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
