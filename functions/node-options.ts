/**
 * How Node is started for the functions, wherever they run: as arguments, or in NODE_OPTIONS.
 *
 * The young generation stays small: pages of cells are large and short-lived, and room for many of them at once takes some 120 MB
 * more for a million rows, for nothing (`npm run bench`). Half as small, it is collected so often that a refresh takes a tenth longer. Only the
 * limit of 400 MB there depends on it: without it a refresh of a million rows takes about 460 MB and gives the same.
 */
export const nodeOptions: readonly string[] = ["--max-semi-space-size=16"];
