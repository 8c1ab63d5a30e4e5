import type { HostRequest, HostResponse } from "../../apps-script/world.ts";

/** Makes a call to the page's server and waits for its answer; in a worker only. @throws Error where there is none */
export function syncCall(path: string, { method, headers, body }: Omit<HostRequest, "url">): HostResponse {
  const call = new XMLHttpRequest();
  call.open(method, path, false);
  for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
  try {
    call.send(body ?? null);
  } catch {
    throw new Error(`Address unavailable: ${path}`);
  }
  return { status: call.status, body: call.responseText };
}
