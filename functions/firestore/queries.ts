import type { CollectionReference, Query, WhereFilterOp } from "@google-cloud/firestore";
import { latestFirst } from "./indexes.ts";

/** One direction of one field, in the words of an index. */
export interface OrderedField {
  readonly fieldPath: string;
  readonly order: "ASCENDING" | "DESCENDING";
}

/** What a search asks of a collection: which fields must be equal to something, which one lies between bounds, and the order. */
export interface QueryShape {
  /** Id of the collection, wherever it stands. */
  readonly collection: string;
  readonly equal: readonly string[];
  /** The first field of the order, where it is bounded. */
  readonly isBounded: boolean;
  readonly order: readonly OrderedField[];
}

/** Every search that the product makes. Nothing else asks Firestore for more than documents by their names. */
export const queryShapes = {
  dueWorkbooks: {
    collection: "workbooks",
    equal: [],
    isBounded: true,
    order: [{ fieldPath: "nextDueAt", order: "ASCENDING" }],
  },
  runsByAge: {
    collection: "runs",
    equal: [],
    isBounded: false,
    order: [{ fieldPath: "createdAt", order: "DESCENDING" }],
  },
  snapshotsByDay: { collection: "snapshots", equal: ["complete"], isBounded: true, order: latestFirst },
  snapshotsOfSettings: {
    collection: "snapshots",
    equal: ["complete", "settingsHash"],
    isBounded: true,
    order: latestFirst,
  },
} as const satisfies Readonly<Record<string, QueryShape>>;

/** What a search is filled in with. */
export interface QueryValues {
  /** A value for each field of `equal`, in its order. */
  readonly equal?: readonly unknown[];
  readonly bounds?: readonly (readonly [operator: WhereFilterOp, value: unknown])[];
}

/** The search of a shape. */
export function search(
  collection: CollectionReference,
  { equal, order }: QueryShape,
  { equal: values = [], bounds = [] }: QueryValues,
): Query {
  let query: Query = collection;
  for (const [at, fieldPath] of equal.entries()) query = query.where(fieldPath, "==", values[at]);
  for (const [operator, value] of bounds) query = query.where(order[0]?.fieldPath ?? "", operator, value);
  for (const { fieldPath, order: direction } of order)
    query = query.orderBy(fieldPath, direction === "ASCENDING" ? "asc" : "desc");
  return query;
}
