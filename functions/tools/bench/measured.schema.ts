import { z } from "zod";
import type { Measured } from "./measurement.ts";

/** What `measured.ts` prints. */
export const measuredSchema = z
  .strictObject({
    millis: z.number().positive(),
    processorMillis: z.number().positive(),
    peakBytes: z.number().positive(),
    warmUpPasses: z.int().nonnegative(),
    found: z
      .strictObject({
        customers: z.int(),
        revenue: z.int(),
        tierSizes: z.record(z.string(), z.array(z.int())),
      })
      .optional(),
  })
  .transform(({ found, ...rest }) => ({ ...rest, found })) satisfies z.ZodType<Measured>;
