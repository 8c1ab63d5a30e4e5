import type { LineStore } from "./line-store.ts";

/**
 * Whose each line is: the number of the customer for whom it counts, -1 where it does not count.
 *
 * @param rootOf for each customer number that of the customer for whom it counts; undefined: all count for themselves
 * @param dropped lines that do not count
 */
export function lineOwners(
  lines: LineStore,
  rootOf: Int32Array | undefined,
  dropped: { readonly size: number; has(index: number): boolean },
): Int32Array {
  const owners = lines.origins.customers();
  if (rootOf !== undefined) {
    for (let index = 0; index < owners.length; index += 1) {
      const customer = owners[index] ?? 0;
      owners[index] = rootOf[customer] ?? customer;
    }
  }
  if (dropped.size > 0) {
    for (let index = 0; index < owners.length; index += 1) if (dropped.has(index)) owners[index] = -1;
  }
  return owners;
}
