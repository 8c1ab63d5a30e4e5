import { z } from "zod";
import { checkWith, type SchemaProblem } from "./schema-problems.ts";

/** Where the functions run. */
export const modes = ["local", "cloud"] as const;

const text = (error: string) => z.string({ error });
const url = (error: string) => z.url({ protocol: /^https?$/, error });
const mode = z.enum(modes).meta({
  description: "Where the functions run: local (one machine, no account) or cloud.",
  example: "local",
});

/** Every variable that the functions read in local mode: what it is, and what it looks like. */
export const localVariables = z.object({
  TIERS_MODE: mode,
  SHEETS_ROOT_URL: url("the address of the local Sheets server, such as http://127.0.0.1:8085/").meta({
    description: "The Sheets service to read and write: the local Sheets server.",
    example: "http://127.0.0.1:8085/",
  }),
  TIERS_SHEETS_TOKEN: text("a bearer token").exactOptional().meta({
    description: "Optional: the bearer token that the local Sheets server asks for.",
    example: "a-long-random-text",
  }),
  TIERS_STORE_FILE: text("the path of a file").meta({
    description: "The SQLite file that keeps registrations, runs and snapshots; made where it is missing.",
    example: ".local/tiers.sqlite",
  }),
  TIERS_QUEUE_URL: url("the address of the local queue, such as http://127.0.0.1:8086/").meta({
    description: "The local queue, which calls refreshWorkbook.",
    example: "http://127.0.0.1:8086/",
  }),
  TIERS_IDENTITY_KEY_FILE: text("the path of a file").meta({
    description: "The public key (PEM) that signed the tokens of this machine; whoever starts the functions makes it.",
    example: ".local/identity-key.pem",
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
    description:
      "Optional: a folder where each run leaves everything that it computed, customers included, in the place of the run before.",
    example: ".local/results",
  }),
});

const names = (pattern: RegExp, error: string) =>
  text(error).transform((listed, context): readonly [string, ...string[]] => {
    const [first, ...more] = listed.split(",").map((name) => name.trim());
    if (first !== undefined && [first, ...more].every((name) => pattern.test(name))) return [first, ...more];
    context.addIssue({ code: "custom", message: error });
    return z.NEVER;
  });
const accountWords = "the e-mail address of a service account";
const account = text(accountWords).regex(/^[^\s@/]+@[^\s@/]+$/, { error: accountWords });
const service = (error: string) => z.url({ protocol: /^https$/, error });

/** Every variable that the functions read in the cloud. All are needed, but for the last. */
export const cloudVariables = z.object({
  TIERS_AUDIENCES: names(/^[^\s,]+$/, "OAuth client ids with commas between, at least one").meta({
    description:
      "OAuth client ids whose identity tokens count: that of the Cloud project of each script (commas between them).",
    example: "1234567890-abc.apps.googleusercontent.com",
  }),
  TIERS_DOMAINS: names(/^(\*|[a-z0-9-]+(\.[a-z0-9-]+)+)$/, "domains with commas between, at least one, or *").meta({
    description:
      "Whose people may call: Workspace domains (commas between them), gmail.com for personal accounts there, * for everybody.",
    example: "example.com",
  }),
  TIERS_ACCOUNT: account.meta({
    description: "The tool's own service account, with which spreadsheets are shared.",
    example: "customer-tiers@my-project.iam.gserviceaccount.com",
  }),
  TIERS_TASK_QUEUE: text("projects/PROJECT/locations/LOCATION/queues/QUEUE")
    .regex(/^projects\/[^/\s]+\/locations\/[^/\s]+\/queues\/[^/\s]+$/, {
      error: "projects/PROJECT/locations/LOCATION/queues/QUEUE",
    })
    .meta({
      description: "The Cloud Tasks queue that delivers runs to refreshWorkbook.",
      example: "projects/my-project/locations/europe-west3/queues/refresh",
    }),
  TIERS_WORKER_URL: service("the https address of refreshWorkbook").meta({
    description: "The https address of refreshWorkbook, at the same time the audience of the queue's tokens.",
    example: "https://refreshworkbook-abc-ey.a.run.app",
  }),
  TIERS_QUEUE_ACCOUNT: account.meta({
    description: "The service account as which the queue calls refreshWorkbook.",
    example: "tiers-queue@my-project.iam.gserviceaccount.com",
  }),
  TIERS_NIGHTLY_URL: service("the https address of nightlyRefresh").meta({
    description: "The https address of nightlyRefresh, at the same time the audience of the scheduler's tokens.",
    example: "https://nightlyrefresh-abc-ey.a.run.app",
  }),
  TIERS_SCHEDULER_ACCOUNT: account.meta({
    description: "The service account as which the scheduler calls nightlyRefresh.",
    example: "tiers-scheduler@my-project.iam.gserviceaccount.com",
  }),
  TIERS_PLATFORM_CHECKS: z.literal("yes", { error: "yes, once the service is deployed without public access" }).meta({
    description:
      "yes declares that refreshWorkbook and nightlyRefresh are deployed without public access, so that Cloud Run checks each call. They start only with it; recompute does without.",
    example: "yes",
  }),
  TIERS_DATABASE: text("the id of a Firestore database").exactOptional().meta({
    description: "Optional: the Firestore database; (default) unless given.",
    example: "customer-tiers",
  }),
});

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
