/** How a program reaches a local Sheets server. */
export type SheetsServerAccess = {
  /** `http://127.0.0.1:4001/` */
  readonly rootUrl: string;
  /** What it asks for; absent where it takes everybody. */
  readonly accessToken?: string;
};

/** The `Authorization` header of a call. */
export function authorizationOf({ accessToken }: SheetsServerAccess): string | undefined {
  return accessToken === undefined ? undefined : `Bearer ${accessToken}`;
}

/** The same among the headers of a request. */
export function authorizationHeaders(access: SheetsServerAccess): { readonly authorization?: string } {
  const authorization = authorizationOf(access);
  return authorization === undefined ? {} : { authorization };
}
