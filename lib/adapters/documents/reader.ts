import type { DocumentBlock } from '../../domain/source/document.ts';
import type { Message } from '../../messages/message.ts';

/**
 * What was read, or why nothing was. `passes` where another try may go otherwise: it was ended for its time or memory,
 * which a busy host has less of; `isOfTheApp` where no document would be read.
 */
export type ReadBlocks = { blocks: DocumentBlock[] } | { why: Message; passes?: true; isOfTheApp?: true };

export interface DocumentReader {
  /**
   * The blocks of a document, or why it has none, in words that follow its name. Never throws for what a file holds.
   */
  read: (name: string, bytes: Uint8Array) => Promise<ReadBlocks>;
  close: () => Promise<void>;
}

/** What the worker is sent and answers. */
export interface ReadingJob {
  job: number;
  name: string;
  bytes: Uint8Array;
}
export type ReadingDone = ReadBlocks & { job: number };
