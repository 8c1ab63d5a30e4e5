import type { WorkbookSnapshot } from "../../functions/local/sheets-server/snapshot.ts";

/** Ids that are drawn at random and named nowhere else. */
const drawn: ReadonlySet<string> = new Set(["protectedRangeId", "namedRangeId", "bandedRangeId", "chartId"]);

/** A snapshot without ids that are drawn at random, and without the count of our batches; tabs are named by their titles. */
export function comparable({ sheets, metadata }: WorkbookSnapshot) {
  const titles = new Map(sheets.map(({ sheetId, title }) => [sheetId, title]));
  const plain = JSON.stringify(sheets, (name, value: unknown) => {
    if (drawn.has(name)) return undefined;
    return name === "sheetId" && typeof value === "number" ? titles.get(value) : value;
  });
  return {
    sheets: JSON.parse(plain),
    anchors: metadata
      .map(({ key, value, location }) => {
        const parts: unknown = JSON.parse(value ?? "[]");
        const [, role, , detail] = Array.isArray(parts) ? parts : [];
        const place = "sheetId" in location ? { ...location, sheetId: titles.get(location.sheetId) } : location;
        return JSON.stringify([key, role, typeof detail === "string" ? detail : "", place]);
      })
      .sort(),
  };
}
