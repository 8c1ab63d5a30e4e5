/**
 * A decimal number as text with its thousands parted by commas, as people write it in English and in Chinese alike:
 * `-1234567.5` is `-1,234,567.5`. It works on digits and not by the machine's locale, so that a sheet reads the same wherever it was made.
 */
export function groupDigits(decimal: string): string {
  const point = decimal.indexOf(".");
  const end = point === -1 ? decimal.length : point;
  const start = decimal.startsWith("-") ? 1 : 0;
  // Up to three digits have nothing to part: most counts, and money of small shops.
  if (end - start <= 3) return decimal;
  let grouped = decimal.slice(0, start + ((end - start) % 3 || 3));
  for (let at = grouped.length; at < end; at += 3) grouped += `,${decimal.slice(at, at + 3)}`;
  return grouped + decimal.slice(end);
}
