import { writeFileSync } from "node:fs";
import path from "node:path";
import { envExample } from "./env-example.ts";

/** Writes `.env.example` anew; run by `npm run generate:env`. */
writeFileSync(path.resolve(import.meta.dirname, "../../.env.example"), envExample());
