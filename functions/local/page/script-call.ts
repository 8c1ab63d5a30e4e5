import type { Dialog, ScriptMenu, Selection } from "../apps-script/world.ts";

/** What the page asks of a worker: one call of the script, as Google makes one. */
export interface ScriptCall {
  readonly how: "trigger" | "press" | "call";
  readonly name: string;
  readonly parameters: readonly unknown[];
  readonly spreadsheetId: string;
  /** Such as `zh_TW`. */
  readonly userLocale: string;
  readonly selected: Selection | undefined;
  /** Where the answer to a dialog is laid; see `dialog-answer.ts`. */
  readonly answers: SharedArrayBuffer;
}

/** What a worker tells the page. */
export type ScriptMessage =
  | { readonly kind: "menu"; readonly menu: ScriptMenu }
  | { readonly kind: "sidebar"; readonly title: string; readonly html: string }
  | { readonly kind: "toast"; readonly title: string; readonly text: string; readonly seconds: number }
  | { readonly kind: "select"; readonly selection: Selection }
  /** The worker stands still until the answer is there. @see dialog-answer.ts */
  | { readonly kind: "dialog"; readonly dialog: Dialog; readonly isPrompt: boolean }
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "failed"; readonly message: string };

/** What the sidebar sends to the page. */
export type SidebarMessage =
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly parameters: readonly unknown[] }
  | { readonly kind: "close" }
  | { readonly kind: "focusSheet" };

/** What the page sends to the sidebar: what came of a call. */
export type SidebarReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

/** The https address that the script knows the function by; it leads to the one on this machine. */
export const recomputeAddress = "https://recompute.customer-tiers.local";
