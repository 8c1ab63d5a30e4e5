import { Firestore } from "@google-cloud/firestore";
import { inject } from "vitest";

/** What the global set-up knows of the Firestore emulator before any test runs. */
export type EmulatorOffer =
  /** Ask `url` for its `host:port`: it is started by the first who asks. */
  | { readonly kind: "on demand"; readonly url: string }
  /** Somebody runs one already (`FIRESTORE_EMULATOR_HOST`). */
  | { readonly kind: "running"; readonly host: string }
  /** There is none; `missing` names what to install. */
  | { readonly kind: "missing"; readonly missing: string };

declare module "vitest" {
  interface ProvidedContext {
    readonly firestoreEmulator: EmulatorOffer;
  }
}

/** Why tests on the emulator cannot run here, to put into their names; undefined where they can. */
export function emulatorMissing(): string | undefined {
  const offer = inject("firestoreEmulator");
  return offer.kind === "missing" ? offer.missing : undefined;
}

/** `host:port` of the running emulator; started now where nobody asked before. */
export async function emulatorHost(): Promise<string> {
  const offer = inject("firestoreEmulator");
  if (offer.kind === "running") return offer.host;
  if (offer.kind === "missing") throw new Error(offer.missing);
  const answer = await fetch(offer.url);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** The settings of a client of the emulator, which takes anybody called `owner` for the administrator. */
export function emulatorSettings(host: string, projectId: string) {
  return { projectId, host, ssl: false, customHeaders: { Authorization: "Bearer owner" } };
}

/** A client of the emulator. Give each test file a project of its own: nothing else keeps their documents apart. */
export async function emulatorClient(projectId: string): Promise<Firestore> {
  return new Firestore(emulatorSettings(await emulatorHost(), projectId));
}
