/** Who belongs where: the group of each customer, -1 for none. */
export interface Grouping {
  readonly groupOf: ArrayLike<number>;
  readonly groupCount: number;
}
