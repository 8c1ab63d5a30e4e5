import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";

const taskSchema = z.strictObject({
  name: z.string(),
  dispatchDeadline: z.string().regex(/^\d+s$/),
  scheduleTime: z.iso.datetime().optional(),
  httpRequest: z.strictObject({
    url: z.url({ protocol: /^https$/ }),
    httpMethod: z.literal("POST"),
    headers: z.record(z.string(), z.string()),
    body: z.base64(),
    oidcToken: z.strictObject({ serviceAccountEmail: z.email(), audience: z.string() }),
  }),
});

/** A task as it was created. */
export type CreatedTask = z.infer<typeof taskSchema>;

/** A small stand-in for the part of the Cloud Tasks API that makes tasks; strict about unknown fields. */
export interface TaskServer {
  readonly url: string;
  readonly tasks: readonly CreatedTask[];
  /** Answers the next calls with this status, until `accept`. */
  refuse(status: number): void;
  accept(): void;
  close(): Promise<void>;
}

/** @param queue the one that it knows: `projects/P/locations/L/queues/Q` */
export async function startTaskServer(queue: string): Promise<TaskServer> {
  const tasks: CreatedTask[] = [];
  let refusal: number | undefined;
  const server = createServer(async (request, response) => {
    const answer = (code: number, body: unknown) =>
      void response.writeHead(code, { "content-type": "application/json" }).end(JSON.stringify(body));
    const fail = (code: number, status: string) => answer(code, { error: { code, status, message: status } });
    const body = await json(request);
    if (refusal !== undefined) return fail(refusal, "REFUSED");
    if (request.method !== "POST" || request.url !== `/v2/${queue}/tasks`) return fail(404, "NOT_FOUND");
    const parsed = z.strictObject({ task: taskSchema }).safeParse(body);
    if (!parsed.success) return fail(400, "INVALID_ARGUMENT");
    const { task } = parsed.data;
    const id = /^(.*)\/tasks\/([A-Za-z0-9_-]{1,500})$/.exec(task.name);
    if (id?.[1] !== queue) return fail(400, "INVALID_ARGUMENT");
    if (tasks.some(({ name }) => name === task.name)) return fail(409, "ALREADY_EXISTS");
    tasks.push(task);
    answer(200, task);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The task server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    tasks,
    refuse: (status) => {
      refusal = status;
    },
    accept: () => {
      refusal = undefined;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
