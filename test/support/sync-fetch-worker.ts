import { type MessagePort, workerData } from "node:worker_threads";
import type { HostRequest } from "../../functions/local/apps-script/world.ts";
import type { FetchOutcome } from "./sync-fetch.ts";

/** Makes the one call of sync-fetch.ts and wakes the thread that waits for it. */
interface Task {
  readonly request: HostRequest;
  readonly port: MessagePort;
  readonly answered: Int32Array;
}

const { request, port, answered }: Task = workerData;
port.postMessage(await outcomeOf(request));
Atomics.store(answered, 0, 1);
Atomics.notify(answered, 0);

async function outcomeOf({ url, method, headers, body }: HostRequest): Promise<FetchOutcome> {
  try {
    const response = await fetch(url, { method, headers, body: body ?? null, redirect: "manual" });
    return { response: { status: response.status, body: await response.text() } };
  } catch (thrown) {
    return { failed: `Address unavailable: ${url} (${String(thrown)})` };
  }
}
