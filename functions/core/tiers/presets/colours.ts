/** Backgrounds of tier cells, best to worst: pale enough for black text, and told apart by people who see no red or green. */
export const tierColours = {
  platinum: "#d9d2e9",
  gold: "#ffe599",
  silver: "#cfe2f3",
  iron: "#d9d9d9",
  lead: "#f4cccc",
} as const;
