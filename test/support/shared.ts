import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of shared research data and recordings: `SHARED_DIR`, else `../shared` beside the project. */
export const sharedDir = process.env.SHARED_DIR ?? path.resolve(import.meta.dirname, "../../../shared");

/** Whether a file or folder of the shared folder is there; tests that need it are skipped by name where it is not. */
export function hasShared(...segments: readonly string[]): boolean {
  return existsSync(path.join(sharedDir, ...segments));
}

/** The path of a file in the shared folder. */
export function sharedPath(...segments: readonly string[]): string {
  return path.join(sharedDir, ...segments);
}

/** The text of a file in the shared folder. */
export function readShared(...segments: readonly string[]): string {
  return readFileSync(sharedPath(...segments), "utf8");
}
