import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { removedSignature } from "../../functions/http/verify-token.ts";
import { localIssuer, localNames } from "../../functions/local/identity.ts";
import { startPlatformFront } from "../../functions/local/platform-front.ts";
import { portOf } from "../support/global-setup-emulator.ts";

const invoker = localNames.queue;

/** A private service that answers what reached it, and what stands before it. */
async function service() {
  const seen: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    seen.push({ headers: request.headers, body: await text(request) });
    response.writeHead(503, { "x-answer": "ours" }).end("later");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = localIssuer();
  const targetUrl = `http://127.0.0.1:${portOf(server)}/`;
  const front = await startPlatformFront({ targetUrl: () => targetUrl, invoker, publicKey: issuer.publicKey });
  onTestFinished(async () => {
    await front.close();
    server.close();
  });
  const post = (headers: Readonly<Record<string, string>>) => fetch(front.url, { method: "POST", headers, body: "{}" });
  return { seen, issuer, server, post };
}

test("the invoker's call is passed on whole, but for the signature of the token", async () => {
  const { seen, issuer, post } = await service();
  const token = issuer.invokerToken(invoker);
  const answer = await post({ authorization: `Bearer ${token}`, "x-cloudtasks-taskretrycount": "2" });
  expect([answer.status, answer.headers.get("x-answer"), await answer.text()]).toEqual([503, "ours", "later"]);
  const stripped = `${token.slice(0, token.lastIndexOf("."))}.${removedSignature}`;
  expect(seen).toMatchObject([
    { headers: { authorization: `Bearer ${stripped}`, "x-cloudtasks-taskretrycount": "2" }, body: "{}" },
  ]);
});

test("whom it does not know reaches nothing", async () => {
  const { seen, issuer, post } = await service();
  const tokens = [issuer.personToken(), issuer.invokerToken(localNames.scheduler), localIssuer().invokerToken(invoker)];
  for (const token of ["", ...tokens]) expect((await post({ authorization: `Bearer ${token}` })).status).toBe(403);
  expect((await post({})).status).toBe(403);
  expect(seen).toEqual([]);
});

test("beside X-Serverless-Authorization it looks at no other header, as Cloud Run does", async () => {
  const { seen, issuer, post } = await service();
  const known = `Bearer ${issuer.invokerToken(invoker)}`;
  await post({ "x-serverless-authorization": known, authorization: "Bearer whatever.it.says" });
  expect(seen).toMatchObject([{ headers: { authorization: "Bearer whatever.it.says" } }]);
  expect(seen[0]?.headers["x-serverless-authorization"]).toMatch(new RegExp(`${removedSignature}$`));
  expect((await post({ "x-serverless-authorization": "Bearer x", authorization: known })).status).toBe(403);
});

test("a service that is not there is a broken connection", async () => {
  const { issuer, server, post } = await service();
  server.close();
  await once(server, "close");
  await expect(post({ authorization: `Bearer ${issuer.invokerToken(invoker)}` })).rejects.toThrow();
});

test("so is one that has no address yet", async () => {
  const issuer = localIssuer();
  const front = await startPlatformFront({ targetUrl: () => "", invoker, publicKey: issuer.publicKey });
  onTestFinished(() => front.close());
  const headers = { authorization: `Bearer ${issuer.invokerToken(invoker)}` };
  await expect(fetch(front.url, { headers })).rejects.toThrow();
});
