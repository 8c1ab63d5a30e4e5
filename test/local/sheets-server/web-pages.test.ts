import { request } from "node:http";
import { expect, test } from "vitest";
import { setUp } from "./make.ts";

test.each([
  ["a page of any origin", { origin: "https://evil.example" }],
  ["a page of this machine", { origin: "http://127.0.0.1:8888" }],
  ["a page without an origin", { origin: "null" }],
  ["another name for this machine, as DNS rebinding gives one", { host: "evil.example" }],
])("refuses %s", async (_, headers) => {
  const { server } = await setUp();
  const { hostname, port } = new URL(server.url);
  for (const path of ["/v4/spreadsheets/x", "/_local/calls"]) {
    const status = await new Promise((resolve, reject) => {
      request({ hostname, port, path, headers }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(403);
  }
});
