import { HOUR } from '../domain/milliseconds.ts';
import { afterFailure, mayStandInFile, outOfFile, putOff } from '../domain/receiver/record.ts';
import { withdrawnRow } from '../domain/receiver/record-file.ts';
import type { OpenFile } from '../domain/receiver/telling.ts';
import type { StoredRecord } from '../ports/out-records.ts';
import { maybeTold } from './maybe-told.ts';
import type { RunOfReceiver } from './run.ts';

/**
 * The rows of a file, of all that was given to it. What cannot be told now is taken out of it before it is put, so that
 * whatever is left stands in it.
 * @param isTried whether it was put before, and nobody knows that it was not: what is taken out of it may stand there
 */
export async function rowsOfFile(
  { name }: OpenFile,
  run: RunOfReceiver,
  { isTakenBack, isTried }: { isTakenBack: ReadonlySet<string>; isTried: boolean },
): Promise<string[]> {
  const { receiver, ports } = run;
  const rows: string[] = [];
  for (const withdrawal of await Array.fromAsync(ports.outRecords.withdrawals(receiver.receiverId)))
    if (withdrawal.file === name) rows.push(withdrawnRow(withdrawal));
  const given = await Array.fromAsync(ports.outRecords.inFile(receiver.receiverId, name));
  await run.workOn(
    given.filter(({ value }) => !isTakenBack.has(value.recordId)),
    'told',
    async (stored) => {
      const row = await rowOf(stored, run, isTried);
      if (row !== undefined) rows.push(row);
    },
  );
  return rows;
}

async function rowOf(
  stored: StoredRecord,
  run: RunOfReceiver,
  isTried: boolean,
): Promise<string | undefined> {
  const { receiver, ports, at, did } = run;
  const { personId, value: record } = stored;
  const out = outOfFile(record, isTried);
  // Of an object, because the compiler does not follow what a function sets.
  const made: { row?: string; of: Awaited<ReturnType<typeof maybeTold>> } = { of: 'told' };
  const failure = await run.tried('told', async () => {
    made.of = await maybeTold(stored, run, mayStandInFile(out));
    if (made.of === 'told') made.row = await run.told.rowOf(personId, record, receiver);
  });
  if (failure) {
    const value = afterFailure(out, failure, at);
    await ports.outRecords.save({ ...stored, value });
    did[value.status === 'refused' ? 'refused' : 'failed'] += 1;
  } else if (made.of === 'spared') await ports.outRecords.save({ ...stored, value: putOff(out, at + HOUR) });
  return made.row;
}
