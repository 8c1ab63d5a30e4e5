import type { LineParts } from "../../functions/core/orders/line-layout.ts";

/** Of orders that have no columns but those that all must have. */
export const noParts: LineParts = {
  cost: false,
  profit: false,
  costToServe: false,
  refunded: false,
  units: false,
  products: false,
  categories: false,
  lineIds: false,
};
