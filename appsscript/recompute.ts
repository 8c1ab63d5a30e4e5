import type { Language } from "../functions/core/labels/language.ts";
import type { RunCounts, SeenRun } from "./answers.ts";
import { complaint } from "./complaint.ts";
import { type Caller, findCaller, type Reply, seeRun, startRun, type Wanted } from "./service.ts";
import { userLanguage } from "./user-language.ts";
import { type Phrase, say, words } from "./words.ts";

/** Apps Script ends a script after six minutes; one last call may take a minute. */
const followMs = 270_000;
const firstPauseMs = 1_000;
const longestPauseMs = 15_000;
const pauseGrowth = 1.5;
/** How many times in a row progress may not be readable before the menu gives up. */
const patience = 3;

/** What a person gets to read. */
interface Message {
  readonly text: string;
  readonly failed: boolean;
  /** How long it stays; a negative number keeps it until it is closed. */
  readonly seconds: number;
}

/** Starts a run of this spreadsheet, follows it to its end or as long as a script may, and says what came of it in toasts. */
export function recompute(wanted: Wanted): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const language = userLanguage();
  const show = ({ text, failed, seconds }: Message) =>
    spreadsheet.toast(text, (failed ? words.failedTitle : words.title)[language], seconds);
  show(outcome(spreadsheet.getId(), wanted, language, (phrase) => show(lasting(say(phrase, language)))));
}

const lasting = (text: string): Message => ({ text, failed: false, seconds: -1 });
const failure = (text: string): Message => ({ text, failed: true, seconds: -1 });

function outcome(
  spreadsheetId: string,
  wanted: Wanted,
  language: Language,
  progress: (phrase: Phrase) => void,
): Message {
  const startedAtMs = Date.now();
  const caller = findCaller();
  if ("words" in caller) return failure(say(caller, language));
  progress({ words: words.starting });
  const started = startRun(caller, spreadsheetId, wanted);
  if (started.kind !== "ok") return failure(complaint(started, language));
  const { runId, joined } = started.value;
  if (joined) progress({ words: words.joined });
  const seen = followRun({ caller, spreadsheetId, runId, startedAtMs, progress });
  if (seen.kind !== "ok") {
    return failure(`${say({ words: words.lostSight, values: { runId } }, language)} ${complaint(seen, language)}`);
  }
  const run = seen.value;
  if (run.state === "failed") return failure(`${run.error.message} ${run.error.hint}`);
  if (run.state === "needsAttention") return failure(`${run.message} ${say({ words: words.howToApply }, language)}`);
  if (run.state === "atWork") return lasting(say({ words: words.stillRunning, values: { runId } }, language));
  const sentences = resultPhrases(run.counts).map((phrase) => say(phrase, language));
  return { text: [...sentences, ...run.counts.notes].join(" "), failed: false, seconds: 15 };
}

interface Following {
  readonly caller: Caller;
  readonly spreadsheetId: string;
  readonly runId: string;
  readonly startedAtMs: number;
  readonly progress: (phrase: Phrase) => void;
}

/** Looks at the run after growing pauses until it ends, progress stays unreadable, or the time for a script is nearly over. */
function followRun({ caller, spreadsheetId, runId, startedAtMs, progress }: Following): Reply<SeenRun> {
  let pauseMs = firstPauseMs;
  let failures = 0;
  let lastPercent = 0;
  for (;;) {
    Utilities.sleep(pauseMs);
    const reply = seeRun(caller, spreadsheetId, runId);
    failures = reply.kind === "ok" ? 0 : failures + 1;
    if (reply.kind !== "ok") {
      if (!reply.retryable || failures >= patience) return reply;
    } else {
      if (reply.value.state !== "atWork") return reply;
      const { progressPercent } = reply.value;
      if (progressPercent > lastPercent) progress({ words: words.progress, values: { percent: progressPercent } });
      lastPercent = progressPercent;
    }
    pauseMs = Math.min(Math.round(pauseMs * pauseGrowth), longestPauseMs);
    if (Date.now() - startedAtMs + pauseMs > followMs) return reply;
  }
}

/** The counts of a finished run as sentences. */
function resultPhrases({ asOf, rows, setAside, customers, changed, movements }: RunCounts): readonly Phrase[] {
  const done: Phrase = { words: words.done, values: { customers, rows, asOf } };
  const aside: readonly Phrase[] = setAside > 0 ? [{ words: words.setAside, values: { count: setAside } }] : [];
  const moved: Phrase =
    movements === undefined ? { words: words.nothingBefore } : { words: words.moved, values: movements };
  return [done, ...aside, moved, ...(changed ? [] : [{ words: words.unchanged }])];
}
