import type { DateOrder, DecimalMark, Undecided } from "../values/locale-format.ts";
import type { NumberField } from "./text-formats.ts";
import type { DecidedBy, Decision, TextVotes } from "./text-votes.ts";

/** How the texts of one column were read, where what they mean depends on it. */
export interface TextFinding {
  readonly field: "date" | NumberField;
  readonly read: DateOrder | DecimalMark | Undecided;
  readonly decidedBy: DecidedBy;
  /** Texts that can only be read so. */
  readonly decidedRows: number;
  /** Texts that mean something else when read another way. */
  readonly ambiguousRows: number;
  /** Texts that can only be read another way: they were not read, unless nothing was decided. */
  readonly contraryRows: number;
}

/** What the votes of a column say of how it is read. @param readings in the order of the votes */
export function findingOf(
  field: TextFinding["field"],
  votes: TextVotes,
  { reading, by }: Decision,
  readings: readonly Exclude<TextFinding["read"], "undecided">[],
): TextFinding {
  const contraryRows =
    reading === undefined
      ? Math.min(...readings.map((_, index) => votes.contraryTo(index)))
      : votes.contraryTo(reading);
  return {
    field,
    read: readings[reading ?? -1] ?? "undecided",
    decidedBy: by,
    decidedRows: reading === undefined ? 0 : votes.onlyAs(reading),
    ambiguousRows: votes.ambiguousRows,
    contraryRows,
  };
}
