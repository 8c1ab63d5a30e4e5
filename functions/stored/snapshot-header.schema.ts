import { z } from "zod";
import { type SnapshotHeader, snapshotFormat } from "../core/movement/snapshot.ts";
import type { FormatSteps } from "../core/values/upgrade-format.ts";

/** The fields of a snapshot's header as they are stored; what is not known is left out. */
export const snapshotHeaderFields = {
  format: z.literal(snapshotFormat),
  asOf: z.int(),
  settingsHash: z.string(),
  settings: z.string(),
  fractionDigits: z.int(),
  currency: z.string().exactOptional(),
  customers: z.int().nonnegative(),
  totals: z.strictObject({ revenue: z.int(), profit: z.int().exactOptional() }),
  schemes: z.array(
    z.strictObject({
      id: z.string(),
      definition: z.string(),
      tierIds: z.array(z.string()),
      sizes: z.array(z.int().nonnegative()),
      notJudged: z.int().nonnegative(),
    }),
  ),
};

/** How older headers become one of today: format 1 kept neither the settings nor the definitions of its schemes. */
export const snapshotHeaderSteps: FormatSteps = {
  1: (older) => ({
    ...older,
    settings: "",
    schemes: Array.isArray(older.schemes)
      ? older.schemes.map((scheme: unknown) => Object.assign({}, scheme, { definition: "" }))
      : undefined,
  }),
};

/** A header as it is stored. */
export interface StoredHeader extends Omit<SnapshotHeader, "currency" | "totals"> {
  readonly currency?: string;
  readonly totals: { readonly revenue: number; readonly profit?: number };
}

/** A header as it is stored: Firestore and JSON have no word for undefined. */
export function storedHeader({ currency, totals, ...rest }: SnapshotHeader): StoredHeader {
  const { revenue, profit } = totals;
  return {
    ...rest,
    ...(currency === undefined ? {} : { currency }),
    totals: profit === undefined ? { revenue } : { revenue, profit },
  };
}

/** The header that was stored. */
export function snapshotHeader({ format, asOf, settingsHash, settings, ...rest }: StoredHeader): SnapshotHeader {
  const { fractionDigits, currency, customers, totals, schemes } = rest;
  const { revenue, profit } = totals;
  return {
    ...{ format, asOf, settingsHash, settings, fractionDigits, currency, customers },
    ...{ totals: { revenue, profit }, schemes },
  };
}
