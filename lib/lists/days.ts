const DAY = /^\d{4}-\d{2}-\d{2}$/;
const beginning = (day: string): string => `${day}T00:00:00Z`;
const end = (day: string): string => `${day}T23:59:59Z`;

/** The moment from which on something holds, as somebody wrote it: a day is its beginning in UTC. */
export const fromDay = (written: string): string => (DAY.test(written) ? beginning(written) : written);
/** The moment until which something holds, as somebody wrote it: a day is held to its end in UTC. */
export const untilDay = (written: string): string => (DAY.test(written) ? end(written) : written);

/** A moment as people read it in a list: its day. */
export const dayShown = (moment: string): string => moment.slice(0, 'yyyy-mm-dd'.length);

/**
 * What somebody wrote, or the moment that stands where it is its day: a row that shows a day moves no moment that was
 * set more exactly at a door.
 */
export const asItStood = (written: string, stood: string | undefined): string =>
  stood !== undefined && dayShown(stood) === written ? stood : written;
