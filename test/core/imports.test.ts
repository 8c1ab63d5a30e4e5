import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** The folders of the core in the order of the flow: each imports itself and those before it, nothing else. */
const flow = [
  "values",
  "labels",
  "settings",
  "orders",
  "customers",
  "lifetime",
  "tiers",
  "movement",
  "report",
] as const;

/** Pure packages that the core may import. */
const purePackages: readonly string[] = ["leven"];

/** What each folder outside the core may import, besides itself, packages and (for `core`) the core. */
const edges: Readonly<Record<string, readonly string[]>> = {
  "use-cases": ["core", "errors.ts"],
  sheets: ["core", "use-cases/ports", "errors.ts", "config.ts"],
  stored: ["core", "use-cases/ports", "errors.ts"],
  firestore: ["core", "stored", "use-cases/ports", "errors.ts", "config.ts"],
  "local/sqlite": ["core", "stored", "use-cases/ports", "errors.ts"],
  tasks: ["core", "use-cases/ports", "errors.ts", "config.ts"],
  http: ["core", "use-cases", "errors.ts", "config.ts", "schema-problems.ts"],
};

const functionsDir = path.resolve(import.meta.dirname, "../../functions");

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path below functions/ for a relative import, the bare specifier otherwise. */
  readonly target: string;
}

function importsUnder(folder: string): readonly Import[] {
  return globSync("**/*.ts", { cwd: path.join(functionsDir, folder) }).flatMap((file) => {
    const from = path.join(folder, file);
    const source = readFileSync(path.join(functionsDir, from), "utf8");
    const specifiers = [...source.matchAll(/(?<!["'\w])(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g)].map(
      (match) => match[1] ?? "",
    );
    return specifiers.map((specifier) => ({
      from,
      specifier,
      target: specifier.startsWith(".") ? path.join(path.dirname(from), specifier) : specifier,
    }));
  });
}

const within = (target: string, place: string) => target === place || target.startsWith(`${place}/`);

describe("the import rule", () => {
  test.each(flow.map((folder, index) => ({ folder, allowed: flow.slice(0, index + 1) })))(
    "core/$folder imports only itself and what comes before it in the flow",
    ({ folder, allowed }) => {
      const offending = importsUnder(`core/${folder}`).filter(({ specifier, target }) =>
        specifier.startsWith(".")
          ? !allowed.some((place) => within(target, `core/${place}`))
          : !purePackages.includes(specifier),
      );
      expect(offending).toEqual([]);
    },
  );

  test("the core has no folder outside the flow", () => {
    const folders = new Set(
      globSync("*/*.ts", { cwd: path.join(functionsDir, "core") }).map((file) => file.split("/")[0]),
    );
    expect([...folders].filter((folder) => !flow.some((known) => known === folder))).toEqual([]);
  });

  test.each(Object.entries(edges).map(([folder, allowed]) => ({ folder, allowed })))(
    "$folder imports only what the design allows",
    ({ folder, allowed }) => {
      const offending = importsUnder(folder).filter(
        ({ specifier, target }) =>
          specifier.startsWith(".") && ![folder, ...allowed].some((place) => within(target, place)),
      );
      expect(offending).toEqual([]);
    },
  );

  test("nothing that is deployed imports local/ or tools/", () => {
    const offending = importsUnder(".").filter(
      ({ from, target }) =>
        !within(from, "local") && !within(from, "tools") && (within(target, "local") || within(target, "tools")),
    );
    expect(offending).toEqual([]);
  });

  test("googleapis is imported by deep path only", () => {
    expect(importsUnder(".").filter(({ specifier }) => specifier === "googleapis")).toEqual([]);
  });
});

describe("the core is pure", () => {
  const forbidden = /Date\.now|new Date\(\)|Math\.random|process\.|console\.|fetch\(|globalThis|setTimeout|node:/;

  test("no clock, randomness, network, log or process is reached from it", () => {
    const offending = globSync("core/**/*.ts", { cwd: functionsDir }).filter((file) =>
      forbidden.test(readFileSync(path.join(functionsDir, file), "utf8")),
    );
    expect(offending).toEqual([]);
  });
});
