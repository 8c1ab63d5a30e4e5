import { ApiError } from "./api-error.ts";
import type { Answer } from "./call.ts";

/** Which of the service's quotas is exceeded. */
export type Quota = { readonly kind: "read" | "write"; readonly per: "user" | "project"; readonly limit: number };

const answerOf = (error: ApiError): Answer => ({ status: error.code, body: error.toBody() });

/** The answer to a call beyond a quota, as Google words it. */
export function quotaAnswer({ kind, per, limit }: Quota): Answer {
  const name = kind === "read" ? "Read" : "Write";
  const limitName = `${name} requests per minute${per === "user" ? " per user" : ""}`;
  const message = `Quota exceeded for quota metric '${name} requests' and limit '${limitName}' of service 'sheets.googleapis.com' for consumer 'project_number:100000000000'.`;
  return answerOf(
    new ApiError(429, "RESOURCE_EXHAUSTED", message, [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "RATE_LIMIT_EXCEEDED",
        domain: "googleapis.com",
        metadata: {
          quota_limit: `${name}RequestsPerMinutePer${per === "user" ? "User" : "Project"}`,
          quota_limit_value: String(limit),
          quota_location: "global",
          quota_metric: `sheets.googleapis.com/${kind}_requests`,
          quota_unit: per === "user" ? "1/min/{project}/{user}" : "1/min/{project}",
          consumer: "projects/100000000000",
          service: "sheets.googleapis.com",
        },
      },
      {
        "@type": "type.googleapis.com/google.rpc.Help",
        links: [
          {
            description: "Request a higher quota limit.",
            url: "https://cloud.google.com/docs/quotas/help/request_increase",
          },
        ],
      },
    ]),
  );
}

/** The answer of a service that failed or is not there. */
export function failureAnswer(status: 500 | 503): Answer {
  return answerOf(
    status === 500
      ? new ApiError(500, "INTERNAL", "Internal error encountered.")
      : new ApiError(503, "UNAVAILABLE", "The service is currently unavailable."),
  );
}
