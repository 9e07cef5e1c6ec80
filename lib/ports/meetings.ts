import type { Answered } from '../domain/cohort/answers.ts';
import type { PersonId } from '../domain/ids.ts';

/** A session as the calendar of the learning mailbox has it. */
export interface MeetingSeen {
  /** Epoch milliseconds. */
  from: number;
  until: number;
  /** Of those who were asked about: what each answered, and by which name the calendar knows them. */
  invited: { personId: PersonId; name: string; says: Answered }[];
  /** How many are invited in all; whoever was not asked about is counted, and not named. */
  people: number;
}

/** The calendar of the learning mailbox, and no other one. */
export interface Meetings {
  /** Undefined where it was called off, or deleted by somebody. */
  read: (eventId: string, personIds: readonly PersonId[]) => Promise<MeetingSeen | undefined>;
}
