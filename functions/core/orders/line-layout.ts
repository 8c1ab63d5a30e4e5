/** What the columns of the orders supply; there is no room for anything else. */
export interface LineParts {
  readonly cost: boolean;
  readonly profit: boolean;
  readonly costToServe: boolean;
  readonly refunded: boolean;
  readonly units: boolean;
  readonly products: boolean;
  readonly categories: boolean;
  readonly lineIds: boolean;
}

/** Where the parts of a line stand: its money from its first float on, the others from its first whole number on; below 0 for what is not there. */
export interface LineLayout {
  readonly cost: number;
  readonly profit: number;
  readonly costToServe: number;
  readonly refunded: number;
  readonly units: number;
  readonly product: number;
  readonly category: number;
  readonly firstInteger: number;
  readonly integersPerLine: number;
  readonly floatsPerLine: number;
}

/** Lines lie in chunks of so many, so that a store grows without copying: line i is in chunk `i >> chunkShift`, at `i & chunkMask`. */
export const chunkShift = 14;
export const linesPerChunk = 1 << chunkShift;
export const chunkMask = linesPerChunk - 1;

/** What every line has: its amount before all else, then among the whole numbers day, marks and the two lanes of its order. */
export const lineDayAt = 0;
export const lineMarksAt = 1;
export const lineOrderAt = 2;
const firstFreeAt = 4;

/** Places what the columns supply, floats before whole numbers. */
export function layOutLines(parts: LineParts): LineLayout {
  let floats = 1;
  let integers = firstFreeAt;
  const float = (isThere: boolean) => (isThere ? floats++ : -1);
  const lanes = (isThere: boolean) => {
    integers += isThere ? 2 : 0;
    return isThere ? integers - 2 : -1;
  };
  const [cost, profit, costToServe, refunded, units] = [
    ...[parts.cost, parts.profit, parts.costToServe, parts.refunded, parts.units],
  ].map(float);
  const [product, category] = [parts.products, parts.categories].map(lanes);
  return {
    cost: cost ?? -1,
    profit: profit ?? -1,
    costToServe: costToServe ?? -1,
    refunded: refunded ?? -1,
    units: units ?? -1,
    product: product ?? -1,
    category: category ?? -1,
    firstInteger: 2 * floats,
    integersPerLine: 2 * floats + integers,
    floatsPerLine: floats + integers / 2,
  };
}
