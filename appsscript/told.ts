/** Why a call came to nothing, as the sidebar is told. */
export interface Trouble {
  readonly message: string;
  /** How to mend it, from the functions; empty where the message says it. */
  readonly hint: string;
  /** As the functions' table of errors names it, or `silence`; empty where it is none of these. */
  readonly code: string;
  /** Whether the same call may well succeed a little later. */
  readonly retryable: boolean;
}

/** The code of a trouble that stands for no answer at all; it has no message. */
export const silence = "silence";

/** What the sidebar gets for a call: plain values, since nothing else passes. */
export type Told<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "trouble"; readonly trouble: Trouble };
