/** What the sidebar is opened for. */
export const intents = ["recompute", "preview", "status", "nightly", "setUp", "help"] as const;

export type Intent = (typeof intents)[number];
