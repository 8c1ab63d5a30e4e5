import type { Settings } from "../settings/settings.ts";
import { matchKey } from "../values/keys.ts";
import type { ColumnGuess, TabChoice, TabHead } from "./column-guess.ts";
import { guessColumns } from "./guess-columns.ts";

/**
 * Picks the tab that holds the orders: the one that Settings name, else the one that an earlier run chose, else the one whose
 * head maps best.
 *
 * A tab that was chosen by the title in Settings is found again after it was renamed. Best is who has most fields mapped. Two equally good tabs are never chosen between, and the tool's own and the tabs of returns and of customers' attributes never chosen.
 */
export function chooseOrdersTab<T extends TabHead>(
  everyTab: readonly T[],
  settings: Pick<Settings, "ordersTab" | "columns"> & Partial<Pick<Settings, "returnsTab" | "attributesTab">>,
): TabChoice<T> {
  const { ordersTab, returnsTab, attributesTab } = settings;
  const isNamed = ({ title }: T, name: string) => matchKey(title) === matchKey(name);
  const allTabs =
    attributesTab === undefined || ordersTab !== undefined
      ? everyTab
      : everyTab.filter((tab) => !isNamed(tab, attributesTab));
  if (returnsTab === undefined) return chooseWithin(allTabs, settings);
  const isReturns = (tab: T) => isNamed(tab, returnsTab);
  const choice = chooseWithin(
    allTabs.filter((tab) => !isReturns(tab)),
    settings,
  );
  if (choice.kind !== "noOrders" && choice.kind !== "noSuchTab") return choice;
  // Nothing else holds orders: does the tab of returns?
  const own = chooseWithin(allTabs.filter(isReturns), settings);
  return own.kind === "chosen" ? { kind: "returnsTab", title: own.tab.title } : choice;
}

function chooseWithin<T extends TabHead>(
  tabs: readonly T[],
  settings: Pick<Settings, "ordersTab" | "columns">,
): TabChoice<T> {
  const { ordersTab } = settings;
  const chosenBefore = tabs.filter(({ memory }) => memory !== undefined && memory.tabNamed === ordersTab);
  if (ordersTab === undefined && chosenBefore.length === 1) {
    const again = chooseAmong(chosenBefore, settings);
    if (again.kind === "chosen") return again;
  }
  const titled = ordersTab === undefined ? tabs.filter(({ role }) => role === undefined) : named(tabs, ordersTab);
  const candidates = titled.length === 0 ? chosenBefore : titled;
  if (ordersTab !== undefined && candidates.length !== 1) {
    return { kind: "noSuchTab", ordersTab, titles: tabs.map(({ title }) => title) };
  }
  return chooseAmong(candidates, settings);
}

function chooseAmong<T extends TabHead>(candidates: readonly T[], settings: Pick<Settings, "columns">): TabChoice<T> {
  const guesses = candidates.map((tab) => ({ tab, guess: guessColumns(tab.head, settings, tab.memory?.columns) }));
  const mapped = guesses.flatMap(({ tab, guess }) => (guess.kind === "mapped" ? [{ tab, guess }] : []));
  const most = Math.max(...mapped.map(({ guess }) => Object.keys(guess.map.columns).length));
  const [best, ...others] = mapped.filter(({ guess }) => Object.keys(guess.map.columns).length === most);
  if (best === undefined) return { kind: "noOrders", nearest: nearestOf(guesses) };
  if (others.length > 0) return { kind: "severalTabs", titles: [best, ...others].map(({ tab }) => tab.title) };
  const { map, doubts, distrusted } = best.guess;
  return { kind: "chosen", tab: best.tab, map, doubts, distrusted };
}

/** Tabs of a title; exactly as written where one is, else by match key. */
function named<T extends TabHead>(tabs: readonly T[], wanted: string): readonly T[] {
  const exact = tabs.filter(({ title }) => title === wanted);
  return exact.length > 0 ? exact : tabs.filter(({ title }) => matchKey(title) === matchKey(wanted));
}

/** The tab that lacks least, the first of equals; one without any cell is not near. */
function nearestOf(guesses: readonly { readonly tab: TabHead; readonly guess: ColumnGuess }[]) {
  let nearest: { readonly title: string; readonly guess: ColumnGuess & { readonly kind: "unclear" } } | undefined;
  for (const { tab, guess } of guesses) {
    if (guess.kind === "mapped" || guess.seen.length === 0) continue;
    if (nearest === undefined || guess.unclear.length < nearest.guess.unclear.length)
      nearest = { title: tab.title, guess };
  }
  return nearest;
}
