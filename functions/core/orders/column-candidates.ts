import type { OrderField } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { looksLike } from "./looks-like.ts";
import { withinRank } from "./rank-header.ts";
import type { RankedHeaders } from "./ranked-headers.ts";
import { type NumberField, numberFields } from "./text-formats.ts";

/** A column that may hold a field: how well its header names it, and whether the cells below look like it. */
export interface Candidate {
  readonly columnIndex: number;
  readonly rank: number;
  readonly fits: boolean;
}

/** Beyond so many columns of one name their cells are not looked at: nothing could break such a doubt. */
const mostLookedAt = 50;

/**
 * The columns of a header row whose names mean a field. `sample` are the rows below it.
 *
 * A header that only holds a word of the field, and any header of an optional number, does not count where most cells below
 * it are something else. Where a header reaches over blank ones to its right and only one of these columns holds what it
 * says, that one is meant.
 */
export function columnCandidates(
  row: RankedHeaders,
  sample: readonly (readonly Cell[])[],
  field: OrderField,
): readonly Candidate[] {
  const columns = row.columnsByField.get(field) ?? [];
  if (columns.length > mostLookedAt) return columns.map((column) => ({ ...column, fits: true }));
  return columns.flatMap<Candidate>(({ columnIndex, rank }) => {
    const here = looksLike(field, cellsBelow(sample, columnIndex));
    if (here === "fits") return [{ columnIndex, rank, fits: true }];
    const neighbour = mergedNeighbour(row, sample, columnIndex, field);
    if (neighbour !== undefined) return [{ columnIndex: neighbour, rank, fits: true }];
    const counts = here === "blank" || (rank < withinRank && !isOptionalNumber(field));
    return counts ? [{ columnIndex, rank, fits: false }] : [];
  });
}

/** The best candidates: of the best rank and, where several share it, those that fit if any does. One is a choice, several are a doubt. */
export function bestCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = candidates.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY);
  const ofBestRank = candidates.filter(({ rank }) => rank === best);
  const fitting = ofBestRank.filter(({ fits }) => fits);
  return fitting.length > 0 ? fitting : ofBestRank;
}

/** The filled cells below a header. */
export function cellsBelow(sample: readonly (readonly Cell[])[], columnIndex: number): readonly Cell[] {
  return sample.map((row) => row[columnIndex] ?? "").filter((cell) => !isBlank(cell));
}

const isNumber = (field: OrderField): field is NumberField => numberFields.some((each) => each === field);
const isOptionalNumber = (field: OrderField) => isNumber(field) && field !== "amount";

function mergedNeighbour(
  { headers }: RankedHeaders,
  sample: readonly (readonly Cell[])[],
  columnIndex: number,
  field: OrderField,
): number | undefined {
  if (field !== "date" && !isNumber(field)) return undefined;
  const fitting: number[] = [];
  for (let index = columnIndex + 1; index <= columnIndex + 3 && isBlank(headers[index]); index += 1) {
    if (looksLike(field, cellsBelow(sample, index)) === "fits") fitting.push(index);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}
