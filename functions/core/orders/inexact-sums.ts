/** Amounts add up to so much that whole numbers can no longer hold their sums: no result would be true to the last digit. */
export class InexactSums extends RangeError {
  override readonly name = "InexactSums";
}
