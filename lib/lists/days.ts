const DAY = /^\d{4}-\d{2}-\d{2}$/;
const beginning = (day: string): string => `${day}T00:00:00Z`;
const end = (day: string): string => `${day}T23:59:59Z`;

/** The moment from which on something holds, as somebody wrote it: a day is its beginning in UTC. */
export const fromDay = (written: string): string => (DAY.test(written) ? beginning(written) : written);
/** The moment until which something holds, as somebody wrote it: a day is held to its end in UTC. */
export const untilDay = (written: string): string => (DAY.test(written) ? end(written) : written);

/** A moment as people read and write it: the day alone, where it is the one that the day stands for. */
const shown = (moment: string, stood: string): string =>
  Date.parse(moment) === Date.parse(stood) ? moment.slice(0, 'yyyy-mm-dd'.length) : moment;
export const fromShown = (moment: string): string => shown(moment, beginning(moment.slice(0, 10)));
export const untilShown = (moment: string): string => shown(moment, end(moment.slice(0, 10)));
