import type { Language } from "../../functions/core/labels/language.ts";
import type { SeenRun, StartedRun } from "../answers/run.ts";
import type { SetUp, SetUpChoice } from "../answers/set-up.ts";
import type { Nightly, Status } from "../answers/status.ts";
import type { Intent } from "../intent.ts";
import type { Told, Trouble } from "../told.ts";
import type { SetUpForm } from "./set-up-form.ts";

export type Screen = "run" | "status" | "setUp" | "help";

/** Asks the script for a run. */
export type StartAsk = { readonly call: "recompute"; readonly applyAnyway: boolean } | { readonly call: "preview" };

/** What the sidebar asks of the script. */
export type Ask = StartAsk | OtherAsk;

/** Asks for anything but a run. */
export type OtherAsk =
  | { readonly call: "status" }
  | { readonly call: "nightly"; readonly on: boolean }
  | { readonly call: "look" }
  /** `thenRecompute`: the choice is final. */
  | { readonly call: "setUp"; readonly choice: SetUpChoice; readonly thenRecompute: boolean };

/** What the script answered. */
export type Answer =
  | { readonly call: "recompute"; readonly told: Told<StartedRun> }
  | { readonly call: "preview"; readonly told: Told<StartedRun> }
  | { readonly call: "status"; readonly told: Told<Status> }
  | { readonly call: "nightly"; readonly told: Told<Nightly> }
  | { readonly call: "look"; readonly told: Told<SetUp> }
  | { readonly call: "setUp"; readonly told: Told<SetUp>; readonly thenRecompute: boolean };

/** The run on the screen. */
export interface ShownRun {
  readonly preview: boolean;
  /** How it was asked for, where that was here, and whether the answer is still awaited. */
  readonly start?: { readonly ask: StartAsk; readonly stamp: number; readonly waiting: boolean };
  /** Why it could not be started. */
  readonly trouble?: Trouble;
  readonly runId?: string;
  /** Whether somebody else had started it. */
  readonly joined: boolean;
  /** Absent until it was seen first. */
  readonly seen?: SeenRun;
}

/** A run that is looked at again and again until it ends. */
export interface Following {
  readonly runId: string;
  readonly stamp: number;
  readonly pauseMs: number;
  /** Looks so far. */
  readonly looks: number;
  /** Looks in a row that failed. */
  readonly failures: number;
}

/** All that the sidebar shows. */
export interface State {
  readonly language: Language;
  readonly screen: Screen;
  /** Of the last call or wait; what comes back with an older number is out of date. */
  readonly stamp: number;
  /** What was asked last besides runs, for *Try again*, and whether its answer is still awaited. */
  readonly asked?: { readonly ask: OtherAsk; readonly stamp: number; readonly waiting: boolean };
  readonly run?: ShownRun;
  readonly following?: Following;
  readonly status?: Status;
  readonly setUp?: SetUpForm;
  /** Why what was asked last came to nothing. */
  readonly trouble?: Trouble;
  /** What came to nothing while somebody was on another screen: told there until it is asked again or put away. */
  readonly missed?: { readonly ask: OtherAsk; readonly trouble: Trouble };
  /** Why progress cannot be read. */
  readonly lost?: Trouble;
  /** The run is at work for so long that it is not looked at by itself any more. */
  readonly tired?: true;
  /** Titles of the spreadsheet's tabs. */
  readonly tabs: readonly string[];
  /** A link that was pressed and led nowhere: its cell is not there any more, or the script did not answer. */
  readonly missedCell?: { readonly cell: string; readonly isGone: boolean };
  /** The element to put the keyboard on, by its id; `count` tells one time from the next. */
  readonly focus: { readonly id: string; readonly count: number };
}

/** What happens to the sidebar. */
export type Event =
  | { readonly kind: "opened"; readonly intent: Intent }
  | { readonly kind: "pressed"; readonly ask: Ask }
  | { readonly kind: "again" }
  | { readonly kind: "show"; readonly screen: Screen }
  | { readonly kind: "showRun"; readonly runId: string }
  | { readonly kind: "lookAgain" }
  | { readonly kind: "putAway" }
  | { readonly kind: "chooseTab"; readonly tab: string }
  | { readonly kind: "chooseColumn"; readonly field: string; readonly choice: string }
  | { readonly kind: "confirm" }
  | { readonly kind: "goTo"; readonly tab: string; readonly a1: string; readonly text: string }
  /** `found` is undefined where the script did not answer. */
  | { readonly kind: "went"; readonly text: string; readonly found: boolean | undefined }
  | { readonly kind: "tabs"; readonly tabs: readonly string[] }
  | { readonly kind: "answered"; readonly stamp: number; readonly ask: Ask; readonly answer: Answer }
  | { readonly kind: "waited"; readonly stamp: number }
  | { readonly kind: "seen"; readonly stamp: number; readonly told: Told<SeenRun> };

/** What the sidebar does besides showing itself. */
export type Effect =
  | { readonly kind: "ask"; readonly ask: Ask; readonly stamp: number }
  | { readonly kind: "wait"; readonly milliseconds: number; readonly stamp: number }
  | { readonly kind: "see"; readonly runId: string; readonly stamp: number }
  | { readonly kind: "tabs" }
  | { readonly kind: "goTo"; readonly tab: string; readonly a1: string; readonly text: string };

/** A new state, and what to do. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}
