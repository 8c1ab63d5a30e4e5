import vm from "node:vm";

/** A call that the script made by UrlFetchApp. */
export interface HostRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What the script gets for it. */
export interface HostResponse {
  readonly status: number;
  readonly body: string;
  /** How long the answer took on the host's clock. */
  readonly tookMs?: number;
}

/** The spreadsheet, the user and the world that the script finds itself in. */
export interface HostSetting {
  readonly spreadsheetId?: string;
  readonly spreadsheetLocale?: string;
  readonly userLocale?: string;
  /** null: Google gives none, as where the scope was not allowed. */
  readonly identityToken?: string | null;
  readonly scriptProperties?: Readonly<Record<string, string>>;
  /** Takes what the script writes into the spreadsheet's developer metadata; what it throws is thrown at the script, as at a viewer. */
  readonly writeMetadata?: (key: string, value: string) => void;
  /** What the user types where the script asks; null: they close the dialog. */
  readonly typed?: string | null;
  /** Answers calls; what it throws is thrown at the script, as UrlFetchApp does where there is no answer. */
  readonly answer?: (request: HostRequest) => HostResponse;
}

/** A message in the corner of the spreadsheet. */
export interface Toast {
  readonly text: string;
  readonly title: string;
  readonly seconds: number | null;
}

/** A spreadsheet with a built script in it. */
export interface AppsScriptHost {
  /** Menus by title: captions and the functions that they call. */
  readonly menus: ReadonlyMap<string, readonly { readonly caption: string; readonly functionName: string }[]>;
  readonly toasts: readonly Toast[];
  /** Dialogs that asked or told something. */
  readonly dialogs: readonly { readonly title: string; readonly text: string }[];
  readonly requests: readonly HostRequest[];
  /** What stands in the spreadsheet's developer metadata: written and flushed. */
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
  /** The pauses that the script made, in milliseconds. */
  readonly pausesMs: readonly number[];
  /** Calls a function by name, as the menu and the triggers do. */
  run(functionName: string): void;
  /** Presses a menu item. @throws Error where there is no such menu or item */
  press(menuTitle: string, caption: string): void;
}

/** After this a script is ended. */
const scriptLimitMs = 360_000;
const longestSleepMs = 300_000;
const fetchOptions = ["method", "contentType", "payload", "headers", "muteHttpExceptions", "followRedirects"];

/**
 * Runs built Apps Script code against stand-ins for the services that the product uses.
 *
 * Strict: what is not stood in for throws by its name, so that a test can pass only on what is known here. Time is the
 * host's own: pauses and slow answers move it, and a script that takes longer than Apps Script allows is ended.
 */
