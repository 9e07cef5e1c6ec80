import { randomUUID } from 'node:crypto';
import { ServiceRefusal } from '../shared/refusal.ts';
import { badRequest } from './refusal.ts';
import type { Attendee, CalendarEvent } from './resources.ts';
import type { Kept, Shelf } from './shelf.ts';

type Sent = { emailAddress: { address: string; name?: string | null }; type?: string | null };

interface SentEvent extends Record<string, unknown> {
  start: CalendarEvent['start'];
  end: CalendarEvent['end'];
  attendees?: Sent[];
  transactionId?: string;
}

const PROPERTY = /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '([^']+)' and ep\/value eq '([^']*)'\)$/;

/** Addresses and ids are written in any letters; of some people the directory has no address. */
const isSame = (one: string | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

/** Calendars of mailboxes: their events, as Exchange keeps them for the organizer. */
export function openCalendars(shelf: Shelf, timestamp: () => string) {
  const mailboxOf = (name: string): string => {
    const small = decodeURIComponent(name).toLowerCase();
    const found = shelf
      .all('user')
      .find(({ body }) => [body.id, body.userPrincipalName, body.mail].some((one) => isSame(one, small)));
    if (!found?.body.mail)
      throw new ServiceRefusal(404, 'ErrorInvalidUser', `The requested user '${name}' is invalid.`);
    if (found.body.hasNoMailbox)
      throw new ServiceRefusal(
        404,
        'MailboxNotEnabledForRESTAPI',
        'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
      );
    return found.body.mail.toLowerCase();
  };
  const standing = (mailbox: string): Kept<CalendarEvent>[] =>
    shelf.all('event').filter(({ body }) => body.mailbox === mailboxOf(mailbox) && !body.isGone);
  const event = (mailbox: string, id: string): Kept<CalendarEvent> => {
    const found = standing(mailbox).find(({ body }) => body.id === id);
    if (!found)
      throw new ServiceRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
    return found;
  };
  const nameOf = (address: string): string =>
    shelf.all('user').find(({ body }) => isSame(body.mail, address))?.body.displayName ?? address;
  const unanswered = (): Attendee['status'] => ({ response: 'none', time: '0001-01-01T00:00:00Z' });
  const invited = (sent: readonly Sent[], before: readonly Attendee[]): Attendee[] =>
    sent.map(({ emailAddress: { address, name }, type }) => ({
      type: type ?? 'required',
      emailAddress: { address, name: name ?? nameOf(address) },
      status:
        before.find((one) => one.emailAddress.address.toLowerCase() === address.toLowerCase())?.status ??
        unanswered(),
    }));
  /** As Exchange writes moments: seven digits behind the seconds. */
  const asKept = ({ dateTime, timeZone }: CalendarEvent['start']): CalendarEvent['start'] => ({
    dateTime: `${dateTime.replace(/\.\d+$/, '')}.0000000`,
    timeZone,
  });

  return {
    events: standing,
    event,

    add(mailbox: string, sent: Record<string, unknown>): Kept<CalendarEvent> {
      const address = mailboxOf(mailbox);
      const { transactionId, attendees, start, end, ...rest } = sent as SentEvent;
      // Also of one that is cancelled by now.
      if (
        transactionId !== undefined &&
        shelf
          .all('event')
          .some(({ body }) => body.mailbox === address && body.transactionId === transactionId)
      )
        throw new ServiceRefusal(
          409,
          'ErrorDuplicateTransactionId',
          'Your request can’t be completed. The TransactionId specified in the request has already been used to create a different event.',
        );
      const id = randomUUID();
      shelf.countWrite('event', transactionId ?? id);
      return shelf.keep('event', id, {
        ...rest,
        id,
        mailbox: address,
        ...(transactionId === undefined ? {} : { transactionId }),
        start: asKept(start),
        end: asKept(end),
        attendees: invited(attendees ?? [], []),
        createdDateTime: timestamp(),
        isCancelled: false,
      });
    },

    /** @param ifMatch etag of the version that is changed, where one is named */
    change(
      mailbox: string,
      id: string,
      sent: Record<string, unknown>,
      ifMatch: string | undefined,
    ): Kept<CalendarEvent> {
      const kept = event(mailbox, id);
      if (ifMatch !== undefined && ifMatch !== etagOf(kept))
        throw new ServiceRefusal(
          412,
          'ErrorIrresolvableConflict',
          'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
        );
      const { attendees, start, end, ...rest } = sent as Partial<CalendarEvent>;
      const next = { ...kept.body, ...rest };
      if (start) next.start = asKept(start);
      if (end) next.end = asKept(end);
      if (next.start.dateTime > next.end.dateTime)
        throw badRequest('The end of an event cannot be before its start.');
      if (attendees) next.attendees = invited(attendees, kept.body.attendees);
      const isMoved =
        next.start.dateTime !== kept.body.start.dateTime || next.end.dateTime !== kept.body.end.dateTime;
      if (isMoved) next.attendees = next.attendees.map((one) => ({ ...one, status: unanswered() }));
      return shelf.keep('event', id, next);
    },

    cancel(mailbox: string, id: string): void {
      shelf.keep('event', id, { ...event(mailbox, id).body, isGone: true });
    },

    /** What somebody answers in their own calendar; of the mailbox nothing says so but the event. */
    answers(id: string, address: string, response: Attendee['status']['response']): void {
      const kept = shelf.read('event', id);
      if (!kept) throw new RangeError(`There is no event ${id}.`);
      shelf.keep('event', id, {
        ...kept.body,
        attendees: kept.body.attendees.map((one) =>
          one.emailAddress.address.toLowerCase() === address.toLowerCase()
            ? { ...one, status: { response, time: timestamp() } }
            : one,
        ),
      });
    },
  };
}

export const etagOf = ({ id, version }: Pick<Kept<unknown>, 'id' | 'version'>): string =>
  `W/"${id}.${version}"`;

/**
 * Whether an event is one that a filter names.
 * @throws ServiceRefusal 400 for every filter but the one that the layer sends
 */
export function filterOf(filter: string | null): (event: CalendarEvent) => boolean {
  if (filter === null) return () => true;
  const [, id, value] = PROPERTY.exec(filter) ?? [];
  if (id === undefined) throw badRequest(`The query filter ${filter} is not supported.`);
  return ({ singleValueExtendedProperties = [] }) =>
    singleValueExtendedProperties.some(
      (one) => one.id === id && one.value.toLowerCase() === value?.toLowerCase(),
    );
}
