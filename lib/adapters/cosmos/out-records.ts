import { z } from 'zod';
import type { Salted } from '../../domain/person/pseudonym.ts';
import { OutRecord, waitingRecord, Withdrawal, type NewRecord } from '../../domain/receiver/record.ts';
import { Difference } from '../../domain/receiver/drift.ts';
import { Telling } from '../../domain/receiver/telling.ts';
import { isFault, stale } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { OutRecords, StoredRecord } from '../../ports/out-records.ts';
import { LEARNER, learnerBody, LearnerDocument } from './learner-document.ts';
import { save, type Documents, type Write } from './documents.ts';

const RecordDocument = z.object({ personId: z.string(), record: OutRecord });
const DifferenceDocument = z.object({ personId: z.string(), difference: Difference });
const WithdrawalDocument = z.object({ withdrawal: Withdrawal });
const TellingDocument = z.object({ telling: Telling });

/** Partitions of the registers. */
const PROGRESS = 'told-progress';
/** In which what a system is to take back waits. */
export const withdrawalsOf = (receiverId: string): string => `withdrawals-${receiverId}`;

const idOf = ({ recordId }: Pick<OutRecord, 'recordId'>): string => `record:${recordId}`;

const differenceId = ({ receiverId, needId }: Pick<Difference, 'receiverId' | 'needId'>): string =>
  `difference:${receiverId}:${needId}`;

/** `dueAt`, `receiverId` and `file` at the top, where they are indexed. */
const bodyOf = (record: OutRecord) => ({
  type: 'record',
  receiverId: record.receiverId,
  ...(record.dueAt === undefined ? {} : { dueAt: record.dueAt }),
  ...(record.file === undefined ? {} : { file: record.file }),
  record,
});

/** A new record beside the change that it tells of; the same again is the same. */
export function recordWrite(person: Salted, made: NewRecord): Write {
  const record = waitingRecord(person, made, made.happened.at);
  return { write: 'upsert', id: idOf(record), body: bodyOf(record) };
}

/** That something of somebody is theirs no more, in the partition of what its system is to take back. */
export const withdrawalWrite = (withdrawal: Withdrawal): Write => ({
  write: 'upsert',
  id: withdrawal.recordId,
  body: { type: 'withdrawal', withdrawal },
});

/** @param documents of `learners` @param registers of `registers` */
export function cosmosOutRecords(documents: Documents, registers: Documents): OutRecords {
  async function* where(
    condition: string,
    parameters: Record<string, string | number>,
    key?: string,
  ): AsyncGenerator<StoredRecord> {
    const found = documents.query(RecordDocument, `c.type = 'record' AND ${condition}`, parameters, key, 100);
    for await (const { value, etag } of found) yield { personId: value.personId, value: value.record, etag };
  }
  /** Of somebody who was erased meanwhile there is no document to change, which the store calls not found. */
  async function change(personId: string, write: Write): Promise<void> {
    try {
      await documents.batch(personId, [write]);
    } catch (error) {
      if (!isFault(error, 'unavailable') || (await documents.holds(personId, write.id))) throw error;
      throw stale(message('problem.document.changed', { place: 'learners' }), { cause: error });
    }
  }
  return {
    due: (receiverId, at) =>
      where('c.receiverId = @receiverId AND c.dueAt <= @at ORDER BY c.dueAt', { receiverId, at }),
    of: (receiverId, status) =>
      where('c.receiverId = @receiverId AND c.record.status = @status', { receiverId, status }),
    inFile: (receiverId, file) =>
      where(`c.receiverId = @receiverId AND c.record.status = 'waiting' AND c.file = @file`, {
        receiverId,
        file,
      }),
    async find(personId, recordId) {
      const found = await documents.read(RecordDocument, personId, idOf({ recordId }));
      return found && { personId, value: found.value.record, etag: found.etag };
    },
    async *ofPerson(personId) {
      for await (const { value } of where('IS_DEFINED(c.receiverId)', {}, personId)) yield value;
    },
    save: ({ personId, value, etag }) => change(personId, save(idOf(value), bodyOf(value), etag)),
    forget: ({ personId, value, etag }) =>
      change(personId, { write: 'delete', id: idOf(value), ...(etag === undefined ? {} : { etag }) }),
    async noteDifference(personId, difference) {
      // Their own document is stored as it is beside it: whoever was erased meanwhile has none, and gets nothing new.
      const own = await documents.read(LearnerDocument, personId, LEARNER);
      if (!own) throw stale(message('problem.document.changed', { place: 'learners' }));
      await documents.batch(personId, [
        save(LEARNER, learnerBody(own.value.learner), own.etag),
        {
          write: 'upsert',
          id: differenceId(difference),
          body: { type: 'difference', receiverId: difference.receiverId, difference },
        },
      ]);
    },
    async difference(personId, receiverId, needId) {
      const id = differenceId({ receiverId, needId });
      return (await documents.read(DifferenceDocument, personId, id))?.value.difference;
    },
    async settleDifference(personId, difference) {
      const id = differenceId(difference);
      const found = await documents.read(DifferenceDocument, personId, id);
      if (!found) return false;
      try {
        await change(personId, { write: 'delete', id, etag: found.etag });
        return true;
      } catch (error) {
        if (isFault(error, 'stale')) return false;
        throw error;
      }
    },
    async *differences(receiverId) {
      const where = `c.type = 'difference' AND c.receiverId = @receiverId`;
      for await (const { value } of documents.query(DifferenceDocument, where, { receiverId })) yield value;
    },
    async *withdrawals(receiverId) {
      const key = withdrawalsOf(receiverId);
      const found = registers.query(WithdrawalDocument, `c.type = 'withdrawal'`, {}, key);
      for await (const { value } of found) yield value.withdrawal;
    },
    saveWithdrawal: (withdrawal) =>
      registers.batch(withdrawalsOf(withdrawal.receiverId), [withdrawalWrite(withdrawal)]),
    async stands({ receiverId, recordId }) {
      const id = idOf({ recordId });
      for await (const _ of where('c.receiverId = @receiverId AND c.id = @id', { receiverId, id }))
        return true;
      return false;
    },
    async settleWithdrawal({ receiverId, recordId }) {
      const key = withdrawalsOf(receiverId);
      if (await registers.holds(key, recordId))
        await registers.batch(key, [{ write: 'delete', id: recordId }]);
    },
    async telling(receiverId) {
      const found = await registers.read(TellingDocument, PROGRESS, receiverId);
      return found && { value: found.value.telling, etag: found.etag };
    },
    saveTelling: ({ value, etag }) =>
      registers.batch(PROGRESS, [save(value.receiverId, { type: 'told', telling: value }, etag)]),
  };
}
