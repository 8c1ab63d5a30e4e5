import type { Words } from "../labels/language.ts";
import { orderFieldLabels } from "../labels/order-fields.ts";
import { settingProblemLabels } from "../labels/setting-problems.ts";
import type { OrderField } from "../settings/settings.ts";
import type { SettingId } from "../settings/tab/general-setting.ts";
import { fault, type SettingFault } from "../settings/tab/setting-reading.ts";
import type { SettingsProblem } from "../settings/tab/settings-problem.ts";
import type { TableCell } from "../settings/tab/table-rows.ts";
import { nearestName } from "../values/nearest-name.ts";
import type { ReturnsChoice } from "./choose-returns-tab.ts";
import type { NeededColumn, SeenColumn, TabChoice, TabHead, UnclearColumn } from "./column-guess.ts";
import { listColumns, shownHeader } from "./list-columns.ts";

/** What a team is to fill in on the Tier Settings tab so that the orders can be found, at the cells where it goes. */
export interface UnclearOrders {
  /** Cells that name what is not there: they must be mended. */
  readonly wrong: readonly SettingsProblem[];
  /** Blank cells that would settle what cannot be told. */
  readonly asked: readonly SettingsProblem[];
}

/** @param cells the value cells of the General table; what has no row there is not said */
export function unclearSettings(choice: TabChoice<TabHead>, cells: ReadonlyMap<SettingId, TableCell>): UnclearOrders {
  const at = (id: SettingId, { fault: found }: { readonly fault: SettingFault }): readonly SettingsProblem[] => {
    const cell = cells.get(id);
    return cell === undefined ? [] : [cell.problem(found)];
  };
  switch (choice.kind) {
    case "chosen": {
      // A further field that several columns could be is left out, which must be seen.
      const { doubts, tab } = choice;
      const asked = doubts.flatMap(({ field, candidates }) => {
        const values = { tab: tab.title, field: fieldWords[field], columns: listColumns(candidates) };
        return at(`column.${field}`, fault(settingProblemLabels.columnAmbiguous, values));
      });
      return { wrong: [], asked };
    }
    case "noSuchTab": {
      const nearest = nearestName(choice.ordersTab, choice.titles) ?? "";
      const found = fault(settingProblemLabels.noSuchTab, { found: choice.ordersTab, nearest }, nearest);
      return { wrong: at("ordersTab", found), asked: [] };
    }
    case "returnsTab":
      return { wrong: at("returnsTab", fault(settingProblemLabels.returnsIsOrders, { tab: choice.title })), asked: [] };
    case "severalTabs": {
      const tabs = choice.titles.map((title) => `"${title}"`).join(", ");
      return { wrong: [], asked: at("ordersTab", fault(settingProblemLabels.tabAmbiguous, { tabs })) };
    }
    case "noOrders": {
      const { nearest } = choice;
      if (nearest === undefined) return { wrong: [], asked: [] };
      const { title, guess } = nearest;
      const faults = guess.unclear.map((unclear) => ({ unclear, found: faultOf(unclear, title, guess.seen) }));
      const of = (isSetting: boolean) =>
        faults
          .filter(({ unclear }) => (unclear.kind === "setting") === isSetting)
          .flatMap(({ unclear, found }) => at(`column.${fieldOf(unclear)}`, found));
      return { wrong: of(true), asked: of(false) };
    }
  }
}

/**
 * What a team is to mend so that the list of what came back can be read.
 *
 * @param cells the value cells of the General table; a tab of before there was a row for the column is told beside the tab's title
 */
export function unclearReturns(
  choice: ReturnsChoice<TabHead>,
  cells: ReadonlyMap<SettingId, TableCell>,
  found: string | undefined,
): readonly SettingsProblem[] {
  // A tab that does not exist is refused when its setting is read.
  if (choice.kind !== "unclear") return [];
  const cell = cells.get("returnsColumn") ?? cells.get("returnsTab");
  if (cell === undefined) return [];
  const { returnsIds, returnsMarks, noSuchReturnsColumn } = settingProblemLabels;
  const values = { tab: choice.title, columns: listColumns(choice.seen), found: shownHeader(found ?? "") };
  const phrase = { ids: returnsIds, marks: returnsMarks, named: noSuchReturnsColumn }[choice.what];
  return [cell.problem(fault(phrase, values).fault)];
}

const fieldByNeed: Readonly<Record<NeededColumn, OrderField>> = {
  customer: "customerId",
  date: "date",
  amount: "amount",
};
const fieldWords: Readonly<Record<OrderField, Words>> = orderFieldLabels;

const fieldOf = (unclear: UnclearColumn): OrderField =>
  unclear.kind === "setting" ? unclear.field : fieldByNeed[unclear.needed];

function faultOf(unclear: UnclearColumn, tab: string, seen: readonly SeenColumn[]) {
  const { columnMissing, columnAmbiguous, noSuchColumn, severalColumns } = settingProblemLabels;
  const field = fieldWords[fieldOf(unclear)];
  switch (unclear.kind) {
    case "missing":
      return fault(columnMissing, { tab, field, columns: listColumns(seen) });
    case "ambiguous":
      return fault(columnAmbiguous, { tab, field, columns: listColumns(unclear.candidates) });
    case "setting": {
      const found = unclear.header;
      if (unclear.candidates.length > 0)
        return fault(severalColumns, { tab, found, columns: listColumns(unclear.candidates) });
      const nearest = nearestName(
        found,
        seen.map(({ header }) => header),
      );
      return fault(noSuchColumn, { tab, found, nearest: nearest ?? "" }, nearest);
    }
  }
}
