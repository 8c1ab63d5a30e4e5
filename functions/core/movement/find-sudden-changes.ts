import type { Money } from "../values/money.ts";
import type { DataCounts } from "./data-counts.ts";
import { goneFrom } from "./survey-orders.ts";

export const suddenChangeKinds = ["rowsSetAside", "moneySetAside", "orders", "ordersReplaced", "hugeAmount"] as const;

/** What jumped since the last run, from what to what. Money is in currency units. */
export interface SuddenChange {
  readonly what: (typeof suddenChangeKinds)[number];
  readonly from: number;
  readonly to: number;
  /** Of money, where the orders name one. */
  readonly currency?: string;
  /** Cells of the orders tab to look at, where there are any: `C17`. */
  readonly cells?: readonly string[];
}

/** Fewer rows are daily business in a sheet of some size: from one row set aside to two is no broken import. */
const fewest = 5;
/** And so is what is less than this share of all rows, or of all money. */
const leastShareOfAll = 0.01;
/** A single row or order is daily business in any sheet. */
const several = 2;
/** An amount so many times the largest of before is an id, a date or a lost decimal mark. */
const hugeTimes = 100;
const cellsNamed = 6;

/**
 * What jumped between two runs by more than a share of what it was: rows set aside, their money, orders that vanished, whether others
 * came instead or not; and an amount out of all proportion to those of before.
 *
 * More rows set aside count where they are at least five and a hundredth of all rows (of all money), or in a small sheet more than the
 * share of all rows. One row or one order alone never counts; that all orders vanished counts however few they were.
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
  const cells = cellsToLookAt(before, now);
  const rows: SuddenChange = { what: "rowsSetAside", from: before.rowsSetAside, to: now.rowsSetAside, ...cells };
  const areMany = isMany(moreRows, now.rows, share);
  const vanished = haveVanished(before.orders, now.orders, share);
  const orders: SuddenChange = { what: "orders", from: before.orders, to: now.orders };
  return [
    ...(areMany && moreRows > share * before.rowsSetAside ? [rows] : []),
    ...(areMany || moreRows >= fewest ? moneyChanges(before, now, share).map((each) => ({ ...each, ...cells })) : []),
    ...(vanished ? [orders] : replaced(before, now, share)),
    ...hugeAmount(before, now),
  ];
}

const isMany = (rows: number, all: number, share: number) =>
  rows >= fewest ? rows >= leastShareOfAll * all || rows > share * all : rows >= several && rows > share * all;

const haveVanished = (before: number, now: number, share: number) =>
  before - now > share * before && (before - now >= several || now === 0);

/** Orders that are gone while others came: told from a sample, so that it must be clear of chance. */
function replaced({ orders, orderSample }: DataCounts, now: DataCounts, share: number): readonly SuddenChange[] {
  if (orderSample === undefined || now.orderSample === undefined) return [];
  const { compared, gone, isExact } = goneFrom(orderSample, now.orderSample);
  if (gone < several) return [];
  const shareGone = gone / compared;
  const chance = isExact ? 0 : 3 * Math.sqrt((share * (1 - share)) / compared);
  if (shareGone <= share + chance) return [];
  return [{ what: "ordersReplaced", from: orders, to: Math.round(orders * (1 - shareGone)) }];
}

function hugeAmount({ largest: before, money }: DataCounts, { largest }: DataCounts): readonly SuddenChange[] {
  if (before === undefined || largest === undefined || before.currency !== largest.currency) return [];
  const all = money.find(({ currency }) => currency === largest.currency)?.in ?? 0;
  const isHuge = before.money > 0 && largest.money > hugeTimes * before.money;
  if (!isHuge || largest.money < leastShareOfAll * Math.abs(all)) return [];
  const inUnits = (each: typeof largest) => each.money / 10 ** each.fractionDigits;
  const { currency, cell } = largest;
  return [
    {
      ...{ what: "hugeAmount", from: inUnits(before), to: inUnits(largest), cells: [cell] },
      ...(currency === "" ? {} : { currency }),
    },
  ];
}

/** The first and last cell of each reason for which more rows are set aside than before, most of them first. */
function cellsToLookAt(before: DataCounts, { reasons = [] }: DataCounts): Pick<SuddenChange, "cells"> {
  const more = reasons
    .map((each) => ({
      ...each,
      more: each.rows - (before.reasons?.find(({ reason }) => reason === each.reason)?.rows ?? 0),
    }))
    .filter((each) => each.more > 0)
    .sort((a, b) => b.more - a.more);
  const cells = [...new Set(more.flatMap(({ firstCell, lastCell }) => [firstCell, lastCell]))].slice(0, cellsNamed);
  return cells.length === 0 ? {} : { cells };
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
