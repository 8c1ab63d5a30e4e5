import type { IncomingMessage } from "node:http";

/** More than pasted orders of a hundred thousand cells take. */
const maxBodyBytes = 8 * 1024 * 1024;

/** The body of a request; undefined where it is longer than anything that the page sends. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString("utf8");
}
