import { AppError } from "../../errors.ts";
import type { TaskQueue } from "../../use-cases/ports/task-queue.ts";

/** The queue of one machine: posts tasks to the server that `startLocalQueue` started. @param url its address */
export function localTaskQueue(url: string): TaskQueue {
  return {
    enqueueRefresh: async (task) => {
      const body = JSON.stringify(task);
      const headers = { "content-type": "application/json" };
      const signal = AbortSignal.timeout(10_000);
      const response = await fetch(url, { method: "POST", headers, body, signal }).catch((cause: unknown) => {
        throw new AppError("queue_unavailable", `The local queue at ${url} does not answer.`, { cause });
      });
      const answer = await response.text();
      if (!response.ok) {
        throw new AppError("queue_unavailable", `The local queue answered ${response.status}: ${answer.slice(0, 200)}`);
      }
    },
  };
}
