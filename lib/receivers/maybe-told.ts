import { isProcessed } from '../domain/person/learner-status.ts';
import { isToldOf } from '../domain/receiver/is-told-of.ts';
import { countedAsTold, mayStandInFile } from '../domain/receiver/record.ts';
import type { StoredRecord } from '../ports/out-records.ts';
import type { RunOfReceiver } from './run.ts';

/**
 * Whether a record may be told now: not of whoever a switch spares, for the moment; and never of whoever objects, nor
 * what the entry does not say any more, which is thrown away unless it may stand in a file.
 */
export async function maybeTold(
  stored: StoredRecord,
  { receiver, since, ports, at }: RunOfReceiver,
  mayStand = mayStandInFile(stored.value),
): Promise<'told' | 'spared' | 'erased' | 'forgotten'> {
  const { personId, value: record } = stored;
  if ((await ports.registers.stopped()).people.has(personId)) return 'spared';
  const { value: learner, etag } = await ports.learners.read('record-keeping', personId);
  if (etag === undefined) return 'erased';
  if (isToldOf(record, receiver, since) && isProcessed(learner)) return 'told';
  if (mayStand) await ports.outRecords.save({ ...stored, value: countedAsTold(record, at) });
  else await ports.outRecords.forget(stored);
  return 'forgotten';
}
