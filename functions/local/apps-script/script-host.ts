import { type AuthMode, checkAuthMode } from "./auth-mode.ts";
import { hostDate } from "./host-date.ts";
import { htmlService } from "./html-service.ts";
import { plainValue } from "./plain-value.ts";
import { sheetsRest } from "./sheets-rest.ts";
import { spreadsheetService, unflushed } from "./spreadsheet.ts";
import { strict, strictEnum } from "./strict.ts";
import { uiService } from "./ui.ts";
import { urlFetchApp } from "./url-fetch-app.ts";
import type { ScriptWorld } from "./world.ts";

/** After this a script is ended. */
const scriptLimitMs = 360_000;
const longestSleepMs = 300_000;

/** The code of a script, loaded: gives the functions that stand at its top. */
export type FindFunction = (name: string) => unknown;

/** Services that stand in for Google's, and the ways in which Google calls a script. */
export interface ScriptHost {
  /** What a script sees besides the language: `SpreadsheetApp` and its siblings by name. */
  readonly services: Readonly<Record<string, unknown>>;
  /** As a trigger calls: `onOpen`, `onInstall`. */
  trigger(find: FindFunction, name: "onOpen" | "onInstall", authMode: AuthMode): void;
  /** As a menu item calls. */
  press(find: FindFunction, name: string): void;
  /** As `google.script.run` of a sidebar calls: takes and gives plain values only. */
  call(find: FindFunction, name: string, parameters: readonly unknown[]): unknown;
}

/**
 * Stands in for the services of Apps Script that the product uses, over the Sheets REST API; runs in a browser as well as in Node.
 *
 * Strict: what is not stood in for throws by its name. It holds the script to what Google allows: to the authorisation of the moment
 * and to six minutes.
 */
export function scriptHost(world: ScriptWorld): ScriptHost {
  const { ui, nowMs } = world;
  let mode: AuthMode = "FULL";
  let endsAtMs = Number.POSITIVE_INFINITY;
  const checkTime = () => {
    if (nowMs() > endsAtMs) throw new Error("Exceeded maximum execution time");
  };
  const guard = (service: string) => (member: string) => checkAuthMode(service, member, mode);
  const later = unflushed();
  const spreadsheet = spreadsheetService(world.spreadsheetId, sheetsRest(world), ui, later);

  const services = {
    Date: hostDate(nowMs),
    SpreadsheetApp: strict(
      "SpreadsheetApp",
      {
        getActiveSpreadsheet: () => spreadsheet,
        DeveloperMetadataVisibility: strictEnum("DeveloperMetadataVisibility", ["DOCUMENT", "PROJECT"]),
        flush: later.flush,
        getUi: () => uiService(ui, guard("Ui")),
      },
      guard("SpreadsheetApp"),
    ),
    Session: strict("Session", { getActiveUserLocale: () => world.userLocale }, guard("Session")),
    ScriptApp: strict(
      "ScriptApp",
      {
        AuthMode: strictEnum("AuthMode", ["NONE", "LIMITED", "FULL"]),
        getIdentityToken: () => world.identityToken(),
      },
      guard("ScriptApp"),
    ),
    PropertiesService: strict(
      "PropertiesService",
      {
        getScriptProperties: () =>
          strict("Properties", {
            getProperty: (name: string) =>
              Object.hasOwn(world.scriptProperties, name) ? world.scriptProperties[name] : null,
          }),
      },
      guard("PropertiesService"),
    ),
    HtmlService: htmlService(world.htmlFiles),
    UrlFetchApp: urlFetchApp((request) => {
      const response = world.fetch(request);
      checkTime();
      return response;
    }, guard("UrlFetchApp")),
    Utilities: strict("Utilities", {
      sleep: (milliseconds: number) => {
        if (!Number.isInteger(milliseconds) || milliseconds < 0 || milliseconds > longestSleepMs) {
          throw new Error(`Utilities.sleep takes 0 to ${longestSleepMs} whole milliseconds, not ${milliseconds}`);
        }
        world.sleep(milliseconds);
        checkTime();
      },
    }),
  };

  const run = (find: FindFunction, name: string, parameters: readonly unknown[], authMode: AuthMode): unknown => {
    const found = find(name);
    if (typeof found !== "function") throw new Error(`Script function not found: ${name}`);
    mode = authMode;
    endsAtMs = nowMs() + scriptLimitMs;
    const value: unknown = found(...parameters);
    later.flush();
    return value;
  };
  return {
    services,
    trigger: (find, name, authMode) => void run(find, name, [{ authMode }], authMode),
    press: (find, name) => void run(find, name, [], "FULL"),
    call: (find, name, parameters) => {
      // A final _ keeps a function from dialogs.
      if (name.endsWith("_")) throw new Error(`Script function not found: ${name}`);
      const value = run(
        find,
        name,
        parameters.map((each, at) => plainValue(each, `parameter ${at + 1}`)),
        "FULL",
      );
      return value === undefined ? null : plainValue(value, `${name}()`);
    },
  };
}
