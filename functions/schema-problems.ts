import type { z } from "zod";

/** What a schema made of some input: the value, or everything that is wrong with it at once. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** One thing wrong: where, what was found there, what would do. */
export interface SchemaProblem {
  /** `spreadsheetId`, `options.asOf`; empty for the input itself. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

const longestFound = 60;

/**
 * Checks input against a schema and says what is wrong in words. The `error` of a schema is what it expects ("a day
 * like 2025-02-28"); without one the words come from the kind of check.
 */
export function checkWith<T>(schema: z.ZodType<T>, input: unknown): Checked<T> {
  const result = schema.safeParse(input, { error: expectedWords });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, input)) };
}

/** A problem as one sentence: `field asOf: found "31.02.2025"; expected a day like 2025-02-28`. */
export function problemSentence({ field, found, expected }: SchemaProblem): string {
  return `${field === "" ? "the whole" : `field ${field}`}: found ${found}; expected ${expected}`;
}

function problemsOf(issue: z.core.$ZodIssue, input: unknown): readonly SchemaProblem[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: [...path, key].join("."),
      found: "a field that is not known here",
      expected: "it to be left out",
    }));
  }
  return [{ field: path.join("."), found: foundWords(valueAt(input, path)), expected: issue.message }];
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

function foundWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value);
  return text.length > longestFound ? `${text.slice(0, longestFound)}… (${text.length - 2} characters)` : text;
}

/** What is expected, for the kinds of check that the schemas of this project use. */
function expectedWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type") return `${/^[aeio]/.test(issue.expected) ? "an" : "a"} ${issue.expected}`;
  if (issue.code === "invalid_value") {
    const values = issue.values.map((value) => JSON.stringify(value));
    return values.length === 1 ? values.join() : `one of ${values.join(", ")}`;
  }
  return undefined;
}
