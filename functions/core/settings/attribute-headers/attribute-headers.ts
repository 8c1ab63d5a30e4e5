import type { AttributeId } from "../attributes.ts";

/** How headers call each attribute in one language: whole headers, parted by commas. Case, accents, spaces and punctuation do not count. */
export type AttributeHeaders = Readonly<Record<AttributeId, string>>;
