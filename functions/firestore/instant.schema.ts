import { Timestamp } from "@google-cloud/firestore";
import { z } from "zod";

/** A point in time as Firestore gives it, to the millisecond. */
export const instantSchema = z.instanceof(Timestamp).transform((timestamp) => timestamp.toDate());
