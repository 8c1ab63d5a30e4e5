/**
 * Sends recorded conversations with the real Sheets API to the local Sheets server and compares the answers.
 *
 * Usage: `npm run replay -- FOLDER`
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { startSheetsServer } from "../local/sheets-server/server.ts";
import { type ReplayedCall, recordingSchema, replayIdentity, replayRecording } from "./replay-recording.ts";

/** How many calls of a kind were alike. */
export type Alike = { readonly alike: number; readonly total: number };

export type ReplayReport = Alike & {
  readonly byMethod: ReadonlyMap<string, Alike>;
  readonly byRequestKind: ReadonlyMap<string, Alike>;
  /** The differences with list indexes left out, each with its number of calls and one example, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number; readonly example: string }[];
};

/** Replays every `*.json` recording of a folder, each against a server of its own. */
export async function replayFolder(folder: string): Promise<ReplayReport> {
  const replayed: { readonly file: string; readonly call: ReplayedCall }[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".json")) continue;
    const calls = recordingSchema.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8")));
    const server = await startSheetsServer({ identities: [replayIdentity] });
    try {
      for (const call of await replayRecording(calls, server)) replayed.push({ file, call });
    } finally {
      await server.close();
    }
  }
  return summarize(replayed);
}

function summarize(replayed: readonly { readonly file: string; readonly call: ReplayedCall }[]): ReplayReport {
  const byMethod = new Map<string, Alike>();
  const byRequestKind = new Map<string, Alike>();
  const reasons = new Map<string, { count: number; example: string }>();
  for (const { file, call } of replayed) {
    const alike = call.difference === undefined;
    add(byMethod, call.method, alike);
    for (const kind of call.requestKinds) add(byRequestKind, kind, alike);
    if (call.difference === undefined) continue;
    const reason = `${call.method} ${call.difference.replace(/\[\d+\]/g, "[]").split(":")[0]}`;
    const known = reasons.get(reason) ?? { count: 0, example: `${file}: ${call.difference}` };
    reasons.set(reason, { ...known, count: known.count + 1 });
  }
  return {
    alike: replayed.filter(({ call }) => call.difference === undefined).length,
    total: replayed.length,
    byMethod,
    byRequestKind,
    reasons: [...reasons].map(([reason, each]) => ({ reason, ...each })).sort((a, b) => b.count - a.count),
  };
}

function add(counts: Map<string, Alike>, key: string, alike: boolean): void {
  const known = counts.get(key) ?? { alike: 0, total: 0 };
  counts.set(key, { alike: known.alike + (alike ? 1 : 0), total: known.total + 1 });
}

/** The report as lines of text. */
export function printReport(report: ReplayReport): string {
  const table = (title: string, counts: ReadonlyMap<string, Alike>) => [
    "",
    title,
    ...[...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, { alike, total }]) => `  ${name.padEnd(32)} ${alike} of ${total}`),
  ];
  return [
    `${report.alike} of ${report.total} alike`,
    ...report.reasons.map(({ reason, count, example }) => `  ${count} × ${reason}\n      ${example}`),
    ...table("By method", report.byMethod),
    ...table("By kind of request in a batchUpdate", report.byRequestKind),
  ].join("\n");
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error("Usage: npm run replay -- FOLDER");
  process.stdout.write(`${printReport(await replayFolder(folder))}\n`);
}
