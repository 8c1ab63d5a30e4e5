import type { FindFunction } from "./script-host.ts";

/** What a browser or Node has and Apps Script has not. */
export const notInAppsScript = [
  ...[
    "window",
    "self",
    "globalThis",
    "document",
    "location",
    "navigator",
    "localStorage",
    "sessionStorage",
    "parent",
    "top",
  ],
  ...[
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "setTimeout",
    "setInterval",
    "queueMicrotask",
    "process",
    "require",
    "Buffer",
  ],
] as const;

/**
 * Loads built code with these services around it. It finds functions as Apps Script does, by reading the text: those declared at the
 * beginning of a line.
 *
 * It is our own code: names are kept from it so that a mistake shows, not as a wall against somebody.
 */
export function loadScript(code: string, services: Readonly<Record<string, unknown>>): FindFunction {
  const names = [...code.matchAll(/^function (\w+)/gm)].map(([, name = ""]) => name);
  const hidden = notInAppsScript.filter((name) => !Object.hasOwn(services, name));
  const load = new Function(
    ...Object.keys(services),
    ...hidden,
    `"use strict";\n${code}\nreturn { ${names.join(", ")} };`,
  );
  const found: Readonly<Record<string, unknown>> = load(...Object.values(services));
  return (name) => (Object.hasOwn(found, name) ? found[name] : undefined);
}
