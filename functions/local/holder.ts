import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import process from "node:process";

/** A new name for whoever holds a lease in this process; it says which process of which machine that is. */
export function newHolder(): string {
  return `${hostname()}/${process.pid}/${randomUUID()}`;
}

/**
 * Whether the process that a holder was in is known to have ended. False where that cannot be known: the name is of another machine,
 * or of no form that `newHolder` gives, or another process has the number by now. Then the lease has to run out.
 */
export function isGone(holder: string): boolean {
  const [host, pid] = holder.split("/");
  if (host !== hostname() || pid === undefined || !/^[1-9]\d{0,9}$/.test(pid)) return false;
  try {
    // Signal 0 asks whether there is such a process, and does nothing to it.
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
