import type { MeetingChange } from '../../ports/channels.ts';
import type { Connector } from '../../ports/outbound-connector.ts';
import { GraphRefused, type Graph } from '../graph.ts';
import { addressesOf } from './addresses.ts';
import { Event, EVENT_FIELDS, EVENT_GONE, eventAt, inUtc } from './events.ts';

/**
 * Changes of an event: only those whom a change of attendees concerns hear of it, everybody of a change of its time.
 * Made twice it is the same. What is gone from the calendar is left alone.
 */
export function mailboxMeetingChanges(graph: Graph, mailbox: string): Connector<MeetingChange> {
  return {
    system: 'exchange',
    effectClass: 'upsert',
    async write(_key, change) {
      const at = eventAt(mailbox, change.eventId);
      if ('calledOff' in change) {
        await ifStanding(() => graph.post(`${at}/cancel`, { comment: change.calledOff }));
        return {};
      }
      const found = await graph.get(`${at}?${EVENT_FIELDS}`, EVENT_GONE);
      if (found === undefined) return {};
      const event = Event.parse(found);
      const changed =
        'personIds' in change
          ? await attendeesChanged(event, change, graph)
          : event.start === change.from && event.end === change.until
            ? undefined
            : { start: inUtc(change.from), end: inUtc(change.until) };
      // What somebody else changed since it was read is read anew by the next try.
      if (changed) await ifStanding(() => graph.patch(at, changed, event['@odata.etag']));
      return {};
    },
  };
}

/** Whoever stays is sent back as they were read, with what they answered. */
async function attendeesChanged(
  { attendees }: { attendees: readonly { emailAddress: { address: string } }[] },
  { personIds }: { personIds: readonly string[] },
  graph: Graph,
): Promise<object | undefined> {
  const wanted = await addressesOf(personIds, graph);
  const staying = attendees.filter(({ emailAddress: { address } }) => wanted.has(address.toLowerCase()));
  const standing = new Set(staying.map(({ emailAddress: { address } }) => address.toLowerCase()));
  const coming = [...wanted.keys()].filter((address) => !standing.has(address));
  if (coming.length === 0 && staying.length === attendees.length) return undefined;
  return {
    attendees: [...staying, ...coming.map((address) => ({ type: 'required', emailAddress: { address } }))],
  };
}

async function ifStanding(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isGone = error instanceof GraphRefused && EVENT_GONE.includes(error.code ?? '');
    if (!isGone) throw error;
  }
}
