import { describe, expect, test } from "vitest";
import { type CallScript, sidebarGoogle } from "../../../functions/local/apps-script/script-run.ts";

/** Calls `google.script.run…name(parameters)` and waits for the answer. */
function called(call: CallScript, name: string, ...parameters: readonly unknown[]): Promise<unknown> {
  const { run } = sidebarGoogle(call, never, never).script;
  return new Promise((success, failure) => {
    const after = Reflect.apply(Reflect.get(run, "withSuccessHandler"), run, [success]);
    const both = Reflect.apply(Reflect.get(Object(after), "withFailureHandler"), after, [failure]);
    expect(Reflect.apply(Reflect.get(Object(both), name), both, parameters)).toBeUndefined();
  });
}
const never = () => {
  throw new Error("not called");
};

describe("google.script.run", () => {
  test("calls by name and hands the answer to the success handler", async () => {
    const call: CallScript = (name, parameters) => `${name}(${parameters.join()})`;
    expect(await called(call, "add", 1, 2)).toBe("add(1,2)");
    expect(await called(async () => "late", "wait")).toBe("late");
  });

  test("hands what was thrown to the failure handler, as an error", async () => {
    await expect(called(never, "go")).rejects.toThrow("not called");
    await expect(called(() => Promise.reject("text"), "go")).rejects.toThrow("text");
  });

  test("closes the sidebar and gives the keyboard back to the sheet", () => {
    const done: string[] = [];
    const { host } = sidebarGoogle(
      never,
      () => void done.push("closed"),
      () => void done.push("focus"),
    ).script;
    Reflect.get(host, "editor").focus();
    Reflect.get(host, "close")();
    expect(done).toEqual(["focus", "closed"]);
  });
});
