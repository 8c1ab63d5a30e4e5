import process from "node:process";

/**
 * Ends this process when the one that launched it is gone, however that went: the channel between them closes even
 * where the parent was killed. Does nothing where there is no such channel.
 */
export function exitWithParent(): void {
  if (process.connected) process.once("disconnect", () => process.exit(0));
}
