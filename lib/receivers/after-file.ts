import {
  afterFailure,
  afterSending,
  MOST_TRIES,
  outOfFile,
  pauseAfterTry,
  type OutRecord,
} from '../domain/receiver/record.ts';
import type { OpenFile, Telling } from '../domain/receiver/telling.ts';
import { changeTelling } from './change-telling.ts';
import type { Failure } from './failure.ts';
import { unlessErased, type RunOfReceiver } from './run.ts';

/** A file lies in its folder: what was given to it is sent. */
export async function fileStands(file: OpenFile, run: RunOfReceiver): Promise<void> {
  const { ports, at, did } = run;
  did.sent += await savedAs(file, (record) => afterSending(record, at), run);
  for (const withdrawal of await saidIn(file, run)) {
    await ports.outRecords.settleWithdrawal(withdrawal);
    did.withdrawn += 1;
  }
  await letOpenFiles((files) => files.filter(({ name }) => name !== file.name), run);
}

/**
 * A try of a file that came to nothing counts for it, and not for each record: they wait together. After the last one
 * they are set aside, and who lets them be tried again has them in another file.
 */
export async function fileFailed(file: OpenFile, failure: Failure, run: RunOfReceiver): Promise<void> {
  const { ports, at, did } = run;
  const attempts = file.attempts + 1;
  if (!failure.isFinal && attempts < MOST_TRIES) {
    const dueAt = at + pauseAfterTry(attempts);
    did.failed += 1;
    await letOpenFiles(
      (files) => files.map((one) => (one.name === file.name ? { ...one, attempts, dueAt } : one)),
      run,
    );
    return;
  }
  const last = { why: failure.why, isFinal: true };
  did.refused += await savedAs(
    file,
    (record) => afterFailure({ ...outOfFile(record), attempts: file.attempts }, last, at),
    run,
  );
  for (const withdrawal of await saidIn(file, run)) {
    const said = { ...withdrawal, attempts: file.attempts };
    delete said.file;
    await ports.outRecords.saveWithdrawal(afterFailure(said, last, at));
  }
  await letOpenFiles((files) => files.filter(({ name }) => name !== file.name), run);
}

/** Withdrawals that a file says. */
const saidIn = async ({ name }: OpenFile, { receiver, ports }: RunOfReceiver) =>
  (await Array.fromAsync(ports.outRecords.withdrawals(receiver.receiverId))).filter(
    ({ file }) => file === name,
  );

async function savedAs(
  { name }: OpenFile,
  change: (record: OutRecord) => OutRecord,
  { receiver, ports: { outRecords } }: RunOfReceiver,
): Promise<number> {
  let saved = 0;
  for (const stored of await Array.fromAsync(outRecords.inFile(receiver.receiverId, name)))
    await unlessErased(async () => {
      await outRecords.save({ ...stored, value: change(stored.value) });
      saved += 1;
    });
  return saved;
}

const letOpenFiles = (
  change: (files: readonly OpenFile[]) => OpenFile[],
  { receiver, ports, at }: RunOfReceiver,
): Promise<void> =>
  changeTelling(
    receiver.receiverId,
    (before): Omit<Telling, 'receiverId'> => ({
      lastRunAt: at,
      ...before,
      openFiles: change(before?.openFiles ?? []),
    }),
    ports,
  );
