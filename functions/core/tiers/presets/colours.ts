/** Backgrounds of tiers that are called after metals and stones: pale enough for black text. */
export const tierColours = {
  diamond: "#c9daf8",
  platinum: "#d9d2e9",
  gold: "#ffe599",
  silver: "#cfe2f3",
  iron: "#d9d9d9",
  lead: "#f4cccc",
} as const;

/** Blue over yellow to red: ColorBrewer's RdYlBu, which people who see no red or green can tell apart, paled for black text. */
const ranked = [
  "#8db8e0",
  "#a6cbe9",
  "#bfdcf0",
  "#d6eaf5",
  "#eaf4f4",
  "#fffbd6",
  "#fff0b3",
  "#ffdf9e",
  "#ffc995",
  "#f9b6a0",
  "#e9a8a8",
] as const;

/** Hues that say nothing of better or worse. */
const apart = ["#cfe2f3", "#ffe599", "#d9d2e9", "#d9ead3", "#fce5cd", "#d0e0e3", "#ead1dc", "#d9d9d9"] as const;

/** What a tier has once it is painted. */
export interface Painted {
  readonly colour: string;
}

/** Tiers, best first, with colours from blue for the best to red for the worst, as far apart as their number allows (up to 11). */
export function bestToWorst<Tier>(tiers: readonly Tier[]): readonly (Tier & Painted)[] {
  const step = (ranked.length - 1) / Math.max(tiers.length - 1, 1);
  return tiers.map((tier, index) => ({ ...tier, colour: ranked[Math.round(index * step)] ?? ranked[10] }));
}

/** Tiers of which none is better, with colours that differ in hue (up to 8). */
export function sideBySide<Tier>(tiers: readonly Tier[]): readonly (Tier & Painted)[] {
  return tiers.map((tier, index) => ({ ...tier, colour: apart[index] ?? apart[7] }));
}
