import { expect, test } from "vitest";
import { columnsToRead } from "../../../functions/core/orders/columns-to-read.ts";
import { neededColumns } from "../../../functions/core/orders/needed-columns.ts";
import type { MetricKey } from "../../../functions/core/settings/metric.ts";
import type { OrderField } from "../../../functions/core/settings/settings.ts";
import { columnMap } from "../../support/orders.ts";

const fields: readonly OrderField[] = ["customerId", "date", "amount", "quantity", "discount", "category", "product"];
const needed = (...wanted: readonly MetricKey[]) => Object.keys(neededColumns(columnMap(fields), wanted).columns);

test("category, quantity and discount are read only for the metrics that are made of them", () => {
  expect(needed("revenue")).toEqual(["customerId", "date", "amount", "product"]);
  expect(needed("categories@12m")).toContain("category");
  expect(needed("unitsPerOrder")).toContain("quantity");
  expect(needed("discountShare@6m")).toContain("discount");
});

test("quantity and discount are read always where they make the amount", () => {
  const map = columnMap(["customerId", "date", "unitPrice", "quantity", "discount", "category"]);
  expect(columnsToRead(neededColumns(map, []))).toEqual([0, 1, 2, 3, 4]);
});
