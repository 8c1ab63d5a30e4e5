import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { crowdedLabels } from "../labels/orders-report.ts";
import { tellCount } from "../labels/tell-count.ts";
import type { ClosedLedger, Contacts } from "../orders/closed-ledger.ts";
import { count, header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** A household, or a firm with several buyers, has fewer. */
const fewestContacts = 5;
const listed = 20;
const longestId = 100;

/** What it is told from. */
export type CrowdedInput = Pick<ClosedLedger, "ids" | "emails" | "phones">;

/**
 * Customers beside whose id many e-mail addresses or phone numbers stand: probably an account that guests share, under a name that
 * nobody-words.ts does not know. Most addresses first; nothing where there are none.
 */
export function crowdedBlock({ ids, emails, phones }: CrowdedInput, language: Language): readonly LaidRow[] {
  const emailsOf = contactsByCustomer(emails, ids.length);
  const phonesOf = contactsByCustomer(phones, ids.length);
  const most = (index: number) => Math.max(emailsOf[index] ?? 0, phonesOf[index] ?? 0);
  const crowded = [...ids.keys()].filter((index) => most(index) >= fewestContacts);
  if (crowded.length === 0) return [];
  const shown = crowded.sort((a, b) => most(b) - most(a) || a - b).slice(0, listed);
  const say = (label: keyof typeof crowdedLabels) => crowdedLabels[label][language];
  return [
    title(say("title")),
    [text(say("note"))],
    ...(shown.length < crowded.length
      ? [[text(fill(say("cut"), { shown: shown.length, count: tellCount(crowded.length) }))]]
      : []),
    header(say("customer"), say("emails"), say("phones")),
    ...shown.map((index) => [
      text((ids[index] ?? "").slice(0, longestId).toWellFormed()),
      count(emailsOf[index] ?? 0),
      count(phonesOf[index] ?? 0),
    ]),
  ];
}

function contactsByCustomer(contacts: Contacts, customerCount: number): Uint32Array {
  const counts = new Uint32Array(customerCount);
  for (const { customers } of contacts) for (const index of customers) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
