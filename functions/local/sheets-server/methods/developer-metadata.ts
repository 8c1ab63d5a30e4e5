import { badRequest, notFound } from "../api-error.ts";
import { decodeBody } from "../bodies.ts";
import { filterMetadata } from "../data-filter.ts";
import { Decoder } from "../decode.ts";
import { describeMetadata, visibleMetadata } from "../metadata-location.ts";
import type { ReadMethod } from "./method.ts";

/** `spreadsheets.developerMetadata.get`; metadata that the project may not see is not found. */
export const getDeveloperMetadata: ReadMethod = (workbook, { call }) => {
  const decoder = new Decoder();
  const id = decoder.parameter("int32", "metadataId", [call.pathParams.metadataId ?? ""]);
  if (decoder.violations.length > 0) throw badRequest(decoder.violations);
  const metadata = visibleMetadata(workbook, call.caller.project).find((each) => each.metadataId === id);
  if (metadata === undefined) throw notFound();
  return describeMetadata(metadata);
};

/** `spreadsheets.developerMetadata.search` */
export const searchDeveloperMetadata: ReadMethod = (workbook, { call }) => {
  const { dataFilters } = decodeBody("SearchDeveloperMetadataRequest", call.body);
  const matches = new Map<number, { developerMetadata: object; dataFilters: object[] }>();
  (dataFilters ?? []).forEach((filter, at) => {
    for (const metadata of filterMetadata(workbook, filter, call.caller.project, `Invalid dataFilters[${at}]: `)) {
      const known = matches.get(metadata.metadataId);
      if (known !== undefined) known.dataFilters.push(filter);
      else matches.set(metadata.metadataId, { developerMetadata: describeMetadata(metadata), dataFilters: [filter] });
    }
  });
  return matches.size === 0 ? {} : { matchedDeveloperMetadata: [...matches.values()] };
};
