import { optionalText } from "./fields.ts";

/** What is to be written into the spreadsheet's developer metadata, and under which name. */
export interface Challenge {
  readonly key: string;
  readonly value: string;
}

/** The answer to a request for a challenge, or undefined where it is not one of ours. */
export function readChallenge(body: unknown): Challenge | undefined {
  const key = optionalText(body, "metadataKey");
  const value = optionalText(body, "challenge");
  return key === undefined || value === undefined ? undefined : { key, value };
}
