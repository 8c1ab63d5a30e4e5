import type { SnapshotScheme } from "./snapshot.ts";

/** Whether a scheme sorts as it did in another snapshot; where an old format kept no definition, whether it has the same tiers. */
export function isSameDefinition(one: SnapshotScheme, other: SnapshotScheme): boolean {
  if (one.definition !== "" && other.definition !== "") return one.definition === other.definition;
  return one.tierIds.join("\n") === other.tierIds.join("\n");
}
