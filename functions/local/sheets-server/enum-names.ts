import { schema } from "./schema.ts";

/** Enums that stand on their own in Google's package, by one value that only they have. */
const ownEnums: readonly (readonly [member: string, name: string])[] = [
  ["COLUMNS", "Dimension"],
  ["USER_ENTERED", "ValueInputOption"],
  ["UNFORMATTED_VALUE", "ValueRenderOption"],
  ["FORMATTED_STRING", "DateTimeRenderOption"],
  ["NUMBER_GREATER", "ConditionType"],
  ["OBJECT", "SheetType"],
  ["CLIP", "WrapStrategy"],
  ["CENTER", "HorizontalAlign"],
  ["MIDDLE", "VerticalAlign"],
  ["ASCENDING", "SortOrder"],
  ["PASTE_NO_BORDERS", "PasteType"],
  ["TRANSPOSE", "PasteOrientation"],
  ["PROJECT", "DeveloperMetadataVisibility"],
  ["ACCENT1", "ThemeColorType"],
];

/**
 * The full type name by which error messages call the enum of a field; the description has no names for enums, so those not known
 * to stand on their own are named for their message and field.
 */
export function enumTypeName(message: string, field: string, index: number): string {
  const values = schema.enums[index] ?? [];
  const own = ownEnums.find(([member]) => values.includes(member))?.[1];
  const nested = `${message}.${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return `type.googleapis.com/google.apps.sheets.v4.${own ?? nested}`;
}
