import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLikelyDuplicates } from "../../../functions/core/customers/likely-duplicates.ts";
import { nameForm } from "../../../functions/core/customers/name-form.ts";
import { closeOrders, customersOf, type OrderRow, orderRow } from "../../support/orders.ts";
import { hasShared } from "../../support/shared.ts";
import { superstoreOrders } from "../../support/shared-orders.ts";

/** What is found among the customers of rows: `reason: keys`. */
function found(rows: readonly OrderRow[]): readonly string[] {
  const duplicates = findLikelyDuplicates(customersOf(rows), closeOrders(rows));
  return duplicates.map(({ reason, keys }) => `${reason}: ${keys.join(" ")}`);
}

/** What is found among customers 1, 2, 3, ... of these names. */
const foundByName = (...names: readonly string[]) =>
  found(names.map((customerName, index) => orderRow({ customerId: index + 1, customerName })));

describe("customers may be one", () => {
  test("who share an e-mail address", () => {
    const rows = ["Ann@Shop.example", " ann@shop.example", "ben@shop.example", "n/a", "n/a"].map(
      (customerEmail, index) => orderRow({ customerId: index + 1, customerEmail }),
    );
    expect(found(rows)).toEqual(["sameEmail: 1 2"]);
  });

  test("who share a phone number, however it is written", () => {
    const phones = [
      "+49 170 1234567",
      "0170/1234567",
      "(0049) 170-123 45 67",
      1_701_234_567,
      "0000000000",
      0,
      "12345",
      "",
      "",
    ];
    const rows = phones.map((customerPhone, index) => orderRow({ customerId: index + 1, customerPhone }));
    expect(found(rows)).toEqual(["samePhone: 1 2 3 4"]);
  });

  test("who have one name", () => {
    expect(foundByName("Ann Lee", " ann LEE", "Ben")).toEqual(["sameName: 1 2"]);
  });

  test.each([
    ["Anna Müller", "anna muller"],
    ["Müller, Anna", "Anna Müller"],
    ["José Pérez", "Jose Perez"],
    ["Acme Ltd.", "ACME, Ltd"],
    ["Katherine Bell", "Catherine Bell"],
    ["Jon Smith", "John Smith"],
    ["Maria Lopez", "Mraia Lopez"],
    ["上海贸易有限公司", "上海贸易有限公"],
    ["Filiale 12 Berlin", "Filiale 12 Berlyn"],
  ])("whose names are nearly equal: %s and %s", (one, other) => {
    expect(foundByName(one, other, "somebody else")).toEqual(["similarName: 1 2"]);
  });

  test.each([
    ["王小明", "王小红"],
    ["Anna", "Anne"],
    ["Shop 12", "Shop 13"],
    ["Customer 10", "Customer 100"],
    ["John Smith", "Jane Smith"],
    ["Guest", "guest"],
    ["---", "***"],
    ["", ""],
  ])("but not for names such as %s and %s", (one, other) => {
    expect(foundByName(one, other)).toEqual([]);
  });

  test("and not for texts too long to be names", () => {
    expect(foundByName("x".repeat(50_000), "x".repeat(49_999), "x".repeat(100), `${"x".repeat(100)}y`)).toEqual([]);
  });

  test("and stand in one group where one is near the next", () => {
    expect(foundByName("Jonathan", "Jonatan", "Johnatan", "Jonathan")).toEqual([
      "sameName: 1 4",
      "similarName: 1 2 3 4",
    ]);
  });

  test("where there is no id, by the names that they are told apart by", () => {
    const rows = ["Anna Miller", "Anna Müller"].map((customerName) => ({ customerName, date: 45_000, amount: 1 }));
    const fields = ["customerName", "date", "amount"] as const;
    expect(findLikelyDuplicates(customersOf(rows, { fields }), closeOrders(rows, { fields }))).toEqual([
      { reason: "similarName", keys: ["anna miller", "anna müller"] },
    ]);
  });
});

test("the order of rows never matters", () => {
  const row = fc.record({
    customerId: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    customerName: fc.constantFrom("Jonathan", "Jonatan", "Johnatan", "Maria L.", "L. Maria", "Marja L", ""),
    customerEmail: fc.constantFrom("x@y.example", "z@y.example", ""),
    customerPhone: fc.constantFrom("555 123 4567", "+1 5551234567", ""),
    date: fc.constant(45_000),
    amount: fc.constant(1),
  });
  fc.assert(
    fc.property(
      fc.array(row).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(found(shuffled)).toEqual(found(rows));
      },
    ),
  );
});

test("no pair of near names is missed that a slow comparison of all would find", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "1"), minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(fc.uniqueArray(letters, { maxLength: 12 }), (names) => {
      const groups = foundByName(...names).map((line) => new Set(line.replace(/^\w+: /, "").split(" ")));
      names.forEach((one, i) => {
        names.forEach((other, j) => {
          if (i >= j || !isOneLetterApart(nameForm(one), nameForm(other))) return;
          expect(groups.some((group) => group.has(`${i + 1}`) && group.has(`${j + 1}`))).toBe(true);
        });
      });
    }),
  );
});

/** One letter (no digit) left out of one gives the other, or one letter replaced; from six letters on. */
function isOneLetterApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return false;
  const without = (text: string) => [...text].map((_, at) => text.slice(0, at) + text.slice(at + 1));
  if (a.length === b.length) return [...a].filter((letter, at) => letter !== b[at]).length === 1;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return without(longer).includes(shorter);
}

test.skipIf(!hasShared("data", "superstore-zh"))(
  "the superstore has 19 names under several customer ids (needs the shared folder)",
  () => {
    const duplicates = found(superstoreOrders());
    expect(duplicates.filter((line) => line.startsWith("sameName"))).toHaveLength(19);
    expect(duplicates.filter((line) => !line.startsWith("sameName"))).toEqual([]);
  },
);
