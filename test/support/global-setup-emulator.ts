import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, realpathSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The emulator's jar in an installed Google Cloud SDK, and a Java to run it; or what is missing, in words. */
export function findEmulator(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly java: string; readonly jar: string } | { readonly missing: string } {
  const jar = sdkRoots(environment)
    .map((root) => path.join(root, "platform", "cloud-firestore-emulator", "cloud-firestore-emulator.jar"))
    .find((file) => existsSync(file));
  if (jar === undefined)
    return {
      missing:
        "no Firestore emulator: run `gcloud components install cloud-firestore-emulator` or set FIRESTORE_EMULATOR_HOST",
    };
  const javaHome = environment.JAVA_HOME;
  const java =
    (javaHome === undefined ? undefined : findExecutable("java", path.join(javaHome, "bin"))) ??
    findExecutable("java", environment.PATH);
  return java === undefined
    ? { missing: "no Java to run the Firestore emulator: install one (21 or later)" }
    : { java, jar };
}

/** Where a Google Cloud SDK may stand. Its own `gcloud info` would know, but takes seconds to say it. */
function sdkRoots(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const gcloud = findExecutable("gcloud", environment.PATH);
  return [
    environment.CLOUDSDK_ROOT_DIR,
    gcloud === undefined ? undefined : path.resolve(realpathSync(gcloud), "..", ".."),
    path.join(os.homedir(), "google-cloud-sdk"),
    "/usr/lib/google-cloud-sdk",
    "/usr/local/google-cloud-sdk",
    "/opt/google-cloud-sdk",
    "/snap/google-cloud-cli/current",
    "/opt/homebrew/share/google-cloud-sdk",
    "/usr/local/share/google-cloud-sdk",
    "/usr/share/google-cloud-sdk",
  ].filter((root) => root !== undefined);
}

function findExecutable(name: string, searchPath: string | undefined): string | undefined {
  const names = process.platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name];
  return (searchPath ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((each) => path.join(folder, each)))
    .find((file) => existsSync(file));
}

/** A running emulator. */
export interface Emulator {
  readonly host: string;
  stop(): Promise<void>;
}

const startTimeoutMs = 40_000;

/** Starts the emulator on a free port of this machine; it ends with `stop`, or with this process. */
export async function startEmulator(java: string, jar: string): Promise<Emulator> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      path.join(import.meta.dirname, "global-setup-child.ts"),
      java,
      "-cp",
      jar,
      "com.google.cloud.datastore.emulator.firestore.CloudFirestore",
      "--host=127.0.0.1",
      `--port=${port}`,
    ],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const stop = () => stopChild(child);
  const giveUpAt = Date.now() + startTimeoutMs;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      await stop();
      throw new Error(`The Firestore emulator did not start on port ${port}. It said:\n${said}`);
    }
    await sleep(100);
  }
  return { host: `127.0.0.1:${port}`, stop };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.stdin?.end();
  await ended;
}

async function answers(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    return answer.ok;
  } catch (refused) {
    if (refused instanceof TypeError) return false;
    throw refused;
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}

/** The port that a listening server has. */
export function portOf(server: net.Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server on a port has an address");
  return address.port;
}
