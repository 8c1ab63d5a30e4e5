import vm from "node:vm";
import type { AuthMode } from "../../functions/local/apps-script/auth-mode.ts";
import { scriptHost } from "../../functions/local/apps-script/script-host.ts";
import type {
  Dialog,
  HostRequest,
  HostResponse,
  ScriptMenu,
  Selection,
  SyncFetch,
} from "../../functions/local/apps-script/world.ts";

export type { HostRequest } from "../../functions/local/apps-script/world.ts";

/** An answer to the script's call. */
export interface TimedResponse extends HostResponse {
  /** How long the answer took on the host's clock. */
  readonly tookMs?: number;
}

/** The spreadsheet, the user and the world that the script finds itself in. */
export interface HostSetting {
  readonly spreadsheetId?: string;
  readonly spreadsheetLocale?: string;
  /** Titles of the tabs, each of 1000 rows and 26 columns; their ids count from 0. */
  readonly tabs?: readonly string[];
  /** Developer metadata of those tabs. */
  readonly tabMetadata?: readonly { readonly key: string; readonly value: string; readonly tab: string }[];
  readonly userLocale?: string;
  /** null: Google gives none, as where the scope was not allowed. */
  readonly identityToken?: string | null;
  readonly scriptProperties?: Readonly<Record<string, string>>;
  readonly htmlFiles?: Readonly<Record<string, string>>;
  /** Takes what the script writes into the spreadsheet's developer metadata; what it throws is thrown at the script, as at a viewer. */
  readonly writeMetadata?: (key: string, value: string) => void;
  /** Answers all calls of the Sheets API, in the place of the fields above that tell of the spreadsheet. */
  readonly fetchSheets?: SyncFetch;
  /** What the user types where the script asks; null: they close the dialog. */
  readonly typed?: string | null;
  /** Answers calls; what it throws is thrown at the script, as UrlFetchApp does where there is no answer. */
  readonly answer?: (request: HostRequest) => TimedResponse;
}

/** A message in the corner of the spreadsheet. */
export interface Toast {
  readonly text: string;
  readonly title: string;
  readonly seconds: number;
}

/** A spreadsheet with a built script in it. */
export interface AppsScriptHost {
  readonly menus: readonly ScriptMenu[];
  readonly toasts: readonly Toast[];
  /** Dialogs that asked or told something. */
  readonly dialogs: readonly Dialog[];
  /** Sidebars in the order in which they were shown. */
  readonly sidebars: readonly { readonly title: string; readonly html: string }[];
  /** What the script selected, in order. */
  readonly selections: readonly Selection[];
  readonly requests: readonly HostRequest[];
  /** What stands in the spreadsheet's developer metadata: written and flushed. */
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
  /** The pauses that the script made, in milliseconds. */
  readonly pausesMs: readonly number[];
  /** Opens the spreadsheet, or installs the script. */
  trigger(name: "onOpen" | "onInstall", authMode: AuthMode): void;
  /** Presses the menu item that calls a function. @throws Error where no menu has one */
  press(functionName: string): void;
  /** Calls a function as the sidebar does. */
  call(functionName: string, ...parameters: readonly unknown[]): unknown;
}

/**
 * Runs built Apps Script code against the stand-ins of `functions/local/apps-script/`, in a realm of its own that has nothing else.
 *
 * Time is the host's own: pauses and slow answers move it.
 */
export function appsScriptHost(code: string, setting: HostSetting = {}): AppsScriptHost {
  const menus: ScriptMenu[] = [];
  const toasts: Toast[] = [];
  const dialogs: Dialog[] = [];
  const sidebars: { readonly title: string; readonly html: string }[] = [];
  const selections: Selection[] = [];
  const requests: HostRequest[] = [];
  const pausesMs: number[] = [];
  const metadata: { readonly key: string; readonly value: string }[] = [];
  let nowMs = Date.UTC(2026, 6, 1, 6);

  const host = scriptHost({
    spreadsheetId: setting.spreadsheetId ?? "1AbCdEfGhIjKlMnOpQrStUvWxYz",
    userLocale: setting.userLocale ?? "en",
    scriptProperties: setting.scriptProperties ?? {},
    htmlFiles: setting.htmlFiles ?? {},
    ui: {
      addMenu: (menu) => void menus.push(menu),
      alert: (dialog) => {
        dialogs.push(dialog);
        return "OK";
      },
      prompt: (dialog) => {
        dialogs.push(dialog);
        const { typed = null } = setting;
        return { button: typed === null ? "CLOSE" : "OK", text: typed ?? "" };
      },
      showSidebar: (sidebar) => void sidebars.push(sidebar),
      toast: (toast) => void toasts.push(toast),
      selected: () => selections.at(-1),
      select: (selection) => void selections.push(selection),
    },
    identityToken: () => (setting.identityToken === undefined ? "identity-token" : setting.identityToken),
    fetch: (request) => {
      requests.push(request);
      if (setting.answer === undefined) throw new Error("the test answers no calls");
      const { tookMs = 0, ...response } = setting.answer(request);
      nowMs += tookMs;
      return response;
    },
    fetchSheets:
      setting.fetchSheets ??
      smallSheets(setting, (key, value) => {
        setting.writeMetadata?.(key, value);
        metadata.push({ key, value });
      }),
    nowMs: () => nowMs,
    sleep: (milliseconds) => {
      pausesMs.push(milliseconds);
      nowMs += milliseconds;
    },
  });
  const context = vm.createContext({ ...host.services });
  vm.runInContext(code, context, { filename: "Code.js" });
  const find = (name: string): unknown => context[name];

  const press = (functionName: string) => {
    const items = menus.flatMap((menu) => menu.items);
    if (!items.some((item) => item.kind === "item" && item.functionName === functionName)) {
      throw new Error(`There is no menu item for ${functionName}`);
    }
    host.press(find, functionName);
  };
  return {
    ...{ menus, toasts, dialogs, sidebars, selections, requests, metadata, pausesMs },
    trigger: (name, authMode) => host.trigger(find, name, authMode),
    press,
    call: (functionName, ...parameters) => host.call(find, functionName, parameters),
  };
}

/** As much of the Sheets API as the script asks, over the setting of a test. */
function smallSheets(setting: HostSetting, addMetadata: (key: string, value: string) => void): SyncFetch {
  const { tabs = ["Orders"], tabMetadata = [], spreadsheetLocale = "en_GB" } = setting;
  const json = (body: unknown): HostResponse => ({ status: 200, body: JSON.stringify(body) });
  return ({ url, method, body = "{}" }) => {
    const { pathname } = new URL(url, "https://sheets.example");
    if (method === "GET") {
      const sheets = tabs.map((title, sheetId) => ({
        properties: { sheetId, title, gridProperties: { rowCount: 1000, columnCount: 26 } },
      }));
      return json({ properties: { title: "Shop", locale: spreadsheetLocale, timeZone: "Etc/UTC" }, sheets });
    }
    if (pathname.endsWith(":search")) {
      const wanted: unknown = JSON.parse(body).dataFilters[0].developerMetadataLookup.metadataKey;
      const matches = tabMetadata.flatMap(({ key, value, tab }, at) =>
        key === wanted
          ? [{ metadataId: at, metadataKey: key, metadataValue: value, location: { sheetId: tabs.indexOf(tab) } }]
          : [],
      );
      return json({ matchedDeveloperMetadata: matches.map((developerMetadata) => ({ developerMetadata })) });
    }
    const { metadataKey, metadataValue } = JSON.parse(body).requests[0].createDeveloperMetadata.developerMetadata;
    addMetadata(metadataKey, metadataValue);
    return json({});
  };
}
