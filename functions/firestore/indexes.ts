/** What the deployment has to set up beside the data, in the shape of a `firestore.indexes.json`. */

/** The order in which snapshots of one workbook are searched: the latest day first, of one day the one saved last. */
export const latestFirst = [
  { fieldPath: "asOf", order: "DESCENDING" },
  { fieldPath: "savedAt", order: "DESCENDING" },
] as const;

/** Indexes over several fields, one for each search of queries.ts that needs one. Other searches use one field only, which Firestore indexes by itself. */
export const compositeIndexes = [
  {
    collectionGroup: "snapshots",
    queryScope: "COLLECTION",
    fields: [{ fieldPath: "complete", order: "ASCENDING" }, ...latestFirst],
  },
  {
    collectionGroup: "snapshots",
    queryScope: "COLLECTION",
    fields: [
      { fieldPath: "complete", order: "ASCENDING" },
      { fieldPath: "settingsHash", order: "ASCENDING" },
      ...latestFirst,
    ],
  },
] as const;

/**
 * Fields that are treated unlike others: bytes, schemes and settings, and what runs were asked with and found, are never searched, and an index entry takes no more than 1,500 bytes;
 * a TTL policy removes what has expired, and needs no index on its field, which would be written to in one spot.
 */
export const fieldOverrides = [
  { collectionGroup: "challenges", fieldPath: "expireAt", ttl: true, indexes: [] },
  { collectionGroup: "members", fieldPath: "until", ttl: true, indexes: [] },
  { collectionGroup: "parts", fieldPath: "bytes", indexes: [] },
  { collectionGroup: "parts", fieldPath: "expireAt", ttl: true, indexes: [] },
  { collectionGroup: "runs", fieldPath: "attention", indexes: [] },
  { collectionGroup: "runs", fieldPath: "before", indexes: [] },
  { collectionGroup: "runs", fieldPath: "expireAt", ttl: true, indexes: [] },
  { collectionGroup: "runs", fieldPath: "preview", indexes: [] },
  { collectionGroup: "runs", fieldPath: "result", indexes: [] },
  { collectionGroup: "snapshots", fieldPath: "expireAt", ttl: true, indexes: [] },
  { collectionGroup: "snapshots", fieldPath: "schemes", indexes: [] },
  { collectionGroup: "snapshots", fieldPath: "settings", indexes: [] },
] as const;
