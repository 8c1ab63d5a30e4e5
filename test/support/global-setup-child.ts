import { spawn } from "node:child_process";

/**
 * Runs a command for as long as standard input stays open: `node global-setup-child.ts COMMAND ARGUMENT...`
 *
 * Whoever started it holds the other end of that pipe, and the system closes it when they end, even when they are
 * killed: so the command never outlives them.
 */
const [command = "", ...commandArguments] = process.argv.slice(2);
const child = spawn(command, commandArguments, { stdio: ["ignore", "inherit", "inherit"] });
process.stdin.resume();
process.stdin.on("close", () => child.kill("SIGKILL"));
// A terminal sends these to the whole group: stay until the child has ended.
process.on("SIGINT", () => child.kill("SIGKILL"));
process.on("SIGTERM", () => child.kill("SIGKILL"));
child.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on("exit", (code) => process.exit(code ?? 0));
