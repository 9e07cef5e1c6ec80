import type { Message } from '../messages/message.ts';
import type { Table } from '../domain/table-file/table.ts';

/** Tables that other systems export. */
export interface Tables {
  /** The table in a file, by what its bytes are; or why it is not read, in words that follow “the file”. */
  read: (bytes: Uint8Array) => Promise<{ table: Table } | { why: Message }>;
}
