import type { Channels } from '../../ports/channels.ts';
import type { Meetings } from '../../ports/meetings.ts';
import { mailboxMeetingChanges } from './meeting-changes.ts';
import { mailboxMeetings, reachMailbox, readMailbox } from './meetings.ts';
import { noMailbox } from './no-mailbox.ts';

/** The calendar of the learning mailbox; of none, ways out that say so. @param address empty where there is none */
export const openMailbox = (
  graph: Parameters<typeof mailboxMeetings>[0],
  address: string,
): {
  channels: Pick<Channels, 'meetings' | 'meetingChanges'>;
  meetings: Meetings | undefined;
  reach: () => Promise<unknown>;
} =>
  address === ''
    ? {
        channels: { meetings: noMailbox('look-up-before-create'), meetingChanges: noMailbox('upsert') },
        meetings: undefined,
        reach: () => Promise.resolve(),
      }
    : {
        channels: {
          meetings: mailboxMeetings(graph, address),
          meetingChanges: mailboxMeetingChanges(graph, address),
        },
        meetings: readMailbox(graph, address),
        reach: () => reachMailbox(graph, address),
      };
