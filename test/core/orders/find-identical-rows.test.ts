import fc from "fast-check";
import { expect, test } from "vitest";
import { findIdenticalRows } from "../../../functions/core/orders/find-identical-rows.ts";
import { LineStore } from "../../../functions/core/orders/line-store.ts";
import { emptyLine } from "../../../functions/core/orders/order-line.ts";
import { noParts } from "../../support/line-parts.ts";

test("identical rows are all rows beyond the first that are alike in customer and content, dropped ones apart", () => {
  const rows = fc.array(fc.record({ customer: fc.nat(3), content: fc.nat(5), isDropped: fc.boolean() }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(rows, (given) => {
      const store = new LineStore(noParts);
      const dropped = new Set<number>();
      const seen = new Set<string>();
      const expected: number[] = [];
      given.forEach(({ customer, content, isDropped }, index) => {
        store.add(emptyLine(), customer, index + 2, Math.imul(content, 0x9e3779b1), content);
        const key = `${customer} ${content}`;
        if (isDropped) dropped.add(index);
        else if (seen.has(key)) expected.push(index);
        else seen.add(key);
      });
      expect(findIdenticalRows(store, dropped)).toEqual(expected);
    }),
  );
});
