import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { describeProtectedRange } from "../describe/sheet.ts";
import type { Edit } from "../edit.ts";
import { mergeMasked, parseUpdateMask } from "../field-mask.ts";
import { mayEditProtected } from "../protection.ts";
import { clipToGrid, resolveGridRange } from "../ranges.ts";
import type { GridRange, Sheet } from "../workbook.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

type ProtectedRange = sheets_v4.Schema$ProtectedRange;

/** The sheet and range that a protection covers: a range of its own, or a named one's. */
function covered(edit: Edit, given: ProtectedRange): { sheet: Sheet; range: GridRange } {
  const named = edit.draft.namedRanges.find((each) => each.namedRangeId === given.namedRangeId);
  if (given.namedRangeId && named === undefined) {
    throw invalidRequest(edit, `No named range with id: ${given.namedRangeId}`);
  }
  const range = given.namedRangeId ? named?.range : given.range;
  if (range === undefined) throw invalidRequest(edit, "A range must be specified.");
  const target = resolveGridRange(edit.draft, range, edit.where);
  clipToGrid(target, edit.where);
  return { sheet: target.sheet, range: { ...range, sheetId: target.sheet.sheetId } };
}

function find(edit: Edit, id: number | null | undefined): { sheet: Sheet; protectedRange: ProtectedRange } {
  for (const sheet of edit.draft.sheets) {
    const protectedRange = sheet.protectedRanges.find((each) => each.protectedRangeId === id);
    if (protectedRange === undefined) continue;
    if (!mayEditProtected(edit.caller, protectedRange)) {
      throw invalidRequest(edit, "You don't have permission to edit this protected range.");
    }
    return { sheet, protectedRange };
  }
  throw invalidRequest(edit, `No protected range with id: ${id ?? 0}`);
}

/** Those who may edit: the ones given and whoever protects; a mere warning has none. */
function withEditors(edit: Edit, given: ProtectedRange): ProtectedRange {
  if (given.warningOnly === true) return given;
  const users = new Set([...(given.editors?.users ?? []), edit.caller.email]);
  return { ...given, editors: { ...given.editors, users: [...users] } };
}

/** `addProtectedRange` */
export const addProtectedRange: RequestHandler<"addProtectedRange"> = (edit, request) => {
  const given = request.protectedRange ?? {};
  const { sheet, range } = covered(edit, given);
  const taken = (id: number) =>
    edit.draft.sheets.some((each) => each.protectedRanges.some((other) => other.protectedRangeId === id));
  if (typeof given.protectedRangeId === "number" && taken(given.protectedRangeId)) {
    throw invalidRequest(edit, `A protected range with id ${given.protectedRangeId} already exists.`);
  }
  const protectedRange = withEditors(edit, {
    ...given,
    protectedRangeId: given.protectedRangeId ?? edit.newId(taken),
    ...(given.namedRangeId ? {} : { range }),
  });
  sheet.protectedRanges.push(protectedRange);
  return () => ({ addProtectedRange: { protectedRange: describeProtectedRange(protectedRange, edit.caller) } });
};

/** `updateProtectedRange` */
export const updateProtectedRange: RequestHandler<"updateProtectedRange"> = (edit, request) => {
  const given = request.protectedRange ?? {};
  const mask = parseUpdateMask(request.fields, "ProtectedRange", edit.where);
  const { sheet, protectedRange } = find(edit, given.protectedRangeId);
  const merged = mergeMasked(protectedRange, given, mask) ?? {};
  const { range } = covered(edit, merged);
  const updated = withEditors(edit, {
    ...merged,
    protectedRangeId: given.protectedRangeId ?? 0,
    ...(merged.namedRangeId ? {} : { range }),
  });
  sheet.protectedRanges = sheet.protectedRanges.map((each) => (each === protectedRange ? updated : each));
  return noReply;
};

/** `deleteProtectedRange` */
export const deleteProtectedRange: RequestHandler<"deleteProtectedRange"> = (edit, request) => {
  const { sheet, protectedRange } = find(edit, request.protectedRangeId);
  sheet.protectedRanges = sheet.protectedRanges.filter((each) => each !== protectedRange);
  return noReply;
};
