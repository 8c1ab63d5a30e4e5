/**
 * How Node is started for the functions, wherever they run: as arguments, or in NODE_OPTIONS.
 *
 * The young generation stays small: pages of cells are large and short-lived, and room for many of them at once took 140 MB
 * more for a million rows, for nothing (`npm run bench`).
 */
export const nodeOptions: readonly string[] = ["--max-semi-space-size=8"];
