/** What may stand between the fields, likeliest last: where two fit equally well, the rarer character is the one meant. */
export const delimiters = ["\t", "|", ";", ","] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The delimiter of a CSV text, from its first records.
 *
 * The one that gives most records the same number of fields wins, weighed by how many: a decimal comma in every row
 * of a file with semicolons makes two fields out of each, the semicolons make more. What stands in quotes counts for
 * nothing. A text of one column answers a comma.
 *
 * @param sample the beginning of the text; its last record may be cut off
 */
export function detectDelimiter(sample: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const score = agreement(fieldCounts(sample, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** 0 to 1: the share of records with the commonest number of fields, less for few fields; 0 where that number is 1. */
function agreement(counts: readonly number[]): number {
  const records = new Map<number, number>();
  for (const count of counts) records.set(count, (records.get(count) ?? 0) + 1);
  const scores = [...records].map(([fields, times]) => (times / counts.length) * (1 - 1 / fields));
  return Math.max(0, ...scores);
}

/** What a quote that opens a field may follow, besides the beginning: whichever delimiter the file has, and line breaks. */
const beforeQuote: readonly (string | undefined)[] = [...delimiters, "\n", "\r", undefined];

/** The number of fields of each complete record; empty lines are no records. */
function fieldCounts(sample: string, delimiter: Delimiter): readonly number[] {
  const counts: number[] = [];
  let fields = 1;
  let recordStart = 0;
  let quoted = false;
  for (let at = 0; at < sample.length; at += 1) {
    const character = sample[at];
    if (quoted) {
      if (character !== '"') continue;
      // Two quotes are one that belongs to the field.
      if (sample[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (character === '"') quoted = beforeQuote.includes(sample[at - 1]);
    else if (character === delimiter) fields += 1;
    else if (character === "\n" || character === "\r") {
      if (at > recordStart) counts.push(fields);
      fields = 1;
      recordStart = at + 1;
    }
  }
  // A file without a final line break, or of one line, still has its last record.
  if (counts.length === 0 && sample.length > recordStart) counts.push(fields);
  return counts;
}
