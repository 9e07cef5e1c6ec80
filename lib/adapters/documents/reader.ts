import type { DocumentBlock } from '../../domain/document.ts';

export type ReadBlocks = { blocks: DocumentBlock[] } | { why: string };

export interface DocumentReader {
  /** The blocks of a document, or why it has none, in words that follow its name. Never throws for what a file holds. */
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
