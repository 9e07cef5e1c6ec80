import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph, type Graph } from '../../../lib/adapters/graph.ts';
import { mailboxMeetingChanges } from '../../../lib/adapters/exchange/meeting-changes.ts';
import { mailboxMeetings, reachMailbox, readMailbox } from '../../../lib/adapters/exchange/meetings.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { HOUR } from '../../../lib/domain/milliseconds.ts';
import { NotWritten } from '../../../lib/ports/outbound-connector.ts';
import { credential, MAILBOX, outside, places, tokenFor } from '../../m365/facts/outside.ts';

const [ann, bo, gone] = ['ann', 'bo', 'gone'].map((name) => guidOf(`person ${name}`));
const personIds = [ann ?? '', bo ?? ''];
const from = Date.UTC(2030, 0, 14, 9);
const session = {
  subject: 'Negotiation: session 1 of 2',
  html: '<p>It is an offer.</p>',
  from,
  until: from + HOUR,
  personIds,
};
const events = `${places.graph}/v1.0/users/${MAILBOX}/events`;

let services: ReturnType<typeof outside>;
let graph: Graph;
let asked: string[];

/** The real client over the stand-in, without a network. */
beforeEach(() => {
  services = outside();
  asked = [];
  for (const [id, name] of [
    [ann, 'Ann Byrne'],
    [bo, 'Bo Chen'],
  ])
    services.tenant.shelf.keep('user', id ?? '', {
      id,
      displayName: name,
      mail: `${name?.split(' ')[0]?.toLowerCase()}@tenant.example`,
    } as never);
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    asked.push(`${request.method} ${decodeURIComponent(request.url.replace(places.graph, ''))}`);
    const sent = {
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body,
    };
    const { status, body: said } = services.answer(sent);
    return new Response(said === undefined ? null : JSON.stringify(said), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  };
  graph = openGraph({ endpoint: places.graph, credential });
});

const meetings = () => mailboxMeetings(graph, MAILBOX);
const changes = () => mailboxMeetingChanges(graph, MAILBOX);
const calendar = () => readMailbox(graph, MAILBOX);
const made = async () => (await meetings().write('key', session))['eventId'] ?? '';
/** What the service answers to a request of any shape. */
const raw = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  services.answer({
    method,
    url: `${events}${path}`,
    headers: { authorization: `Bearer ${tokenFor('https://graph.microsoft.com', [])}`, ...headers },
    body: body === undefined ? '' : JSON.stringify(body),
  });
const event = (others: object = {}) => ({
  subject: 'S',
  start: { dateTime: '2030-01-14T09:00:00', timeZone: 'UTC' },
  end: { dateTime: '2030-01-14T10:00:00', timeZone: 'UTC' },
  ...others,
});
const errorOf = ({ body }: { body?: unknown }) =>
  (body as { error: { code: string; message: string } }).error;

