import type { Edit } from "../edit.ts";

/**
 * Gives a copied sheet the developer metadata of its first, of its rows and columns, too, each under an id of its own: ids are unique in
 * a spreadsheet.
 */
export function copyMetadata(edit: Edit, fromSheetId: number, toSheetId: number): void {
  const { draft } = edit;
  const copies = draft.metadata.filter(
    ({ location }) => location.type !== "SPREADSHEET" && location.sheetId === fromSheetId,
  );
  for (const each of copies) {
    const metadataId = edit.newId((id) => draft.metadata.some((other) => other.metadataId === id));
    const { location } = each;
    if (location.type === "SPREADSHEET") continue;
    draft.metadata.push({ ...each, metadataId, location: { ...location, sheetId: toSheetId } });
  }
}
