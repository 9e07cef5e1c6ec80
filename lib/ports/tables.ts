import type { Message } from '../messages/message.ts';
import type { Table } from '../domain/table-file/table.ts';

/** Tables that other systems export. */
export interface Tables {
  /**
   * The table in a file, by what its bytes are; or why it is not read, in words that follow “the file”.
   * @param how `breaks` where cells may run over lines, as comments do
   */
  read: (bytes: Uint8Array, how?: { breaks: boolean }) => Promise<{ table: Table } | { why: Message }>;
}