export function appsScriptHost(code: string, setting: HostSetting = {}): AppsScriptHost {
  const menus = new Map<string, { readonly caption: string; readonly functionName: string }[]>();
  const toasts: Toast[] = [];
  const dialogs: { readonly title: string; readonly text: string }[] = [];
  const requests: HostRequest[] = [];
  const pausesMs: number[] = [];
  const metadata: { readonly key: string; readonly value: string }[] = [];
  let unflushed: readonly { readonly key: string; readonly value: string }[] = [];
  let nowMs = Date.UTC(2026, 6, 1, 6);
  let endsAtMs = Number.POSITIVE_INFINITY;

  const pass = (milliseconds: number) => {
    nowMs += milliseconds;
    if (nowMs > endsAtMs) throw new Error("Exceeded maximum execution time");
  };
  const flush = () => {
    for (const { key, value } of unflushed) {
      setting.writeMetadata?.(key, value);
      metadata.push({ key, value });
    }
    unflushed = [];
  };
  const spreadsheet: object = strict("Spreadsheet", {
    getId: () => setting.spreadsheetId ?? "1AbCdEfGhIjKlMnOpQrStUvWxYz",
    getSpreadsheetLocale: () => setting.spreadsheetLocale ?? "en_GB",
    addDeveloperMetadata: (key: unknown, value: unknown, visibility: unknown) => {
      if (typeof key !== "string" || typeof value !== "string" || visibility !== "DOCUMENT") {
        throw new TypeError(`addDeveloperMetadata(${typeof key}, ${typeof value}, ${visibility}) is not stood in for`);
      }
      unflushed = [...unflushed, { key, value }];
      return spreadsheet;
    },
    toast: (text: unknown, title: unknown, seconds: unknown) => {
      if (typeof text !== "string" || typeof title !== "string" || typeof seconds !== "number") {
        throw new TypeError(`toast(${typeof text}, ${typeof title}, ${typeof seconds}) does not match the signature`);
      }
      toasts.push({ text, title, seconds });
    },
  });
  const createMenu = (title: string) => {
    const items: { readonly caption: string; readonly functionName: string }[] = [];
    const menu: object = strict("Menu", {
      addItem: (caption: string, functionName: string) => {
        items.push({ caption, functionName });
        return menu;
      },
      addToUi: () => void menus.set(title, items),
    });
    return menu;
  };
  const Button = strict("Button", { OK: "OK", CANCEL: "CANCEL", CLOSE: "CLOSE" });
  const ButtonSet = strict("ButtonSet", { OK: "OK", OK_CANCEL: "OK_CANCEL" });
  const dialog = (title: unknown, text: unknown, buttons: unknown, wanted: string) => {
    if (typeof title !== "string" || typeof text !== "string" || buttons !== wanted) {
      throw new TypeError(`a dialog of ${typeof title}, ${typeof text}, ${buttons} is not stood in for`);
    }
    dialogs.push({ title, text });
  };
  const alert = (title: unknown, text: unknown, buttons: unknown) => {
    dialog(title, text, buttons, "OK");
    return "OK";
  };
  const prompt = (title: unknown, text: unknown, buttons: unknown) => {
    dialog(title, text, buttons, "OK_CANCEL");
    const { typed = null } = setting;
    return strict("PromptResponse", {
      getSelectedButton: () => (typed === null ? "CLOSE" : "OK"),
      getResponseText: () => typed ?? "",
    });
  };
  const fetch = (url: string, options: Readonly<Record<string, unknown>> = {}) => {
    const response = answerTo(requestOf(url, options));
    pass(response.tookMs ?? 0);
    if (response.status >= 400 && options.muteHttpExceptions !== true) {
      throw new Error(`Request failed for ${new URL(url).origin} returned code ${response.status}.`);
    }
    return strict("HTTPResponse", {
      getResponseCode: () => response.status,
      getContentText: () => response.body,
    });
  };
  const answerTo = (request: HostRequest): HostResponse => {
    requests.push(request);
    if (setting.answer === undefined) throw new Error("the test answers no calls");
    return setting.answer(request);
  };

  const context = vm.createContext({
    Date: dateAt(() => nowMs),
    SpreadsheetApp: strict("SpreadsheetApp", {
      getActiveSpreadsheet: () => spreadsheet,
      DeveloperMetadataVisibility: strict("DeveloperMetadataVisibility", { DOCUMENT: "DOCUMENT", PROJECT: "PROJECT" }),
      flush,
      getUi: () => strict("Ui", { createMenu, alert, prompt, Button, ButtonSet }),
    }),
    Session: strict("Session", { getActiveUserLocale: () => setting.userLocale ?? "en" }),
    ScriptApp: strict("ScriptApp", {
      getIdentityToken: () => (setting.identityToken === undefined ? "identity-token" : setting.identityToken),
    }),
    PropertiesService: strict("PropertiesService", {
      getScriptProperties: () =>
        strict("Properties", { getProperty: (name: string) => setting.scriptProperties?.[name] ?? null }),
    }),
    UrlFetchApp: strict("UrlFetchApp", { fetch }),
    Utilities: strict("Utilities", {
      sleep: (milliseconds: number) => {
        if (!Number.isInteger(milliseconds) || milliseconds < 0 || milliseconds > longestSleepMs) {
          throw new Error(`Utilities.sleep takes 0 to ${longestSleepMs} whole milliseconds, not ${milliseconds}`);
        }
        pausesMs.push(milliseconds);
        pass(milliseconds);
      },
    }),
  });
  vm.runInContext(code, context, { filename: "Code.js" });

  const run = (functionName: string) => {
    const found: unknown = context[functionName];
    if (typeof found !== "function") throw new Error(`Script function not found: ${functionName}`);
    endsAtMs = nowMs + scriptLimitMs;
    found();
  };
  const press = (menuTitle: string, caption: string) => {
    const item = menus.get(menuTitle)?.find((known) => known.caption === caption);
    if (item === undefined) throw new Error(`There is no menu item ${menuTitle} ▸ ${caption}`);
    run(item.functionName);
  };
  return { menus, toasts, dialogs, requests, metadata, pausesMs, run, press };
}

/** An object that has these members and throws, by name, when it is asked for any other or is written to. */
function strict(name: string, members: Readonly<Record<string, unknown>>): object {
  const unknownMember = (member: string | symbol) => new Error(`${name}.${String(member)} is not stood in for`);
  return new Proxy(members, {
    get(target, member) {
      // The language itself asks for symbols when it turns an object into text.
      if (typeof member === "symbol") return undefined;
      if (!Object.hasOwn(target, member)) throw unknownMember(member);
      return target[member];
    },
    has: (_, member) => {
      throw unknownMember(member);
    },
    set: (_, member) => {
      throw unknownMember(member);
    },
  });
}

/** Checks a call as UrlFetchApp would, and more strictly where that hides mistakes. */
function requestOf(url: string, options: Readonly<Record<string, unknown>>): HostRequest {
  for (const option of Object.keys(options)) {
    if (!fetchOptions.includes(option)) throw new Error(`UrlFetchApp.fetch option ${option} is not stood in for`);
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

/** A Date whose present is the host's. */
function dateAt(nowMs: () => number): DateConstructor {
  return class HostDate extends Date {
    constructor(value?: number | string) {
      super(value ?? nowMs());
    }
    static override now() {
      return nowMs();
    }
  } as DateConstructor;
}
