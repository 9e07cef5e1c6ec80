import type { PersonId } from '../domain/ids.ts';
import { conflict, notFound } from '../errors.ts';
import { message } from '../messages/message.ts';
import { sha256 } from '../domain/sha256.ts';
import type { Words } from '../messages/words.ts';
import type { Ports } from '../ports/index.ts';
import type { ListRow } from '../ports/lists.ts';
import type { AsksSomebody } from './kept-list.ts';
import { lists } from './lists.ts';
import { peopleReadOnce } from './pickers.ts';
import { movesBetween } from './moves-between.ts';

/** Something that a row of a list names somebody for, and that waits for their yes. */
export interface AskedOffice {
  officeId: string;
  /** Title of the list. */
  list: string;
  row: ListRow;
  read: AsksSomebody;
}

/**
 * What the lists name somebody for that they do not answer for yet. Read where it stands, in the rows: nothing of it is
 * kept here, and a row that was put right since asks nobody any more.
 * @throws NamedError `unavailable`
 */
export async function officesAsked(
  personId: PersonId,
  ports: Pick<Ports, 'registers' | 'lists'>,
  words: Words,
): Promise<AskedOffice[]> {
  const reading = peopleReadOnce(ports);
  const found = await Promise.all(
    lists
      .filter(({ columns }) => columns.some(({ is }) => is === 'person'))
      .map(async (list) => {
        const rows = await ports.lists.rows(list.title);
        if (!rows) return [];
        const { asked } = movesBetween(rows, await list.sides(reading, words, rows), words);
        return asked.map(({ row, read }) => ({
          officeId: sha256(`${list.title}:${row.itemId}`, 16),
          list: list.title,
          row,
          read,
        }));
      }),
  );
  return found.flat().filter(({ read }) => read.asks === personId);
}

/**
 * Whoever it names as it was read.
 * @throws NamedError `not-found` where no list names them for it, `conflict` where the row says something else since
 */
export async function officeAsOf(
  { personId, officeId, mark }: { personId: PersonId; officeId: string; mark: string },
  ports: Pick<Ports, 'registers' | 'lists'>,
  words: Words,
): Promise<AskedOffice> {
  const found = (await officesAsked(personId, ports, words)).find((one) => one.officeId === officeId);
  if (!found) throw notFound(message('problem.office.missing', { officeId }));
  if (found.read.mark !== mark) throw conflict(message('problem.office.changed'));
  return found;
}
