/** The built script of `appsscript/`, made into a module when the page starts; see `apps-script-module.ts`. */
declare module "apps-script-project" {
  /** By name, without `.html`. */
  export const htmlFiles: Readonly<Record<string, string>>;
  /** Runs the script's text once with these services around it. @returns finds the functions that stand at its top */
  export function load(services: Readonly<Record<string, unknown>>): (name: string) => unknown;
}
