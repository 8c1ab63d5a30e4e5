/** Where to look at a function on 0..1, and how much each look counts. */
export interface Quadrature {
  readonly nodes: Float64Array;
  /** They add up to 1. */
  readonly weights: Float64Array;
}

/**
 * Gauss-Legendre quadrature on 0..1: exact for polynomials of degree 2n − 1.
 *
 * @param count how many nodes, at least 1
 * @see DLMF 3.5.19; the roots of Legendre's polynomial by Newton's method
 */
export function gaussLegendre(count: number): Quadrature {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    let root = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round += 1) {
      let [previous, current] = [1, root];
      for (let degree = 2; degree <= count; degree += 1) {
        [previous, current] = [current, ((2 * degree - 1) * root * current - (degree - 1) * previous) / degree];
      }
      slope = (count * (root * current - previous)) / (root * root - 1);
      const step = current / slope;
      root -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    nodes[index] = (1 - root) / 2;
    weights[index] = 1 / ((1 - root * root) * slope * slope);
  }
  return { nodes, weights };
}
