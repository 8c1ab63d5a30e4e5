import { type CustomerTable, indexOfKey, metricOf } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { movementsTabLabels as labels } from "../labels/movements.ts";
import { tellCount } from "../labels/tell-count.ts";
import type { Movements } from "../movement/movement.ts";
import type { MoneyScale } from "../values/money.ts";
import { header, maybeMoney, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** How many are listed; all of them are in the run's result. */
const mostListed = 100;

/** Who is new and who is no longer in the orders, the worthiest first; nothing of those there are none of. */
export function joinedAndGone(
  movements: Movements,
  table: CustomerTable,
  language: Language,
): readonly (readonly LaidRow[])[] {
  const metric = movements.isProfit ? "profit" : "revenue";
  const joined = movements.joined.map((key) => {
    const index = indexOfKey(table, key) ?? -1;
    return { id: table.ids[index] ?? key, name: table.names[index] ?? "", worth: metricOf(table, metric, index) };
  });
  const gone = movements.gone.map((key, at) => ({
    id: key,
    name: movements.goneNames[at] ?? "",
    worth: movements.goneWorths[at],
  }));
  return [list("joined", joined, table.scale, language), list("gone", gone, table.scale, language)];
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly worth: number | undefined;
}

function list(
  which: "joined" | "gone",
  customers: readonly Listed[],
  scale: MoneyScale,
  language: Language,
): readonly LaidRow[] {
  if (customers.length === 0) return [];
  const say = (label: keyof typeof labels) => labels[label][language];
  const worthiest = customers.toSorted((one, other) => (other.worth ?? 0) - (one.worth ?? 0)).slice(0, mostListed);
  return [
    title(say(which)),
    ...(customers.length > mostListed
      ? [[text(fill(say("firstOf"), { shown: mostListed, count: tellCount(customers.length) }))]]
      : []),
    header(say("id"), say("name"), say("worth")),
    ...worthiest.map(({ id, name, worth }): LaidRow => [text(id), text(name), maybeMoney(worth, scale)]),
  ];
}
