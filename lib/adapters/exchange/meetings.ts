import { z } from 'zod';
import { guidOf } from '../../domain/sha256.ts';
import type { MeetingInvitation } from '../../ports/channels.ts';
import { NotWritten, type Connector } from '../../ports/outbound-connector.ts';
import type { Meetings } from '../../ports/meetings.ts';
import type { Graph } from '../graph.ts';
import { addressesOf } from './addresses.ts';
import { saidOnEvent, Event, EVENT_FIELDS, EVENT_GONE, eventAt, eventsOf, inUtc } from './events.ts';

/** A property of our own, by which an event is found again: nothing else that can be filtered is ours alone. */
const KEY = 'String {0d5c6b3e-4f0a-4c53-9a47-6c1f7a2e90b4} Name learning-os-key';
/** Exchange takes no more attendees. */
const MOST_ATTENDEES = 500;

const Found = z.array(z.object({ id: z.string() }));
const Created = z.object({ id: z.string() });

/**
 * Sessions as events of the learning mailbox, which invites by having attendees. Exchange refuses a second event under
 * the same `transactionId` and does not say which is the first: that is looked up by a property of ours.
 */
export function mailboxMeetings(graph: Graph, mailbox: string): Connector<MeetingInvitation> {
  const events = eventsOf(mailbox);
  return {
    system: 'exchange',
    effectClass: 'look-up-before-create',
    async find(key) {
      const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${KEY}' and ep/value eq '${guidOf(key)}')`;
      const { value } = await graph.page(`${events}?$filter=${encodeURIComponent(filter)}&$select=id&$top=1`);
      const [standing] = Found.parse(value);
      return standing && { eventId: standing.id };
    },
    async write(key, { subject, html, from, until, personIds }) {
      if (personIds.length > MOST_ATTENDEES)
        throw new NotWritten(`An event has at most ${MOST_ATTENDEES} attendees; nobody was invited.`);
      const addresses = await addressesOf(personIds, graph);
      const { id } = Created.parse(
        await graph.post(events, {
          subject,
          body: { contentType: 'html', content: html },
          start: inUtc(from),
          end: inUtc(until),
          attendees: [...addresses.keys()].map((address) => ({
            type: 'required',
            emailAddress: { address },
          })),
          // Delegates and colleagues who may open somebody's calendar read when, and not what.
          sensitivity: 'private',
          isOnlineMeeting: true,
          onlineMeetingProvider: 'teamsForBusiness',
          transactionId: guidOf(key),
          singleValueExtendedProperties: [{ id: KEY, value: guidOf(key) }],
        }),
      );
      return { eventId: id };
    },
  };
}

/** What people answered, on the events of the mailbox alone. */
export const readMailbox = (graph: Graph, mailbox: string): Meetings => ({
  async read(eventId, personIds) {
    const found = await graph.get(`${eventAt(mailbox, eventId)}?${EVENT_FIELDS}`, EVENT_GONE);
    if (found === undefined) return undefined;
    const { start, end, isCancelled, attendees } = Event.parse(found);
    if (isCancelled) return undefined;
    const addresses = await addressesOf(personIds, graph);
    return {
      from: start,
      until: end,
      people: attendees.length,
      invited: attendees.flatMap(({ emailAddress: { address, name }, status }) => {
        const personId = addresses.get(address.toLowerCase());
        return personId === undefined
          ? []
          : [{ personId, name: name ?? address, says: saidOnEvent(status?.response) }];
      }),
    };
  },
});

/** Whether the mailbox is there, and open to the app. @throws GraphRefused */
export const reachMailbox = (graph: Graph, mailbox: string): Promise<unknown> =>
  graph.page(`${eventsOf(mailbox)}?$select=id&$top=1`);
