/** What somebody may do only with a fresh proof that they may edit the spreadsheet. */
export const provenActions = ["recompute", "preview", "forget", "status", "nightly", "setUp"] as const;

export type ProvenAction = (typeof provenActions)[number];

export const challengeFormat = 1;

/** A text that one person is asked to write into one spreadsheet, to prove for one action that they may edit it. */
export interface Challenge {
  readonly format: typeof challengeFormat;
  readonly spreadsheetId: string;
  /** What is to be written: long and random; at the same time its name in the store. */
  readonly value: string;
  /** The verified address of whom it was issued to, in lower case. */
  readonly email: string;
  readonly action: ProvenAction;
  /** From then on it proves nothing. */
  readonly expireAt: Date;
}

export const memberFormat = 1;

/** Somebody who proved lately that they may edit the spreadsheet. */
export interface Member {
  readonly format: typeof memberFormat;
  readonly spreadsheetId: string;
  /** In lower case. */
  readonly email: string;
  /** From then on they have to prove it again. */
  readonly until: Date;
}

/** Who proved what. Every method is atomic. */
export interface AccessStore {
  addChallenge(challenge: Challenge): Promise<void>;
  challenge(spreadsheetId: string, value: string): Promise<Challenge | undefined>;
  /**
   * Uses up a challenge and keeps the member, in one step: of two uses at the same time one wins.
   *
   * @returns false, and nothing is changed, where the challenge is not there (any more) or over at `now`
   */
  redeemChallenge(value: string, member: Member, now: Date): Promise<boolean>;
  /** Removes the challenges of a spreadsheet that are over. */
  removeExpiredChallenges(spreadsheetId: string, now: Date): Promise<void>;
  /** The member as last kept, also where their time is over. */
  member(spreadsheetId: string, email: string): Promise<Member | undefined>;
}