describe('a session in the calendar of the mailbox', () => {
  it('invites people by their addresses, is found by its key, and shows what they answered', async () => {
    expect(await meetings().find?.('key', session)).toBeUndefined();
    const eventId = await made();
    expect(await meetings().find?.('key', session)).toEqual({ eventId });
    expect(await meetings().find?.('other', session)).toBeUndefined();
    services.tenant.calendars.answers(eventId, 'ANN@tenant.example', 'declined');
    services.tenant.calendars.answers(eventId, 'bo@tenant.example', 'tentativelyAccepted');
    expect(await calendar().read(eventId, personIds)).toEqual({
      from,
      until: from + HOUR,
      people: 2,
      invited: [
        { personId: ann, name: 'Ann Byrne', says: 'declined' },
        { personId: bo, name: 'Bo Chen', says: 'tentative' },
      ],
    });
    // Nobody else’s calendar is opened, and of people no more is read than their address.
    expect(asked.filter((one) => one.includes('/events') && !one.includes(MAILBOX))).toEqual([]);
    expect(asked.filter((one) => one.includes('/users/') && !one.includes('/events'))).toEqual(
      asked.filter((one) => one.endsWith('?$select=mail')),
    );
  });

  it('is made once: the second try under its key is refused, and the first is found', async () => {
    const eventId = await made();
    await expect(meetings().write('key', session)).rejects.toBeInstanceOf(NotWritten);
    expect(await meetings().find?.('key', session)).toEqual({ eventId });
  });

  it('is gone once it was deleted, and not where the mailbox is gone, has no licence or is not there', async () => {
    const eventId = await made();
    const { shelf, calendars } = services.tenant;
    const mailbox = shelf.all('user').find(({ body }) => body.mail === MAILBOX)?.body;
    if (!mailbox) throw new Error('The mailbox is somebody’s.');
    const to = { eventId, from: from + HOUR, until: from + 2 * HOUR };
    for (const [code, account] of [
      ['MailboxNotEnabledForRESTAPI', { ...mailbox, hasNoMailbox: true as const }],
      ['ErrorInvalidUser', { ...mailbox, mail: '', userPrincipalName: '' }],
    ] as const) {
      shelf.keep('user', mailbox.id, account);
      expect(errorOf(raw('GET', `/${eventId}`, undefined))).toMatchObject({ code });
      await expect(calendar().read(eventId, personIds)).rejects.toMatchObject({ status: 404, code });
      await expect(changes().write('k', to)).rejects.toMatchObject({ status: 404, code });
      await expect(changes().write('k', { eventId, calledOff: 'Off' })).rejects.toMatchObject({ code });
      await expect(reachMailbox(graph, MAILBOX)).rejects.toMatchObject({ status: 404, code });
    }
    shelf.keep('user', mailbox.id, mailbox);
    await expect(reachMailbox(graph, MAILBOX)).resolves.toBeDefined();
    calendars.cancel(MAILBOX, eventId);
    expect(await calendar().read(eventId, personIds)).toBeUndefined();
    await expect(changes().write('k', { eventId, calledOff: 'Off' })).resolves.toEqual({});
    await expect(changes().write('k', to)).resolves.toEqual({});
  });

  it('leaves out whoever has no address any more', async () => {
    await meetings().write('key', { ...session, personIds: [...personIds, gone ?? ''] });
    const [one] = services.tenant.calendars.events(MAILBOX);
    expect(one?.body.attendees.map(({ emailAddress: { address } }) => address)).toEqual([
      'ann@tenant.example',
      'bo@tenant.example',
    ]);
  });

  it('loses who leaves, and keeps what the others answered', async () => {
    const eventId = await made();
    services.tenant.calendars.answers(eventId, 'bo@tenant.example', 'accepted');
    await changes().write('one', { eventId, personIds: [bo ?? ''] });
    expect(await calendar().read(eventId, personIds)).toMatchObject({
      people: 1,
      invited: [{ personId: bo, says: 'accepted' }],
    });
    const patched = asked.filter((one) => one.startsWith('PATCH')).length;
    await changes().write('one', { eventId, personIds: [bo ?? ''] });
    expect(asked.filter((one) => one.startsWith('PATCH'))).toHaveLength(patched);
  });

  it('moves, and asks everybody anew', async () => {
    const eventId = await made();
    services.tenant.calendars.answers(eventId, 'bo@tenant.example', 'accepted');
    await changes().write('one', { eventId, from: from + 24 * HOUR, until: from + 25 * HOUR });
    const seen = await calendar().read(eventId, personIds);
    expect(seen).toMatchObject({ from: from + 24 * HOUR, until: from + 25 * HOUR });
    expect(seen?.invited.map(({ says }) => says)).toEqual(['none', 'none']);
  });

  it('is called off, and stays so', async () => {
    const eventId = await made();
    await changes().write('one', { eventId, calledOff: 'Too few people.' });
    expect(await calendar().read(eventId, personIds)).toBeUndefined();
    await changes().write('one', { eventId, calledOff: 'Too few people.' });
    await changes().write('two', { eventId, personIds });
    // What was called off is not made again under its key.
    await expect(meetings().write('key', session)).rejects.toBeInstanceOf(NotWritten);
  });
});

