import { beginningOfDay, fileName, fileOf, MOST_ROWS, nextFile } from '../domain/receiver/record-file.ts';
import type { OpenFile, Telling } from '../domain/receiver/telling.ts';
import { addressOfFolder } from '../domain/source/site-folder.ts';
import { recordedOf } from '../effects.ts';
import { filtered, firstItems } from '../ports/first-items.ts';
import type { StoredRecord } from '../ports/out-records.ts';
import { changeTelling } from './change-telling.ts';
import { fileFailed, fileStands } from './after-file.ts';
import { rowsOfFile } from './rows-of-file.ts';
import type { RunOfReceiver } from './run.ts';
import { unlessErased } from './run.ts';

/**
 * Puts what is due into files of a folder, one a day. A file is begun before anything is given to it, and what it holds
 * is what was given to it, so whoever goes on after a kill puts the same rows under the same name. Of a system that is
 * told by files no more, those that are open come to their end, and what it took is said withdrawn.
 * @param isTakenBack records of those who are being erased
 * @returns how many files were tried
 */
export async function sendFiles(run: RunOfReceiver, isTakenBack: ReadonlySet<string>): Promise<number> {
  const { receiver, ports, at } = run;
  const telling = (await ports.outRecords.telling(receiver.receiverId))?.value;
  const open = (telling?.openFiles ?? []).filter(({ dueAt }) => dueAt <= at);
  for (const file of open) await workOnFile(file, run, isTakenBack);
  const next = nextFile(telling?.lastFile, at);
  if (!next) return open.length;
  // Who reads no files has none begun but for what it took in one.
  if (receiver.way.kind !== 'csv' && isTakenBack.size === 0) return open.length;
  const { records, withdrawals } = await whatIsDue(run, isTakenBack, MOST_ROWS);
  const count = records.length + withdrawals.length;
  if (count === 0 && receiver.way.kind !== 'csv') return open.length;
  const name = fileName(receiver.receiverId, next);
  const file = { name, attempts: 0, dueAt: at };
  const lastFile = { ...next, isFull: count >= MOST_ROWS };
  await changeTelling(
    receiver.receiverId,
    (before): Omit<Telling, 'receiverId'> => ({
      lastRunAt: at,
      ...before,
      lastFile,
      ...(count > 0 ? { openFiles: [...(before?.openFiles ?? []), file] } : {}),
    }),
    ports,
  );
  if (count > 0) await workOnFile(file, run, isTakenBack);
  return open.length + Math.min(count, 1);
}

async function workOnFile(
  file: OpenFile,
  run: RunOfReceiver,
  isTakenBack: ReadonlySet<string>,
): Promise<void> {
  const { receiver, ports } = run;
  const { receiverId, way } = receiver;
  const before = await recordedOf(ports.effects, run.callOf(file.name));
  if (before?.status === 'completed') {
    await fileStands(file, run);
    return;
  }
  // Nobody put it yet: what whoever began it did not come to is given to it still.
  if (!before) await giveDueTo(file, run, isTakenBack);
  const isTried = before !== undefined && before.status !== 'refused';
  const rows = await rowsOfFile(file, run, { isTakenBack, isTried });
  if (run.isAway('told')) {
    await fileFailed(file, { why: run.last.refusal?.why ?? '', isFinal: false }, run);
    return;
  }
  const { recordFolder } = ports;
  const address = way.kind === 'csv' ? way.address : recordFolder ? addressOfFolder(recordFolder) : '';
  // What may stand there already is put anew even without rows.
  const failure =
    rows.length === 0 && !before
      ? undefined
      : await run.tried('told', () =>
          run.write({
            kind: 'csv',
            receiverId,
            address,
            recordId: file.name,
            file: file.name,
            content: fileOf(rows),
          }),
        );
  await (failure ? fileFailed(file, failure, run) : fileStands(file, run));
}

/** What was due before the day began, and what is to be said withdrawn. */
async function whatIsDue(
  { receiver, ports, at }: RunOfReceiver,
  isTakenBack: ReadonlySet<string>,
  most: number,
) {
  const { receiverId, standing, way } = receiver;
  const isFree = ({ value: { recordId, file } }: StoredRecord) =>
    file === undefined && !isTakenBack.has(recordId);
  const records =
    standing === 'confirmed' && way.kind === 'csv'
      ? (await firstItems(filtered(ports.outRecords.due(receiverId, beginningOfDay(at) - 1), isFree), most))
          .items
      : [];
  const withdrawals = (await Array.fromAsync(ports.outRecords.withdrawals(receiverId)))
    .filter(({ status, wasTaken, file }) => status === 'waiting' && wasTaken && file === undefined)
    .slice(0, most - records.length);
  return { records, withdrawals };
}

async function giveDueTo(
  { name }: OpenFile,
  run: RunOfReceiver,
  isTakenBack: ReadonlySet<string>,
): Promise<void> {
  const { receiver, ports } = run;
  const given = (await Array.fromAsync(ports.outRecords.inFile(receiver.receiverId, name))).length;
  const { records, withdrawals } = await whatIsDue(run, isTakenBack, Math.max(0, MOST_ROWS - given));
  for (const withdrawal of withdrawals) await ports.outRecords.saveWithdrawal({ ...withdrawal, file: name });
  for (const stored of records)
    await unlessErased(() => ports.outRecords.save({ ...stored, value: { ...stored.value, file: name } }));
}
