import { localVariables } from "../config.ts";

/**
 * The text of `.env.example`: every variable with what it is and what it looks like, straight from the schema. What is
 * optional is commented out, so that a copy of the file works as it stands.
 *
 * @throws Error where a variable has no description or example
 */
export function envExample(): string {
  const blocks = Object.entries(localVariables.shape).map(([name, schema]) => {
    const { description, example } = schema.meta() ?? {};
    if (description === undefined || typeof example !== "string") {
      throw new Error(`config.ts: ${name} has no description or no example. Add both with .meta().`);
    }
    const optional = schema.safeParse(undefined).success || description.startsWith("Optional");
    return `# ${description}\n${optional ? "# " : ""}${name}=${example}\n`;
  });
  const head = "# Generated from functions/config.ts by `npm run generate:env`: change it there.\n";
  return [head, ...blocks].join("\n");
}
