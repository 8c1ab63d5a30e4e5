import { z } from "zod";
import { checkWith, type SchemaProblem } from "./schema-problems.ts";

/** Where the functions run. */
export const modes = ["local", "cloud"] as const;

const text = (error: string) => z.string({ error });
const url = (error: string) => z.url({ protocol: /^https?$/, error });

/** Every variable that the functions read in local mode: what it is, and what it looks like. */
export const localVariables = z.object({
  TIERS_MODE: z.enum(modes).meta({
    description: "Where the functions run: local (one machine, no account) or cloud.",
    example: "local",
  }),
  SHEETS_ROOT_URL: url("the address of the local Sheets server, such as http://127.0.0.1:8085/").meta({
    description: "The Sheets service to read and write: the local Sheets server.",
    example: "http://127.0.0.1:8085/",
  }),
  TIERS_STORE_FILE: text("the path of a file").meta({
    description: "The SQLite file that keeps registrations, runs and snapshots; made where it is missing.",
    example: ".local/tiers.sqlite",
  }),
  TIERS_QUEUE_URL: url("the address of the local queue, such as http://127.0.0.1:8086/").meta({
    description: "The local queue, which calls refreshWorkbook.",
    example: "http://127.0.0.1:8086/",
  }),
  TIERS_NOW: z.iso
    .datetime({ offset: true, error: "an instant such as 2025-06-16T04:00:00Z" })
    .transform((instant) => new Date(instant))
    .exactOptional()
    .meta({
      description: "Optional, for tests: a clock that stands still at this instant.",
      example: "2025-06-16T04:00:00Z",
    }),
  TIERS_RESULTS_FOLDER: text("the path of a folder").exactOptional().meta({
    description: "Optional: a folder where each run leaves everything that it computed, customers included.",
    example: ".local/results",
  }),
});

/** One machine, no account: the local Sheets server, SQLite, the local queue. */
export interface LocalConfig {
  readonly mode: "local";
  readonly sheetsRootUrl: string;
  readonly storeFile: string;
  readonly queueUrl: string;
  /** A clock that stands still, where one is asked for. */
  readonly fixedNow: Date | undefined;
  readonly resultsFolder: string | undefined;
}

/** Google's cloud. Its settings come with the check of who calls. */
export interface CloudConfig {
  readonly mode: "cloud";
}

export type Config = LocalConfig | CloudConfig;

/** The environment as a process has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown at start; the message lists everything that is wrong, one variable a line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * What the functions need to know, from the environment. An empty variable counts as one that is not there.
 *
 * @throws ConfigError with every problem at once: `TIERS_MODE: found "prod"; expected one of "local", "cloud"`.
 *   A variable that begins with TIERS_ and is not known is a problem too: it is most likely misspelt.
 */
export function readConfig(environment: Environment): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  if (set.TIERS_MODE === "cloud") return { mode: "cloud" };
  const checked = checkWith(localVariables, set);
  const problems = [...misspelt(set), ...(checked.ok ? [] : checked.problems)];
  if (!checked.ok || problems.length > 0) {
    const lines = problems.map(({ field, found, expected }) => `  ${field}: found ${found}; expected ${expected}`);
    throw new ConfigError(
      `The environment is not complete (.env.example explains each variable):\n${lines.join("\n")}`,
    );
  }
  const { SHEETS_ROOT_URL, TIERS_STORE_FILE, TIERS_QUEUE_URL, TIERS_NOW, TIERS_RESULTS_FOLDER } = checked.value;
  return {
    mode: "local",
    sheetsRootUrl: SHEETS_ROOT_URL,
    storeFile: TIERS_STORE_FILE,
    queueUrl: TIERS_QUEUE_URL,
    fixedNow: TIERS_NOW,
    resultsFolder: TIERS_RESULTS_FOLDER,
  };
}

function misspelt(environment: Environment): readonly SchemaProblem[] {
  const known = Object.keys(localVariables.shape);
  return Object.keys(environment)
    .filter((name) => name.startsWith("TIERS_") && !known.includes(name))
    .map((name) => ({
      field: name,
      found: "a variable that is not known",
      expected: `one of ${known.filter((variable) => variable.startsWith("TIERS_")).join(", ")}`,
    }));
}
