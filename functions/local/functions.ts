import process from "node:process";
import { ConfigError, type Environment, type LocalConfig, readConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { keepBodiesRaw } from "../http/keep-bodies-raw.ts";
import { registerFunctions } from "../http/register.ts";
import { composeLocally } from "./compose.ts";
import { exitWithParent } from "./exit-with-parent.ts";
import { loopbackOnly } from "./loopback-only.ts";
import { openSqliteStore } from "./sqlite/sqlite-store.ts";

/**
 * Registers the functions for one machine; never deployed. `launch.ts` starts them all. One alone, with an `.env` made
 * from `.env.example`:
 * `node --env-file=.env node_modules/.bin/functions-framework --target=recompute --source=functions/local/functions.ts`
 */
function localConfig(environment: Environment): LocalConfig {
  const config = readConfig(environment);
  if (config.mode === "local") return config;
  throw new ConfigError("functions/local/functions.ts is for one machine only. Set TIERS_MODE=local.");
}

function start(): void {
  exitWithParent();
  keepBodiesRaw();
  try {
    const config = localConfig(process.env);
    registerFunctions(composeLocally(config, openSqliteStore(config.storeFile, new Date())), loopbackOnly);
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof AppError)) throw error;
    // Not thrown further: the framework would add a stack and ask about a syntax error.
    process.stderr.write(`${error.message}${error instanceof AppError ? ` ${error.hint}` : ""}\n`);
    process.exit(1);
  }
}

start();
