import type { SheetReport } from "../../functions/core/report/sheet-report.ts";
import { matchKey } from "../../functions/core/values/keys.ts";

const words = (text: string) => ({ en: text, "zh-Hans": text, "zh-Hant": text });

/** A report that gives each customer (by id) one tier, and a summary that counts them. */
export function reportOf(
  tierById: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>> = {},
): SheetReport {
  const customers = Object.keys(tierById).map((id) => ({ key: matchKey(id), id, name: names[id] ?? "" }));
  return {
    language: "en",
    currency: undefined,
    currencyDigits: 2,
    customerRows: {
      columns: [
        { id: "key", title: words("Tier key"), format: "text" },
        { id: "tier:test", title: words("Tier"), format: "text", colours: [{ value: "Gold", colour: "#ffd700" }] },
        { id: "why:test", title: words("Tier: why"), format: "text" },
      ],
      cells: new Map(
        Object.entries(tierById).map(([id, tier]) => [
          matchKey(id),
          [id, tier, `${tier} because of ${id.slice(0, 20)}`],
        ]),
      ),
      customers,
      contact: ["", "No orders yet", ""],
      gone: ["", "No longer in the orders", ""],
    },
    tabs: [
      {
        id: "summary",
        title: words("Tier Summary"),
        rows: [["Tier Summary"], ["Customers", customers.length]],
        blocks: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 1, format: "title" }],
      },
    ],
  };
}

/**
 * A report as `SheetWatch` reads it: every own cell of a customer says whose it is, in brackets at its end. A tier such as
 * `Gold/Iron` is one for each scheme.
 */
export function labReport(
  tierById: Readonly<Record<string, string>>,
  { schemes = ["first", "second"], names = {} }: LabOptions = {},
): SheetReport {
  const plain = reportOf(tierById, names);
  return {
    ...plain,
    customerRows: {
      ...plain.customerRows,
      columns: [
        { id: "key", title: { en: "Tier key", "zh-Hans": "分层标识", "zh-Hant": "分層識別" }, format: "text" },
        { id: "orders", title: words("Orders of theirs"), format: "text" },
        ...schemes.flatMap((scheme) => [
          { id: `tier:${scheme}`, title: words(`Tier ${scheme}`), format: "text" as const },
          { id: `why:${scheme}`, title: words(`Why ${scheme}`), format: "text" as const },
        ]),
      ],
      cells: new Map(
        Object.entries(tierById).map(([id, tier]) => {
          const key = matchKey(id);
          const tiers = tier.split("/");
          const own = schemes.flatMap((scheme, at) => {
            const its = tiers[at] ?? tier;
            return [`${its}: ${scheme} [${key}]`, `${its}: by ${scheme} [${key}]`];
          });
          return [key, [id, `some [${key}]`, ...own]];
        }),
      ),
      contact: ["", "none", ...schemes.flatMap(() => ["No orders yet", "No orders yet"])],
      gone: ["", "none", ...schemes.flatMap(() => ["No longer in the orders", "No longer in the orders"])],
    },
  };
}

export interface LabOptions {
  readonly schemes?: readonly string[];
  readonly names?: Readonly<Record<string, string>>;
}
