import type { Day } from "../../core/values/day.ts";
import { accessories, consumables, equipment, type Product, services } from "./catalogue.ts";
import { exampleDays, exampleLastDay, type Habit, habits } from "./habits.ts";
import { personNames, placeNames } from "./names.ts";
import type { Random } from "./random.ts";

/** One line of one order; a return has a negative quantity, amount and cost. */
export interface Sale {
  readonly orderId: string;
  readonly day: Day;
  readonly customerId: string;
  readonly customer: string;
  readonly product: Product;
  readonly quantity: number;
  readonly amountCents: number;
  readonly costCents: number;
}

interface Customer {
  readonly id: string;
  readonly name: string;
  readonly habit: Habit;
  /** How many times the usual quantity this one takes: most 1, a few a lot more. */
  readonly size: number;
}

/** Everything that the business sold in its two years, by day, without any dirt. */
export function makeSales(random: Random): readonly Sale[] {
  const orders = makeCustomers(random).flatMap((customer) => ordersOf(customer, random));
  // Order numbers follow the days, as in any shop; customers of one day keep their order, so that a seed decides all.
  const byDay = orders.toSorted((one, other) => one.day - other.day);
  return byDay
    .flatMap(({ lines }, index) => lines.map((line) => ({ ...line, orderId: `HT-${100_001 + index}` })))
    .flatMap((sale) => [sale, ...returnOf(sale, random)])
    .toSorted((one, other) => one.day - other.day);
}

function makeCustomers(random: Random): readonly Customer[] {
  const count = (pick: (habit: Habit) => number) => habits.reduce((sum, habit) => sum + pick(habit), 0);
  const places = placeNames(
    count((habit) => habit.businesses),
    random,
  ).values();
  const people = personNames(
    count((habit) => habit.customers - habit.businesses),
    random,
  ).values();
  const wanted = habits.flatMap((habit) =>
    Array.from({ length: habit.customers }, (_, index) => {
      const name = (index < habit.businesses ? places : people).next().value ?? "";
      const big = random.unit();
      return { habit, name, size: habit.kind === "contract" ? 1 + 3 * big * big * big : 1 };
    }),
  );
  // Ids are dealt at random: a low number must not give a good customer away.
  const ids = random.shuffle(wanted.map((_, index) => `C${String(index + 1).padStart(4, "0")}`));
  return wanted.map((customer, index) => ({ ...customer, id: ids[index] ?? "" }));
}

type Line = Omit<Sale, "orderId">;

function ordersOf(
  customer: Customer,
  random: Random,
): readonly { readonly day: Day; readonly lines: readonly Line[] }[] {
  const { habit } = customer;
  const firstDay = exampleLastDay - exampleDays + 1;
  const lastDay = exampleLastDay - habit.silentDays;
  const discountPercent = random.between(...habit.discountPercent);
  const usualGap = random.between(...habit.gapDays);
  const favourites = [random.pick(consumables), random.pick(consumables), random.pick(consumables)];
  const wanted = random.between(...habit.orders);
  const orders = [];
  let day = firstDay + random.between(...habit.startDays);
  while (orders.length < wanted && day <= lastDay) {
    const orderDay = day;
    const lines = Array.from({ length: random.between(...habit.linesPerOrder) }, () =>
      makeLine(customer, orderDay, discountPercent, favourites, random),
    );
    orders.push({ day: orderDay, lines: lines.filter(isFirstOfProduct) });
    // Nobody comes like clockwork: between half and one and a half of the usual gap.
    day += Math.max(1, Math.floor(usualGap * (0.5 + random.unit())));
  }
  return orders;
}

const isFirstOfProduct = ({ product }: Line, index: number, lines: readonly Line[]) =>
  lines.findIndex((line) => line.product === product) === index;

function makeLine(
  { id, name, habit, size }: Customer,
  day: Day,
  discountPercent: number,
  favourites: readonly Product[],
  random: Random,
): Line {
  const kind = random.unit();
  const rare = habit.equipmentChance + habit.serviceChance;
  const single = kind < rare;
  const product = random.pick(shelf(kind, habit, favourites, random));
  const quantity = single ? 1 : Math.max(1, Math.round(random.between(...habit.quantity) * size));
  const full = product.priceCents * quantity;
  return {
    day,
    customerId: id,
    customer: name,
    product,
    quantity,
    amountCents: full - Math.round((full * discountPercent) / 100),
    costCents: product.costCents * quantity,
  };
}

function shelf(kind: number, habit: Habit, favourites: readonly Product[], random: Random): readonly Product[] {
  if (kind < habit.equipmentChance) return equipment;
  if (kind < habit.equipmentChance + habit.serviceChance) return services;
  if (random.chance(0.14)) return accessories;
  return random.chance(0.7) ? favourites : consumables;
}

/** About one line in fifty comes back within three weeks, whole, under its own order id. */
function returnOf(sale: Sale, random: Random): readonly Sale[] {
  const day = sale.day + random.between(2, 21);
  if (sale.product.category === "Service" || !random.chance(0.02) || day > exampleLastDay) return [];
  const { quantity, amountCents, costCents } = sale;
  return [{ ...sale, day, quantity: -quantity, amountCents: -amountCents, costCents: -costCents }];
}
