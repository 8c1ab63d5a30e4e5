import { settingProblemLabels } from "../../labels/setting-problems.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import { nearestName } from "../../values/nearest-name.ts";
import type { KnownNames } from "./known-names.ts";
import { nameKey } from "./name-key.ts";
import { wordsIn } from "./read-words.ts";
import { fault, type SettingReading, shown } from "./setting-reading.ts";

/** The title of a tab, as it was written. */
export function readTabTitle(cell: Cell, { tabs }: KnownNames): SettingReading<string> {
  const title = cellText(cell);
  if (tabs.some((tab) => tab === title || matchKey(tab) === matchKey(title))) return { value: title };
  const nearest = nearestName(shown(title), tabs);
  return fault(settingProblemLabels.noSuchTab, { found: shown(title), nearest: nearest ?? "" }, nearest);
}

/** An ISO 4217 code, in either case. */
export function readCurrencyCode(cell: Cell, { currencies }: KnownNames): SettingReading<string> {
  const text = cellText(cell);
  const code = text.normalize("NFKC").trim().toUpperCase();
  if (currencies.includes(code)) return { value: code };
  const nearest = nearestName(shown(code), currencies);
  return fault(settingProblemLabels.notACurrency, { found: shown(text), nearest: nearest ?? "EUR" }, nearest);
}

/** The name of a time zone. */
export function readTimeZone(cell: Cell, { timeZones, isTimeZone }: KnownNames): SettingReading<string> {
  const name = cellText(cell).trim();
  if (isTimeZone(name)) return { value: name };
  const nearest = nearestName(shown(name), timeZones);
  return fault(settingProblemLabels.notATimeZone, { found: shown(name), nearest: nearest ?? "Etc/UTC" }, nearest);
}

/** The ids of the schemes that a cell lists, by id or by title in any language, each once. */
export function readSchemes(cell: Cell, { schemes }: KnownNames): SettingReading<readonly string[]> {
  const ids = new Set<string>();
  for (const word of wordsIn(cell)) {
    const named = [word, nameKey(word)];
    const scheme = schemes.find(
      ({ id, scheme: { title } }) =>
        named.includes(id) || Object.values(title).some((each) => nameKey(each) === nameKey(word)),
    );
    if (scheme === undefined) {
      const nearest = nearestName(
        shown(word),
        schemes.flatMap(({ id, scheme: { title } }) => [id, ...Object.values(title)]),
      );
      return fault(settingProblemLabels.noSuchScheme, { found: shown(word), nearest: nearest ?? "" }, nearest);
    }
    ids.add(scheme.id);
  }
  return { value: [...ids] };
}
