import type { Answered } from '../../lib/domain/cohort/answers.ts';
import type { MeetingChange, MeetingInvitation } from '../../lib/ports/channels.ts';
import type { Meetings } from '../../lib/ports/meetings.ts';
import type { RecordingConnector } from './recording-outbound-connector.ts';

interface Written {
  meetings: RecordingConnector<MeetingInvitation>;
  meetingChanges: RecordingConnector<MeetingChange>;
}

/** An event as it stands after all that was written of it. */
export interface StandingEvent {
  eventId: string;
  subject: string;
  html: string;
  from: number;
  until: number;
  personIds: readonly string[];
  /** What everybody reads where it was called off. */
  calledOff?: string;
}

/** The calendar of the mailbox as what was written leaves it, with what people answer in theirs. */
export function calendarOver({ meetings, meetingChanges }: Written) {
  /** By event, time and person: another time asks everybody anew. */
  const answers = new Map<string, Answered>();
  const deleted = new Set<string>();
  /** Times that somebody set by hand. */
  const byHand = new Map<string, { from: number; until: number }>();
  const at = (eventId: string, from: number, personId: string) => `${eventId} ${from} ${personId}`;

  function events(): StandingEvent[] {
    return [...meetings.standing.values()].map(({ payload, result }) => {
      const { eventId = '' } = result;
      let event: StandingEvent = { eventId, ...payload };
      for (const { payload: change } of meetingChanges.standing.values())
        if (change.eventId === eventId) event = { ...event, ...change };
      return { ...event, ...byHand.get(eventId) };
    });
  }
  const find = (eventId: string): StandingEvent | undefined =>
    events().find((one) => one.eventId === eventId && one.calledOff === undefined && !deleted.has(eventId));

  const port: Meetings = {
    read(eventId, personIds) {
      const event = find(eventId);
      if (!event) return Promise.resolve(undefined);
      const { from, until } = event;
      return Promise.resolve({
        from,
        until,
        people: event.personIds.length,
        invited: event.personIds
          .filter((personId) => personIds.includes(personId))
          .map((personId) => ({
            personId,
            name: `Name of ${personId.slice(0, 4)}`,
            says: answers.get(at(eventId, from, personId)) ?? 'none',
          })),
      });
    },
  };
  return {
    ...port,
    events,
    answer(eventId: string, personId: string, says: Answered): void {
      const event = find(eventId);
      if (!event) throw new RangeError(`There is no event ${eventId}.`);
      answers.set(at(eventId, event.from, personId), says);
    },
    /** Somebody puts it at another time in the mailbox. */
    put(eventId: string, from: number): void {
      const event = find(eventId);
      if (!event) throw new RangeError(`There is no event ${eventId}.`);
      byHand.set(eventId, { from, until: from + event.until - event.from });
    },
    /** Somebody deletes it in the mailbox. */
    delete(eventId: string): void {
      deleted.add(eventId);
    },
  };
}
