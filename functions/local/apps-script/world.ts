/** A call over HTTP that a script makes; it stands still until the answer is there. */
export interface HostRequest {
  readonly url: string;
  /** In capitals. */
  readonly method: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What the script gets for it. */
export interface HostResponse {
  readonly status: number;
  readonly body: string;
}

/** Makes a call and waits for its answer. @throws Error where there is none; its text is what a script gets to read */
export type SyncFetch = (request: HostRequest) => HostResponse;

/** The tab and the cells on it that the user has selected. */
export interface Selection {
  readonly sheetId: number;
  /** Without the tab: `C17`, `C17:D20`. */
  readonly a1: string;
}

/** A menu as a script made it. */
export interface ScriptMenu {
  /** Absent for the menu of an add-on, which bears the add-on's name. */
  readonly title?: string;
  readonly items: readonly ScriptMenuItem[];
}

/** An item, and the function that it calls; a line between two groups. */
export type ScriptMenuItem =
  | { readonly kind: "item"; readonly caption: string; readonly functionName: string }
  | { readonly kind: "separator" };

/** The buttons of a dialog, and the one that was pressed; `CLOSE` where somebody closed it without any. */
export type DialogButtons = "OK" | "OK_CANCEL" | "YES_NO";
export type DialogButton = "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";

/** A dialog that a script opens; the script waits for what the user does. */
export interface Dialog {
  readonly title: string;
  readonly text: string;
  readonly buttons: DialogButtons;
}

/** What the user sees of a script. */
export interface ScriptUi {
  addMenu(menu: ScriptMenu): void;
  alert(dialog: Dialog): DialogButton;
  /** A dialog with a line to type into. */
  prompt(dialog: Dialog): { readonly button: DialogButton; readonly text: string };
  /** A new one takes the place of the old. */
  showSidebar(sidebar: { readonly title: string; readonly html: string }): void;
  /** A message in the corner. @param toast a negative number of seconds keeps it until it is closed */
  toast(toast: { readonly text: string; readonly title: string; readonly seconds: number }): void;
  /** undefined: nothing is selected yet, which is A1 of the first tab. */
  selected(): Selection | undefined;
  select(selection: Selection): void;
}

/** All that a script finds around itself: the spreadsheet that it belongs to, its user, the network, the time. */
export interface ScriptWorld {
  readonly spreadsheetId: string;
  /** Such as `zh_TW`; empty where Google does not tell. */
  readonly userLocale: string;
  readonly scriptProperties: Readonly<Record<string, string>>;
  /** The HTML files of the project, by name without `.html`. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly ui: ScriptUi;
  /** null: Google gives none, as where the scope was not allowed. */
  identityToken(): string | null;
  /** What the script calls by UrlFetchApp. */
  readonly fetch: SyncFetch;
  /** Calls of the Sheets REST API, in the name of the user; the address is a path such as `/v4/spreadsheets/ID`. */
  readonly fetchSheets: SyncFetch;
  nowMs(): number;
  sleep(milliseconds: number): void;
}
