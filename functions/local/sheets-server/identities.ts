import { ApiError } from "./api-error.ts";
import type { Caller, Role } from "./edit.ts";

/** Who a bearer token stands for. */
export type Identity = {
  readonly token: string;
  readonly email: string;
  /** The developer project of the credentials; `local` unless told. */
  readonly project?: string;
  /** The role for spreadsheets that the identity neither made nor was given a role for; `none` unless told. */
  readonly role?: Role;
};

/** May do everything: the one caller of a server that was told no identities. */
export const owner: Caller = { email: "owner@example.com", project: "local", role: "owner" };

/** Tells callers by their token, and what each may do with which spreadsheet. */
export class Identities {
  readonly #byToken: ReadonlyMap<string, Identity>;
  readonly #roles = new Map<string, Role>();

  constructor(identities: readonly Identity[]) {
    this.#byToken = new Map(identities.map((each) => [each.token, each]));
  }

  /** Gives someone a role for one spreadsheet. */
  setRole(spreadsheetId: string, email: string, role: Role): void {
    this.#roles.set(`${spreadsheetId}/${email}`, role);
  }

  /** The caller of an `Authorization` header. @throws ApiError 401 where nobody has its token */
  callerOf(authorization: string | undefined, spreadsheetId: string | undefined): Caller {
    if (this.#byToken.size === 0) return owner;
    const identity = this.#byToken.get(/^Bearer (.+)$/i.exec(authorization ?? "")?.[1] ?? "");
    if (identity === undefined) throw unauthenticated();
    const { email, project = "local", role = "none" } = identity;
    return { email, project, role: this.#roles.get(`${spreadsheetId}/${email}`) ?? role };
  }
}

function unauthenticated(): ApiError {
  return new ApiError(
    401,
    "UNAUTHENTICATED",
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
  );
}
