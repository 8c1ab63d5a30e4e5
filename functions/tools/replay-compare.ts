import { isArray, isObject } from "../local/sheets-server/json.ts";

/** Keys under which the service puts ids that it chose itself. */
const idKeys: ReadonlySet<string> = new Set([
  "spreadsheetId",
  "sheetId",
  "namedRangeId",
  "protectedRangeId",
  "filterViewId",
  "bandedRangeId",
  "chartId",
  "objectId",
  "filterId",
  "metadataId",
  "sourceSheetId",
  "tableId",
  "slicerId",
  "users",
]);

type Id = string | number;
const isId = (value: unknown): value is Id => typeof value === "string" || typeof value === "number";

/** Which of our ids stands for which recorded one. Ids that a request names itself stand for themselves. */
export class IdMap {
  readonly #ours = new Map<Id, Id>();
  readonly #given = new Set<Id>();

  /** A recorded request with the ids in it replaced by ours. */
  translate(value: unknown, key = ""): unknown {
    if (isArray(value)) return value.map((each) => this.translate(each, key));
    if (isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.translate(each, name)]));
    }
    if (!idKeys.has(key) || !isId(value)) return value;
    this.#given.add(value);
    return this.#ours.get(value) ?? value;
  }

  /** A text, such as a path, with whole ids in it replaced by ours. */
  translateText(text: string): string {
    let translated = text;
    for (const [recorded, ours] of this.#ours) {
      if (typeof recorded === "string" || /\/sheets\/\d+/.test(text)) {
        translated = translated.replaceAll(String(recorded), String(ours));
      }
    }
    return translated;
  }

  /** Whether our id may stand for a recorded one; an id that was never seen is learnt. */
  matches(recorded: Id, ours: Id): boolean {
    const known = this.#ours.get(recorded);
    if (known !== undefined) return known === ours;
    if (recorded === ours) return true;
    if (recorded === 0 || this.#given.has(recorded) || typeof recorded !== typeof ours) return false;
    this.#ours.set(recorded, ours);
    return true;
  }
}

/**
 * The first difference between a recorded answer and ours, as a path and what stands there, or undefined where they are alike. The
 * order of keys does not count, nor which id the service chose.
 */
export function findDifference(recorded: unknown, ours: unknown, ids: IdMap, path = "", key = ""): string | undefined {
  if (isArray(recorded) && isArray(ours)) {
    for (let at = 0; at < Math.max(recorded.length, ours.length); at++) {
      const found = findDifference(recorded[at], ours[at], ids, `${path}[${at}]`, key);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (isObject(recorded) && isObject(ours)) {
    for (const name of new Set([...Object.keys(recorded), ...Object.keys(ours)])) {
      const found = findDifference(recorded[name], ours[name], ids, path === "" ? name : `${path}.${name}`, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (recorded === ours) return undefined;
  if (idKeys.has(key) && isId(recorded) && isId(ours) && ids.matches(recorded, ours)) return undefined;
  if (key === "spreadsheetUrl" && typeof recorded === "string" && ids.translateText(recorded).split("?")[0] === ours) {
    return undefined;
  }
  const show = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200));
  return `${path || "body"}: recorded ${show(recorded)}, ours ${show(ours)}`;
}
