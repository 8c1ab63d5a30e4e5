import { fill } from "../core/labels/fill.ts";
import type { Language, Words } from "../core/labels/language.ts";
import { columnSettingWords, orderFieldLabels } from "../core/labels/order-fields.ts";
import { ordersUnclearLabels } from "../core/labels/orders-unclear.ts";
import { settingWords } from "../core/labels/setting-names.ts";
import { settingsTabLabels } from "../core/labels/settings.ts";
import { isErrorText } from "../core/orders/cell-words.ts";
import type {
  ColumnGuess,
  NeededColumn,
  SeenColumn,
  TabChoice,
  TabHead,
  UnclearColumn,
} from "../core/orders/column-guess.ts";
import { listColumns, shownHeader } from "../core/orders/list-columns.ts";
import type { OrderField } from "../core/settings/settings.ts";
import { AppError } from "../errors.ts";

/**
 * The orders tab and its columns, or an error that names what was seen and what to do.
 *
 * @param asked the same questions as they stand on the Tier Settings tab, each at its cell: where there are any, they are the
 * message, and nothing is said twice
 * @throws AppError no_orders, columns_unclear
 */
export function chosenOrders<T extends TabHead>(
  choice: TabChoice<T>,
  language: Language = "en",
  asked: readonly string[] = [],
): TabChoice<T> & { readonly kind: "chosen" } {
  const say = sayer(language);
  switch (choice.kind) {
    case "chosen":
      return choice;
    case "noSuchTab":
      throw new AppError("no_orders", say("noSuchTab", { tab: choice.ordersTab, tabs: quoted(choice.titles) }));
    case "returnsTab":
      throw new AppError("no_orders", say("returnsIsOrders", { tab: choice.title }));
    case "severalTabs": {
      const where = say("where", whereOf(settingWords.ordersTab.name, language));
      const message = say("severalTabs", { tabs: quoted(choice.titles), where });
      throw new AppError("no_orders", asked.length > 0 ? asked.join("\n") : message);
    }
    case "noOrders": {
      const { nearest } = choice;
      if (nearest === undefined) throw new AppError("no_orders", say("noTab"));
      throw new AppError("columns_unclear", unclearTab(nearest.title, nearest.guess, language, asked));
    }
  }
}

type Label = keyof typeof ordersUnclearLabels;

const sayer =
  (language: Language) =>
  (label: Label, values: Readonly<Record<string, string | number>> = {}) =>
    fill(ordersUnclearLabels[label][language], values);

const whereOf = (setting: Words, language: Language) => ({
  tab: settingsTabLabels.tab[language],
  setting: setting[language],
});

function unclearTab(
  title: string,
  { headerRowNumber, unclear, seen }: ColumnGuess & { readonly kind: "unclear" },
  language: Language,
  asked: readonly string[],
): string {
  const say = sayer(language);
  const place =
    headerRowNumber === undefined ? say("tab", { tab: title }) : say("tabRow", { tab: title, row: headerRowNumber });
  const errors = seen.filter(({ header }) => isErrorText(header));
  const broken = errors.length === 0 ? [] : [say("mendErrors", { cells: cells(errors, headerRowNumber) })];
  if (asked.length > 0) return [place, ...broken, ...asked].join("\n");
  const columns = seen.length === 0 ? say("none") : listColumns(seen);
  const sentences = unclear.map((each) => unclearColumn(each, language));
  return [place, ...sentences, ...broken, say("seen", { columns })].join(language === "en" ? " " : "");
}

function unclearColumn(unclear: UnclearColumn, language: Language): string {
  const say = sayer(language);
  const sentences = (...said: readonly string[]) => said.join(language === "en" ? " " : "");
  if (unclear.kind === "setting") {
    const header = shownHeader(unclear.header);
    return unclear.candidates.length === 0
      ? say("noHeader", { header, field: fieldNames[unclear.field][language] })
      : say("severalHeaders", { header, columns: listColumns(unclear.candidates) });
  }
  const { needed } = unclear;
  const settled = fieldByNeed[needed];
  const field = (needed === "customer" ? ordersUnclearLabels.customer : fieldNames[settled])[language];
  const setting = fill(columnSettingWords.name[language], { field: fieldNames[settled][language] });
  const where = say("where", { tab: settingsTabLabels.tab[language], setting });
  const what =
    unclear.kind === "missing"
      ? say(needed === "amount" ? "missingAmount" : "missing", { field })
      : say("ambiguous", { field, columns: listColumns(unclear.candidates) });
  return sentences(what, say("nameIt", { where }));
}

const fieldByNeed = { customer: "customerId", date: "date", amount: "amount" } as const satisfies Readonly<
  Record<NeededColumn, OrderField>
>;
const fieldNames: Readonly<Record<OrderField, Words>> = orderFieldLabels;

const quoted = (titles: readonly string[]) => titles.map((title) => `"${title}"`).join(", ");

const mostCells = 10;

const cells = (seen: readonly SeenColumn[], rowNumber = 1) => {
  const named = seen.slice(0, mostCells).map(({ letter, header }) => `${letter}${rowNumber} (${header})`);
  const more = seen.length - named.length;
  return [...named, ...(more > 0 ? [`… (+${more})`] : [])].join(", ");
};
