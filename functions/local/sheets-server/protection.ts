import type { Area } from "./a1.ts";
import { invalidArgument } from "./api-error.ts";
import type { Caller, Edit } from "./edit.ts";
import { closeSpan, intersect, spanOf } from "./ranges.ts";
import type { Sheet, Workbook } from "./workbook.ts";

type ProtectedRange = Sheet["protectedRanges"][number];

/** Whether a caller may edit what a protected range covers. */
export function mayEditProtected(caller: Caller, range: ProtectedRange): boolean {
  if (range.warningOnly === true || caller.role === "owner") return true;
  const { users, domainUsersCanEdit } = range.editors ?? {};
  const domain = caller.email.split("@")[1];
  const sameDomain = users?.some((user) => user.split("@")[1] === domain) ?? false;
  return users?.includes(caller.email) === true || (domainUsersCanEdit === true && sameDomain);
}

/** The cells that a protected range covers: its own range, or its named range's. */
export function protectedArea(workbook: Workbook, sheet: Sheet, range: ProtectedRange): Area | undefined {
  const named = workbook.namedRanges.find((each) => each.namedRangeId === range.namedRangeId)?.range;
  const covered = range.namedRangeId ? named : range.range;
  return covered === undefined || (covered.sheetId ?? 0) !== sheet.sheetId
    ? undefined
    : closeSpan(sheet, spanOf(covered));
}

/** Refuses an edit of cells that the caller may not edit. */
export function checkEditable(edit: Edit, sheet: Sheet, area: Area): void {
  for (const range of sheet.protectedRanges) {
    if (mayEditProtected(edit.caller, range)) continue;
    const covered = protectedArea(edit.draft, sheet, range);
    const hit = covered === undefined ? undefined : intersect(covered, area);
    if (hit === undefined) continue;
    const free = (range.unprotectedRanges ?? []).map((each) => closeSpan(sheet, spanOf(each)));
    const open = free.some((each) => {
      const common = intersect(each, hit);
      return common !== undefined && JSON.stringify(common) === JSON.stringify(hit);
    });
    if (open) continue;
    throw invalidArgument(
      `${edit.where}You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.`,
    );
  }
}
