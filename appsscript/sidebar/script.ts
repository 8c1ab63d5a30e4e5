import type { SeenRun, StartedRun } from "../answers/run.ts";
import type { SetUp, SetUpChoice } from "../answers/set-up.ts";
import type { Nightly, Status } from "../answers/status.ts";
import { silence, type Told } from "../told.ts";

/** The functions of the script that the sidebar calls, as `google.script.run` gives them: answers come to the handlers. */
interface Runner {
  withSuccessHandler<Value>(handler: (value: Value) => void): Runner;
  withFailureHandler(handler: (thrown: unknown) => void): Runner;
  sidebarRecompute(applyAnyway: boolean): void;
  sidebarPreview(): void;
  sidebarRun(runId: string): void;
  sidebarStatus(): void;
  sidebarNightly(on: boolean): void;
  sidebarLook(): void;
  sidebarSetUp(choice: SetUpChoice): void;
  sidebarTabs(): void;
  sidebarGoTo(tab: string, a1: string): void;
}

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { readonly editor: { focus(): void } } };
};

type Call = (runner: Runner) => void;

/** No execution of a script lasts longer than six minutes: what is not there by then got lost, as where a laptop slept. */
const longestAnswerMs = 370_000;
/** A look at a run is short; the next one tells as much. */
const longestLookMs = 90_000;

/** A call, and its answer later; where the script itself failed, its words. */
function told<Value>(call: Call, longestMs = longestAnswerMs): Promise<Told<Value>> {
  const none = { kind: "trouble", trouble: { message: "", hint: "", code: silence, retryable: true } } as const;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<Told<Value>>((resolve) => {
    timer = setTimeout(() => resolve(none), longestMs);
  });
  const answer = asked<Told<Value>>(call).catch((thrown: unknown): Told<Value> => {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { kind: "trouble", trouble: { message, hint: "", code: "", retryable: true } };
  });
  return Promise.race([answer, silent]).finally(() => clearTimeout(timer));
}

const asked = <Value>(call: Call): Promise<Value> =>
  new Promise((resolve, reject) => {
    call(google.script.run.withSuccessHandler<Value>(resolve).withFailureHandler(reject));
  });

/** The script in the spreadsheet. */
export const script = {
  recompute: (applyAnyway: boolean) => told<StartedRun>((run) => run.sidebarRecompute(applyAnyway)),
  preview: () => told<StartedRun>((run) => run.sidebarPreview()),
  run: (runId: string) => told<SeenRun>((run) => run.sidebarRun(runId), longestLookMs),
  status: () => told<Status>((run) => run.sidebarStatus()),
  nightly: (on: boolean) => told<Nightly>((run) => run.sidebarNightly(on)),
  look: () => told<SetUp>((run) => run.sidebarLook()),
  setUp: (choice: SetUpChoice) => told<SetUp>((run) => run.sidebarSetUp(choice)),
  tabs: () => asked<readonly string[]>((run) => run.sidebarTabs()),
  goTo: (tab: string, a1: string) => asked<boolean>((run) => run.sidebarGoTo(tab, a1)),
  /** Gives the keyboard back to the sheet. */
  focusSheet: () => google.script.host.editor.focus(),
};
