import type { DroppedFile } from '../domain/people-file/dropped-file.ts';

/** What came of the files that HR left in its folder. */
export interface DroppedFiles {
  find: (itemId: string) => Promise<DroppedFile | undefined>;
  /** The latest writer counts: whoever is behind looked at the same file. */
  save: (file: DroppedFile) => Promise<void>;
  forget: (itemId: string) => Promise<void>;
  /** Of those that are read by an entry of the register. */
  of: (fileId: string) => Promise<DroppedFile[]>;
  /**
   * When the latest export of an entry was changed that was ever taken in, epoch milliseconds: known though it was
   * taken away or overwritten.
   */
  takenUntil: (fileId: string) => Promise<number | undefined>;
  /** Notes that one was taken in; an earlier moment changes nothing. */
  noteTaken: (fileId: string, changedAt: number) => Promise<void>;
  all: () => AsyncIterable<DroppedFile>;
}
