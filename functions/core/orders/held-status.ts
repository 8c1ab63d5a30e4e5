import { isSpaceless } from "../values/header-name.ts";
import {
  type HeldWords,
  heldWords,
  notBefore,
  notBehind,
  notWords,
  partPrefix,
  partWords,
  pendingAround,
  pendingBehind,
  pendingWords,
  refusedBefore,
  refusedWords,
  returnDeeds,
  takenBack,
} from "./status-words.ts";

/** What the words within a status say. `partly`: part of it was cancelled or came back, how much is not said. */
export type HeldMeaning = "cancelled" | "test" | "returned" | "partly";

/** So many words may stand between a `not` and what it denies: `not yet been cancelled`. */
const reachOfNot = 3;

/**
 * What a status means that is no known word as a whole, by the words that it holds: `Cancelled by admin`, `Storno (Kunde)`,
 * `已退款成功`.
 *
 * A status that denies them (`not cancelled`, `ohne Erstattung`, `未退款`), or says that nothing came of it or that it has only been
 * asked for (`refund declined`, `退款申请中`), says nothing. Of several meanings cancelled holds before test, test before returned.
 *
 * @param status its match key
 */
export function heldMeaning(status: string): HeldMeaning | undefined {
  const clauses = clausesOf(status).filter(({ text }) => !takenBack.some((start) => text.startsWith(start)));
  for (const kind of ["cancelled", "test", "returned"] as const) {
    const clause = clauses.find((each) => says(each, heldWords[kind]));
    if (clause !== undefined) return kind !== "test" && isPartial(clause) ? "partly" : kind;
  }
  return undefined;
}

interface Clause {
  readonly text: string;
  readonly words: readonly string[];
}

const clausesOf = (status: string): readonly Clause[] =>
  status
    .split(/[,;:|/()[\]{}，；：、。（）【】!?！？]+|\.\s|\s[-–—]+\s/u)
    .map((text) => ({ text: text.trim(), words: text.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== "") }));

function says(clause: Clause, { facts, deeds }: HeldWords): boolean {
  return facts.some((fact) => holds(clause, fact, false)) || deeds.some((deed) => holds(clause, deed, true));
}

function holds(clause: Clause, phrase: string, isDeed: boolean): boolean {
  return isSpaceless(phrase) ? holdsSpaceless(clause.text, phrase, isDeed) : holdsWords(clause.words, phrase, isDeed);
}

function holdsWords(words: readonly string[], phrase: string, isDeed: boolean): boolean {
  const wanted = phrase.split(" ");
  const last = wanted.at(-1) ?? "";
  for (const [at, word] of words.entries()) {
    // German writes the part into the word.
    const isHere = wanted.every((each, offset) => words[at + offset] === each) || word === `${partPrefix}${last}`;
    if (!isHere) continue;
    const before = words.slice(Math.max(0, at - reachOfNot), at);
    const behind = words.slice(at + wanted.length);
    if (notWords.some((not) => before.includes(not))) continue;
    if (isAmong(pendingWords, before)) continue;
    if (cancelledFacts.has(phrase) && before.some((each) => returnDeeds.includes(each))) continue;
    if (isDeed && (isAmong(refusedWords, behind) || isAmong(pendingWords, behind))) continue;
    if (isDeed && isAmong(refusedWords, before)) continue;
    if (isDeed && behind.some((each) => cancelledFacts.has(each))) continue;
    return true;
  }
  return false;
}

const cancelledFacts: ReadonlySet<string> = new Set(heldWords.cancelled.facts);

const isAmong = (phrases: readonly string[], words: readonly string[]): boolean => {
  const text = ` ${words.join(" ")} `;
  return phrases.some((phrase) => text.includes(` ${phrase} `));
};

function holdsSpaceless(text: string, phrase: string, isDeed: boolean): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text.slice(0, at).trimEnd();
    const behind = text.slice(at + phrase.length).trimStart();
    if (notBefore.some((not) => before.endsWith(not)) || notBehind.some((not) => behind.startsWith(not))) continue;
    if (isDeed && refusedBefore.some((word) => before.endsWith(word))) continue;
    if (isDeed && pendingBehind.some((word) => behind.startsWith(word))) continue;
    if (isDeed && pendingAround.some((word) => before.endsWith(word) || behind.startsWith(word))) continue;
    return true;
  }
  return false;
}

const isPartial = ({ text, words }: Clause) =>
  partWords.some((part) => (isSpaceless(part) ? text.includes(part) : ` ${words.join(" ")} `.includes(` ${part} `))) ||
  words.some((word) => word.startsWith(partPrefix) && word.length > partPrefix.length + 3);
