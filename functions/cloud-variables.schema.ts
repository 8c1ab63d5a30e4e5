import { z } from "zod";

const text = (error: string) => z.string({ error });
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
