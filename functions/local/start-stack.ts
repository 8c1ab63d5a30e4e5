import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { LocalCaller } from "./caller.ts";
import { FileError } from "./file-error.ts";
import { resultFile } from "./file-results.ts";
import type { LocalIssuer } from "./identity.ts";
import { launchFunctions } from "./launch.ts";
import { type Identity, owner } from "./sheets-server/identities.ts";
import { type SheetsServer, startSheetsServer } from "./sheets-server/server.ts";

/** Everything at work on one machine: the Sheets server with a workbook, the functions, the queue, the store. */
export interface Stack {
  readonly sheets: SheetsServer;
  /** Whoever sits here, calling `recompute`. */
  readonly caller: LocalCaller;
  readonly issuer: LocalIssuer;
  readonly nightlyUrl: string;
  readonly workbookFolder: string;
  readonly storeFile: string;
  readonly logFile: string;
  /** Settles where a function is dead for good. */
  readonly failed: Promise<Error>;
  /** The JSON file that a run of the functions leaves. */
  resultFile(runId: string): string;
  close(): Promise<void>;
}

/**
 * Starts all of it with its state in one folder, which is made where it is missing. The Sheets server asks for a token that is made
 * here, so that no other account of the machine reads the orders through its port.
 *
 * @param now a clock that stands still
 * @throws FileError in words for whoever started it
 */
export async function startStack(folder: string, now?: Date): Promise<Stack> {
  try {
    return await started(folder, now);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const advice = `Where what an earlier start left in ${folder} is the trouble, --fresh starts anew.`;
    throw new FileError(`${reason}\n${advice}`, { cause });
  }
}

async function started(folder: string, now: Date | undefined): Promise<Stack> {
  const workbookFolder = path.join(folder, "workbook");
  const storeFile = path.join(folder, "tiers.sqlite");
  const logFile = path.join(folder, "functions.log");
  const resultsFolder = path.join(folder, "results");
  await mkdir(workbookFolder, { recursive: true, mode: 0o700 });
  const { email, role } = owner;
  const whoever: Identity = { token: randomBytes(32).toString("base64url"), email, role };
  const sheets = await startSheetsServer({ directory: workbookFolder, identities: [whoever] });
  try {
    const functions = await launchFunctions({
      sheets: sheets.access,
      storeFile,
      logFile,
      resultsFolder,
      ...(now && { now }),
    });
    return {
      sheets,
      caller: functions.caller,
      issuer: functions.issuer,
      nightlyUrl: functions.urls.nightlyRefresh,
      workbookFolder,
      storeFile,
      logFile,
      failed: functions.failed,
      resultFile: (runId) => resultFile(resultsFolder, runId),
      close: async () => {
        try {
          await functions.close();
        } finally {
          // Whatever a function does at its end: what people changed is kept.
          await sheets.close();
        }
      },
    };
  } catch (error) {
    await sheets.close();
    throw error;
  }
}
