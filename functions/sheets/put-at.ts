/** Puts a value into a list, and blanks before it where the list is too short. */
export function putAt<Value>(list: Value[], index: number, value: Value, blank: Value): void {
  while (list.length < index) list.push(blank);
  list[index] = value;
}

/** Puts a value into rows of cells; what is not there is null, which a write leaves as it stands. */
export function putIntoRows<Value>(
  rows: (Value | null)[][],
  { rowIndex, columnIndex, value }: { readonly rowIndex: number; readonly columnIndex: number; readonly value: Value },
): void {
  while (rows.length <= rowIndex) rows.push([]);
  putAt<Value | null>(rows[rowIndex] ?? [], columnIndex, value, null);
}
