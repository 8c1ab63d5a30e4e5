import { cloudVariables } from "../cloud-variables.schema.ts";
import { localVariables } from "../local-variables.schema.ts";

const head =
  "# Generated from functions/local-variables.schema.ts and cloud-variables.schema.ts by `npm run generate:env`: change it there.\n";
const cloudHead = "# For the cloud: TIERS_MODE=cloud and all of these, but for what is optional.\n";

/**
 * The text of `.env.example`: every variable with what it is and what it looks like, straight from the schemas. What is
 * optional or for the cloud is commented out, so that a copy of the file works as it stands on one machine.
 *
 * @throws Error where a variable has no description or example
 */
export function envExample(): string {
  const local = Object.entries(localVariables.shape).map(([name, schema]) =>
    block(name, schema.meta(), schema.safeParse(undefined).success),
  );
  const cloud = Object.entries(cloudVariables.shape).map(([name, schema]) => block(name, schema.meta(), true));
  return [head, ...local, cloudHead, ...cloud].join("\n");
}

interface Meta {
  readonly description?: string | undefined;
  readonly example?: unknown;
}

function block(name: string, { description, example }: Meta = {}, isCommentedOut: boolean): string {
  if (description === undefined || typeof example !== "string")
    throw new Error(`*-variables.schema.ts: ${name} has no description or no example. Add both with .meta().`);
  const optional = isCommentedOut || description.startsWith("Optional");
  return `# ${description}\n${optional ? "# " : ""}${name}=${example}\n`;
}
