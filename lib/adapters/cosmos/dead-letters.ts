import { z } from 'zod';
import { isFault, notFound } from '../../errors.ts';
import { DeadLetter, type DeadLetters } from '../../ports/dead-letters.ts';
import { save, type Documents } from './documents.ts';
import { message } from '../../messages/message.ts';

const DeadLetterDocument = z.object({ deadLetter: DeadLetter });

export function cosmosDeadLetters(documents: Documents): DeadLetters {
  const find = async (id: string) => {
    const found = await documents.read(DeadLetterDocument, id, id);
    if (!found) throw notFound(message('problem.dead-letter.missing', { id }));
    return found;
  };
  return {
    async keep(deadLetter) {
      try {
        await documents.batch(deadLetter.deadLetterId, [
          save(deadLetter.deadLetterId, { type: 'dead-letter', deadLetter }, undefined),
        ]);
      } catch (error) {
        if (!isFault(error, 'stale')) throw error;
      }
    },
    read: async (id) => (await find(id)).value.deadLetter,
    async *open() {
      for await (const { value } of documents.query(
        DeadLetterDocument,
        `c.type = 'dead-letter' AND c.deadLetter.status = 'open'`,
      ))
        yield value.deadLetter;
    },
    async markReplayed(id) {
      const { value, etag } = await find(id);
      const deadLetter = { ...value.deadLetter, status: 'replayed' as const };
      await documents.batch(id, [save(id, { type: 'dead-letter', deadLetter }, etag)]);
    },
  };
}
