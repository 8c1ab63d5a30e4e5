/** A text for each of some numbers, in their order: `Array.from` with a function takes several times as long. */
export function textsOf(numbers: Uint32Array, textOf: (number: number) => string): string[] {
  const texts: string[] = [];
  for (let i = 0; i < numbers.length; i += 1) texts.push(textOf(numbers[i] ?? 0));
  return texts;
}
