import { z } from "zod";

/** Where the functions run. */
const modes = ["local", "cloud"] as const;

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
