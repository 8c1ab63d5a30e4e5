/** How a kind of customer of the example business buys. Pairs are least and most, both included. */
export interface Habit {
  readonly kind: "contract" | "regular" | "occasional" | "once" | "new" | "lapsed" | "bargain" | "underpriced";
  readonly customers: number;
  /** Of those, how many are businesses; the others are private people. */
  readonly businesses: number;
  /** Days from the first day of the two years to the first order. */
  readonly startDays: readonly [number, number];
  /** Days from the first order to the next ones. */
  readonly gapDays: readonly [number, number];
  readonly orders: readonly [number, number];
  /** Nothing is ordered in this many days before the last day. */
  readonly silentDays: number;
  readonly linesPerOrder: readonly [number, number];
  readonly quantity: readonly [number, number];
  /** Off the list price. */
  readonly discountPercent: readonly [number, number];
  /** Chance that a line is a machine, or a service. */
  readonly equipmentChance: number;
  readonly serviceChance: number;
}

/** The last day of the example and the number of days it covers: 2024-07-01 to 2026-06-30. */
export const exampleLastDay = 46203;
export const exampleDays = 730;

/**
 * The kinds of customers, which together give the shape that such a business has: a few contracts carry it, most
 * people come once or twice, some regulars have gone quiet, and some customers cost more than they bring.
 */
export const habits: readonly Habit[] = [
  {
    kind: "contract",
    customers: 18,
    businesses: 18,
    startDays: [0, 240],
    gapDays: [16, 38],
    orders: [16, 44],
    silentDays: 0,
    linesPerOrder: [1, 2],
    quantity: [3, 10],
    discountPercent: [4, 18],
    equipmentChance: 0.008,
    serviceChance: 0.02,
  },
  {
    kind: "regular",
    customers: 62,
    businesses: 21,
    startDays: [0, 480],
    gapDays: [30, 75],
    orders: [12, 30],
    silentDays: 0,
    linesPerOrder: [1, 2],
    quantity: [1, 5],
    discountPercent: [0, 10],
    equipmentChance: 0.012,
    serviceChance: 0.01,
  },
  {
    kind: "occasional",
    customers: 118,
    businesses: 6,
    startDays: [0, 520],
    gapDays: [60, 190],
    orders: [2, 7],
    silentDays: 0,
    linesPerOrder: [1, 2],
    quantity: [1, 3],
    discountPercent: [0, 10],
    equipmentChance: 0.015,
    serviceChance: 0,
  },
  {
    kind: "once",
    customers: 92,
    businesses: 0,
    startDays: [20, 600],
    gapDays: [1, 1],
    orders: [1, 1],
    silentDays: 0,
    linesPerOrder: [1, 3],
    quantity: [1, 2],
    discountPercent: [0, 10],
    equipmentChance: 0.03,
    serviceChance: 0,
  },
  {
    kind: "new",
    customers: 38,
    businesses: 4,
    startDays: [650, 727],
    gapDays: [9, 32],
    orders: [1, 4],
    silentDays: 0,
    linesPerOrder: [1, 3],
    quantity: [1, 3],
    discountPercent: [0, 12],
    equipmentChance: 0.03,
    serviceChance: 0,
  },
  {
    kind: "lapsed",
    customers: 48,
    businesses: 4,
    startDays: [0, 160],
    gapDays: [20, 55],
    orders: [4, 10],
    silentDays: 200,
    linesPerOrder: [1, 2],
    quantity: [1, 4],
    discountPercent: [0, 10],
    equipmentChance: 0.01,
    serviceChance: 0,
  },
  {
    kind: "bargain",
    customers: 22,
    businesses: 0,
    startDays: [0, 560],
    gapDays: [40, 120],
    orders: [1, 5],
    silentDays: 0,
    linesPerOrder: [1, 2],
    quantity: [1, 4],
    discountPercent: [48, 62],
    equipmentChance: 0.03,
    serviceChance: 0,
  },
  {
    kind: "underpriced",
    customers: 2,
    businesses: 2,
    startDays: [60, 200],
    gapDays: [20, 40],
    orders: [14, 24],
    silentDays: 0,
    linesPerOrder: [1, 2],
    quantity: [5, 12],
    discountPercent: [45, 48],
    equipmentChance: 0.02,
    serviceChance: 0.02,
  },
];