describe('the stand-in refuses what Exchange refuses', () => {
  it('another mailbox than the one in scope, also to whoever may read people', async () => {
    const other = services.answer({
      method: 'POST',
      url: events.replace(MAILBOX, 'ann@tenant.example'),
      headers: { authorization: `Bearer ${tokenFor('https://graph.microsoft.com')}` },
      body: JSON.stringify(event()),
    });
    expect([other.status, errorOf(other).code]).toEqual([403, 'ErrorAccessDenied']);
    await expect(mailboxMeetings(graph, 'bo@tenant.example').write('key', session)).rejects.toThrow('403');
  });

  it.each([
    ['a property that it does not know', event({ colour: 'red' }), /colour/],
    ['a time without its zone', event({ start: { dateTime: '2030-01-14T09:00:00' } }), /timeZone/],
    [
      'a zone that nobody knows',
      event({ start: { dateTime: '2030-01-14T09:00:00', timeZone: 'Here' } }),
      /TimeZone/,
    ],
    [
      'a time with an offset',
      event({ start: { dateTime: '2030-01-14T09:00:00+01:00', timeZone: 'UTC' } }),
      /dateTime/,
    ],
    [
      'an end before its start',
      event({ end: { dateTime: '2030-01-14T08:00:00', timeZone: 'UTC' } }),
      /before its start/,
    ],
    ['no end', { subject: 'S', start: event().start }, /end/],
    ['an attendee without an address', event({ attendees: [{ emailAddress: { name: 'Ann' } }] }), /address/],
    [
      'more than 500 attendees',
      event({
        attendees: Array.from({ length: 501 }, (_, i) => ({
          emailAddress: { address: `p${i}@tenant.example` },
        })),
      }),
      /attendees/,
    ],
  ])('%s', (_, body, why) => {
    const refused = raw('POST', '', body);
    expect(refused.status).toBe(400);
    expect(errorOf(refused).message).toMatch(why);
  });

  it('a transactionId that was used, also by an event that was called off', async () => {
    const eventId = await made();
    const transactionId = services.tenant.calendars.event(MAILBOX, eventId).body.transactionId;
    services.tenant.calendars.cancel(MAILBOX, eventId);
    const again = raw('POST', '', event({ transactionId }));
    expect([again.status, errorOf(again).code]).toEqual([409, 'ErrorDuplicateTransactionId']);
  });

  it('a change of another version than the one that stands', async () => {
    const eventId = await made();
    const stale = raw('PATCH', `/${eventId}`, { subject: 'T' }, { 'if-match': 'W/"another"' });
    expect([stale.status, errorOf(stale).code]).toEqual([412, 'ErrorIrresolvableConflict']);
    const wrong = raw('PATCH', `/${eventId}`, { end: { dateTime: '2030-01-14T08:00:00', timeZone: 'UTC' } });
    expect(wrong.status).toBe(400);
  });

  it('a fifth request for the mailbox as long as four are not answered, and says how long to wait', () => {
    const path = new URL(events).pathname;
    const asks = (underWay: string[]) =>
      services.answer(
        {
          method: 'GET',
          url: events,
          headers: { authorization: `Bearer ${tokenFor('https://graph.microsoft.com', [])}` },
          body: '',
        },
        underWay,
      );
    const fifth = asks([path, `${path}/one`, path, path]);
    expect([fifth.status, errorOf(fifth).code, fifth.headers?.['retry-after']]).toEqual([
      429,
      'ApplicationThrottled',
      '1',
    ]);
    expect(asks([path, path, path, '/graph/v1.0/users/ann']).status).toBe(200);
  });

  it('what is gone, another filter, and an option that it does not take', () => {
    const none = raw('GET', '/none', undefined);
    expect([none.status, errorOf(none).code]).toEqual([404, 'ErrorItemNotFound']);
    expect(raw('GET', `?$filter=${encodeURIComponent("subject eq 'S'")}`, undefined).status).toBe(400);
    expect(raw('GET', '?$expand=instances', undefined).status).toBe(400);
  });
});
