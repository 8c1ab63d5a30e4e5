import fc from "fast-check";
import { expect, test } from "vitest";
import { LineOrigins } from "../../../functions/core/orders/line-origins.ts";
import { PairIndex } from "../../../functions/core/orders/pair-index.ts";

const lane = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
const origin = fc.record({
  customer: fc.nat(5),
  rowNumber: fc.integer({ min: 2, max: 1_000_000 }),
  row1: lane,
  row2: lane,
});

test("a line that goes from one store to another keeps its row, what the row holds and its line id, whoever it is of then", () => {
  fc.assert(
    fc.property(fc.array(origin, { maxLength: 20 }), fc.nat(9), (given, newOwner) => {
      const [from, to] = [new LineOrigins(true), new LineOrigins(true)];
      const ids = new PairIndex();
      ids.reset(given.length);
      given.forEach(({ customer, rowNumber, row1, row2 }, index) => {
        from.add(customer, rowNumber, row1, row2);
        from.setLineId(index, index + 1, -index);
      });
      given.forEach((_, index) => {
        to.addFrom(from, index, newOwner);
      });
      given.forEach(({ rowNumber }, index) => {
        expect([to.customerAt(index), to.rowNumberAt(index)]).toEqual([newOwner, rowNumber]);
        expect(to.rowRank(index)).toBe(from.rowRank(index));
        expect(to.lineIdIn(ids, index)).toBe(from.lineIdIn(ids, index));
      });
    }),
  );
});

test("rows are told apart across chunks, and of two customers never alike", () => {
  const origins = new LineOrigins(false);
  for (let index = 0; index < 40_000; index += 1) origins.add(index % 2, index + 2, 7, 7);
  const rows = new Int32Array(2 * 30_000);
  const seen = new Set<string>();
  let read = 0;
  for (let count = 0; read < 40_000; read += count) {
    count = origins.readRows(read, rows);
    for (let i = 0; i < count; i += 1) seen.add(`${(read + i) % 2}: ${rows[2 * i]} ${rows[2 * i + 1]}`);
  }
  expect(seen.size).toBe(2);
  expect(new Set([...seen].map((row) => row.slice(3))).size).toBe(2);
  expect([...origins.customers()].every((customer, index) => customer === index % 2)).toBe(true);
});

test("there is no origin beyond the last line", () => {
  const origins = new LineOrigins(false);
  expect(() => origins.rowNumberAt(0)).toThrow(RangeError);
});
