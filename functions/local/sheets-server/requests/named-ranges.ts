import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { parseSpan } from "../a1.ts";
import { invalidArgument } from "../api-error.ts";
import { describeNamedRange } from "../describe/spreadsheet.ts";
import type { Edit } from "../edit.ts";
import { maskBelow, maskIncludes, mergeMasked, parseUpdateMask } from "../field-mask.ts";
import { clipToGrid, resolveGridRange } from "../ranges.ts";
import type { GridRange } from "../workbook.ts";
import { noReply, type RequestHandler } from "./request.ts";

type NamedRange = sheets_v4.Schema$NamedRange;

function checkName(edit: Edit, name: string | null | undefined, own?: NamedRange): string {
  const text = name ?? "";
  const sound =
    /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(text) && parseSpan(text) === undefined && !/^(true|false)$/i.test(text);
  if (!sound) throw invalidArgument(`${edit.where}Invalid name: ${text}`);
  const taken = edit.draft.namedRanges.some((each) => each !== own && each.name?.toLowerCase() === text.toLowerCase());
  if (taken) throw invalidArgument(`${edit.where}A named range with the name "${text}" already exists.`);
  return text;
}

function checkRange(edit: Edit, range: GridRange | undefined): GridRange {
  if (range === undefined) throw invalidArgument(`${edit.where}A range must be specified.`);
  const target = resolveGridRange(edit.draft, range, edit.where);
  clipToGrid(target, edit.where);
  return { ...range, sheetId: target.sheet.sheetId };
}

function requireNamed(edit: Edit, id: string | null | undefined): NamedRange {
  const named = edit.draft.namedRanges.find((each) => each.namedRangeId === id);
  if (named === undefined) throw invalidArgument(`${edit.where}No named range with id: ${id ?? ""}`);
  return named;
}

/** `addNamedRange` */
export const addNamedRange: RequestHandler<"addNamedRange"> = (edit, request) => {
  const given = request.namedRange ?? {};
  const taken = (id: string) => edit.draft.namedRanges.some((each) => each.namedRangeId === id);
  if (given.namedRangeId && taken(given.namedRangeId)) {
    throw invalidArgument(`${edit.where}A named range with id ${given.namedRangeId} already exists.`);
  }
  const named: NamedRange = {
    namedRangeId: given.namedRangeId || String(edit.newId((id) => taken(String(id)))),
    name: checkName(edit, given.name),
    range: checkRange(edit, given.range),
  };
  edit.draft.namedRanges.push(named);
  return () => ({ addNamedRange: { namedRange: describeNamedRange(named) } });
};

/** `updateNamedRange` */
export const updateNamedRange: RequestHandler<"updateNamedRange"> = (edit, request) => {
  const given = request.namedRange ?? {};
  const mask = parseUpdateMask(request.fields, "NamedRange", edit.where);
  const old = requireNamed(edit, given.namedRangeId);
  const rangeMask = maskBelow(mask, "range");
  const updated: NamedRange = {
    ...old,
    ...(maskIncludes(mask, "name") ? { name: checkName(edit, given.name, old) } : {}),
    ...(rangeMask === undefined ? {} : { range: checkRange(edit, mergeMasked(old.range, given.range, rangeMask)) }),
  };
  edit.draft.namedRanges = edit.draft.namedRanges.map((each) => (each === old ? updated : each));
  return noReply;
};

/** `deleteNamedRange` */
export const deleteNamedRange: RequestHandler<"deleteNamedRange"> = (edit, request) => {
  const named = requireNamed(edit, request.namedRangeId);
  edit.draft.namedRanges = edit.draft.namedRanges.filter((each) => each !== named);
  return noReply;
};
