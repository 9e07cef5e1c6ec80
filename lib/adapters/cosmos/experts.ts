import { z } from 'zod';
import { HandOver } from '../../domain/expert/hand-over.ts';
import { ExpertAnswer, Twin } from '../../domain/expert/twin.ts';
import { Unanswered, unansweredKey } from '../../domain/expert/unanswered.ts';
import { isFault } from '../../errors.ts';
import type { Experts } from '../../ports/experts.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { MAX_BATCH, save, type Documents } from './documents.ts';

const TWIN = 'twin';
const ANSWER = 'expert-answer';
const HAND_OVER = 'hand-over';
const UNANSWERED = 'unanswered';
const TwinDocument = z.object({ twin: Twin });
const AnswerDocument = z.object({ answer: ExpertAnswer });
const HandOverDocument = z.object({ handOver: HandOver });
/** An earlier version kept a moment instead: counted no more, and gone by itself within 90 days. */
const WithMoment = z.object({ subject: z.string(), at: z.number() });
const UnansweredDocument = z.object({
  id: z.string(),
  personId: z.string(),
  unanswered: z.union([Unanswered, WithMoment]),
});
const AnyDocument = z.object({ id: z.string() });

const answerDocumentId = (answerId: string): string => `${ANSWER}:${answerId}`;
const unansweredDocumentId = (key: string): string => `${UNANSWERED}:${key}`;
const handOverDocumentId = (handOverId: string): string => `${HAND_OVER}:${handOverId}`;

/** In a container of their own: whoever may read what people can do is not let read what they ask. */
export function cosmosExperts(documents: Documents): Experts {
  const erased = async (personId: string, id: string): Promise<void> => {
    try {
      await documents.batch(personId, [{ write: 'delete', id }]);
    } catch (error) {
      // Erased by another tap, or not there at all, which a batch refuses as it refuses what cannot be stored.
      if (!isFault(error, 'unavailable') || (await documents.holds(personId, id))) throw error;
    }
  };
  async function* handOvers(where: string, parameters: Record<string, string> = {}, personId?: string) {
    const found = documents.query(HandOverDocument, where, parameters, personId);
    for await (const { value } of found) yield value.handOver;
  }
  /** By the key that each would have if they asked it: nothing that is stored says which are one person's. */
  async function* counted(askerKey: string) {
    for await (const { value } of documents.query(UnansweredDocument, `c.type = 'unanswered'`)) {
      const { personId, id, unanswered } = value;
      if ('day' in unanswered && id === unansweredDocumentId(unansweredKey(unanswered, askerKey)))
        yield { personId, id, unanswered };
    }
  }
  return {
    async find(personId) {
      const found = await documents.read(TwinDocument, personId, TWIN);
      return found && { value: found.value.twin, etag: found.etag };
    },
    async *all() {
      for await (const { value } of documents.query(TwinDocument, `c.type = 'twin'`)) yield value.twin;
    },
    save: ({ value, etag }) =>
      documents.batch(value.personId, [save(TWIN, { type: TWIN, twin: value }, etag)]),
    async erase(personId) {
      // First what says that questions may be answered: whatever ends this, nothing is answered any more.
      await erased(personId, TWIN);
      const where = `c.type = 'expert-answer' OR c.type = 'unanswered'`;
      const rest = await Array.fromAsync(documents.query(AnyDocument, where, {}, personId));
      for (const some of someAtATime(rest, MAX_BATCH))
        await documents.batch(
          personId,
          some.map(({ value: { id } }) => ({ write: 'delete', id })),
        );
    },
    async *answersOf(personId) {
      const where = `c.type = 'expert-answer'`;
      for await (const { value } of documents.query(AnswerDocument, where, {}, personId)) yield value.answer;
    },
    eraseAnswer: (personId, answerId) => erased(personId, answerDocumentId(answerId)),
    async handOver(personId, handOverId) {
      const found = await documents.read(HandOverDocument, personId, handOverDocumentId(handOverId));
      return found && { value: found.value.handOver, etag: found.etag };
    },
    handedTo: (personId) => handOvers(`c.type = 'hand-over'`, {}, personId),
    handedBy: (askerId) => handOvers(`c.type = 'hand-over' AND c.handOver.askerId = @askerId`, { askerId }),
    handedOver: () => handOvers(`c.type = 'hand-over'`),
    keepHandOver: ({ value, etag }, answer) =>
      documents.batch(value.personId, [
        save(handOverDocumentId(value.handOverId), { type: HAND_OVER, handOver: value }, etag),
        ...(answer ? [save(answerDocumentId(answer.answerId), { type: ANSWER, answer }, undefined)] : []),
      ]),
    eraseHandOver: (personId, handOverId) => erased(personId, handOverDocumentId(handOverId)),
    countUnanswered: (personId, key, unanswered) =>
      documents.batch(personId, [
        { write: 'upsert', id: unansweredDocumentId(key), body: { type: UNANSWERED, unanswered } },
      ]),
    async *unansweredOf(personId) {
      const where = `c.type = 'unanswered'`;
      for await (const { value } of documents.query(UnansweredDocument, where, {}, personId))
        if ('day' in value.unanswered) yield value.unanswered;
    },
    async *countedOf(askerKey) {
      for await (const { unanswered } of counted(askerKey)) yield unanswered;
    },
    async forgetCounted(askerKey) {
      for (const { personId, id } of await Array.fromAsync(counted(askerKey))) await erased(personId, id);
    },
  };
}
