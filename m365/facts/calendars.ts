import { z } from 'zod';
import type { Fact } from './fact.ts';

/** In Entra it opens every mailbox; in Exchange, with a scope, those in it. */
const write = { app: ['Calendars.ReadWrite'], mailbox: ['Application Calendars.ReadWrite'] };
const read = {
  app: ['Calendars.Read', 'Calendars.ReadWrite'],
  mailbox: ['Application Calendars.Read', 'Application Calendars.ReadWrite'],
};

const text = z.string().min(1);
/** Names of zones: those of IANA, and those of Windows, which end so. */
const isZone = (name: string): boolean => {
  if (/ (Standard|Daylight) Time$/.test(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};
const moment = z.strictObject({
  dateTime: z.iso.datetime({ local: true }),
  timeZone: text.refine(isZone, 'A valid TimeZone value must be specified'),
});
const attendee = z.strictObject({
  type: z.enum(['required', 'optional', 'resource']).nullish(),
  emailAddress: z.strictObject({ address: z.email(), name: z.string().nullish() }),
  // Read-only, and taken where somebody sends back what they read.
  status: z.looseObject({}).nullish(),
});
const fields = {
  subject: z.string(),
  body: z.strictObject({ contentType: z.enum(['text', 'html']), content: z.string() }),
  attendees: z.array(attendee).max(500),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: z.enum(['teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer', 'unknown']),
  hideAttendees: z.boolean(),
  responseRequested: z.boolean(),
  reminderMinutesBeforeStart: z.int(),
};
interface Times {
  start?: { dateTime: string } | undefined;
  end?: { dateTime: string } | undefined;
}
const ends = ({ start, end }: Times): boolean =>
  start === undefined || end === undefined || start.dateTime <= end.dateTime;
const AFTER = 'The end of an event cannot be before its start.';
const event = z
  .strictObject(fields)
  .partial()
  .extend({
    start: moment,
    end: moment,
    transactionId: text.optional(),
    singleValueExtendedProperties: z.array(z.strictObject({ id: text, value: z.string() })).optional(),
  })
  .refine(ends, AFTER);
const change = z
  .strictObject(fields)
  .partial()
  .extend({ start: moment.optional(), end: moment.optional() })
  .refine(ends, AFTER);

/**
 * Events of a mailbox. Exchange answers four requests of an app for one mailbox at a time, and 429 ApplicationThrottled
 * with Retry-After to more.
 */
export const calendars = [
  {
    call: 'POST /v1.0/users/{user}/events',
    ...write,
    body: event,
    answers:
      'an event, and invites its attendees; 201; the same transactionId again is refused with ErrorDuplicateTransactionId, 403 ErrorAccessDenied for a mailbox out of scope',
    sources: ['eventCreate', 'eventReports', 'mailboxScopes', 'permissions', 'schema'],
    unsettled:
      'With which status a second transactionId is refused stands nowhere; the words are those of a report. Whether a mailbox without a licence for Teams gets an online meeting is not said: without one the event has no link.',
  },
  {
    call: 'GET /v1.0/users/{user}/events',
    ...read,
    query: ['$filter', '$select', '$top'],
    answers: 'events of the mailbox; $filter by an extended property',
    sources: ['extendedProperties', 'mailboxScopes', 'permissions'],
  },
  {
    call: 'GET /v1.0/users/{user}/events/{event}',
    ...read,
    query: ['$select'],
    answers:
      'an event, with what each attendee answered; 404 ErrorItemNotFound once it is gone, 404 MailboxNotEnabledForRESTAPI where the mailbox has no licence or lies elsewhere, 404 ErrorInvalidUser where there is none',
    sources: ['eventGet', 'mailboxScopes', 'noMailbox', 'noMailboxReports', 'permissions'],
    unsettled:
      'That a mailbox which loses its licence answers so at once, and not first with its events, stands nowhere.',
  },
  {
    call: 'PATCH /v1.0/users/{user}/events/{event}',
    ...write,
    body: change,
    answers:
      'changes it; of attendees alone only those hear who changed; 412 ErrorIrresolvableConflict where If-Match names another version',
    sources: ['eventUpdate', 'mailboxScopes', 'permissions', 'schema'],
    unsettled:
      'That another time asks everybody anew is how Outlook does it; the page does not say so. That attendees who are sent back as they were read keep their answers neither.',
  },
  {
    call: 'POST /v1.0/users/{user}/events/{event}/cancel',
    ...write,
    body: z.strictObject({ comment: z.string().optional() }),
    answers: 'cancels it and tells its attendees; 202; it is among the deleted items then',
    sources: ['eventCancel', 'mailboxScopes', 'permissions'],
  },
] as const satisfies readonly Fact[];
