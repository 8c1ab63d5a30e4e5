import { http } from "@google-cloud/functions-framework";
import { type NightlyRefreshDeps, nightlyRefreshFunction } from "./nightly-refresh.ts";
import { type RecomputeDeps, recomputeFunction } from "./recompute.ts";
import { type RefreshWorkbookDeps, refreshWorkbookFunction } from "./refresh-workbook.ts";

type Handler = ReturnType<typeof recomputeFunction>;

/** The functions by the names under which they are deployed and launched. */
export const functionNames = ["recompute", "refreshWorkbook", "nightlyRefresh"] as const;
export type FunctionName = (typeof functionNames)[number];

/** Everything that the three functions need from the world. */
export type FunctionsDeps = RecomputeDeps & RefreshWorkbookDeps & NightlyRefreshDeps;

/**
 * Registers the three functions with the framework, which serves the one that it was started for.
 *
 * @param guard stands before each of them, and before the check of who calls
 * @param names those that this process may serve
 */
export function registerFunctions(
  deps: FunctionsDeps,
  guard: (handler: Handler) => Handler = (handler) => handler,
  names: readonly FunctionName[] = functionNames,
): void {
  const handlers: Readonly<Record<FunctionName, Handler>> = {
    recompute: recomputeFunction(deps),
    refreshWorkbook: refreshWorkbookFunction(deps),
    nightlyRefresh: nightlyRefreshFunction(deps),
  };
  for (const name of names) http(name, guard(handlers[name]));
}
