/**
 * A decimal number as text with its thousands parted by commas, as people write it in English and in Chinese alike:
 * `-1234567.5` is `-1,234,567.5`. It works on digits and not by the machine's locale, so that a sheet reads the same wherever it was made.
 */
export function groupDigits(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/(\d)(?=(\d{3})+$)/g, "$1,");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
