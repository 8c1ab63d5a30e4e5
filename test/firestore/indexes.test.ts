import { describe, expect, test } from "vitest";
import { compositeIndexes, fieldOverrides, latestFirst } from "../../functions/firestore/indexes.ts";

describe("the indexes that the deployment sets up", () => {
  test("serve the search for the latest snapshot: what is equal first, then the order", () => {
    const fields = [{ fieldPath: "complete", order: "ASCENDING" }, ...latestFirst];
    expect(compositeIndexes).toEqual([{ collectionGroup: "snapshots", queryScope: "COLLECTION", fields }]);
  });

  test("let snapshots and their parts expire, each by its own field", () => {
    const expiring = fieldOverrides.filter((field) => "ttl" in field).map((field) => field.collectionGroup);
    expect(expiring.toSorted()).toEqual(["parts", "snapshots"]);
  });

  test("leave bytes out", () => {
    expect(fieldOverrides).toContainEqual({ collectionGroup: "parts", fieldPath: "bytes", indexes: [] });
  });
});
