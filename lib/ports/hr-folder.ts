import type { DriveEntry } from '../domain/source/source-item.ts';
import type { Message } from '../messages/message.ts';
import type { DeltaAnswer } from './delta.ts';

/** A file of the folder, as it lies there now. */
export type FileNow =
  | {
      outcome: 'there';
      /** When somebody changed it, epoch milliseconds. */ changedAt: number;
      read: () => Promise<BytesNow>;
    }
  | { outcome: 'gone' }
  /** Nothing can be said now: the library did not answer, or asked to be left alone. */
  | { outcome: 'later' };

export type BytesNow =
  | { outcome: 'read'; bytes: Uint8Array }
  | { outcome: 'too-large' }
  | { outcome: 'unreadable'; why: Message }
  | { outcome: 'gone' }
  | { outcome: 'later' };

/** The folder in which HR leaves exports of people, on a site of its own. Nothing is written there. */
export interface HrFolder {
  /** Where it is: another one is read from its beginning. */
  place: string;
  /** As `changes` of the sources. */
  changes: (from?: string) => Promise<DeltaAnswer<DriveEntry>>;
  /** The file of that name that lies directly in it. */
  find: (name: string) => Promise<FileNow>;
}
