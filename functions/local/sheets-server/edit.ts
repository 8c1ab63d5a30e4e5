import type { Workbook } from "./workbook.ts";

/** What someone may do with a spreadsheet. */
export type Role = "owner" | "editor" | "viewer" | "none";

/** Who calls. */
export type Caller = {
  readonly email: string;
  /** The developer project the caller's credentials belong to; PROJECT metadata of other projects is invisible. */
  readonly project: string;
  readonly role: Role;
};

/** A change in progress: a draft that replaces its workbook only if all of the call succeeds. */
export type Edit = {
  readonly draft: Workbook;
  readonly caller: Caller;
  /** A fresh id that `taken` does not hold. */
  newId(taken: (id: number) => boolean): number;
  /** How errors name the request at hand: `Invalid requests[0].addSheet: `, or empty. */
  readonly where: string;
};
