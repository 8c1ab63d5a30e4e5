import { once } from "node:events";
import http from "node:http";
import type { TestProject } from "vitest/node";
import type {} from "./firestore-emulator.ts";
import { type Emulator, findEmulator, portOf, startEmulator } from "./global-setup-emulator.ts";

/**
 * Offers the Firestore emulator to the tests: started when the first test file asks for it, so that a run without one
 * starts no Java, and stopped at the end.
 */
export default async function offerEmulator(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  if (host !== undefined && host !== "") {
    project.provide("firestoreEmulator", { kind: "running", host });
    return undefined;
  }
  const found = findEmulator(process.env);
  if ("missing" in found) {
    process.stderr.write(`Skipping the tests on Firestore: ${found.missing}\n`);
    project.provide("firestoreEmulator", { kind: "missing", missing: found.missing });
    return undefined;
  }

  let starting: Promise<Emulator> | undefined;
  const server = http.createServer((_request, response) => {
    starting ??= startEmulator(found.java, found.jar);
    starting.then(
      (emulator) => response.end(emulator.host),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  project.provide("firestoreEmulator", { kind: "on demand", url: `http://127.0.0.1:${portOf(server)}` });

  return async () => {
    server.close();
    server.closeAllConnections();
    // One that never started has told the test that asked for it.
    const emulator = await starting?.catch(() => undefined);
    await emulator?.stop();
  };
}
