/** The letters of a column as a spreadsheet shows them: 0 is A, 25 Z, 26 AA. @throws RangeError below 0 or for a fraction */
export function columnLetters(columnIndex: number): string {
  if (!Number.isInteger(columnIndex) || columnIndex < 0) throw new RangeError(`${columnIndex} is not a column`);
  let letters = "";
  for (let rest = columnIndex; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The name of a cell: column 2 of row 17 is `C17`. */
export function a1(columnIndex: number, rowNumber: number): string {
  return `${columnLetters(columnIndex)}${rowNumber}`;
}
