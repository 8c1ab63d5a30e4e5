import process from "node:process";
import { compose } from "./compose.ts";
import { type CloudConfig, ConfigError, type Environment, readConfig } from "./config.ts";
import { jsonLog } from "./http/json-log.ts";
import { keepBodiesRaw } from "./http/keep-bodies-raw.ts";
import { functionNames, registerFunctions } from "./http/register.ts";

/**
 * What is deployed: registers the functions, or refuses to start with a message that lists what is missing. A private function is
 * there only where its deployment declared that the platform checks who calls it.
 */
function start(environment: Environment): void {
  keepBodiesRaw();
  try {
    const log = jsonLog(
      () => new Date(),
      (line) => void process.stdout.write(`${line}\n`),
    );
    const names = environment.TIERS_PLATFORM_CHECKS === "yes" ? functionNames : (["recompute"] as const);
    registerFunctions(compose(cloudConfig(environment), log), undefined, names);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // Not thrown further: the framework would add a stack and ask about a syntax error.
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function cloudConfig(environment: Environment): CloudConfig {
  const config = readConfig(environment);
  if (config.mode === "cloud") return config;
  throw new ConfigError(
    "functions/index.ts is what gets deployed. With TIERS_MODE=local start functions/local/functions.ts instead.",
  );
}

start(process.env);
