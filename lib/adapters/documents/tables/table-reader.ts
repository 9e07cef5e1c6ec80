import { message } from '../../../messages/message.ts';
import type { Tables } from '../../../ports/tables.ts';
import { NotRead } from '../reading/bounds.ts';
import { decoded } from '../reading/plain-text.ts';
import { csvTable } from './csv-table.ts';
import { TABLE_BOUNDS } from './table-bounds.ts';

/** Reads tables by what their bytes are, whatever they are called. */
export const tableReader = (): Tables => ({
  read(bytes) {
    try {
      return Promise.resolve({ table: tableIn(bytes) });
    } catch (error) {
      if (error instanceof NotRead) return Promise.resolve({ why: error.why });
      return Promise.resolve({ why: message('unread.table') });
    }
  },
});

/** @throws NotRead */
function tableIn(bytes: Uint8Array) {
  if (bytes.length > TABLE_BOUNDS.bytes) throw new NotRead(message('unread.table.large'));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new NotRead(message('unread.table.workbook'));
  return csvTable(decoded(bytes));
}
