import { readFileSync } from "node:fs";
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
 * Registers the functions for one machine; never deployed. `launch.ts` starts them all, makes the key that signs this machine's
 * tokens, and stands before the private ones as the platform does.
 */
function localConfig(environment: Environment): LocalConfig {
  const config = environment.TIERS_MODE === "cloud" ? undefined : readConfig(environment);
  if (config?.mode === "local") return config;
  throw new ConfigError("functions/local/functions.ts is for one machine only. Set TIERS_MODE=local.");
}

function readIdentityKey(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new ConfigError(`TIERS_IDENTITY_KEY_FILE: ${file} cannot be read. npm run demo makes one of its own.`);
  }
}

function start(): void {
  exitWithParent();
  keepBodiesRaw();
  try {
    const config = localConfig(process.env);
    const identityKey = readIdentityKey(config.identityKeyFile);
    const store = openSqliteStore(config.storeFile, new Date());
    registerFunctions(composeLocally(config, store, identityKey), loopbackOnly);
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof AppError)) throw error;
    // Not thrown further: the framework would add a stack and ask about a syntax error.
    process.stderr.write(`${error.message}${error instanceof AppError ? ` ${error.hint}` : ""}\n`);
    process.exit(1);
  }
}

start();
