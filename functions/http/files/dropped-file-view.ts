import { z } from 'zod';
import { TABLE_MEGABYTES } from '../../../lib/domain/table-file/table.ts';
import { CAME_OF_FILE, isStuck, type DroppedFile } from '../../../lib/domain/people-file/dropped-file.ts';
import type { Words } from '../../../lib/messages/words.ts';
import { Moment } from '../door/views.ts';

/** A file that HR left in its folder, with what came of it; nothing that stands in its rows. */
export const DroppedFileView = z
  .object({
    name: z.string(),
    fileId: z.string().describe('The entry of the register people-file by which it is read'),
    came: z.enum(CAME_OF_FILE),
    isStuck: z.boolean().describe('Somebody has to do something about it'),
    said: z.string().describe('What came of it, and what to do next'),
    changedAt: Moment,
    lookedAt: Moment,
    rows: z.number(),
    count: z.number().describe('Rows that count now'),
    left: z.number().describe('The next run takes them'),
    quarantined: z.number().describe('They wait for somebody or something'),
    refused: z.number().describe('They have to be changed'),
    notAsked: z.number().describe('Identifiers of nobody beyond the 500 questions that may be open'),
  })
  .meta({ id: 'DroppedFile' });

export function droppedFileSeen(file: DroppedFile, words: Words): z.infer<typeof DroppedFileView> {
  const { name, fileId, came, changedAt, lookedAt, rows, count, left, quarantined, refused, notAsked } = file;
  const counts = { rows, count, left, quarantined, refused, notAsked };
  return {
    name,
    fileId,
    came,
    isStuck: isStuck(file),
    said: saidOf(file, words),
    changedAt,
    lookedAt,
    ...counts,
  };
}

function saidOf({ came, fileId: id, why = '' }: DroppedFile, { say }: Words): string {
  switch (came) {
    case 'unconfirmed':
    case 'misfit':
    case 'held-back':
      return say(`dropped-file.${came}`, { id });
    case 'older':
    case 'overtaken':
    case 'unreadable':
      return say(`dropped-file.${came}`, { why });
    case 'too-large':
      return say('dropped-file.too-large', { megabytes: TABLE_MEGABYTES });
    default:
      return say(`dropped-file.${came}`);
  }
}
