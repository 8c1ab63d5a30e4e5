import { strict } from "./strict.ts";
import type { HostRequest, SyncFetch } from "./world.ts";

const knownOptions = ["method", "contentType", "payload", "headers", "muteHttpExceptions", "followRedirects"];

/** `UrlFetchApp` over a fetch that waits. */
export function urlFetchApp(fetch: SyncFetch, guard: (member: string) => void): object {
  return strict(
    "UrlFetchApp",
    {
      fetch: (url: string, options: Readonly<Record<string, unknown>> = {}) => {
        const response = fetch(requestOf(url, options));
        if (response.status >= 400 && options.muteHttpExceptions !== true) {
          throw new Error(`Request failed for ${new URL(url).origin} returned code ${response.status}.`);
        }
        return strict("HTTPResponse", {
          getResponseCode: () => response.status,
          getContentText: () => response.body,
        });
      },
    },
    guard,
  );
}

/** Checks a call as UrlFetchApp would, and more strictly where that hides mistakes. */
function requestOf(url: string, options: Readonly<Record<string, unknown>>): HostRequest {
  for (const option of Object.keys(options)) {
    if (!knownOptions.includes(option)) throw new Error(`UrlFetchApp.fetch option ${option} is not stood in for`);
  }
  if (options.followRedirects !== false) throw new Error("Following redirects is not stood in for");
  const { method = "get", payload, headers = {}, contentType } = options;
  if (!URL.canParse(url)) throw new Error(`Invalid argument: ${url}`);
  if (method === "get" && payload !== undefined) throw new Error("A GET request takes no payload");
  if (payload !== undefined && typeof payload !== "string") throw new Error("Form payloads are not stood in for");
  const sent = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return {
    url,
    method: String(method).toUpperCase(),
    headers: {
      ...Object.fromEntries(sent),
      ...(contentType === undefined ? {} : { "content-type": String(contentType) }),
    },
    body: payload,
  };
}
