import { invalidArgument } from "../api-error.ts";
import { filterMetadata } from "../data-filter.ts";
import type { Edit } from "../edit.ts";
import { maskIncludes, parseUpdateMask } from "../field-mask.ts";
import { describeMetadata, parseLocation } from "../metadata-location.ts";
import type { DeveloperMetadata } from "../workbook.ts";
import type { RequestHandler } from "./request.ts";

function requireVisibility(edit: Edit, visibility: string | null | undefined): "DOCUMENT" | "PROJECT" {
  if (visibility === "DOCUMENT" || visibility === "PROJECT") return visibility;
  throw invalidArgument(`${edit.where}Developer metadata must always have visibility specified.`);
}

function requireKey(edit: Edit, key: string | null | undefined): string {
  if (typeof key === "string" && key !== "") return key;
  throw invalidArgument(`${edit.where}Developer metadata must always have a key specified.`);
}

/** `createDeveloperMetadata` */
export const createDeveloperMetadata: RequestHandler<"createDeveloperMetadata"> = (edit, request) => {
  const given = request.developerMetadata ?? {};
  const taken = (id: number) => edit.draft.metadata.some((each) => each.metadataId === id);
  const metadataId = given.metadataId ?? edit.newId(taken);
  if (metadataId <= 0) throw invalidArgument(`${edit.where}metadataId must be positive.`);
  if (taken(metadataId)) {
    throw invalidArgument(`${edit.where}Developer metadata with id ${metadataId} already exists.`);
  }
  const metadata: DeveloperMetadata = {
    metadataId,
    key: requireKey(edit, given.metadataKey),
    ...(typeof given.metadataValue === "string" ? { value: given.metadataValue } : {}),
    visibility: requireVisibility(edit, given.visibility),
    project: edit.caller.project,
    location: parseLocation(edit.draft, given.location, edit.where),
  };
  edit.draft.metadata.push(metadata);
  return () => ({ createDeveloperMetadata: { developerMetadata: describeMetadata(metadata) } });
};

/** `updateDeveloperMetadata` */
export const updateDeveloperMetadata: RequestHandler<"updateDeveloperMetadata"> = (edit, request) => {
  const given = request.developerMetadata ?? {};
  const mask = parseUpdateMask(request.fields, "DeveloperMetadata", edit.where);
  const selected = select(edit, request.dataFilters);
  const updated = selected.map((each): DeveloperMetadata => {
    const { value, ...rest } = each;
    const nextValue = maskIncludes(mask, "metadataValue") ? (given.metadataValue ?? undefined) : value;
    return {
      ...rest,
      ...(nextValue === undefined ? {} : { value: nextValue }),
      ...(maskIncludes(mask, "metadataKey") ? { key: requireKey(edit, given.metadataKey) } : {}),
      ...(maskIncludes(mask, "visibility") ? { visibility: requireVisibility(edit, given.visibility) } : {}),
      ...(maskIncludes(mask, "location") && given.location !== undefined
        ? { location: parseLocation(edit.draft, given.location, edit.where) }
        : {}),
    };
  });
  const byId = new Map(updated.map((each) => [each.metadataId, each]));
  edit.draft.metadata = edit.draft.metadata.map((each) => byId.get(each.metadataId) ?? each);
  return () => ({ updateDeveloperMetadata: { developerMetadata: updated.map(describeMetadata) } });
};

/** `deleteDeveloperMetadata`: a filter that selects nothing deletes nothing. */
export const deleteDeveloperMetadata: RequestHandler<"deleteDeveloperMetadata"> = (edit, request) => {
  const deleted = select(edit, request.dataFilter === undefined ? [] : [request.dataFilter]);
  edit.draft.metadata = edit.draft.metadata.filter((each) => !deleted.includes(each));
  const described = deleted.map(describeMetadata);
  return () => ({
    deleteDeveloperMetadata: described.length === 0 ? {} : { deletedDeveloperMetadata: described },
  });
};

function select(edit: Edit, filters: Parameters<typeof filterMetadata>[1][] | null | undefined): DeveloperMetadata[] {
  if (!filters || filters.length === 0)
    throw invalidArgument(`${edit.where}At least one data filter must be specified.`);
  const found = filters.flatMap((filter) => filterMetadata(edit.draft, filter, edit.caller.project, edit.where));
  return [...new Set(found)];
}
