import type { DocumentBlock } from '../domain/source/document.ts';
import type { DriveEntry } from '../domain/source/source-item.ts';
import type { Message } from '../messages/message.ts';
import type { DeltaAnswer } from './delta.ts';

/** A document of the company that content may cite. */
export interface SourceDocument {
  /** Its file with the folders that lead to it: `Service/returns.docx`. */
  name: string;
  blocks: readonly DocumentBlock[];
  /** Where people open it; absent where that is not known. */
  url?: string;
  /** The function that answers for it, where the library says so; never a person. */
  owner?: string;
  /** Until when it holds, where the library says so, in milliseconds. */
  validUntil?: number;
}

/** One document as it stands now. */
export type ReadNow =
  | { outcome: 'read'; document: SourceDocument }
  /** There is none of that name. */
  | { outcome: 'gone' }
  /** Its library says that it holds no longer. */
  | { outcome: 'over' }
  /** It is there and cannot be read, with the reason. */
  | { outcome: 'unreadable'; why: Message }
  /** Nothing can be said now: the library did not answer, or asked to be left alone. */
  | { outcome: 'later' };

export interface Sources {
  /**
   * Every readable document in the folder that IT set aside for this and in the folders below, and what could not be
   * read or holds no longer, each with the reason.
   */
  list: () => Promise<{ documents: SourceDocument[]; leftOut: Message[] }>;
  /** One document by its name. */
  read: (name: string) => Promise<ReadNow>;
  /**
   * What changed since a place that an earlier answer named, a page at a time; without one everything that there is.
   * The same item may come more than once, and a file before the folder that it lies in.
   * @throws NamedError or NotWritten where it refuses for another reason, such as a permission that is missing
   */
  changes: (from?: string) => Promise<DeltaAnswer<DriveEntry>>;
}
