/** In milliseconds. Days of a calendar, which may be shorter or longer in a zone, are Temporal's. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
