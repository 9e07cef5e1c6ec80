import { z } from 'zod';
import type { Answered } from '../../domain/cohort/answers.ts';

/** The calendar of one mailbox. */
export const eventsOf = (mailbox: string): string => `users/${encodeURIComponent(mailbox)}/events`;
export const eventAt = (mailbox: string, eventId: string): string =>
  `${eventsOf(mailbox)}/${encodeURIComponent(eventId)}`;

/** A moment as Exchange takes it: in UTC, which every mailbox server knows by this name. */
export const inUtc = (at: number) => ({
  dateTime: new Date(at).toISOString().replace(/\.\d+Z$/, ''),
  timeZone: 'UTC',
});

/** Exchange writes seven digits behind the seconds and no zone; without a preference its times are in UTC. */
const moment = z
  .object({ dateTime: z.string(), timeZone: z.literal('UTC') })
  .transform(({ dateTime }) => Date.parse(`${dateTime.replace(/\.\d+$/, '')}Z`));

const Attendee = z.object({
  type: z.string().nullish(),
  emailAddress: z.object({ address: z.string(), name: z.string().nullish() }),
  status: z.object({ response: z.string().nullish() }).nullish(),
});

/** An event as far as anything is made of it; nothing else of it is asked for. */
export const Event = z.object({
  '@odata.etag': z.string(),
  start: moment,
  end: moment,
  isCancelled: z.boolean().nullish(),
  attendees: z.array(Attendee),
});
/**
 * By which Exchange says that an event is gone. Its other 404s are about the mailbox, which is not there, has no
 * licence or lies elsewhere: they say nothing of an event.
 */
export const EVENT_GONE = ['ErrorItemNotFound'];
export const EVENT_FIELDS = '$select=start,end,isCancelled,attendees';

const said: Readonly<Record<string, Answered>> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
};
/** `none` and `notResponded` are no answer. */
export const saidOnEvent = (response: string | null | undefined): Answered => said[response ?? ''] ?? 'none';
