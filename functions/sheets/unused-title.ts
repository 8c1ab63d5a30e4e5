/** A tab title that is free: the wanted one, or with the first number that is. Titles differ by more than case. */
export function unusedTitle(wanted: string, titles: readonly string[]): string {
  const taken = new Set(titles.map((title) => title.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`.toLowerCase())) number += 1;
  return `${wanted} (${number})`;
}
