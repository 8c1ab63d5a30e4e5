import { type MethodSchema, schema } from "./schema.ts";

/** A method of the API found for a request, with the decoded parameters of its path. */
export type Route = {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly schema: MethodSchema | undefined;
};

type Pattern = {
  readonly method: string;
  readonly verb: string;
  readonly path: RegExp;
  readonly schema: MethodSchema | undefined;
};

function toPattern(method: string, verb: string, template: string, methodSchema: MethodSchema | undefined): Pattern {
  const source = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "range" ? `(?<${name}>[^/]+)` : `(?<${name}>[^/:]+)`,
  );
  return { method, verb, path: new RegExp(`^${source}$`), schema: methodSchema };
}

const drive = (method: string, verb: string, path: string) => toPattern(`drive.files.${method}`, verb, path, undefined);

/** Longer templates first, so that `{range}:clear` is tried before `{range}`. */
const patterns: readonly Pattern[] = [
  ...Object.entries(schema.methods)
    .map(([method, each]) => toPattern(method, each.verb, each.path, each))
    .sort((a, b) => b.path.source.length - a.path.source.length),
  drive("create", "POST", "/drive/v3/files"),
  drive("list", "GET", "/drive/v3/files"),
  drive("export", "GET", "/drive/v3/files/{fileId}/export"),
  drive("get", "GET", "/drive/v3/files/{fileId}"),
  drive("delete", "DELETE", "/drive/v3/files/{fileId}"),
];

/** The method for a verb and a path that is still percent-encoded; undefined where the service has none. */
export function findRoute(verb: string, path: string): Route | undefined {
  for (const pattern of patterns) {
    const match = pattern.verb === verb ? pattern.path.exec(path) : null;
    if (match === null) continue;
    try {
      const params = Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]),
      );
      return { method: pattern.method, params, schema: pattern.schema };
    } catch {
      return undefined;
    }
  }
  return undefined;
}
