import { bundleAppsScript, type ScriptKind } from "../../functions/tools/build-appsscript.ts";
import { type AppsScriptHost, appsScriptHost, type HostSetting, type TimedResponse } from "./apps-script-host.ts";

/** Where the functions are in these tests. */
export const functionsUrl = "https://europe-west3-example.cloudfunctions.net/recompute";

/** What the functions would have the script write. */
export const challenge = { challenge: "2026-07-01T06:02:00.000Z/abc", metadataKey: "customer-tiers.challenge" };

/** An answer in JSON. */
export const json = (status: number, body: unknown): TimedResponse => ({ status, body: JSON.stringify(body) });

/** A setting whose `forward` answers requests for a challenge, too. */
export type BuiltSetting = HostSetting & { readonly forward?: NonNullable<HostSetting["answer"]> };

/** Builds the script once; gives hosts that have it, with the address set and requests for a challenge answered. */
export async function builtScript(kind: ScriptKind = "bound"): Promise<(setting?: BuiltSetting) => AppsScriptHost> {
  const files = await bundleAppsScript(kind);
  return ({ answer, forward, ...setting } = {}) =>
    appsScriptHost(files["Code.js"], {
      scriptProperties: { RECOMPUTE_URL: functionsUrl },
      htmlFiles: { Sidebar: files["Sidebar.html"] },
      ...setting,
      answer: (request) => {
        if (forward !== undefined) return forward(request);
        if (request.body?.includes('"action":"challenge"')) {
          return json(200, { ...challenge, expireAt: "2026-07-01T06:02:00.000Z" });
        }
        if (answer === undefined) throw new Error("the test answers no calls");
        return answer(request);
      },
    });
}

/** The calls of a host but those for a challenge, their bodies as values. */
export const bodiesAfterProof = (host: AppsScriptHost): readonly unknown[] =>
  host.requests.flatMap(({ body }) => {
    const sent: unknown = body === undefined ? undefined : JSON.parse(body);
    return JSON.stringify(sent)?.includes('"action":"challenge"') ? [] : [sent];
  });
