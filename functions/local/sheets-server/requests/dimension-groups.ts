import { describeGroup } from "../describe/sheet.ts";
import { maskIncludes, parseUpdateMask } from "../field-mask.ts";
import { put } from "../sparse-list.ts";
import type { DimensionGroup, DimensionState, Sheet } from "../workbook.ts";
import { type Dimensions, requireDimensions } from "./dimensions.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

/** How deep each row or column is grouped. */
function depthsOf(groups: readonly DimensionGroup[]): number[] {
  const depths: number[] = [];
  for (const { start, end, depth } of groups) {
    for (let at = start; at < end; at++) depths[at] = Math.max(depths[at] ?? 0, depth);
  }
  return Array.from(depths, (depth) => depth ?? 0);
}

/** Groups from depths: one for each longest stretch that is at least so deep. */
function groupsOf(depths: readonly number[], before: readonly DimensionGroup[]): DimensionGroup[] {
  const groups: DimensionGroup[] = [];
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  for (let depth = 1; depth <= deepest; depth++) {
    for (let start = 0; start < depths.length; start++) {
      if ((depths[start] ?? 0) < depth) continue;
      let end = start;
      while ((depths[end] ?? 0) >= depth) end++;
      const same = before.find((each) => each.depth === depth && each.start === start && each.end === end);
      groups.push({ start, end, depth, collapsed: same?.collapsed ?? false });
      start = end;
    }
  }
  return groups.sort((a, b) => a.start - b.start || a.depth - b.depth);
}

function groupsIn({ sheet, dimension }: Dimensions): DimensionGroup[] {
  return dimension === "ROWS" ? sheet.rowGroups : sheet.columnGroups;
}

function setGroups({ sheet, dimension }: Dimensions, groups: DimensionGroup[]): void {
  if (dimension === "ROWS") sheet.rowGroups = groups;
  else sheet.columnGroups = groups;
}

function describeAll(given: Dimensions) {
  return groupsIn(given).map((group) => describeGroup(given.sheet, given.dimension, group));
}

/** `addDimensionGroup`: every row or column of the range is grouped once more. */
export const addDimensionGroup: RequestHandler<"addDimensionGroup"> = (edit, request) => {
  const given = requireDimensions(edit, request.range);
  const { start, end, size } = given;
  if (end > size) throw invalidRequest(edit, `range.endIndex [${end}] is out of bounds. There are only ${size}.`);
  const before = groupsIn(given);
  const depths = depthsOf(before);
  for (let at = start; at < end; at++) depths[at] = (depths[at] ?? 0) + 1;
  if (depths.some((depth) => depth > 8)) throw invalidRequest(edit, "Groups cannot be nested more than 8 deep.");
  setGroups(
    given,
    groupsOf(
      Array.from(depths, (depth) => depth ?? 0),
      before,
    ),
  );
  controlAfter(given);
  return () => ({ addDimensionGroup: { dimensionGroups: describeAll(given) } });
};

/** Grouping shows the button after the group, as the editor does. */
function controlAfter({ sheet, dimension }: Dimensions): void {
  if (dimension === "ROWS") sheet.rowGroupControlAfter = true;
  else sheet.columnGroupControlAfter = true;
}

/** `deleteDimensionGroup`: takes one level of grouping off a range. */
export const deleteDimensionGroup: RequestHandler<"deleteDimensionGroup"> = (edit, request) => {
  const given = requireDimensions(edit, request.range);
  const before = groupsIn(given);
  const depths = depthsOf(before);
  if (!before.some((each) => each.start < given.end && each.end > given.start)) {
    throw invalidRequest(edit, "No group over this range.");
  }
  for (let at = given.start; at < given.end; at++) depths[at] = Math.max(0, (depths[at] ?? 0) - 1);
  setGroups(
    given,
    groupsOf(
      Array.from(depths, (depth) => depth ?? 0),
      before,
    ),
  );
  return () => {
    const dimensionGroups = describeAll(given);
    return { deleteDimensionGroup: dimensionGroups.length > 0 ? { dimensionGroups } : {} };
  };
};

/** `updateDimensionGroup`: folds or unfolds a group, which hides or shows its rows or columns. */
export const updateDimensionGroup: RequestHandler<"updateDimensionGroup"> = (edit, request) => {
  const mask = parseUpdateMask(request.fields, "DimensionGroup", edit.where);
  const { depth, collapsed, range } = request.dimensionGroup ?? {};
  const given = requireDimensions(edit, range);
  const groups = groupsIn(given);
  const at = groups.findIndex((each) => each.start === given.start && each.end === given.end && each.depth === depth);
  const group = groups[at];
  if (group === undefined) throw invalidRequest(edit, "No group of this range and depth.");
  if (maskIncludes(mask, "collapsed")) {
    groups[at] = { ...group, collapsed: collapsed === true };
    hide(given.sheet, given, collapsed === true);
  }
  return noReply;
};

function hide(sheet: Sheet, { dimension, start, end }: Dimensions, hidden: boolean): void {
  const list: (DimensionState | undefined)[] = dimension === "ROWS" ? sheet.rows : sheet.columns;
  for (let at = start; at < end; at++) {
    const { hiddenByUser: _, ...rest } = list[at] ?? {};
    const state = hidden ? { ...rest, hiddenByUser: true } : rest;
    put(list, at, Object.keys(state).length === 0 ? undefined : state);
  }
}
