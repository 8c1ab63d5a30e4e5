import { describe, expect, test } from "vitest";
import { customersOf, metric, type OrderRow, orderRow } from "../../support/orders.ts";

type Options = Parameters<typeof customersOf>[1];

/** Revenue by customer's id, in currency units. */
function revenues(rows: readonly OrderRow[], options: Options = {}): Readonly<Record<string, number>> {
  const table = customersOf(rows, options);
  return Object.fromEntries(
    table.ids.map((id, index) => [id, metric(table, table.keys[index] ?? "", "revenue") / 10_000]),
  );
}

/** A row of a guest: no id. */
const guest = (row: OrderRow = {}) => orderRow({ customerId: "", ...row });
const both = (rows: readonly OrderRow[], options: Options = {}) => {
  const forwards = revenues(rows, options);
  expect(revenues([...rows].reverse(), options)).toEqual(forwards);
  return forwards;
};

describe("a row belongs to the customer of its id, else of its e-mail address, else of its name", () => {
  test("each in its own column", () => {
    const rows = [
      orderRow({ customerId: "7", customerEmail: "x@shop.example", customerName: "Xenia", amount: 1 }),
      guest({ customerEmail: "Y@shop.example", customerName: "Yves", amount: 2 }),
      guest({ customerEmail: "", customerName: "Zoe", amount: 4 }),
      guest({ customerEmail: "not an address", customerName: " ZOE", amount: 8 }),
    ];
    expect(both(rows)).toEqual({ 7: 1, "Y@shop.example": 2, ZOE: 12 });
  });

  test("and is shown without the blanks around it, however often they stand there", () => {
    const rows = [
      orderRow({ customerId: " c1", customerName: " Ann Lee", amount: 1 }),
      orderRow({ customerId: "c1 ", customerName: "Ann Lee ", amount: 2 }),
    ];
    const { ids, names } = customersOf(rows);
    expect([ids, names]).toEqual([["c1"], ["Ann Lee"]]);
  });

  test("where there is no column of ids, too", () => {
    const rows = [
      { customerEmail: "a@shop.example", customerName: "Ann", date: 45_000, amount: 1 },
      { customerEmail: "", customerName: "Ben", date: 45_000, amount: 2 },
    ];
    const fields = ["customerEmail", "customerName", "date", "amount"] as const;
    expect(both(rows, { fields })).toEqual({ "a@shop.example": 1, Ben: 2 });
  });

  test.each(["Guest", "n/a", "-", "散客", "unknown customer"])("%s is nobody", (nobody) => {
    expect(both([orderRow(), guest({ customerId: nobody, customerEmail: "b@shop.example" })])).toEqual({
      ann: 10,
      "b@shop.example": 10,
    });
    expect(both([orderRow(), orderRow({ customerId: nobody })])).toEqual({ ann: 10 });
  });
});

describe("an e-mail address without an id", () => {
  const known = orderRow({ customerId: "7", customerEmail: "x@shop.example", amount: 1 });

  test("belongs to the one customer beside whose id it stands, in whatever row", () => {
    expect(both([guest({ customerEmail: " X@SHOP.example", amount: 2 }), known])).toEqual({ 7: 3 });
  });

  test("is a customer of its own where several share it: nobody can tell whose it is", () => {
    const rows = [
      known,
      { ...known, customerId: "8", amount: 4 },
      guest({ customerEmail: "x@shop.example", amount: 2 }),
    ];
    expect(both(rows)).toEqual({ 7: 1, 8: 4, "x@shop.example": 2 });
    expect(both(rows, { settings: { aliases: [{ from: "8", to: "7" }] } })).toEqual({ 7: 7 });
  });

  test("that is an id in another row is that customer", () => {
    const rows = [
      known,
      orderRow({ customerId: "x@shop.example", amount: 2 }),
      guest({ customerEmail: "x@shop.example", amount: 4 }),
    ];
    expect(both(rows)).toEqual({ 7: 1, "x@shop.example": 6 });
  });

  test("but two ids are never joined by an address, and nobody by a name", () => {
    const rows = [
      { ...known, customerName: "Xenia" },
      { ...known, customerId: "8", customerName: "Xenia", amount: 2 },
      guest({ customerName: "Xenia", amount: 4 }),
    ];
    expect(both(rows)).toEqual({ 7: 1, 8: 2, Xenia: 4 });
  });
});

describe("aliases", () => {
  const rows = ["a", "b", "c", "d"].map((customerId, index) => orderRow({ customerId, amount: 2 ** index }));
  const joined = (...pairs: readonly (readonly [string, string])[]) => {
    const aliases = pairs.map(([from, to]) => ({ from, to }));
    const found = both(rows, { settings: { aliases } });
    expect(both(rows, { settings: { aliases: aliases.toReversed() } })).toEqual(found);
    return found;
  };

  test("join keys over as many steps as there are", () => {
    expect(joined(["a", "b"], ["b", "c"])).toEqual({ c: 7, d: 8 });
    expect(joined([" A", "Ｂ"])).toEqual({ b: 3, c: 4, d: 8 });
  });

  test("may name a customer whom no row names", () => {
    expect(joined(["a", " Ann & Co"], ["d", "Ann & Co"])).toEqual({ "Ann & Co": 9, b: 2, c: 4 });
  });

  test("of a circle all are the first; of two targets the first holds; nothing and itself are none", () => {
    expect(joined(["b", "c"], ["c", "d"], ["d", "b"])).toEqual({ a: 1, b: 14 });
    expect(joined(["a", "c"], ["a", "b"])).toEqual({ b: 3, c: 4, d: 8 });
    expect(joined(["a", "a"], ["", "b"], ["c", " "])).toEqual({ a: 1, b: 2, c: 4, d: 8 });
  });

  test("hold for addresses and names, and for who is listed", () => {
    const mixed = [orderRow(), guest({ customerEmail: "a@shop.example" }), guest({ customerName: "Anna" })];
    const aliases = [
      { from: "a@shop.example", to: "ann" },
      { from: "anna", to: "ann" },
    ];
    expect(both(mixed, { settings: { aliases } })).toEqual({ ann: 30 });
    const table = customersOf(mixed, { settings: { aliases }, contacts: [{ id: "Anna", name: "Anna B" }] });
    expect([table.keys, table.names]).toEqual([["ann"], ["Anna"]]);
  });
});

test("the blacklist holds for every key of a customer, and for who has no order", () => {
  const rows = [
    orderRow({ customerEmail: "a@shop.example" }),
    orderRow({ customerId: "ben" }),
    orderRow({ customerId: "cleo" }),
  ];
  const settings = { blacklist: [" A@shop.example", "B", "zoe", ""], aliases: [{ from: "b", to: "ben" }] };
  const table = customersOf(rows, { settings, contacts: [{ id: "Zoe", name: "" }] });
  expect([...(table.blacklisted ?? [])].map((index) => table.keys[index])).toEqual(["ann", "ben", "zoe"]);
});

test("a customer of several keys has his own name or, where he has none, the first of theirs", () => {
  const rows = [
    orderRow({ customerId: "a", customerName: "Zoe" }),
    orderRow({ customerId: "b", customerName: "Anna" }),
    orderRow({ customerId: "c", customerName: "Ben" }),
  ];
  const names = (to: string) =>
    customersOf(rows, { settings: { aliases: ["a", "b", "c"].map((from) => ({ from, to })) } }).names;
  expect([names("a"), names("new")]).toEqual([["Zoe"], ["Anna"]]);
});
