/**
 * Runs the local Sheets server in a process of its own until it is told to end, and prints its address.
 *
 * Usage: `node functions/local/sheets-server/serve.ts [--port 4001] [--directory .local/sheets]`
 */
import { parseArgs } from "node:util";
import { startSheetsServer } from "./server.ts";

const { values } = parseArgs({ options: { port: { type: "string" }, directory: { type: "string" } } });
const server = await startSheetsServer({
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
  ...(values.directory === undefined ? {} : { directory: values.directory }),
});
process.stdout.write(`${server.url}\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
