import { z } from 'zod';
import { HOUR } from '../domain/milliseconds.ts';
import type { CurrentEntry } from '../domain/register.ts';
import { afterFailure, afterSending, putOff, type Withdrawal } from '../domain/receiver/record.ts';
import type { Way } from '../domain/receiver/receiver.ts';
import type { Telling } from '../domain/receiver/telling.ts';
import { mayWrite } from '../effects.ts';
import { filtered, firstItems } from '../ports/first-items.ts';
import { isObserving } from '../ports/outbound-connector.ts';
import type { Ports } from '../ports/index.ts';
import type { StoredRecord } from '../ports/out-records.ts';
import { step, type Call } from '../step.ts';
import { changeTelling } from './change-telling.ts';
import { confirmedSince } from './confirmed-since.ts';
import { maybeTold } from './maybe-told.ts';
import { allOf, runOf, type RunOfReceiver, type SentRecords } from './run.ts';
import { sendFiles } from './send-files.ts';
import { takeOutOfFiles } from './take-out-of-files.ts';
import { toldOfWithdrawal } from './told-of.ts';

export type { SentRecords } from './run.ts';

/** Records of one system in one run, held at once; the next run goes on. */
export const MOST_AT_A_RUN = 500;

/**
 * Tells systems outside what happened since the last run, each for itself: one that does not answer holds up no other,
 * and nothing of learning. Of no agent: humans chose whom it tells, and stop it by the switch of its connector.
 */
export const sendRecords = step({
  name: 'send-records',
  input: z.strictObject({}),
  async run(_, ports, call): Promise<SentRecords> {
    const all: SentRecords = { sent: 0, failed: 0, refused: 0, withdrawn: 0 };
    if (await isObserving(ports.channels.records)) return all;
    await mayWrite(ports.channels.records);
    const entries = await ports.registers.latest('receiver');
    const runs = await allOf(entries.map((entry) => tellOne(entry, ports, call)));
    for (const run of runs)
      for (const name of Object.keys(all) as (keyof SentRecords)[]) all[name] += run[name];
    return all;
  },
});

async function tellOne(entry: CurrentEntry<'receiver'>, ports: Ports, { at }: Call): Promise<SentRecords> {
  const { value: receiver } = entry;
  const since = receiver.standing === 'confirmed' ? await confirmedSince(entry, ports) : Infinity;
  const run = runOf(receiver, since, ports, at);
  const toTakeBack = await Array.fromAsync(ports.outRecords.withdrawals(receiver.receiverId));
  const isTakenBack = new Set(toTakeBack.map(({ recordId }) => recordId));
  const withdrawals = toTakeBack
    .filter(({ dueAt, wasTaken = false }) => !wasTaken && dueAt !== undefined && dueAt <= at)
    .slice(0, MOST_AT_A_RUN);
  await takeAllBack(withdrawals, run);
  const files = await sendFiles(run, isTakenBack);
  const records = receiver.way.kind === 'csv' ? 0 : await sendEach(run, isTakenBack);
  if (withdrawals.length + files + records > 0) await noteTelling(run);
  return run.did;
}

/** Each record by itself. How many were tried. */
async function sendEach(run: RunOfReceiver, isTakenBack: ReadonlySet<string>): Promise<number> {
  const { receiver, ports, at } = run;
  if (receiver.standing !== 'confirmed') return 0;
  const { items: due } = await firstItems(
    filtered(ports.outRecords.due(receiver.receiverId, at), ({ value }) => !isTakenBack.has(value.recordId)),
    MOST_AT_A_RUN,
  );
  await run.workOn(due, 'told', (stored) => tellRecord(stored, run));
  return due.length;
}

async function tellRecord(stored: StoredRecord, run: RunOfReceiver): Promise<void> {
  const { ports, at, did, receiver } = run;
  const { personId, value: record } = stored;
  // Of an object, because the compiler does not follow what a function sets.
  const outcome: { of: 'told' | 'spared' | 'erased' | 'forgotten' } = { of: 'told' };
  const failure = await run.tried('told', async () => {
    outcome.of = await maybeTold(stored, run);
    if (outcome.of !== 'told') return;
    const payload = await run.told.ofRecord(personId, record, receiver);
    await run.write(payload, record.again === undefined ? undefined : `again-${record.again}`);
  });
  if (outcome.of === 'spared') await ports.outRecords.save({ ...stored, value: putOff(record, at + HOUR) });
  if (outcome.of !== 'told') return;
  const value = failure ? afterFailure(record, failure, at) : afterSending(record, at);
  await ports.outRecords.save({ ...stored, value });
  did[value.status === 'sent' ? 'sent' : value.status === 'refused' ? 'refused' : 'failed'] += 1;
}

async function takeAllBack(withdrawals: readonly Withdrawal[], run: RunOfReceiver): Promise<void> {
  const ofFiles: Withdrawal[] = [];
  await run.workOn(withdrawals, 'takenBack', async (withdrawal) => {
    // An erasure that was interrupted: what is taken back before the record is gone might be told again by it.
    if (await run.ports.outRecords.stands(withdrawal)) return;
    if (wayOf(withdrawal, run).kind === 'csv') ofFiles.push(withdrawal);
    else await takeBack(withdrawal, run);
  });
  await takeOutOfFiles(ofFiles, run);
}

const wayOf = ({ to }: Withdrawal, { receiver }: RunOfReceiver): Way => to ?? receiver.way;

async function takeBack(withdrawal: Withdrawal, run: RunOfReceiver): Promise<void> {
  const { receiver, ports, at, did } = run;
  const way = wayOf(withdrawal, run);
  const failure = await run.tried('takenBack', () =>
    run.write(toldOfWithdrawal(withdrawal, { ...receiver, way })),
  );
  if (failure) await ports.outRecords.saveWithdrawal(afterFailure(withdrawal, failure, at));
  else {
    await ports.outRecords.settleWithdrawal(withdrawal);
    did.withdrawn += 1;
  }
}

const noteTelling = ({ receiver, ports, at, did, last }: RunOfReceiver): Promise<void> =>
  changeTelling(
    receiver.receiverId,
    (before): Omit<Telling, 'receiverId'> => ({
      ...before,
      lastRunAt: at,
      ...(did.sent + did.withdrawn > 0 ? { lastSentAt: at } : {}),
      ...(last.refusal ? { lastRefusal: last.refusal } : {}),
    }),
    ports,
  );
