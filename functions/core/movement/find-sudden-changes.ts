import type { Money } from "../values/money.ts";
import type { DataCounts } from "./data-counts.ts";

export const suddenChangeKinds = ["rowsSetAside", "moneySetAside", "orders"] as const;

/** What jumped since the last run, from what to what. Money is in currency units. */
export interface SuddenChange {
  readonly what: (typeof suddenChangeKinds)[number];
  readonly from: number;
  readonly to: number;
  /** Of money, where the orders name one. */
  readonly currency?: string;
}

/** Fewer rows or orders are daily business: from one row set aside to two is no broken import. */
const fewest = 5;
/** And so is what is less than this share of all rows, or of all money. */
const leastShareOfAll = 0.01;

/**
 * What jumped between two runs by more than a share of what it was: rows set aside, their money, orders that vanished.
 *
 * A jump counts only where it is at least five rows (orders) and a hundredth of all rows (of all money). Orders that vanished
 * are told from their number: so many fewer than before. That all of them vanished counts however few they were.
 *
 * Nothing is compared where people changed the settings that say which rows count, or went back to an earlier day.
 *
 * @param before what the last run counted that was done; undefined for the first
 * @param share from the settings, 0 to 1
 */
export function findSuddenChanges(
  before: DataCounts | undefined,
  now: DataCounts,
  share: number,
): readonly SuddenChange[] {
  if (before === undefined || before.settingsHash !== now.settingsHash || before.asOf > now.asOf) return [];
  const moreRows = now.rowsSetAside - before.rowsSetAside;
  const rows: SuddenChange = { what: "rowsSetAside", from: before.rowsSetAside, to: now.rowsSetAside };
  const orders: SuddenChange = { what: "orders", from: before.orders, to: now.orders };
  return [
    ...(isMany(moreRows, now.rows) && moreRows > share * before.rowsSetAside ? [rows] : []),
    ...(moreRows >= fewest ? moneyChanges(before, now, share) : []),
    ...(haveVanished(before.orders, now.orders, share) ? [orders] : []),
  ];
}

const isMany = (rows: number, all: number) => rows >= fewest && rows >= leastShareOfAll * all;

function haveVanished(before: number, now: number, share: number): boolean {
  const vanished = before - now;
  return vanished > share * before && (vanished >= fewest || now === 0);
}

/** Sums may be negative: credit notes set aside are money, too. */
function moneyChanges(before: DataCounts, now: DataCounts, share: number): readonly SuddenChange[] {
  return now.money.flatMap(({ currency, fractionDigits, in: all, setAside }): SuddenChange[] => {
    const known = before.money.find((each) => each.currency === currency);
    const from = known?.setAside ?? 0;
    const more = Math.abs(setAside - from);
    if (Math.abs(setAside) <= Math.abs(from)) return [];
    if (more <= share * Math.abs(from) || more < leastShareOfAll * Math.abs(all)) return [];
    const inUnits = (money: Money) => money / 10 ** fractionDigits;
    return [
      { what: "moneySetAside", from: inUnits(from), to: inUnits(setAside), ...(currency === "" ? {} : { currency }) },
    ];
  });
}
