/** Why a call came to nothing, as the sidebar is told. */
export interface Trouble {
  readonly message: string;
  /** How to mend it, from the functions; empty where the message says it. */
  readonly hint: string;
  /** As the functions' table of errors names it; empty where it is none of theirs. */
  readonly code: string;
  /** Whether the same call may well succeed a little later. */
  readonly retryable: boolean;
}

/** What the sidebar gets for a call: plain values, since nothing else passes. */
export type Told<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "trouble"; readonly trouble: Trouble };
