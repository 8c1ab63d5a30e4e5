import { createHmac, randomBytes } from "node:crypto";
import { fillWords } from "../core/labels/fill-words.ts";
import { runErrorLabels } from "../core/labels/run-errors.ts";
import { AppError } from "../errors.ts";
import { type ChallengeDeps, issueChallenge } from "../use-cases/challenge.ts";
import type { Challenge, ProvenAction } from "../use-cases/ports/access-store.ts";
import type { Store } from "../use-cases/ports/store.ts";
import { type ProveEditDeps, proveEdit } from "../use-cases/prove-edit.ts";
import type { Call } from "./endpoint.ts";
import { type IdentityRules, identify, type Person } from "./identify.ts";
import { rateLimit } from "./rate-limit.ts";

/** What somebody wants to do with which spreadsheet. */
export interface Wanted {
  readonly spreadsheetId: string;
  readonly action: ProvenAction;
}

/** Decides who may call. Each decision is noted for the call's log line. */
export interface Access {
  /** Who calls. @throws AppError not_allowed, too_many_calls, identity_unavailable */
  person(call: Call): Promise<Person>;
  /** Asks for a proof. @throws AppError too_many_calls, store_unavailable */
  challenge(call: Call, person: Person, wanted: Wanted): Promise<Challenge>;
  /** Passes who wrote their challenge into the spreadsheet. @throws AppError not_allowed, too_many_calls, sheet_busy, store_unavailable */
  proof(call: Call, person: Person, wanted: Wanted, value: string | undefined): Promise<void>;
  /** Passes who proved lately that they may edit the spreadsheet. @throws AppError not_allowed, store_unavailable */
  membership(call: Call, person: Person, spreadsheetId: string): Promise<void>;
}

export interface AccessDeps extends IdentityRules, ProveEditDeps, ChallengeDeps {
  readonly store: ProveEditDeps["store"] & ChallengeDeps["store"] & Pick<Store, "member">;
  /** The tool's own account, with which spreadsheets are shared. */
  readonly account: string;
}

/** Progress is asked for every second at most. */
const callsRate = { burst: 60, perMinute: 120 } as const;
/**
 * A proof is two of these, and two calls of the 60 a minute that the tool's account has. Somebody who sets a spreadsheet up looks,
 * confirms, corrects, recomputes and previews within a minute: sixteen in a row.
 */
const proofsRate = { burst: 16, perMinute: 20 } as const;
/** Setting up reads the spreadsheet four times and writes it up to six: as much as three proofs. */
const setUpWeight = 3;

/** The check of who calls as it is in the cloud and on one machine. */
export function checkedAccess(deps: AccessDeps): Access {
  const nowMs = () => performance.now();
  const calls = rateLimit(callsRate, nowMs);
  const proofs = rateLimit(proofsRate, nowMs);
  // Lines of one instance can be followed by it; nobody can be named from them.
  const salt = randomBytes(16);
  const hashOf = (email: string) => createHmac("sha256", salt).update(email).digest("hex").slice(0, 12);
  const refuse = (call: Call, reason: string): AppError => {
    call.note({ decision: "refused", reason });
    return notAllowed(deps.account);
  };
  const count = (call: Call, limit: typeof calls, { email }: Person, weight?: number) => {
    if (limit(email, weight)) return;
    call.note({ decision: "refused", reason: "tooMany" });
    throw new AppError("too_many_calls", runErrorLabels.tooManyCalls);
  };
  return {
    person: async (call) => {
      const identified = await identify(call.request.headers.authorization, deps);
      if (!identified.ok) throw refuse(call, identified.refusal);
      const { person } = identified;
      call.note({ caller: hashOf(person.email) });
      count(call, calls, person);
      return person;
    },
    challenge: async (call, person, wanted) => {
      count(call, proofs, person);
      call.note({ decision: "challenged" });
      return issueChallenge({ ...wanted, email: person.email }, deps);
    },
    proof: async (call, person, wanted, value) => {
      count(call, proofs, person, wanted.action === "setUp" ? setUpWeight : 1);
      if (value === undefined) throw refuse(call, "noChallenge");
      const proof = await proveEdit({ ...wanted, email: person.email }, value, deps);
      if (proof !== "proven") throw refuse(call, proof);
      call.note({ decision: "allowed" });
    },
    membership: async (call, person, spreadsheetId) => {
      const member = await deps.store.member(spreadsheetId, person.email);
      if (member === undefined) throw refuse(call, "noMember");
      if (member.until <= deps.now()) throw refuse(call, "membershipOver");
      call.note({ decision: "allowed" });
    },
  };
}

/** The same words whatever the reason: who has no business here learns nothing of what is there. */
function notAllowed(account: string): AppError {
  return new AppError("not_allowed", fillWords(runErrorLabels.notLetIn, { account }));
}
