/** Rows are read in blocks of so many, one column after the other: enough that what a column looks up again and again stays in the processor's cache meanwhile. */
export const rowsPerBlock = 16_384;

/** A day that could not be read. */
export const noDay = -0x8000_0000;

/** What a status means, as a small number: rows with `cancelled` and above are set aside. */
export const statusCode = { none: 0, partlyReturned: 1, returned: 2, cancelled: 3, test: 4 } as const;

/** What was noticed about the amount of a row; cost and profit use the same bits, shifted. */
export const noted = { rounded: 1, asText: 2, unreadable: 4 } as const;
export const costShift = 3;
export const profitShift = 6;
export const taxShift = 9;
export const shippingShift = 12;
export const costToServeShift = 15;
export const refundedShift = 18;
/** A credit note whose amount stood without a minus. */
export const notedCredit = 0x4000_0000;

/** What the columns of a block of rows say, column by column: row i of the block at index i (keys: at 2i and 2i + 1). */
export interface Block {
  /** Customer number, or below 0. */
  readonly customers: Int32Array;
  /** Serial day, or `noDay`. */
  readonly days: Int32Array;
  /** Fixed-point in the row's currency, or NaN. */
  readonly amounts: Float64Array;
  readonly costs: Float64Array;
  readonly profits: Float64Array;
  readonly costsToServe: Float64Array;
  /** Pieces in the scale of quantities (read-units.ts), NaN where none is said. */
  readonly units: Float64Array;
  /** 1 where something was taken off the price. */
  readonly discounted: Uint8Array;
  readonly currencies: Int32Array;
  readonly statuses: Uint8Array;
  /** Not 0 where a cell that decides holds an error value. */
  readonly errors: Uint8Array;
  readonly notes: Uint32Array;
  /** Tax or shipping, while they are added to the amounts. */
  readonly extras: Float64Array;
  /** What was given back of the amounts, above 0, by a column of its own; 0 where nothing was. */
  readonly refunded: Float64Array;
  /** What was paid, tax and shipping included as far as columns tell; only where a column tells what was given back. */
  readonly paid: Float64Array;
  readonly orders: Int32Array;
  /** 1 where a row gives back part of the order that it names: that is then its order. */
  readonly credits: Uint8Array;
  readonly lineIds: Int32Array;
  readonly products: Int32Array;
  readonly categories: Int32Array;
  /** The hash of all cells read so far but the one of the customer. */
  readonly rows: Int32Array;
}

/** A block that says nothing yet: what no column supplies stays so, and is neither filled nor read again. */
export function createBlock(): Block {
  return {
    customers: new Int32Array(rowsPerBlock),
    days: new Int32Array(rowsPerBlock),
    amounts: new Float64Array(rowsPerBlock),
    costs: new Float64Array(rowsPerBlock).fill(Number.NaN),
    profits: new Float64Array(rowsPerBlock).fill(Number.NaN),
    costsToServe: new Float64Array(rowsPerBlock).fill(Number.NaN),
    units: new Float64Array(rowsPerBlock).fill(Number.NaN),
    discounted: new Uint8Array(rowsPerBlock),
    currencies: new Int32Array(rowsPerBlock),
    statuses: new Uint8Array(rowsPerBlock),
    errors: new Uint8Array(rowsPerBlock),
    notes: new Uint32Array(rowsPerBlock),
    extras: new Float64Array(rowsPerBlock),
    refunded: new Float64Array(rowsPerBlock),
    paid: new Float64Array(rowsPerBlock),
    orders: new Int32Array(2 * rowsPerBlock),
    credits: new Uint8Array(rowsPerBlock),
    lineIds: new Int32Array(2 * rowsPerBlock),
    products: new Int32Array(2 * rowsPerBlock),
    categories: new Int32Array(2 * rowsPerBlock),
    rows: new Int32Array(2 * rowsPerBlock),
  };
}
