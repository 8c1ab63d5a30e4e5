import type { z } from "zod";
import { cloudVariables } from "./cloud-variables.schema.ts";
import { localVariables } from "./local-variables.schema.ts";
import { checkWith, type SchemaProblem } from "./schema-problems.ts";

/** One machine, no account: the local Sheets server, SQLite, the local queue. */
export interface LocalConfig {
  readonly mode: "local";
  readonly sheetsRootUrl: string;
  /** What the Sheets server asks for, if anything. */
  readonly sheetsToken: string | undefined;
  readonly storeFile: string;
  readonly queueUrl: string;
  readonly identityKeyFile: string;
  /** A clock that stands still, where one is asked for. */
  readonly fixedNow: Date | undefined;
  readonly resultsFolder: string | undefined;
}

/** Google's cloud. */
export interface CloudConfig {
  readonly mode: "cloud";
  /** OAuth client ids. */
  readonly audiences: readonly [string, ...string[]];
  readonly domains: readonly [string, ...string[]];
  /** The tool's own account. */
  readonly account: string;
  /** `projects/P/locations/L/queues/Q` */
  readonly taskQueue: string;
  readonly worker: { readonly url: string; readonly account: string };
  readonly nightly: { readonly url: string; readonly account: string };
  readonly databaseId: string | undefined;
}

export type Config = LocalConfig | CloudConfig;

/** The environment as a process has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown at start; the message lists everything that is wrong, one variable a line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** The public service: it checks each call itself, by the token's signature, and nobody checks before it. */
const publicFunction = "recompute";

/**
 * What the functions need to know, from the environment. An empty variable counts as one that is not there.
 *
 * In the cloud nothing has a default that would let somebody in. `FUNCTION_TARGET`, which the platform sets, says which function this
 * is: every one but `recompute` needs TIERS_PLATFORM_CHECKS.
 *
 * @throws ConfigError with every problem at once: `TIERS_MODE: found "prod"; expected one of "local", "cloud"`.
 *   A variable that begins with TIERS_ and is not known is a problem too: it is most likely misspelt.
 */
export function readConfig(environment: Environment): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  return set.TIERS_MODE === "cloud" ? cloudConfig(set) : localConfig(set);
}

function localConfig(set: Environment): LocalConfig {
  const checked = complete(localVariables, set, Object.keys(localVariables.shape));
  return {
    mode: "local",
    sheetsRootUrl: checked.SHEETS_ROOT_URL,
    sheetsToken: checked.TIERS_SHEETS_TOKEN,
    storeFile: checked.TIERS_STORE_FILE,
    queueUrl: checked.TIERS_QUEUE_URL,
    identityKeyFile: checked.TIERS_IDENTITY_KEY_FILE,
    fixedNow: checked.TIERS_NOW,
    resultsFolder: checked.TIERS_RESULTS_FOLDER,
  };
}

function cloudConfig(set: Environment): CloudConfig {
  const isPublic = set.FUNCTION_TARGET === publicFunction;
  const wanted = isPublic ? cloudVariables.partial({ TIERS_PLATFORM_CHECKS: true }) : cloudVariables;
  const checked = complete(wanted, set, ["TIERS_MODE", ...Object.keys(cloudVariables.shape)]);
  return {
    mode: "cloud",
    audiences: checked.TIERS_AUDIENCES,
    domains: checked.TIERS_DOMAINS,
    account: checked.TIERS_ACCOUNT,
    taskQueue: checked.TIERS_TASK_QUEUE,
    worker: { url: checked.TIERS_WORKER_URL, account: checked.TIERS_QUEUE_ACCOUNT },
    nightly: { url: checked.TIERS_NIGHTLY_URL, account: checked.TIERS_SCHEDULER_ACCOUNT },
    databaseId: checked.TIERS_DATABASE,
  };
}

function complete<T>(schema: z.ZodType<T>, set: Environment, known: readonly string[]): T {
  const checked = checkWith(schema, set);
  const problems = [...misspelt(set, known), ...(checked.ok ? [] : checked.problems)];
  if (checked.ok && problems.length === 0) return checked.value;
  const lines = problems.map(({ field, found, expected }) => `  ${field}: found ${found}; expected ${expected}`);
  throw new ConfigError(`The environment is not complete (.env.example explains each variable):\n${lines.join("\n")}`);
}

function misspelt(environment: Environment, known: readonly string[]): readonly SchemaProblem[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith("TIERS_") && !known.includes(name))
    .map((name) => ({
      field: name,
      found: "a variable that is not known",
      expected: `one of ${known.filter((variable) => variable.startsWith("TIERS_")).join(", ")}`,
    }));
}
