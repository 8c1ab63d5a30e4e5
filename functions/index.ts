import process from "node:process";

/**
 * What is deployed. It refuses to start, with one message that says why: a deployed function has a public address, and
 * these do not yet check who calls and whether the caller may edit the spreadsheet. On one machine
 * `functions/local/functions.ts` registers the same functions, for that machine only.
 */
function refuseToStart(mode: string | undefined): never {
  const reason =
    mode === "local"
      ? "functions/index.ts is what gets deployed. With TIERS_MODE=local start functions/local/functions.ts instead."
      : "The functions do not start outside local mode yet: nothing checks who calls them, so anybody could have any " +
        "spreadsheet recomputed that is shared with the tool's account. Run functions/local/functions.ts with TIERS_MODE=local.";
  process.stderr.write(`${reason}\n`);
  // Not thrown: the framework would wrap it in a stack and ask about a syntax error.
  process.exit(1);
}

refuseToStart(process.env.TIERS_MODE);
