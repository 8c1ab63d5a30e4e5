import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LineParts } from "../../../functions/core/orders/line-layout.ts";
import { LineStore } from "../../../functions/core/orders/line-store.ts";
import { emptyLine, type OrderLine } from "../../../functions/core/orders/order-line.ts";
import { noParts } from "../../support/line-parts.ts";

const all: LineParts = {
  cost: true,
  profit: true,
  costToServe: true,
  refunded: true,
  units: true,
  products: true,
  categories: true,
  lineIds: true,
};
const lane = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
const money = fc.maxSafeInteger().map((value) => value + 0);
const anyLine: fc.Arbitrary<OrderLine> = fc.record({
  day: fc.integer({ min: -693_593, max: 2_958_465 }),
  amount: money,
  cost: money,
  profit: money,
  costToServe: money,
  refunded: money,
  units: fc.oneof(fc.constant(Number.NaN), money),
  currency: fc.nat(1000),
  flags: fc.nat(15),
  order1: lane,
  order2: lane,
  product1: lane,
  product2: lane,
  category1: lane,
  category2: lane,
});
const anyParts: fc.Arbitrary<LineParts> = fc.record({
  cost: fc.boolean(),
  profit: fc.boolean(),
  costToServe: fc.boolean(),
  refunded: fc.boolean(),
  units: fc.boolean(),
  products: fc.boolean(),
  categories: fc.boolean(),
  lineIds: fc.boolean(),
});

/** What a store with some parts can give back of a line. */
function kept(line: OrderLine, parts: LineParts): OrderLine {
  const blank = emptyLine();
  return {
    ...line,
    cost: parts.cost ? line.cost : 0,
    profit: parts.profit ? line.profit : parts.cost ? line.amount - line.cost : 0,
    costToServe: parts.costToServe ? line.costToServe : 0,
    refunded: parts.refunded ? line.refunded : 0,
    units: parts.units ? line.units : Number.NaN,
    ...(!parts.products && { product1: blank.product1, product2: blank.product2 }),
    ...(!parts.categories && { category1: blank.category1, category2: blank.category2 }),
  };
}

function storeOf(lines: readonly OrderLine[], parts: LineParts): LineStore {
  const store = new LineStore(parts);
  lines.forEach((line, index) => {
    store.add(line, index % 7, index + 2, 3 * index, 5 * index);
  });
  return store;
}

describe("a store of lines", () => {
  test("gives back of each line what its columns supply, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), anyParts, (lines, parts) => {
        const store = storeOf(lines, parts);
        const read = emptyLine();
        lines.forEach((line, index) => {
          store.read(index, read);
          expect(read).toEqual(kept(line, parts));
          expect([store.origins.customerAt(index), store.origins.rowNumberAt(index)]).toEqual([index % 7, index + 2]);
          expect([store.currencyAt(index), store.isCredit(index)]).toEqual([line.currency, (line.flags & 4) !== 0]);
        });
      }),
    );
  });

  test("keeps money that is put in the place of a line's own", () => {
    const store = storeOf([{ ...emptyLine(), amount: 1, cost: 2, profit: 3, costToServe: 4 }], all);
    store.setMoney(0, 10, 20, 30);
    store.setCostToServe(0, 40);
    const read = emptyLine();
    store.read(0, read);
    expect(read).toMatchObject({ amount: 10, cost: 20, profit: 30, costToServe: 40 });
  });

  test("lets a profit follow from amount and cost where no column holds it", () => {
    const store = storeOf([{ ...emptyLine(), amount: 5, cost: 2, profit: 3 }], { ...noParts, cost: true });
    store.setMoney(0, 50, 20, 30);
    const read = emptyLine();
    store.read(0, read);
    expect(read).toMatchObject({ amount: 50, cost: 20, profit: 30 });
  });

  test("tells its runs of one order and one customer, across its chunks", () => {
    const store = new LineStore(noParts);
    const line = emptyLine();
    for (let index = 0; index < 40_000; index += 1) {
      line.order1 = index < 100 ? 1 : 2;
      store.add(line, index < 30_000 ? 0 : 1, index + 2, 0, 0);
    }
    const runs: number[][] = [];
    store.eachRun((...run) => runs.push(run));
    expect(runs).toEqual([
      [1, 0, 0, 100],
      [2, 0, 100, 30_000],
      [2, 0, 30_000, 40_000],
    ]);
  });

  test("has no line beyond its last", () => {
    expect(() => storeOf([emptyLine()], noParts).read(1, emptyLine())).toThrow(RangeError);
    new LineStore(noParts).eachRun(() => expect.unreachable());
  });
});
