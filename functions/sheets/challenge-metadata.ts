import { setTimeout as delay } from "node:timers/promises";
import { type ChallengePlace, challengeKey, type WrittenChallenge } from "../use-cases/ports/challenge-place.ts";
import { clientsFor, type SheetsAccess } from "./google-workbooks.ts";
import { quick, type RetryPolicy } from "./retry.ts";
import { SheetsCalls } from "./sheets-calls.ts";

/** All that a check may take. */
const checkTimeoutMs = 30_000;

/** Challenges in the developer metadata of Google Sheets: one call to read them, one to remove them. */
export function googleChallengePlace({ retry, ...access }: Omit<SheetsAccess, "cellsPerCall">): ChallengePlace {
  const clients = clientsFor(access);
  const policy: RetryPolicy = {
    ...quick,
    random: Math.random,
    sleep: async (delayMs, signal) => {
      await delay(delayMs, undefined, { signal });
    },
    ...retry,
  };
  const callsTo = (spreadsheetId: string) =>
    new SheetsCalls(clients, spreadsheetId, policy, AbortSignal.timeout(checkTimeoutMs));
  return {
    written: async (spreadsheetId) => {
      const fields = "developerMetadata(metadataId,metadataKey,metadataValue,location)";
      const { developerMetadata = [] } = await callsTo(spreadsheetId).read((client, options) =>
        client.spreadsheets.get({ spreadsheetId, fields }, options),
      );
      return developerMetadata.flatMap(({ metadataKey, metadataId, metadataValue, location }): WrittenChallenge[] =>
        metadataKey === challengeKey && typeof metadataId === "number" && location?.spreadsheet === true
          ? [{ metadataId, value: metadataValue ?? "" }]
          : [],
      );
    },
    remove: async (spreadsheetId, written) => {
      const requests = written.map(({ metadataId }) => ({
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
      }));
      if (requests.length === 0) return;
      // A structural batch; but removing what is gone changes nothing, so that it may be sent again like a write of values.
      await callsTo(spreadsheetId).writeValues((client, options) =>
        client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }, options),
      );
    },
  };
}
