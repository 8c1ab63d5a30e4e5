import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Computed } from "../use-cases/compute-tiers.ts";
import type { ResultSink } from "../use-cases/ports/result-sink.ts";
import { resultLines } from "./result-lines.ts";

/** Where the whole result of a run lies. */
export function resultFile(folder: string, runId: string): string {
  return path.join(folder, `${runId}.json`);
}

/** A result of a run, whole or not: whoever names a folder of theirs for results keeps what else is in it. */
const resultName = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.json(\.part)?$/;

/** Keeps everything that the latest run computed as a JSON file, whole or not at all; those of earlier runs go. */
export function fileResults(folder: string): ResultSink<Computed> {
  return {
    async accept({ runId }, computed) {
      await mkdir(folder, { recursive: true });
      const file = resultFile(folder, runId);
      await pipeline(Readable.from(resultLines(computed)), createWriteStream(`${file}.part`));
      await rename(`${file}.part`, file);
      for (const name of await readdir(folder)) {
        if (resultName.test(name) && path.join(folder, name) !== file) await rm(path.join(folder, name));
      }
    },
  };
}
