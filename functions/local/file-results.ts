import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Computed } from "../use-cases/compute-tiers.ts";
import type { ResultSink } from "../use-cases/ports.ts";
import { resultLines } from "./result-lines.ts";

/** Where the whole result of a run lies. */
export function resultFile(folder: string, runId: string): string {
  return path.join(folder, `${runId}.json`);
}

/** Keeps everything that a run computed as a JSON file, whole or not at all. */
export function fileResults(folder: string): ResultSink<Computed> {
  return {
    async accept({ runId }, computed) {
      await mkdir(folder, { recursive: true });
      const file = resultFile(folder, runId);
      await pipeline(Readable.from(resultLines(computed)), createWriteStream(`${file}.part`));
      await rename(`${file}.part`, file);
    },
  };
}
