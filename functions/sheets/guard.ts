import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { columnPlace, createAnchor, removeAnchor, rowPlace } from "./anchor-requests.ts";
import { anchorKeys, anchorValue, fixedAnchorId, rowRoles } from "./anchors.ts";
import type { CustomersAnchor, CustomersTab } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;
type Response = sheets_v4.Schema$Response;

/** Requests that stand first in a batch, and what is known once they went through. */
export interface Guard {
  readonly requests: readonly Request[];
  readonly anchor: CustomersAnchor;
  /** Whether every anchor was met where it was expected, by the batch's replies. */
  heldBy(replies: readonly Response[]): boolean;
}

/**
 * Makes a structural batch conditional: it is applied only if the Customers tab still has the columns and the header row where
 * they were read, and if no other batch of ours came between (decision 8).
 *
 * Requests address cells by index, and people move columns between our read and our batch. The service has no condition for a
 * batch, but it refuses one that makes an anchor whose id is taken, and a refused batch changes nothing. So each anchor is removed
 * *if it stands at the expected place with the expected value* and made anew there: where it stands elsewhere it is not removed,
 * and making it fails. An anchor that is gone with its column would be made anew unnoticed; then columns are fewer, and an anchor
 * that is made for a moment in the last column fails; and the replies tell.
 *
 * @param except anchors that the batch itself replaces
 * @param newId gives a fresh positive id
 */
export function guardCustomersTab(
  tab: CustomersTab & { readonly anchor: CustomersAnchor },
  addedRows: number,
  except: ReadonlySet<number>,
  newId: () => number,
): Guard {
  const { sheetId, columnCount, headerRowIndex, key, name, own } = tab;
  const { metadataId, value, revision } = tab.anchor;
  const after: CustomersAnchor = customersAnchor(metadataId, revision + 1, addedRows);
  const columns = [key, ...(name === undefined ? [] : [name]), ...own.values()].filter(
    (column) => column.metadataId !== undefined && column.value !== undefined && !except.has(column.metadataId),
  );
  const headerId = fixedAnchorId(sheetId, rowRoles.header);
  const pairs: (readonly [Request, Request])[] = [
    [
      removeAt({ metadataId, metadataValue: value }),
      createAnchor(metadataId, anchorKeys.tab, after.value, { sheetId }),
    ],
    ...columns.map(({ metadataId: id = 0, value: kept = "", columnIndex }) =>
      stillAt(id, anchorKeys.column, kept, columnPlace(sheetId, columnIndex)),
    ),
    ...(tab.headerAnchored && !except.has(headerId)
      ? [stillAt(headerId, anchorKeys.row, anchorValue(headerId, rowRoles.header), rowPlace(sheetId, headerRowIndex))]
      : []),
  ];
  const momentary = newId();
  return {
    requests: [
      ...pairs.flat(),
      createAnchor(momentary, anchorKeys.column, "", columnPlace(sheetId, columnCount - 1)),
      removeAnchor(momentary),
    ],
    anchor: after,
    heldBy: (replies) =>
      pairs.every((_, at) => (replies[2 * at]?.deleteDeveloperMetadata?.deletedDeveloperMetadata ?? []).length > 0),
  };
}

/** The anchor of a Customers tab at a revision: every batch of ours makes the next. */
export function customersAnchor(metadataId: number, revision: number, addedRows: number): CustomersAnchor {
  return { metadataId, revision, addedRows, value: anchorValue(metadataId, "customers", revision, addedRows) };
}

function stillAt(
  metadataId: number,
  metadataKey: string,
  metadataValue: string,
  metadataLocation: sheets_v4.Schema$DeveloperMetadataLocation,
): readonly [Request, Request] {
  return [
    removeAt({ metadataId, metadataLocation, locationMatchingStrategy: "EXACT_LOCATION" }),
    createAnchor(metadataId, metadataKey, metadataValue, metadataLocation),
  ];
}

const removeAt = (developerMetadataLookup: sheets_v4.Schema$DeveloperMetadataLookup): Request => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } },
});
