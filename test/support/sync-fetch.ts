import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { HostRequest, HostResponse } from "../../functions/local/apps-script/world.ts";

/** As long as UrlFetchApp waits. */
const timeoutMs = 60_000;

/** What the thread sends back: an answer, or why there is none. */
export type FetchOutcome = { readonly response: HostResponse } | { readonly failed: string };

/**
 * Makes a real HTTP call and waits for its answer, as Apps Script does: another thread calls while this one stands still.
 * So the server must run elsewhere than on this thread.
 *
 * @throws Error where there is no answer
 */
export function syncFetch(request: HostRequest): HostResponse {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("./sync-fetch-worker.ts", import.meta.url), {
    workerData: { request, port: port2, answered },
    transferList: [port2],
  });
  const waited = Atomics.wait(answered, 0, 0, timeoutMs);
  const outcome: FetchOutcome | undefined = receiveMessageOnPort(port)?.message;
  port.close();
  void worker.terminate();
  if (waited === "timed-out" || outcome === undefined) throw new Error(`Timeout: ${request.url}`);
  if ("failed" in outcome) throw new Error(outcome.failed);
  return outcome.response;
}

/** Answers the script's calls by real ones: an address that begins as `from` goes to where `to` says. */
export function forwarding(from: string, to: string): (request: HostRequest) => HostResponse {
  return (request) => {
    if (!request.url.startsWith(from)) throw new Error(`DNS error: ${request.url}`);
    return syncFetch({ ...request, url: to + request.url.slice(from.length) });
  };
}
