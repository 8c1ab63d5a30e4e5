import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compositeIndexes, fieldOverrides } from "../../functions/firestore/indexes.ts";
import { type OrderedField, type QueryShape, queryShapes } from "../../functions/firestore/queries.ts";

/**
 * The index over several fields that a search needs, or none: what is equal first, then the order. One field alone, and any
 * number of fields that are only compared for equality, are served by the indexes that Firestore makes by itself.
 */
function indexNeededBy({ equal, order }: QueryShape): readonly OrderedField[] | undefined {
  if (order.length === 0 || equal.length + order.length === 1) return undefined;
  return [...equal.map((fieldPath) => ({ fieldPath, order: "ASCENDING" as const })), ...order];
}

const shapes: readonly (readonly [string, QueryShape])[] = Object.entries(queryShapes);
const exempt = (collection: string) =>
  fieldOverrides.filter((field) => field.collectionGroup === collection).map((field) => field.fieldPath);

describe("the indexes that the deployment sets up", () => {
  test.each(shapes)("serve the search %s", (_name, shape) => {
    const needed = indexNeededBy(shape);
    if (needed === undefined) return;
    const found = compositeIndexes.filter(({ collectionGroup }) => collectionGroup === shape.collection);
    expect(found.map(({ fields }) => fields)).toContainEqual(needed);
  });

  test.each(shapes)("leave every field of the search %s its own index", (_name, { collection, equal, order }) => {
    const asked: readonly string[] = [...equal, ...order.map(({ fieldPath }) => fieldPath)];
    expect(asked.filter((field) => exempt(collection).some((each) => each === field))).toEqual([]);
  });

  test("are all of use: each one costs a write with every document", () => {
    const needed = shapes.flatMap(([, shape]) => {
      const fields = indexNeededBy(shape);
      return fields === undefined ? [] : [{ collectionGroup: shape.collection, queryScope: "COLLECTION", fields }];
    });
    expect(compositeIndexes.filter((index) => !needed.some((each) => isSame(each, index)))).toEqual([]);
  });

  test("let snapshots and their parts, runs, challenges and members expire, each by its own field", () => {
    const expiring = fieldOverrides
      .filter((field) => "ttl" in field)
      .map((field) => [field.collectionGroup, field.fieldPath]);
    expect(expiring.toSorted()).toEqual([
      ["challenges", "expireAt"],
      ["members", "until"],
      ["parts", "expireAt"],
      ["runs", "expireAt"],
      ["snapshots", "expireAt"],
    ]);
  });

  test("leave out what runs found: one entry for each who moved would be written with every run", () => {
    for (const fieldPath of ["result", "preview", "before", "attention"])
      expect(fieldOverrides).toContainEqual({ collectionGroup: "runs", fieldPath, indexes: [] });
  });

  test("leave bytes out", () => {
    expect(fieldOverrides).toContainEqual({ collectionGroup: "parts", fieldPath: "bytes", indexes: [] });
  });
});

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

test("no search is made that is not listed: filters and orders stand in one file", () => {
  const folder = path.resolve(import.meta.dirname, "../../functions/firestore");
  const searching = globSync("*.ts", { cwd: folder }).filter((file) =>
    /\.(where|orderBy|collectionGroup|aggregate|count)\(/.test(readFileSync(path.join(folder, file), "utf8")),
  );
  expect(searching).toEqual(["queries.ts"]);
});
