/**
 * One value per customer, made of as many as there are rows of him: the largest number counts, or the first text by code units, so that
 * the order of rows never matters.
 */
export class JoinedValues {
  /** NaN where there is none. */
  readonly numbers: Float64Array;
  /** "" where there is none. */
  readonly texts: string[];
  readonly #contradicted = new Set<number>();

  constructor(customerCount: number) {
    this.numbers = new Float64Array(customerCount).fill(Number.NaN);
    this.texts = new Array<string>(customerCount).fill("");
  }

  /** Customers whose rows say different things. */
  get contradicted(): number {
    return this.#contradicted.size;
  }

  /** @param number NaN for a text that is nothing but a text */
  put(customer: number, number: number, text: string): void {
    const other = this.texts[customer] ?? "";
    const before = this.numbers[customer] ?? Number.NaN;
    if (other !== "" && (Number.isNaN(number) ? text !== other : number !== before)) this.#contradicted.add(customer);
    if (other === "" || number > before || (!(number < before) && text < other)) {
      this.numbers[customer] = number;
      this.texts[customer] = text;
    }
  }
}
