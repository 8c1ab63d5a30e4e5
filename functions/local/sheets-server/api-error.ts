/** One place in a request that the service rejects. */
export type FieldViolation = { readonly field?: string; readonly description: string };

/** The JSON body in which Google's services tell an error. */
export type ErrorBody = {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly status: string;
    readonly details?: readonly object[];
  };
};

/** An error that the service answers, as code, status and words. */
export class ApiError extends Error {
  readonly code: number;
  readonly status: string;
  readonly details: readonly object[];

  constructor(code: number, status: string, message: string, details: readonly object[] = []) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.status = status;
    this.details = details;
  }

  /** The body of the answer, as Google writes it. */
  toBody(): ErrorBody {
    const { code, message, status, details } = this;
    return { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } };
  }
}

/** 400: the request is understood and wrong. */
export function invalidArgument(message: string): ApiError {
  return new ApiError(400, "INVALID_ARGUMENT", message);
}

/** 400 with the places that are wrong; the message joins the descriptions unless another one is given. */
export function badRequest(violations: readonly FieldViolation[], message?: string): ApiError {
  return new ApiError(400, "INVALID_ARGUMENT", message ?? violations.map((each) => each.description).join("\n"), [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: violations },
  ]);
}

/** 404: no such spreadsheet, or nothing of that id in it. */
export function notFound(): ApiError {
  return new ApiError(404, "NOT_FOUND", "Requested entity was not found.");
}

/** 403: the spreadsheet exists, and the caller may not do this with it. */
export function permissionDenied(): ApiError {
  return new ApiError(403, "PERMISSION_DENIED", "The caller does not have permission");
}

/** 501: the real service can do this and this stand-in cannot; never answered by the real one. */
export function notBuilt(what: string): ApiError {
  return new ApiError(501, "UNIMPLEMENTED", `The local Sheets server does not implement ${what}.`);
}
