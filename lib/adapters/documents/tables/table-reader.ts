import { message } from '../../../messages/message.ts';
import type { Table } from '../../../domain/table-file/table.ts';
import type { Tables } from '../../../ports/tables.ts';
import { NotRead } from '../formats/not-read.ts';
import { decoded } from '../formats/plain-text.ts';
import { csvTable } from './csv-table.ts';
import { TABLE_LIMITS } from './table-size-limits.ts';
import { workbookTable } from './workbook-table.ts';

/** Reads tables by what their bytes are, whatever they are called. */
export const tableReader = (): Tables => ({
  async read(bytes, how) {
    try {
      return { table: await tableIn(bytes, how) };
    } catch (error) {
      return { why: error instanceof NotRead ? error.why : message('unread.table') };
    }
  },
});

/** @throws NotRead */
async function tableIn(bytes: Uint8Array, how?: { breaks: boolean }): Promise<Table> {
  if (bytes.length > TABLE_LIMITS.bytes) throw new NotRead(message('unread.table.large'));
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (head === 'PK\u0003\u0004') return await workbookTable(bytes);
  if (head === '\u00D0\u00CF\u0011\u00E0') throw new NotRead(message('unread.table.old-workbook'));
  return csvTable(decoded(bytes), how);
}
