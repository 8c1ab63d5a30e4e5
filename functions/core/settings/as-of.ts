import type { Day } from "../values/day.ts";

/** 1970-01-01: a serial number below, such as 2025, was not meant as one; and windows begin on days that there are. */
export const firstAsOf: Day = 25_569;

/** 2999-12-31: from there, windows and forecasts of many years still end on days that there are. */
export const latestAsOf: Day = 401_768;

/** Whether all can be computed as of a day. */
export const isAsOf = (day: Day): boolean => day >= firstAsOf && day <= latestAsOf;
